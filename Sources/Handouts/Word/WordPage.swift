internal import SourceText
internal import WordDocument

/// The sheets of a set, rewritten so that pandoc makes of them what they are on paper.
///
/// pandoc knows neither our style sheets nor elements such as `article`: columns get their widths written out, boxes
/// become characters, pairs become tables of two columns, headings come out of captions, and each sheet says how its
/// paper is held (`WordSection`).
struct WordPage {
  private var written = ""
  private var ids: [String] = []
  private var isLandscape = false
  private var columns: [String?] = []
  private var heldTable: Substring?
  private var table: HTMLTag?
  private var isInCaption = false
  private var lists: [PairList] = []
  private var skipped: (name: String, depth: Int)?
  private let title: String

  /// A list of pairs that is being made a table.
  private struct PairList {
    var isRowOpen = false
    var isCellOpen = false
    var depth = 0
  }

  /// - Parameters:
  ///   - html: the sheets, one after the other.
  ///   - title: of the whole, for the file's properties.
  init(_ html: String, title: String) {
    self.title = title
    for piece in HTMLPiece.pieces(of: html) {
      switch piece {
      case .text(let text): write(text: text)
      case .tag(let tag): write(tag)
      }
    }
  }

  /// The page as pandoc is to read it.
  var html: String {
    "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>\(HTMLText.escaped(title))</title></head>"
      + "<body>\(written)</body></html>\n"
  }

  private mutating func write(text: Substring) {
    guard skipped == nil else { return }
    if heldTable != nil, !isInCaption {
      // Only a line break can stand between a table and its caption.
      guard text.utf8.contains(where: { $0 > 0x20 }) else { return }
      giveTable()
    }
    written += text
  }

  private mutating func write(_ tag: HTMLTag) {
    if var skipped {
      if tag.name.hasSameBytes(as: skipped.name) { skipped.depth += tag.isClosing ? -1 : 1 }
      self.skipped = skipped.depth > 0 ? skipped : nil
      return
    }
    if heldTable != nil, !isInCaption, !tag.name.hasSameBytes(as: "caption") { giveTable() }
    switch tag.name {
    case "article": writeSheet(tag)
    case "table" where !tag.isClosing:
      heldTable = tag.written
      table = tag
    case "caption":
      written += tag.isClosing ? "</div>" : "<div>"
      isInCaption = !tag.isClosing
      if tag.isClosing { giveTable() }
    case "col": columns.append(tag.value(of: "class"))
    case "colgroup":
      if tag.isClosing { writeColumns() }
    case "dl", "dt", "dd": writePair(tag)
    case "div" where !lists.isEmpty: writePairFrame(tag)
    case "span" where tag.has(class: "tick-box"):
      written += "\u{2610}"
      skipped = ("span", 1)
    case "p" where tag.has(class: "status-bar"): skipped = ("p", 1)
    case "span" where tag.has(class: "screen-only"): skipped = ("span", 1)
    case "div" where tag.has(class: "rule-line"): written += "<p>\(String(repeating: "_", count: 72))</p><div>"
    default: writeOther(tag)
    }
  }

  private mutating func writeSheet(_ tag: HTMLTag) {
    if tag.isClosing {
      written += "</div><p>\(WordSection.mark(isLandscape ? .landscape : .portrait))</p>"
    } else {
      isLandscape = tag.has(class: "landscape")
      written += "<div\(tag.value(of: "id").map { " id=\"\(BookmarkNames.name(of: $0))\"" } ?? "")>"
    }
  }

  private mutating func giveTable() {
    written += heldTable ?? ""
    heldTable = nil
  }

  /// pandoc keeps the id of a heading and of a `div` or `span` only; the others go to a span at the next place that can
  /// hold one.
  private mutating func writeOther(_ tag: HTMLTag) {
    // Heads are bold by themselves: pandoc does not tell those of a row from other cells.
    let isHead = tag.name.hasSameBytes(as: "th")
    if isHead, tag.isClosing { written += "</strong>" }
    let isMoved = ["tr", "td", "th", "p", "li"].contains { $0.hasSameBytes(as: tag.name) }
    written += WordPage.named(tag, withoutID: isMoved)
    guard !tag.isClosing else { return }
    if isHead { written += "<strong>" }
    if isMoved {
      if let id = tag.value(of: "id") { ids.append(id) }
      if !tag.name.hasSameBytes(as: "tr") { giveIDs() }
    }
  }

  private mutating func giveIDs() {
    for id in ids { written += "<span id=\"\(BookmarkNames.name(of: id))\"></span>" }
    ids = []
  }

  /// A tag with its id, and the id that it links to, as Word's bookmarks are called: pandoc would keep few of our addresses
  /// and make a digest of the others, by which nobody can tell later what a reviewer's comment is about.
  private static func named(_ tag: HTMLTag, withoutID: Bool) -> String {
    var written = String(tag.written)
    if let id = tag.value(of: "id") {
      written = written.replacing(" id=\"\(id)\"", with: withoutID ? "" : " id=\"\(BookmarkNames.name(of: id))\"")
    }
    if let link = tag.value(of: "href"), link.utf8.first == UInt8(ascii: "#") {
      let name = BookmarkNames.name(of: String(link.dropFirst()))
      written = written.replacing(" href=\"\(link)\"", with: " href=\"#\(name)\"")
    }
    return written
  }

  private mutating func writeColumns() {
    defer { columns = [] }
    // The tables of a comparison have narrower columns of places than others.
    let isNarrow = ["changes", "redline"].contains { table?.has(class: $0) ?? false }
    let columns = columns.map { column in
      column.map { isNarrow && $0.hasSameBytes(as: "col-place") ? "col-place-narrow" : $0 }
    }
    let widths = WordPage.widths(columns, total: isLandscape ? 257 : 170)
    written += "<colgroup>" + widths.map { "<col style=\"width:\($0)%\">" }.joined() + "</colgroup>"
  }

  /// The shares of columns in percent; those without a class of their own get equal parts of the rest.
  /// - Parameter total: the width of the table in millimetres.
  static func widths(_ columns: [String?], total: Int) -> [Int] {
    let known = columns.map { column in column.flatMap { millimetres[$0] } }
    let open = known.count { $0 == nil }
    let rest = max(30 * open, total - known.reduce(0) { $0 + ($1 ?? 0) })
    let lengths = known.map { $0 ?? rest / max(1, open) }
    let sum = max(1, lengths.reduce(0, +))
    return lengths.map { max(1, $0 * 100 / sum) }
  }

  /// The widths of screen.css and compare.css, in millimetres at 11 points.
  private static let millimetres = [
    "col-item": 17, "col-tick": 17, "col-applies": 19, "col-party": 21, "col-pen": 20, "col-reason": 32,
    "col-officer": 34, "col-code": 19, "col-place": 46, "col-third": 58, "col-place-narrow": 30, "col-letter": 18,
    "col-count": 25, "col-affected": 39, "col-weight": 45, "col-reason-why": 33,
  ]

  /// `dl`, `dt` and `dd` as a table of two columns.
  private mutating func writePair(_ tag: HTMLTag) {
    switch (tag.name, tag.isClosing) {
    case ("dl", false):
      lists.append(PairList())
      let widths = tag.has(class: "key") ? (15, 85) : (30, 70)
      written +=
        "<table><colgroup><col style=\"width:\(widths.0)%\"><col style=\"width:\(widths.1)%\"></colgroup><tbody>"
    case ("dl", true):
      closeRow()
      if !lists.isEmpty { lists.removeLast() }
      written += "</tbody></table>"
    case ("dt", false):
      closeRow()
      written += "<tr><th scope=\"row\"><strong>"
      giveIDs()
      setRow(open: true, cell: false)
    case ("dt", true): written += "</strong></th>"
    case (_, false):
      written += lists.last?.isCellOpen ?? false ? "<br>" : "<td>"
      setRow(open: true, cell: true)
    case (_, true): break
    }
  }

  /// The `div` around a pair; one inside an answer stays.
  private mutating func writePairFrame(_ tag: HTMLTag) {
    guard var list = lists.popLast() else { return }
    list.depth += tag.isClosing ? -1 : 1
    lists.append(list)
    if list.depth == (tag.isClosing ? 0 : 1) {
      if tag.isClosing { closeRow() } else if let id = tag.value(of: "id") { ids.append(id) }
    } else {
      written += tag.written
    }
  }

  private mutating func setRow(open: Bool, cell: Bool) {
    guard var list = lists.popLast() else { return }
    list.isRowOpen = open
    list.isCellOpen = cell
    lists.append(list)
  }

  private mutating func closeRow() {
    guard let list = lists.last, list.isRowOpen else { return }
    written += (list.isCellOpen ? "" : "<td>") + "</td></tr>"
    setRow(open: false, cell: false)
  }
}
