/// A page as text that can be read line by line: headings with `#`, rows with `|`, `{+inserted+}` and `[-deleted-]`.
struct PageText {
  private(set) var lines: [String] = []
  private var line = ""
  private var cells: [String]?
  private var skipped = 0

  /// - Parameter html: a page of ours; what stands in `main` is taken.
  init(_ html: String) {
    let all = Array(html.utf8)
    let start = PageText.index(of: "<main", in: all, from: 0) ?? 0
    let end = PageText.index(of: "</main>", in: all, from: start) ?? all.count
    var index = start
    while index < end {
      let isTag = all[index] == UInt8(ascii: "<")
      let mark = UInt8(ascii: isTag ? ">" : "<")
      var next = index
      while next < end, all[next] != mark { next += 1 }
      if isTag { next = min(end, next + 1) }
      let piece = String(decoding: all[index..<next], as: UTF8.self)
      if isTag { take(tag: piece) } else if skipped == 0 { take(text: piece) }
      index = next
    }
    flush()
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  private static func index(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
    bytes[start...].firstRange(of: Array(text.utf8))?.lowerBound
  }

  private mutating func take(tag: String) {
    let isClosing = tag.hasPrefix("</")
    let name = String(tag.dropFirst(isClosing ? 2 : 1).prefix { $0.isLetter || $0.isNumber })
    // Elements that nobody sees on paper are spans without spans in them.
    if tag.contains("screen-only") { skipped = 1 }
    if skipped > 0 {
      if isClosing, name == "span" || name == "div" { skipped = 0 }
      return
    }
    switch (name, isClosing) {
    case ("h1", false), ("h2", false), ("h3", false), ("h4", false), ("h5", false), ("h6", false):
      flush()
      line = String(repeating: "#", count: Int(name.dropFirst()) ?? 1) + " "
    // In a cell a paragraph is told from what stands before it.
    case ("p", false) where cells != nil && !PageText.squeezed(line).isEmpty && !line.hasSuffix(" / "): line += " / "
    case ("li", false) where cells != nil: line += " - "
    case ("li", false):
      flush()
      line = "- "
    case ("ins", _): line += isClosing ? "+}" : "{+"
    case ("del", _), ("s", _): line += isClosing ? "-]" : "[-"
    case ("dd", false): line += ": "
    case ("dt", false) where cells == nil: flush()
    case ("tr", false):
      flush()
      cells = []
    case ("tr", true):
      lines.append("| " + (cells ?? []).joined(separator: " | ") + " |")
      cells = nil
      line = ""
    case ("td", true), ("th", true):
      cells?.append(PageText.squeezed(line))
      line = ""
    case ("p", true), ("li", true), ("caption", true), ("div", true), ("article", true), ("dl", true), ("h1", true),
      ("h2", true), ("h3", true), ("h4", true), ("h5", true), ("h6", true), ("dd", true):
      if cells == nil { flush() } else { line += " / " }
    default: break
    }
  }

  private mutating func take(text: String) {
    line += text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&nbsp;", with: " ").replacing("&amp;", with: "&")
  }

  private mutating func flush() {
    let words = PageText.squeezed(line)
    if !words.isEmpty, words != "-", words != "#" { lines.append(words) }
    line = ""
  }

  private static func squeezed(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace)[...]
    while words.last == "/" { words = words.dropLast() }
    return words.joined(separator: " ")
  }
}
