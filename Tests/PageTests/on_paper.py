"""What a page is on paper: printed to PDF as an office does, with the browser's own headers on and backgrounds off, and read
back with poppler and pikepdf.

Where a row begins and ends on paper is not to be seen in a PDF. So before printing each row, bullet and note gets two links
of no size, at its top and at its bottom, that move nothing; the PDF says of each link on which page it is.
"""

import pathlib
import re
import subprocess
from collections import defaultdict

import pikepdf

A4 = (595, 842)
# poppler gives whole numbers, and enlarges three times at most.
ZOOM = 3
# Sizes of type in points: the least that is allowed in an edition, and of the words in the margins.
LEAST = {"standard": 11.0, "large-print": 18.0}
LEAST_IN_MARGINS = {"standard": 11.0, "large-print": 16.0}

# What is never cut in two, where it is not laid out inside another such thing.
# A row that is higher than a sheet goes on; how many do is a figure.
WHOLE = "tr, li, .note, .notice, .summary > div, .blanks > div"

# Heights of what lies in a landscape sheet, which is wider.
LYING = """(whole) => { window.lying = new Map([...document.querySelectorAll(whole)].map((one) => [one, one.getBoundingClientRect().height])); }"""

MARK = """(whole) => {
  let count = 0;
  const tall = [];
  const rows = {}, heads = {}, sheets = {}, tables = [];
  const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 1;
  const link = (home, end, address) => {
    const mark = document.createElement("a");
    mark.href = "https://mark.invalid/" + address;
    mark.setAttribute("aria-hidden", "true");
    for (const [name, value] of Object.entries({ position: "absolute", display: "block", width: "2px", height: "2px", left: "0", [end]: "0" }))
      mark.style.setProperty(name, value, "important");
    if (getComputedStyle(home).position === "static") home.style.position = "relative";
    home.append(mark);
  };
  const words = (one) => one.textContent.replace(/\\s+/g, " ").trim().slice(0, 50);
  for (const one of document.querySelectorAll(whole)) {
    if (!seen(one) || one.closest("thead")) continue;
    // A row of a table is measured by its first cell that is in sight: a cell is as high as its row.
    const home = one.tagName === "TR" && getComputedStyle(one).display === "table-row" ? [...one.children].find(seen) : one;
    if (!home) continue;
    const id = String(count++);
    rows[id] = one.tagName.toLowerCase() + " " + words(one);
    link(home, "top", id + "/top"); link(home, "bottom", id + "/bottom");
    const table = one.closest("table"), large = document.documentElement.dataset.edition === "large-print";
    const lies = one.closest(".landscape") && !large, bar = one.closest(".sheet")?.querySelector(".status-bar")?.getBoundingClientRect().height ?? 0;
    // What a sheet holds between its margins (print.css, pack.css) and below its status bar, in CSS pixels.
    if ((lies ? window.lying.get(one) : one.getBoundingClientRect().height) > (lies ? 672 : large ? 926 : 960) - bar - 24) tall.push(id);
    if (one.tagName === "TR" && table) { if (!tables.includes(table)) tables.push(table); rows[id] = [rows[id], tables.indexOf(table)]; }
    else rows[id] = [rows[id], -1];
  }
  tables.forEach((table, index) => {
    const head = [...table.querySelectorAll("thead th")].find(seen);
    if (head && getComputedStyle(table).display === "table") { heads[index] = words(table.tHead); link(head, "top", "head/" + index); }
  });
  document.querySelectorAll(".set > .sheet").forEach((sheet, index) => {
    if (!seen(sheet)) return;
    const title = sheet.querySelector(".sheet-title, .card-number, p") ?? sheet;
    sheets[index] = sheet.id; link(title, "top", "sheet/" + index);
  });
  // A poster bears its marks itself and is one page: its margins need no head (script.css).
  document.querySelectorAll(".poster").forEach((one, index) => { if (seen(one)) link(one, "top", "poster/" + index); });
  const root = getComputedStyle(document.documentElement);
  const string = (name) => root.getPropertyValue(name).trim().replace(/^"|"$/g, "").replace(/\\\\([0-9a-f]{1,6}) ?/gi, (all, code) => String.fromCodePoint(parseInt(code, 16)));
  return { rows, tall, names: [...document.querySelectorAll(".sheet")].map((one) => getComputedStyle(one).page), heads, sheets, title: string("--title"), version: string("--version"), source: string("--source"),
    edition: document.documentElement.dataset.edition, tables: tables.filter((table) => table.tHead && seen(table.tHead)).length,
    // A heading that is there for those who hear the page, and out of sight, is not in the PDF.
    headings: [...document.querySelectorAll("h1")].filter((one) => seen(one) && getComputedStyle(one.parentElement).clipPath === "none").length };
}"""


class Paper:
    """What was printed of one page, read back."""

    def __init__(self, page, pdf):
        page.emulate_media(media="print")
        # As wide as the type area, so that what is too high for a sheet is seen to be.
        page.set_viewport_size({"width": 1024, "height": 900})
        page.evaluate(LYING, WHOLE)
        page.set_viewport_size({"width": 673, "height": 900})
        self.marked = page.evaluate(MARK, WHOLE)
        page.pdf(path=pdf, prefer_css_page_size=True, format="A4", print_background=False, display_header_footer=True, tagged=True)
        page.emulate_media(media="screen")
        self.pdf = pathlib.Path(pdf)
        self._places()
        self._words()

    def _places(self):
        """On which pages each mark is; page sizes; the tags."""
        self.places = defaultdict(list)
        with pikepdf.open(self.pdf) as file:
            self.sizes = [tuple(round(float(side)) for side in page.mediabox[2:]) for page in file.pages]
            for number, page in enumerate(file.pages, 1):
                for note in page.obj.get("/Annots", []):
                    address = str(note.get("/A", {}).get("/URI", ""))
                    if address.startswith("https://mark.invalid/"):
                        self.places[address.removeprefix("https://mark.invalid/")].append(number)
            self.language = str(file.Root.get("/Lang", ""))
            self.is_tagged = bool(file.Root.get("/MarkInfo", {}).get("/Marked", False))
            self.shows_title = bool(file.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False))
            self.tags = defaultdict(int)
            stack = [file.Root["/StructTreeRoot"]] if "/StructTreeRoot" in file.Root else []
            while stack:
                one = stack.pop()
                if isinstance(one, pikepdf.Array):
                    stack.extend(one)
                elif isinstance(one, pikepdf.Dictionary):
                    if "/S" in one:
                        self.tags[str(one["/S"])[1:]] += 1
                    if "/K" in one:
                        stack.append(one["/K"])

    def _words(self):
        """The words of each page with size and place: (words, size, top, left), in points."""
        said = subprocess.run(["pdftohtml", "-xml", "-i", "-q", "-zoom", str(ZOOM), "-stdout", self.pdf], capture_output=True, text=True, check=True).stdout
        self.lines = []
        # A font is named once, on the page that first uses it.
        sizes = {font: int(size) / ZOOM for font, size in re.findall(r'<fontspec id="(\d+)" size="(\d+)"', said)}
        for page in re.findall(r"<page .*?</page>", said, re.S):
            texts = re.findall(r'<text top="(-?\d+)" left="(-?\d+)" width="\d+" height="\d+" font="(\d+)">(.*?)</text>', page, re.S)
            self.lines.append([(re.sub(r"<.*?>", "", words), sizes[font], int(top) / ZOOM, int(left) / ZOOM) for top, left, font, words in texts])

    @property
    def count(self):
        return len(self.sizes)

    @property
    def leaves(self):
        """Sheets of paper when it is printed on both sides."""
        return (self.count + 1) // 2

    def margins(self, number):
        """The words above and below the type area of a page, and the lines between."""
        width, height = self.sizes[number - 1]
        # Margins of print.css and pack.css in points, less what a line is high.
        top, bottom = (38, 42) if width > height else (47, 60)
        if "large" in self.marked["names"]:
            bottom = 81
        lines = self.lines[number - 1]
        outside = [line for line in lines if line[2] < top or line[2] > height - bottom]
        return outside, [line for line in lines if line not in outside]

    def faults(self):
        faults = [f"page {number} is {size[0]} x {size[1]} points, not A4" for number, size in enumerate(self.sizes, 1) if tuple(sorted(size)) != A4]
        faults += self._running() + self._sizes_of_type() + self._rows() + self._heads() + self._sides() + self._tagged()
        return ["paper: " + fault for fault in faults]

    def _running(self):
        """Title, version, source and "Page x of y" in the margins of each page, and nothing of the browser's."""
        faults = []
        for number in range(1, self.count + 1):
            outside, inside = self.margins(number)
            said = "".join("".join(words for words, *_ in outside).split())
            is_poster = any(number in pages for mark, pages in self.places.items() if mark.startswith("poster/"))
            for name, words in (("page number", f"Page {number} of {self.count}"), ("version", self.marked["version"])):
                if is_poster and name == "version":
                    continue
                if "".join(words.split()) not in plain(said):
                    faults.append(f"page {number} has no {name} in its margin: {words}")
            for name in ("source",) if is_poster else ("title", "source"):
                lost = [word for word in self.marked[name].split() if word not in plain(said)]
                if lost:
                    faults.append(f"page {number} lacks of its {name} in the margin: {' '.join(lost)}")
            if "file://" in said:
                faults.append(f"page {number} has the browser's own header or footer")
            if not inside:
                faults.append(f"page {number} is blank")
        return faults

    def _sizes_of_type(self):
        faults = []
        edition = self.marked["edition"]
        self.smallest = 99.0
        for number in range(1, self.count + 1):
            outside, inside = self.margins(number)
            for lines, least, where in ((inside, LEAST[edition], "text"), (outside, LEAST_IN_MARGINS[edition], "margin")):
                for words, size, *_ in lines:
                    if not words.strip():
                        continue
                    if where == "text":
                        self.smallest = min(self.smallest, size)
                    if size < least - 0.2:
                        faults.append(f"page {number}: {size} points in the {where}, less than {least}: {words[:40]}")
        return faults

    def _rows(self):
        faults = []
        self.whole = self.tall = 0
        for id, (words, _) in self.marked["rows"].items():
            top, bottom = self.places[id + "/top"], self.places[id + "/bottom"]
            if not top or not bottom:
                faults.append(f"not found on paper: {words}")
            elif id in self.marked["tall"]:
                self.tall += 1
            elif set(top) != set(bottom) or len(set(top)) > 1:
                faults.append(f"cut in two, pages {top[0]} and {bottom[0]}: {words}")
            else:
                self.whole += 1
        return faults

    def _heads(self):
        """A table's head is on each page that has rows of it."""
        pages = defaultdict(set)
        for id, (_, table) in self.marked["rows"].items():
            pages[str(table)].update(self.places[id + "/top"])
        faults = []
        self.repeated = 0
        for table, words in self.marked["heads"].items():
            missing = pages[table] - set(self.places["head/" + table])
            self.repeated += len(pages[table]) - 1 if pages[table] and not missing else 0
            if missing:
                faults.append(f"no head on pages {sorted(missing)} of the table that begins: {words}")
        return faults

    def _sides(self):
        """Each document of a set begins on a page of its own. On a front it begins only where the browser leaves a back blank
        before it, which Chromium does not; how many begin on a back is a figure."""
        faults = []
        self.on_backs = 0
        earlier = defaultdict(list)
        for index, name in self.marked["sheets"].items():
            places = self.places["sheet/" + index]
            if not places:
                faults.append(f"the sheet {name} is not found on paper")
                continue
            self.on_backs += places[0] % 2 == 0
            if places[0] in earlier:
                faults.append(f"the sheets {earlier[places[0]]} and {name} begin on the same page, {places[0]}")
            earlier[places[0]] = name
        return faults

    def _tagged(self):
        faults = []
        if not self.is_tagged or not self.tags:
            faults.append("no tags for screen readers")
        if self.language != "en-GB":
            faults.append(f"its language is said to be {self.language}")
        if not self.shows_title:
            faults.append("a reader of PDFs is not told to show the title")
        if self.tags["H1"] != self.marked["headings"]:
            faults.append(f"{self.tags['H1']} headings of the first level are tagged, not {self.marked['headings']}")
        if self.tags["Table"] < self.marked["tables"]:
            faults.append(f"{self.tags['Table']} tables are tagged, not {self.marked['tables']}")
        return faults


def plain(words):
    return words.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&quot;", '"')
