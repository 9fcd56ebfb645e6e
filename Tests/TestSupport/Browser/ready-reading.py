"""Reads a ready pack as a screen reader, a small screen and a printer do.

usage: ready-reading.py CHROMIUM PAGE FOLDER NOW. Writes blank.pdf, no-script.pdf and filled.pdf to FOLDER, prints JSON.
"""

import json
import pathlib
import sys

from axe_playwright_python.sync_playwright import Axe

from ready_page import browser, opened

WIDE = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const box = one.getBoundingClientRect();
  return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !one.closest(".skip-link");
}).map((one) => one.tagName + " " + (one.id || one.className)).slice(0, 5)"""

# Fields without a name, and names that stand twice.
NAMES = """() => {
  const fields = [...document.querySelectorAll("input, select, button")].filter((one) => !one.hidden && one.type !== "file");
  const name = (one) => one.getAttribute("aria-label") || [...(one.labels ?? [])].map((label) => label.textContent.trim()).join(" ") || one.textContent.trim();
  return { count: fields.length, without: fields.filter((one) => !name(one)).length };
}"""


def fill(page):
    page.fill("#fact-service", "Rose House")
    page.select_option("#fact-type", "CH")
    page.fill("#fact-notified", "02:10")
    page.fill("#fact-lead", "AB")
    page.fill("#fact-name", "Ann Brown")
    page.locator("[aria-label='A1.1 done']").first.check()
    page.locator("[aria-label='A2.1 started']").first.check()
    page.locator("[aria-label='A2.2 not applicable, because']").first.fill("Nobody is away")
    page.locator("[aria-label='A2.2 not applicable, because']").first.press("Tab")


def main(chromium, page_file, folder, now):
    folder = pathlib.Path(folder)
    result = {}
    with browser(chromium) as running:
        page = opened(running, page_file, int(now), script=False)
        page.pdf(path=folder / "no-script.pdf", prefer_css_page_size=True)
        result["noscript"] = page.locator("noscript").inner_text()
        page.context.close()
        page = opened(running, page_file, int(now))
        page.pdf(path=folder / "blank.pdf", prefer_css_page_size=True)
        fill(page)
        result["names"] = page.evaluate(NAMES)
        result["tree"] = {
            "facts": page.locator("#ready-facts > fieldset").aria_snapshot(),
            "bar": page.locator("#ready-bar").aria_snapshot(),
            "row": page.locator("[id='A1.1']").aria_snapshot(),
        }
        found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]})
        result["violations"] = [
            f"{one['id']}: {one['help']} ({len(one['nodes'])}, as {one['nodes'][0]['html'][:120]})" for one in found.response["violations"]
        ]
        page.pdf(path=folder / "filled.pdf", prefer_css_page_size=True)
        result["wide"] = {}
        for width in (320, 390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            result["wide"][str(width)] = page.evaluate(WIDE)
        result["faults"] = page.faults
    json.dump(result, sys.stdout)


main(*sys.argv[1:])
