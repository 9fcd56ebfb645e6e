"""What a browser, a screen reader and a small screen make of a page. Everything returns a list of faults, in words."""

import importlib.resources
import pathlib

# What axe-core is asked: WCAG 2.2, A and AA, and its best practices.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
RUN = "([rules, off]) => axe.run(document, { runOnly: rules, rules: Object.fromEntries(off.map((rule) => [rule, { enabled: false }])), resultTypes: ['violations'], reporter: 'v2' })"

# 1280 CSS pixels at 400 % zoom are 320; the screen then has four device pixels for each.
NARROW = {"width": 320, "height": 256}

# What leaves the window sideways, or is cut by its own box. A table may scroll inside a box of its own that the keyboard
# reaches; what is for screen readers only has a box of one pixel.
CUT = """() => {
  const faults = [];
  const name = (one) => one.tagName.toLowerCase() + (one.id ? "#" + one.id : "") + (one.className ? "." + one.className : "")
    + " «" + one.textContent.trim().slice(0, 40) + "»";
  const scrolls = (one) => {
    for (let box = one.parentElement; box && box !== document.body; box = box.parentElement)
      if (["auto", "scroll"].includes(getComputedStyle(box).overflowX) && box.tabIndex >= 0 && one.closest("table")) return true;
    return false;
  };
  if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} wide`);
  for (const one of document.querySelectorAll("body, body *")) {
    const box = one.getBoundingClientRect(), style = getComputedStyle(one);
    if (box.width <= 1 || box.height <= 1 || style.visibility === "hidden" || one.closest(".skip-link")) continue;
    if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(one)) faults.push("beyond the edge: " + name(one));
    // What a box holds and does not show: where it clips, and where words run out of it into the next.
    const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
    const field = ["INPUT", "SELECT", "TEXTAREA"].includes(one.tagName);
    if (clips && !field && style.overflowX !== "auto" && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1))
      faults.push("cut by its box: " + name(one));
  }
  // Words that run out of the cell that they stand in. Only letters count: a box's own padding may be run over.
  for (const cell of document.querySelectorAll("td, th, dd, dt, li")) {
    const box = cell.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    const words = document.createRange();
    words.selectNodeContents(cell);
    for (const part of words.getClientRects())
      if (part.width > 1 && part.right > box.right + 1) { faults.push("runs out of its cell: " + name(cell)); break; }
  }
  return faults;
}"""

# WCAG 1.4.12: a reader's own spacing. It goes in through a sheet of the document's, which the page's policy leaves alone.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [sheet];
}"""
NOT_SPACED = "() => { document.adoptedStyleSheets = []; }"

# Words that would be too pale on paper, where no background is printed.
PALE = """() => {
  const light = (value) => { const part = value / 255; return part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4; };
  const faults = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const one = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || one.closest("script, style, noscript") || !one.checkVisibility({ visibilityProperty: true })) continue;
    const [r, g, b, alpha = 1] = getComputedStyle(one).color.match(/[\\d.]+/g).map(Number);
    const contrast = 1.05 / (.2126 * light(r) + .7152 * light(g) + .0722 * light(b) + .05);
    if (alpha < 1 || contrast < 4.5) faults.add("too pale on paper: " + walker.currentNode.data.trim().slice(0, 40));
  }
  return [...faults];
}"""


class Screen:
    """One browser window, in which pages are opened one after the other. No network."""

    def __init__(self, browser):
        context = browser.new_context(viewport={"width": 1280, "height": 900}, offline=True, timezone_id="Europe/London", locale="en-GB")
        self.page = context.new_page()
        self.page.set_default_timeout(120000)
        self.devtools = context.new_cdp_session(self.page)
        self.said = []
        self.page.on("console", lambda said: self.said.append(f"console {said.type}: {said.text}"))
        self.page.on("pageerror", lambda error: self.said.append(f"error of a script: {error}"))
        self.page.on("request", self._requested)
        self.page.on("dialog", lambda dialog: dialog.accept())
        self.address = ""
        self.rules = set()

    def _requested(self, request):
        if request.url != self.address:
            self.said.append(f"asked for {request.url[:120]}")

    def open(self, file):
        """Opens a page anew; what it says from then on is in `said`."""
        self.said.clear()
        self.page.emulate_media(media="screen")
        self._window(1280, 900, 1)
        self.address = pathlib.Path(file).resolve().as_uri()
        self.page.goto(self.address)

    def _window(self, width, height, ratio):
        self.devtools.send("Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": ratio, "mobile": False})

    def accessible(self):
        """Violations that axe-core finds, on screen and as printed."""
        faults = []
        self.page.evaluate(AXE)
        for media in ("screen", "print"):
            self.page.emulate_media(media=media)
            # How large a finger finds a link is nothing to paper.
            found = self.page.evaluate(RUN, [RULES, ["target-size"] if media == "print" else []])
            self.rules.update(one["id"] for one in found["passes"])
            for one in found["violations"]:
                node = one["nodes"][0]
                faults.append(f"axe, {media}: {one['id']}: {one['help']}: {len(one['nodes'])} times, as {node['html'][:160]} ({node['target']})")
            if media == "print":
                faults += self.page.evaluate(PALE)
        self.page.emulate_media(media="screen")
        return faults

    def fits(self):
        """What is cut or leaves the window at 320 CSS pixels, at 400 % zoom, and with a reader's own spacing."""
        faults = []
        for how, ratio in (("320 pixels", 1), ("400 % zoom", 4)):
            self._window(NARROW["width"], NARROW["height"], ratio)
            faults += [f"{how}: {fault}" for fault in self.page.evaluate(CUT)]
        for width in (320, 1280):
            self._window(width, 900, 1)
            self.page.evaluate(SPACED)
            faults += [f"spaced out, {width} pixels: {fault}" for fault in self.page.evaluate(CUT)]
            self.page.evaluate(NOT_SPACED)
        self._window(1280, 900, 1)
        faults += [f"1280 pixels: {fault}" for fault in self.page.evaluate(CUT)]
        return faults

    def check(self, file, with_axe=True):
        self.open(file)
        return (self.accessible() if with_axe else []) + self.fits() + self.said
