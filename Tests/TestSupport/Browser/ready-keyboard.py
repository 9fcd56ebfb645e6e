"""Fills in a ready pack as somebody without a mouse does, saves it, leaves it, and opens the file again.

usage: ready-keyboard.py CHROMIUM PAGE FOLDER NOW. Writes saved.json and again.json to FOLDER, prints what happened as JSON.
"""

import json
import pathlib
import sys

from ready_page import browser, opened

FOCUS = "() => document.activeElement.id || document.activeElement.getAttribute('aria-label') || document.activeElement.textContent.trim()"


class Keys:
    """A keyboard, and nothing else."""

    def __init__(self, page):
        self.page = page

    def press(self, *keys):
        for key in keys:
            self.page.keyboard.press(key)

    def at(self):
        return self.page.evaluate(FOCUS)

    def tab_to(self, name, most=900):
        """Tabs on until the focus is there; says how often that was."""
        for count in range(1, most):
            self.press("Tab")
            if self.at() == name:
                # What has the focus must be in sight, and not hidden behind the bar.
                assert self.page.evaluate(VISIBLE), f"{name} has the focus out of sight"
                return count
        raise AssertionError(f"the Tab key does not lead to {name}")

    def step_to(self, title, most=60):
        """Goes from sheet to sheet by the links at their heads."""
        for _ in range(most):
            for _ in range(900):
                self.press("Tab")
                if self.at().startswith("Next sheet: "):
                    break
            isThere = self.at() == f"Next sheet: {title}"
            self.press("Enter")
            if isThere:
                return
        raise AssertionError(f"no link leads to {title}")

    def type(self, words):
        self.page.keyboard.type(words)


VISIBLE = """() => {
  const box = document.activeElement.getBoundingClientRect();
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 8));
  return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight + 1
    && (top === document.activeElement || document.activeElement.contains(top) || top?.contains(document.activeElement));
}"""


def fill(keys):
    said = {"first": keys.tab_to("fact-service")}
    keys.type("Rose House")
    keys.press("Tab")
    keys.type("CH")
    keys.press("Tab")
    keys.type("12 High Street")
    keys.press("Tab")
    keys.type("An invented provider")
    keys.press("Tab")
    keys.type("0210")
    keys.press("Tab")
    keys.type("ab")
    keys.press("Tab")
    keys.type("Ann Brown")
    keys.press("Tab")
    keys.type("023 8000 0001")
    keys.press("Tab")
    assert keys.at() == "live" or keys.page.evaluate("document.activeElement.value") == "live", keys.at()
    keys.press("ArrowRight")
    said["mode"] = keys.page.evaluate("document.activeElement.value")
    keys.press("Tab", "Enter")
    keys.tab_to("holder-0")
    keys.type("AB")
    keys.press("Tab")
    keys.type("07700 900001")
    said["status"] = keys.page.locator("#ready-said").text_content()
    keys.tab_to("A1.1 done")
    keys.press("Space")
    keys.tab_to("A1.1 note")
    keys.type('They met at "two"')
    keys.tab_to("A1.1 given to SCC")
    keys.press("Space")
    keys.tab_to("A1.2 started")
    keys.press("Space")
    keys.tab_to("A1.2 time")
    keys.press("Control+a")
    keys.type("2:45")
    keys.tab_to("A2.1 not applicable, because")
    keys.type("No one is away")
    keys.tab_to("A2.2 done")
    keys.press("Space")
    keys.tab_to("A2.2 initials")
    keys.press("Control+a")
    keys.type("cd")
    # Half done: it must be kept, and be said.
    keys.tab_to("A2.3 initials")
    keys.type("AB")
    keys.tab_to("D2 done")
    keys.press("Space")
    keys.step_to("Signature sheet")
    keys.tab_to("Line 2: initials")
    keys.type("CD")
    keys.press("Tab")
    keys.type("Chris Dale")
    keys.step_to("Notes and meetings")
    keys.tab_to("Note 1: time")
    keys.type("02:50")
    keys.press("Tab")
    keys.type("Keys are with the duty manager")
    keys.press("Tab")
    keys.type("CD")
    return said


def save(keys, folder, name):
    with keys.page.expect_download() as download:
        keys.press("Control+s")
    download.value.save_as(folder / name)
    return download.value.suggested_filename


def main(chromium, page_file, folder, now):
    folder = pathlib.Path(folder)
    with browser(chromium) as running:
        page = opened(running, page_file, int(now))
        keys = Keys(page)
        result = fill(keys)
        # Leaving now would lose it, and is asked about.
        dialogs = []
        page.on("dialog", lambda dialog: (dialogs.append(dialog.type), dialog.dismiss()))
        page.close(run_before_unload=True)
        page.wait_for_timeout(500)
        result["asked"] = dialogs
        assert not page.is_closed(), "it was left without asking"
        result["name"] = save(keys, folder, "saved.json")
        result["unfinished"] = page.locator("#ready-unfinished li").all_text_contents()
        result["after"] = page.locator("#ready-said").text_content()
        # With all saved nobody is asked.
        with page.expect_event("close"):
            page.close(run_before_unload=True)
        result["askedAgain"] = len(dialogs) - len(result["asked"])
        faults = page.faults

        page = opened(running, page_file, int(now))
        keys = Keys(page)
        # What is no such file changes nothing and says so.
        (folder / "other.json").write_text('{"format": "something else"}')
        files = iter([folder / "saved.json", folder / "other.json"])
        # Listened for from the start: a listener that is set up right before the key is pressed may be too late.
        page.on("filechooser", lambda chooser: chooser.set_files(next(files)))
        keys.tab_to("ready-open")
        keys.press("Enter")
        page.locator("#ready-said", has_text="The file is open").wait_for()
        save(keys, folder, "again.json")
        assert keys.at() == "ready-open", "saving took the focus away"
        keys.press("Enter")
        page.locator("#ready-said", has_text="Nothing was changed").wait_for()
        result["other"] = page.locator("#ready-said").text_content()
        result["kept"] = page.locator("#fact-service").input_value()
        result["faults"] = faults + page.faults
    json.dump(result, sys.stdout)


main(*sys.argv[1:])
