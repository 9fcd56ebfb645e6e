internal import SourceText

/// Writes blocks of Markdown, line by line: headings, items, lists and notes, as `BodyReader` reads them.
struct BlockWriter {
  private(set) var lines: [String] = []

  init() {}

  /// The text with a line end behind each line.
  var text: String { lines.map { $0 + "\n" }.joined() }

  // MARK: Headings and items

  mutating func heading(_ level: Int, number: ItemNumber? = nil, _ title: RichText, codes: [String] = []) {
    begin()
    let words = InlineWriter.lines(title, codes: codes, position: .heading).joined(separator: " ")
    let marks = String(repeating: "#", count: min(max(level, 1), 6))
    lines.append(([marks] + [number.map(\.description), words].compactMap { $0 }).joined(separator: " "))
  }

  /// A clause or row: its number, its words with the codes that close them, and what belongs to it.
  mutating func item(_ item: Item) {
    begin()
    let words = InlineWriter.lines(item.text, codes: item.attributes.map(\.text), position: .item)
    lines.append("\(item.number.map(\.description) ?? "") \(words.first ?? "")")
    lines += words.dropFirst()
    blocks(item.blocks)
  }

  /// Actions or tasks: a bullet each, in one list.
  /// - Parameter isTight: whether no blank line stands between them, where that is possible.
  mutating func items(_ items: [Item], isTight: Bool) {
    guard !items.isEmpty else { return }
    begin()
    list(items.map { Entry(text: $0.text, codes: $0.attributes.map(\.text), blocks: $0.blocks) }, isTight, mark: "-")
  }

  /// The key of an action plan.
  mutating func key(_ codes: [KeyCode]) {
    begin()
    for code in codes {
      let words = InlineWriter.lines(code.meaning, position: .heading).joined(separator: " ")
      let span = InlineWriter.lines(RichText([]), codes: [code.code], position: .heading).joined()
      lines.append("- \(span) \(words)")
    }
  }

  // MARK: Blocks

  mutating func blocks(_ blocks: [BodyBlock]) {
    var markBefore: String?
    for block in blocks {
      begin()
      var mark: String?
      switch block {
      case .paragraph(let paragraph): lines += InlineWriter.lines(paragraph.text, position: .paragraph)
      case .list(let bullets):
        // Two lists that follow each other would be one.
        mark = markBefore == "-" ? "*" : "-"
        list(bullets.bullets.map(BlockWriter.entry), bullets.isTight, mark: mark ?? "-")
      case .note(let note):
        var inner = BlockWriter()
        inner.blocks(note.blocks)
        lines += inner.lines.map { $0.utf8.isEmpty ? ">" : "> " + $0 }
      }
      markBefore = mark
    }
  }

  private struct Entry {
    let text: RichText
    let codes: [String]
    let blocks: [BodyBlock]
  }

  private static func entry(_ bullet: Bullet) -> Entry {
    Entry(text: bullet.text, codes: bullet.attributes.map(\.text), blocks: bullet.blocks)
  }

  private mutating func list(_ entries: [Entry], _ isTight: Bool, mark: String) {
    // Only a list right below its words needs no blank line.
    let isTight = isTight && entries.allSatisfy { BlockWriter.isTight($0.blocks) }
    for (index, entry) in entries.enumerated() {
      if index > 0, !isTight { lines.append("") }
      var inner = BlockWriter()
      inner.lines = InlineWriter.lines(entry.text, codes: entry.codes, position: .paragraph)
      if isTight, case .list(let below) = entry.blocks.first {
        inner.list(below.bullets.map(BlockWriter.entry), below.isTight, mark: "-")
      } else {
        inner.blocks(entry.blocks)
      }
      lines += inner.lines.enumerated().map { line, words in
        line == 0 ? "\(mark) \(words)" : words.utf8.isEmpty ? "" : "  \(words)"
      }
    }
  }

  private static func isTight(_ blocks: [BodyBlock]) -> Bool {
    guard let first = blocks.first else { return true }
    if case .list = first { return blocks.count == 1 }
    return false
  }

  /// A blank line before everything but the first.
  private mutating func begin() {
    if let last = lines.last, !last.utf8.isEmpty { lines.append("") }
  }
}
