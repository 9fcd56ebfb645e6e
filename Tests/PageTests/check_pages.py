"""Opens every kind of page that the tool makes in a real browser, on screen and on paper, and says what is wrong.

usage: check_pages.py PROCDOC            every page, all checks; prints a table of figures
       check_pages.py PROCDOC --share    one page of each kind, axe-core only: seconds

Ends with 0 if nothing is wrong, with 1 and the faults if something is. Documentation/pages.md is written by .ci/check-pages.
"""

import argparse
import collections
import dataclasses
import multiprocessing
import os
import pathlib
import re
import sys
import tempfile
import time

from playwright.sync_api import sync_playwright

import markup
import pictures
import planted_faults
from every_page import EveryPage, Faults, kinds_of
from on_paper import Paper
from on_screen import Screen

ROOT = pathlib.Path(__file__).resolve().parents[2]
CHROMIUM = os.environ.get("PROCDOC_BROWSER", "/usr/bin/chromium-headless-shell")
# A whole set in large print has the elements of the standard edition, and its sheets are pages of their own as well: axe-core,
# which takes half a minute for it, reads the standard one.
LARGE_SET = 200_000
# How many faults of a page are printed; the count is always.
SHOWN = 12


@dataclasses.dataclass
class Result:
    file: pathlib.Path
    faults: list
    rules: set = dataclasses.field(default_factory=set)
    sheets: int = 0
    leaves: int = 0
    whole: int = 0
    tall: int = 0
    repeated: int = 0
    on_backs: int = 0
    smallest: float = 99.0
    edition: str = ""


def start():
    """A browser for each process that works."""
    global SCREEN, PLAYWRIGHT
    PLAYWRIGHT = sync_playwright().start()
    SCREEN = Screen(PLAYWRIGHT.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]))


def check(file):
    try:
        is_large_set = file.stat().st_size > LARGE_SET and "/large-print/" in str(file)
        result = Result(file, SCREEN.check(file, with_axe=not is_large_set))
        result.rules = set(SCREEN.rules)
        SCREEN.open(file)
        with tempfile.NamedTemporaryFile(suffix=".pdf") as pdf:
            paper = Paper(SCREEN.page, pdf.name)
            result.faults += paper.faults()
        result.sheets, result.leaves, result.whole = paper.count, paper.leaves, paper.whole
        result.tall = paper.tall
        result.repeated, result.on_backs = paper.repeated, paper.on_backs
        result.smallest, result.edition = paper.smallest, paper.marked["edition"]
        return result
    except Exception as error:  # of whatever kind, the page's name belongs to it
        return Result(file, [f"could not be checked: {error}"])


def check_share(file):
    SCREEN.open(file)
    return Result(file, SCREEN.accessible() + SCREEN.said, set(SCREEN.rules))


def chosen(pages):
    """The pages to open: without those whose main part is byte for byte that of one before in the same edition, and without
    what is of the same kinds from other sources: V02, and further blank packs."""
    seen, chosen = set(), []
    for page in pages:
        text = page.read_text(encoding="utf-8")
        key = ("large-print" in text[:200], text.partition("<main")[2])
        again = "/build/provider-failure/V02/" in str(page) or "/other/" in str(page) and "/blank-pack/" in str(page)
        if key not in seen and not again:
            seen.add(key)
            chosen.append(page)
    return chosen


def smallest_of_each_kind(kinds, pages):
    """For each kind the smallest page that holds it, so that it costs seconds."""
    of = {page: kinds_of(page) for page in pages}
    return sorted({min((page for page in pages if kind in of[page]), key=lambda page: page.stat().st_size) for kind in kinds})


def main():
    options = argparse.ArgumentParser()
    options.add_argument("procdoc")
    options.add_argument("--share", action="store_true")
    options.add_argument("--pictures", help="write the pictures of the documentation to this folder")
    options.add_argument("--folder", help="make the pages there, and keep them")
    options.add_argument("--only", help="only pages in whose path this pattern is found")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        every = EveryPage(options.procdoc, ROOT, options.folder or temporary)
        try:
            pages = every.make()
        except Faults as fault:
            sys.exit(str(fault))
        missing = every.left_out(pages) + unseen(every.folder / "pages")
        opened = chosen(pages)
        if options.share:
            opened = smallest_of_each_kind(every.kinds, opened)
        if options.only:
            opened = [page for page in opened if re.search(options.only, str(page))]
        # The large ones first, so that none keeps all others waiting at the end.
        opened.sort(key=lambda page: -page.stat().st_size)
        began = time.time()
        results = {}
        with multiprocessing.get_context("spawn").Pool(min(4, os.cpu_count() or 1), start) as pool:
            for result in pool.imap_unordered(check_share if options.share else check, opened):
                results[result.file] = result
                say(result, every)
                if len(results) % 50 == 0:
                    print(f"{len(results)} of {len(opened)} pages", file=sys.stderr, flush=True)
        if not options.share:
            for file, faults in markup.check(opened).items():
                results[file].faults += faults
                say(Result(file, faults), every)
        conclude(results, missing, began)
        if missing or any(result.faults for result in results.values()):
            sys.exit(1)
        if options.pictures:
            start()
            pictures.write(SCREEN, every.folder / "pages" / "standard", options.pictures)
        if not options.share:
            print(figures(results, every))


def unseen(pages):
    """Planted faults that the checks do not see."""
    version = "build/provider-failure/V03/"
    with multiprocessing.get_context("spawn").Pool(1, start) as pool:
        return pool.apply(
            plant, (pages / "standard" / version / "appendix-b-glossary.html", pages / "standard" / version / "appendix-c-action-plan.html", pages / "large-print" / version / "appendix-b-glossary.html")
        )  # fmt: skip


def plant(page, table, large):
    return planted_faults.unseen(SCREEN, page, table, large)


def say(result, every):
    if result.faults:
        print(f"\n{result.file.relative_to(every.folder / 'pages')}: {len(result.faults)}", file=sys.stderr)
        for fault in result.faults[:SHOWN]:
            print("  " + fault, file=sys.stderr, flush=True)


def conclude(results, missing, began):
    for fault in missing:
        print(fault, file=sys.stderr)
    kinds = collections.Counter(re.sub(r"\d+|«.*|: .*$", "", fault)[:60] for result in results.values() for fault in result.faults)
    print(f"\n{len(results)} pages in {time.time() - began:.0f} s; {sum(kinds.values())} faults", file=sys.stderr)
    for fault, count in kinds.most_common():
        print(f"  {count} {fault}", file=sys.stderr)


def figures(results, every):
    """Rows of the table, one for each kind, then those of all."""
    rows = []
    of = {file: kinds_of(file) for file in results}
    for kind in every.kinds:
        mine = [results[file] for file in results if kind in of[file]]
        rows.append(f"| `{kind}` | {len(mine)} | {sum(one.sheets for one in mine)} |")
    every_one = results.values()
    smallest = {edition: min((one.smallest for one in every_one if one.edition == edition), default=0) for edition in every.values("--edition")}
    facts = [
        ("Faults planted in pages, each seen by the checks", planted_faults.count()),
        ("Kinds of page in the binary, each opened", len(every.kinds)),
        ("Commands that make pages, each tried with every option that changes one", sum("--templates" in options for options in every.commands().values())),
        ("Pages opened on screen and printed", len(results)),
        ("Rules of axe-core that applied and passed", len(set().union(*(one.rules for one in every_one)))),
        ("Sheets of A4 read back, each with title, version, source and page x of y", sum(one.sheets for one in every_one)),
        ("Leaves of paper when printed on both sides", sum(one.leaves for one in every_one)),
        ("Documents of a set that then begin on a back, since Chromium leaves no page blank", sum(one.on_backs for one in every_one)),
        ("Rows, bullets and notes found whole on one sheet", sum(one.whole for one in every_one)),
        ("Rows higher than a sheet, which go on over the next", sum(one.tall for one in every_one)),
        ("Heads of tables that came again on a further sheet", sum(one.repeated for one in every_one)),
        ("Smallest letters on paper, standard edition", f"{smallest['standard']:.0f} pt"),
        ("Smallest letters on paper, large print", f"{smallest['large-print']:.0f} pt"),
    ]
    lines = ["| What was shown | Figure |", "|---|---|", *(f"| {what} | {figure:,} |" if isinstance(figure, int) else f"| {what} | {figure} |" for what, figure in facts)]
    return "\n".join([*lines, "", "| Kind of page | Pages with it | Sheets of A4 of these pages |", "|---|---|---|", *rows])


if __name__ == "__main__":
    main()
