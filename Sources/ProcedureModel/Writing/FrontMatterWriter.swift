internal import SourceText
internal import StrictYAML

/// Writes front matter and `cards.yaml`, as `YAMLReader` reads them. Only what has a value is written.
struct FrontMatterWriter {
  private(set) var lines: [String] = []

  /// A text that need not stand in quotes.
  mutating func word(_ key: String, _ text: String?) {
    if let text { lines.append("\(key): \(YAMLText.plainOrQuoted(text))") }
  }

  /// One text on the key's line, or several below it.
  mutating func texts(_ key: String, _ texts: [String]) {
    switch texts.count {
    case 0: return
    case 1: word(key, texts[0])
    default:
      lines.append("\(key):")
      lines += texts.map { "  - \(YAMLText.plainOrQuoted($0))" }
    }
  }

  /// Short texts on one line.
  mutating func list(_ key: String, _ texts: [String]) {
    if !texts.isEmpty { lines.append("\(key): \(FrontMatterWriter.flow(texts))") }
  }

  /// Keys and short texts on one line.
  mutating func map(_ key: String, _ entries: [(key: String, text: String)]) {
    if !entries.isEmpty { lines.append("\(key): \(FrontMatterWriter.flow(entries))") }
  }

  /// Maps below the key, a line each.
  mutating func maps(_ key: String, _ maps: [[(key: String, text: String?)]]) {
    guard !maps.isEmpty else { return }
    lines.append("\(key):")
    for map in maps {
      lines.append("  - " + FrontMatterWriter.flow(map.compactMap { entry in entry.text.map { (entry.key, $0) } }))
    }
  }

  /// A line as it stands.
  mutating func raw(_ line: String) {
    lines.append(line)
  }

  static func flow(_ texts: [String]) -> String {
    "[" + texts.map { YAMLText.plainOrQuoted($0, inFlow: true) }.joined(separator: ", ") + "]"
  }

  static func flow(_ entries: [(key: String, text: String)]) -> String {
    "{"
      + entries.map {
        "\(YAMLText.plainOrQuoted($0.key, inFlow: true)): \(YAMLText.plainOrQuoted($0.text, inFlow: true))"
      }
      .joined(separator: ", ") + "}"
  }
}
