"""Plants one fault after the other in a real page, and holds that the checks of this folder see it.

A check that cannot fail proves nothing: `make pages` begins with this.
"""

import re
import tempfile
import pathlib

import markup
from every_page import unopened, untried
from on_paper import Paper

NO_POLICY = (r'<meta http-equiv="Content-Security-Policy"[^>]*>', "")
POINT = "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


def body(html):
    """A fault at the end of the text; the page's policy is taken off, since it stops most faults by itself."""
    return [NO_POLICY, (r"</main>", html.replace("\\", r"\\") + "</main>")]


def style(css):
    return [NO_POLICY, (r"</style>", css.replace("\\", r"\\") + "</style>")]


# What is planted, what the checks must say of it, and whether in a page of large print.
SCREEN = [
    ("words too pale", body('<p style="color: #999">Pale</p>'), "axe, screen: color-contrast"),
    ("words too pale on paper only", style("@media print { main p { color: #999 !important } }"), "too pale on paper"),
    ("white words on a black ground", style("@media print { .sheet-title { color: #fff; background: #000 } }"), "too pale on paper"),
    ("a picture without words", body(f'<img src="{POINT}">'), "axe, screen: image-alt"),
    ("no language", [(r'<html lang="en-GB"', "<html")], "axe, screen: html-has-lang"),
    ("a heading too low", body("<h5>Low</h5>"), "axe, screen: heading-order"),
    ("a field without a name", body("<input>"), "axe, screen: label"),
    ("a page without a main part", [(r"<main id=\"main\"", '<div id="main"'), (r"</main>", "</div>")], "axe, screen: landmark-one-main"),
    ("a word of a script", body("<script>console.log('here')</script>"), "console log: here"),
    ("a script that breaks", body("<script>nothing()</script>"), "error of a script"),
    ("a script that the policy stops", [(r"</main>", "<script>1</script></main>")], "console error"),
    ("something asked for", body('<img alt="" src="https://example.invalid/x.png">'), "asked for https://example.invalid"),
    ("a second file", body('<iframe title="Other" src="other.html"></iframe>'), "asked for file:"),
    ("a table that is too wide", body('<table style="display: table; width: 500px"><tr><td>Wide</td></tr></table>'), "320 pixels: the page is"),
    ("a word too long", body('<p style="white-space: nowrap">' + "word " * 30 + "</p>"), "400 % zoom: the page is"),
    ("a box that cuts its words", body('<p style="overflow: hidden; height: 1rem">' + "word " * 300 + "</p>"), "cut by its box"),
    ("a box that cuts widely spaced words", body('<p style="overflow: hidden; height: 1.05em; line-height: 1">Words</p>'), "spaced out"),
    ("words beyond their cell", body('<table style="display: table; table-layout: fixed; width: 20px"><tr><td style="display: table-cell; overflow-wrap: normal">Unbreakable</td></tr></table>'), "runs out of its cell"),
]  # fmt: skip
MARKUP = [
    ("an id that stands twice", body('<p id="main">Twice</p>'), "Duplicate ID"),
    ("an end without a beginning", body("</section>"), "Stray end tag"),
    ("no language", [(r'<html lang="en-GB"', "<html")], "Consider adding “lang"),
]
PAPER = [
    ("rows cut in two", style("@media print { :root tbody tr { break-inside: auto !important } p { orphans: 1 !important; widows: 1 !important } td p { line-height: 3 !important } }"), "cut in two"),
    ("bullets cut in two", style("@media print { li { break-inside: auto !important; padding-bottom: 100mm } }"), "cut in two"),
    ("heads of tables that do not come again", style("@media print { thead { display: table-row-group !important } }"), "no head on pages"),
    ("paper of another size", style("@page { size: letter !important } @page landscape { size: letter landscape !important }"), "not A4"),
    ("no page numbers", style("@page { @bottom-right { content: none !important } }"), "no page number in its margin: Page 1 of"),
    ("a wrong number of pages", style('@page { @bottom-right { content: "Page " counter(page) " of 7" !important } }'), "no page number in its margin: Page 1 of"),
    ("no title", style("@page { @top-left { content: none !important } }"), "lacks of its title"),
    ("no version", style("@page { @top-right { content: none !important } }"), "has no version"),
    ("small letters", style("@media print { .sheet-body p { font-size: 8pt !important } }"), "points in the text, less than"),
    ("small letters in the margin", style("@page { font-size: 8pt !important }"), "points in the margin, less than"),
    ("a blank sheet", style("@media print { .sheet-body::before { content: ''; display: block; break-after: page } .status-bar { display: none !important } }"), "is blank"),
    ("no heading of the first level in the tags", [(r'<h1 class="sheet-title"', '<h1 role="presentation" class="sheet-title"')], "headings of the first level"),
    ("another language", [(r'<html lang="en-GB"', '<html lang="fr"')], "its language is said to be fr"),
]  # fmt: skip
LARGE = [("letters of 17 points in large print", style("@media print { .sheet-body p { font-size: 17pt !important } }"), "less than 18")]


def planted(html, changes):
    for pattern, words in changes:
        html, count = re.subn(pattern, words, html, count=1)
        if not count:
            raise AssertionError(f"there is no place for the fault: {pattern}")
    return html


def unseen(screen, page, table, large):
    """The planted faults that no check saw.

    - page: a short page; table: one with a table over several sheets and bullets; large: one in large print.
    """
    missed = []

    def look(faults, source, see):
        for name, changes, expected in faults:
            with tempfile.TemporaryDirectory() as folder:
                file = pathlib.Path(folder) / "planted.html"
                file.write_text(planted(source.read_text(encoding="utf-8"), changes), encoding="utf-8")
                found = see(file)
            if not any(expected in fault for fault in found):
                missed.append(f"{name}: not seen, but {found[:3]}")

    def paper(file):
        screen.open(file)
        return Paper(screen.page, file.with_suffix(".pdf")).faults()

    look(SCREEN, page, screen.check)
    look(MARKUP, page, lambda file: markup.check([file])[file])
    look(PAPER, table, paper)
    look(LARGE, large, paper)
    if not unopened(["packs/unheard-of"], [page]):
        missed.append("a kind that no page holds: not seen")
    commands = {"one": {"--templates": [], "--edition": ["standard", "large-print"], "--new": []}, "two": {"--templates": []}, "three": {}}
    said = untried(commands, [["one", "--templates", "x", "--edition", "standard"]])
    if len(said) != 3:
        missed.append(f"a command, an option and an edition that no page was made with: not seen, but {said}")
    return missed


def count():
    return len(SCREEN) + len(MARKUP) + len(PAPER) + len(LARGE) + 2
