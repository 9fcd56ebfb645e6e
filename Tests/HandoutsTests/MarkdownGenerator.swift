import TestSupport

/// Documents of everything that a source may hold, nested as authors do and deeper.
struct MarkdownGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  /// A whole document.
  mutating func document() -> String {
    blocks(depth: 0).joined(separator: "\n") + "\n"
  }

  /// The words of one line, with spans of every kind.
  mutating func words() -> String {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in span(depth: 0) }.joined(separator: " ")
  }

  /// The lines of some blocks with a blank line between.
  private mutating func blocks(depth: Int) -> [String] {
    var lines: [String] = []
    for index in 0..<Int.random(in: 1...(depth == 0 ? 5 : 2), using: &random) {
      if index > 0 { lines.append("") }
      lines += block(depth: depth)
    }
    return lines
  }

  private mutating func block(depth: Int) -> [String] {
    switch Int.random(in: 0..<(depth < 4 ? 8 : 3), using: &random) {
    case 0: return [String(repeating: "#", count: Int.random(in: 1...6, using: &random)) + " " + line()]
    case 1...3: return paragraph()
    case 4...5: return list(marker: ["- ", "* ", "+ "].randomElement(using: &random) ?? "- ", depth: depth)
    case 6: return list(marker: "\(Int.random(in: 1...99, using: &random)). ", depth: depth)
    default: return blocks(depth: depth + 1).map { $0.isEmpty ? ">" : "> " + $0 }
    }
  }

  private mutating func list(marker: String, depth: Int) -> [String] {
    let isLoose = Bool.random(using: &random)
    let indent = String(repeating: " ", count: marker.utf8.count)
    var lines: [String] = []
    for index in 0..<Int.random(in: 1...3, using: &random) {
      if index > 0, isLoose { lines.append("") }
      var item = paragraph()
      if Int.random(in: 0..<3, using: &random) == 0, depth < 4 {
        if isLoose || Bool.random(using: &random) { item.append("") }
        item += list(marker: "- ", depth: depth + 1)
      }
      lines += item.enumerated().map { $0.element.isEmpty ? "" : ($0.offset == 0 ? marker : indent) + $0.element }
    }
    return lines
  }

  private mutating func paragraph() -> [String] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in line() }
  }

  /// A line begins with a plain word, so that it is never the beginning of another block.
  private mutating func line() -> String {
    var words = ["Word"]
    for _ in 0..<Int.random(in: 0...6, using: &random) { words.append(span(depth: 0)) }
    return words.joined(separator: Int.random(in: 0..<5, using: &random) == 0 ? "" : " ")
  }

  private mutating func span(depth: Int) -> String {
    switch Int.random(in: 0..<(depth < 3 ? 12 : 5), using: &random) {
    case 0...4: return MarkdownGenerator.words.randomElement(using: &random) ?? ""
    case 5...6: return "*\(spans(depth: depth))*"
    case 7: return "_\(spans(depth: depth))_"
    case 8: return "**\(spans(depth: depth))**"
    case 9: return MarkdownGenerator.codes.randomElement(using: &random) ?? ""
    case 10: return MarkdownGenerator.autolinks.randomElement(using: &random) ?? ""
    default:
      let destination = MarkdownGenerator.destinations.randomElement(using: &random) ?? ""
      return "[\(spans(depth: depth))](\(destination))"
    }
  }

  private mutating func spans(depth: Int) -> String {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in span(depth: depth + 1) }.joined(separator: " ")
  }

  private static let words = [
    "care", "Łódź", "2\\.5", "snake_case", "2*3*4", "a * b", "_", "AT&T", "AT&amp;T", "&eacute;", "&lt;b&gt;", "&quot;",
    "\\<b>", "x < y", "x > y", "\"quoted\"", "it's", "\\*not\\*", "\\`", "e\u{301}", "\"\u{301}", "'\u{FE0F}", "&#65;",
    "\u{1F468}\u{200D}\u{1F469}", "\\[x\\]", "[ ]", "[", "]", "(", ")", "\\\\", "#", "-", "+", "1.", "C:\\dir",
    "&nbsp;x",
    "100 %", "{{name}}", "&copy", "&unknown;", "**", "*", "***",
  ]
  private static let codes = [
    "`All`", "`a < b & c`", "`` a ` b ``", "` `", "`\"'`", "`*no*`", "`&amp;`", "`<b>`", "`\\`",
  ]
  private static let autolinks = ["<https://example.org/x?a=1&b=2>", "<a.b@example.org>"]
  private static let destinations = [
    "https://example.org", "https://example.org/a?b=1&c=2#d", "https://example.org/ł/é \"A title\"",
    "https://example.org/x%20y 'it''s \"so\"'", "mailto:a@example.org", "tel:+441234",
    "https://example.org/\\(x\\) \"&quot;b&quot; > c\"", "HTTPS://EXAMPLE.ORG/'q'",
  ]
}
