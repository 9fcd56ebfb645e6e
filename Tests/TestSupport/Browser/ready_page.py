"""A ready pack in a browser whose clock stands still. The network is off, and any error of the page's script is one here."""

import contextlib
import pathlib

from playwright.sync_api import sync_playwright

# The page's script is given a clock that stands at what the address says; nothing else of the page is touched.
CLOCK = "(() => { const now = Number(new URLSearchParams(location.search).get('now')) * 1000; Date.now = () => now; })();"


def address(page_file, now):
    return f"{pathlib.Path(page_file).resolve().as_uri()}?now={now}"


@contextlib.contextmanager
def browser(chromium):
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        try:
            yield running
        finally:
            running.close()


def opened(running, page_file, now, width=1280, height=900, script=True):
    """A page of its own, with a list of what went wrong in it."""
    context = running.new_context(
        viewport={"width": width, "height": height},
        accept_downloads=True,
        offline=True,
        java_script_enabled=script,
        timezone_id="Pacific/Auckland",
        locale="de-DE",
    )
    page = context.new_page()
    page.set_default_timeout(20000)
    page.faults = []
    page.on("pageerror", lambda error: page.faults.append(str(error)))
    page.on("console", lambda said: page.faults.append(said.text) if said.type == "error" else None)
    page.on("request", lambda request: page.faults.append("asked for " + request.url) if not request.url.startswith(("file:", "blob:")) else None)
    if script:
        page.add_init_script(CLOCK)
    page.goto(address(page_file, now))
    return page
