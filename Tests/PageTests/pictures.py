"""Makes the pictures of the documentation from pages that were checked: sheets of paper as printed, and a page on a screen.

Few shades and no date, so that the same pages, browser and fonts give the same bytes.
"""

import io
import pathlib
import subprocess
import tempfile

from PIL import Image

SHADES = 16

# What is filled in on the ready pack's picture; all of it is invented.
FACTS = {
    "#fact-service": "Rose House", "#fact-address": "12 Invented Street", "#fact-provider": "An invented provider",
    "#fact-notified": "02:10", "#fact-lead": "AB", "#fact-name": "Ann Brown", "#fact-telephone": "01632 960001",
}  # fmt: skip


def write(screen, pages, folder):
    """- pages: the folder of pages of one edition."""
    folder = pathlib.Path(folder)
    pack = pages / "exercise" / "2026-11-20-a" / "pack"
    version = pages / "build" / "provider-failure" / "V03"
    sheet(screen, version / "appendix-a-checklist.html", "A2.1", folder / "checklist.png")
    sheet(screen, pages / "compare.html", "5.1 These key", folder / "redline.png")
    sheet(screen, pack / "card-01-pl.html", "Read, do, tick, next", folder / "action-card.png")
    window(screen, version / "ready-pack.html", folder / "ready-pack.png")


def sheet(screen, page, words, picture):
    """The first sheet of paper on which these words stand."""
    screen.open(page)
    with tempfile.TemporaryDirectory() as folder:
        pdf = pathlib.Path(folder) / "page.pdf"
        screen.page.pdf(path=pdf, prefer_css_page_size=True)
        text = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, text=True, check=True).stdout.split("\f")
        found = [number for number, said in enumerate(text, 1) if words in said]
        if not found:
            raise AssertionError(f"{page.name} has no sheet for the picture: {words}")
        number = str(found[0])
        made = subprocess.run(["pdftoppm", "-r", "80", "-f", number, "-l", number, "-png", pdf], capture_output=True, check=True).stdout
    save(made, picture)


def window(screen, page, picture):
    """A page on a screen, its facts filled in. The clock stands still, so that times are the same each time."""
    screen.page.clock.set_fixed_time("2026-11-20T02:25:00Z")
    screen.open(page)
    for field, words in FACTS.items():
        screen.page.fill(field, words)
    screen.page.select_option("#fact-type", "CH")
    screen.page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
    screen.page.set_viewport_size({"width": 1060, "height": 800})
    save(screen.page.screenshot(animations="disabled"), picture)


def save(png, picture):
    image = Image.open(io.BytesIO(png)).convert("RGB").quantize(SHADES, dither=Image.Dither.NONE)
    image.save(picture, optimize=True)
