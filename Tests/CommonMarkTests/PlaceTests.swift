import CommonMark
import SourceText
import TestSupport
import Testing

/// libcmark's positions are wrong in many corners; ours lie inside the file and inside the block whatever the text.
@Suite("places of blocks and diagnostics")
struct PlaceTests {
  @Test("lie inside the file and in their parent, for any text", arguments: 0..<8)
  func inside(part: Int) {
    var random = SeededGenerator(seed: 77 + UInt64(part))
    for _ in 0..<400 {
      let text = Self.text(using: &random)
      let file = SourceFile.read(path: "test.md", bytes: Array(text.utf8)).file
      let first = Int.random(in: 1...3, using: &random)
      let document = MarkdownDocument(reading: file, from: first)
      let all = SourceRange(
        start: SourcePosition(line: min(first, max(1, file.lineCount)), column: 1),
        end: SourcePosition(line: max(1, file.lineCount), column: Int.max))
      let ranges = document.diagnostics.map(\.range)
      let fault =
        document.blocks.lazy.compactMap { Self.fault($0, in: all, file) }.first
        ?? ranges.first { !Self.contains(file, $0.start) || !Self.contains(file, $0.end) }.map { "\($0)" }
      if let fault {
        Issue.record("\(fault) in \(text.debugDescription) from \(first)")
        return
      }
    }
  }

  private static func fault(_ block: Block, in parent: SourceRange, _ file: SourceFile) -> String? {
    let range = block.range
    guard contains(file, range.start), contains(file, range.end), parent.start.line <= range.start.line,
      range.end.line <= parent.end.line
    else { return "block \(range)" }
    switch block.content {
    case .heading, .paragraph: return nil
    case .blockQuote(let blocks): return blocks.lazy.compactMap { fault($0, in: range, file) }.first
    case .bulletList(let list), .orderedList(_, let list):
      for item in list.items {
        guard contains(file, item.range.start), contains(file, item.range.end) else { return "item \(item.range)" }
        if let fault = item.blocks.lazy.compactMap({ fault($0, in: item.range, file) }).first { return fault }
      }
      return nil
    }
  }

  private static func contains(_ file: SourceFile, _ position: SourcePosition) -> Bool {
    guard position.line >= 1, position.column >= 1 else { return false }
    guard file.lineCount > 0 else { return position.line == 1 }
    return position.line <= file.lineCount && position.column <= file.lineRange(position.line).count + 1
  }

  /// A text of pieces that mean something to CommonMark.
  private static func text(using random: inout SeededGenerator) -> String {
    let pieces = [
      "word ", "łódź ", "\n", "\n", "\n\n", "\r\n", "\r", "  ", "    ", "\t", "- ", "* ", "1. ", "> ", ">", "# ", "## ",
      "\\", "\\\n",
      "  \n", "`", "``", "```\n", "~~~", "*", "**", "_", "[", "]", "](", ")", "![", "[a]: ", "https://a.org", "<",
      "<b>", "</b>",
      "<!--", "-->", "&#x202E;", "&amp;", "===", "---", "***", "2.4 ", "\u{200B}", "\"", "<https://a.org>", "`C`",
    ]
    return (0..<Int.random(in: 1...30, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
  }
}
