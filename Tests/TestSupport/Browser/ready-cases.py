"""Fills a ready pack's own fields with given cases and says what it shows.

usage: ready-cases.py CHROMIUM PAGE CASES; CASES is a JSON list, see ReadyCases.swift. Prints a JSON list.
"""

import json
import sys

from ready_page import address, browser, opened

FILL = """
(given) => {
  const set = (field, value) => {
    if (!field) throw new Error("no field for " + JSON.stringify(value));
    field.focus();
    if (field.type === "checkbox") field.checked = value; else field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const labelled = (words) => document.querySelector(`[aria-label="${words}"]`);
  for (const [name, value] of Object.entries(given.facts)) {
    if (name === "mode") {
      const mode = document.querySelector(`[name=mode][value=${value}]`);
      mode.checked = true;
      mode.dispatchEvent(new Event("change", { bubbles: true }));
    } else set(document.getElementById("fact-" + name), value);
  }
  for (const role of given.roles) {
    set(document.getElementById("holder-" + role.place), role.holder);
    set(document.getElementById("telephone-" + role.place), role.telephone);
  }
  for (const row of given.rows) {
    if (row.state === "done" || row.state === "started") set(labelled(`${row.item} ${row.state}`), true);
    if (row.because) set(labelled(`${row.item} not applicable, because`), row.because);
    if (row.note) set(labelled(`${row.item} note`), row.note);
    set(labelled(`${row.item} initials`), row.by);
    set(labelled(`${row.item} time`), row.at);
  }
}
"""

# Due times as they stand in rows and on the cover.
DUES = """
() => {
  const rows = {};
  for (const home of document.querySelectorAll("[data-item]")) {
    if (home.hidden || home.dataset.item in rows) continue;
    const cell = [...home.children].find((one) => (one.dataset.label ?? "") === "Due");
    const shown = [...(cell?.querySelectorAll("span > span, strong") ?? [])].filter((one) => !one.hidden && !one.parentElement.hidden);
    rows[home.dataset.item] = shown.map((one) => one.textContent).filter((words) => words).join(" ");
  }
  const cover = [...document.querySelectorAll("#cover .due-times > div")].map((pair) => [...pair.children].map((one) => one.textContent).join(": "));
  return { rows, cover };
}
"""

# The words of every sheet that is in sight, as on paper, below its status bar; in the pack's own order.
SHEETS = """
() => Object.fromEntries([...document.querySelectorAll("main > .sheet")].filter((sheet) => !sheet.hidden)
  .map((sheet) => [sheet.id, sheet.querySelector(".sheet-body").innerText.replace(/\\s+/g, " ").trim()]))
"""


def main(chromium, page_file, cases_file):
    with open(cases_file, encoding="utf-8") as file:
        cases = json.load(file)
    results = []
    with browser(chromium) as running:
        page = opened(running, page_file, 0)
        # What was filled in for the case before is left without saving it.
        page.on("dialog", lambda dialog: dialog.accept())
        for case in cases:
            page.goto(address(page_file, case["now"]))
            page.evaluate(FILL, case)
            result = {"dues": page.evaluate(DUES)}
            if case.get("tool"):
                page.emulate_media(media="print")
                result["sheets"] = page.evaluate(SHEETS)
                page.emulate_media(media="screen")
                with page.expect_download() as download:
                    page.locator("#ready-save").click()
                with open(download.value.path(), encoding="utf-8") as file:
                    result["file"] = file.read()
                tool = opened(running, case["tool"], case["now"])
                tool.emulate_media(media="print")
                result["toolSheets"] = tool.evaluate(SHEETS)
                tool.context.close()
            results.append(result)
        if page.faults:
            sys.exit("the page said: " + "; ".join(page.faults[:5]))
    json.dump(results, sys.stdout)


main(*sys.argv[1:])
