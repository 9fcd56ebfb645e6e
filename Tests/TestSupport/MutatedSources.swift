package import ProcedureModel

/// The sources of a procedure after some slips of the keyboard and of copying: lines and bytes deleted, doubled and
/// swapped, marks of Markdown put in, and one marker word at a random place.
package struct MutatedSources {
  package let sources: [ProcedureSource]
  /// The path of the file that holds the marker; nil if a slip took it out again.
  package let markedPath: String
  /// ASCII letters that stand nowhere else.
  package static let marker = "qzmarkerzq"

  /// - Parameter keepsOthers: whether the sources that were not damaged are there too. Sources are read one by one, so that
  ///   to read alone, it is several times as fast to leave them out.
  package init(_ sources: [ProcedureSource], keepsOthers: Bool = false, using random: inout SeededGenerator) {
    let chosen = Int.random(in: 0..<sources.count, using: &random)
    markedPath = sources[chosen].path
    var bytes = sources[chosen].bytes
    for _ in 0..<Int.random(in: 0...4, using: &random) { MutatedSources.slip(&bytes, using: &random) }
    let place = MutatedSources.boundary(in: bytes, using: &random)
    let settings = MutatedSources.settings
    let setting = settings[Int.random(in: 0..<settings.count, using: &random)]
    bytes.insert(contentsOf: (setting.before + MutatedSources.marker + setting.after).utf8, at: place)
    for _ in 0..<Int.random(in: 0...2, using: &random) { MutatedSources.slip(&bytes, using: &random) }
    let others =
      keepsOthers
      ? sources.enumerated().filter { $0.offset != chosen }.map(\.element)
      : markedPath == "procedure.md"
        ? [] : [ProcedureSource(path: "plain.md", bytes: Array(TestProcedure.plain.utf8))]
    self.sources = [ProcedureSource(path: markedPath, bytes: bytes)] + others
  }

  /// What the marker is put into: nothing, mostly, or something that CommonMark takes out of the text.
  private static let settings: [(before: String, after: String)] =
    Array(repeating: ("", ""), count: 10) + Array(repeating: (" ", " "), count: 10) + [
      ("\n\n[", "]: https://example.org\n\n"), ("\n\n[a]: https://example.org/", "\n\n"),
      ("\n\n[a]: https://example.org\n'", "'\n\n"), ("\n\n[a\n", "b]: https://example.org\nmore\n"),
      ("\n\n- [", "]: https://example.org\n\n  more\n"), ("\n\n> [", "]: https://example.org\n\n"),
      ("\n\n- a\n\n  [", "]: https://example.org\n"), ("[a](https://example.org/", ")"),
      ("[a](https://example.org '", "')"),
      ("[a](x\n'", "')"), ("![", "](x)"), ("![a](", ")"), ("![a](x\n'", "')"), ("[", "](javascript:x)"), ("<", ">"),
      ("<!-- ", " -->"),
      ("\n\n<div ", ">\n"), ("\n\n```", "\ncode\n```\n\n"), ("\n\n    ", "\n\n"), ("`", "`"), ("\n\n## ", " ##\n\n"),
      ("\n\n", "\n---\n\n"),
      ("\n\n1. ", "\n"), ("\n\n9.9 `", "`\n\n"), ("\n\n### a `", "`\n\n"), ("\n\n<https://example.org/", ">\n"),
      ("&", ";"), ("\\", "\\\n"),
    ]

  /// An offset that is inside no UTF-8 sequence.
  private static func boundary(in bytes: [UInt8], using random: inout SeededGenerator) -> Int {
    var place = Int.random(in: 0...bytes.count, using: &random)
    while place < bytes.count, bytes[place] & 0b1100_0000 == 0b1000_0000 { place += 1 }
    return place
  }

  private static func slip(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes.remove(at: Int.random(in: 0..<bytes.count, using: &random))
    case 1:
      bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: boundary(in: bytes, using: &random))
    case 2:
      bytes.swapAt(Int.random(in: 0..<bytes.count, using: &random), Int.random(in: 0..<bytes.count, using: &random))
    case 3...5: lines(&bytes, using: &random)
    case 6: bytes.insert(UInt8.random(in: 0...255, using: &random), at: boundary(in: bytes, using: &random))
    default:
      let mark = marks[Int.random(in: 0..<marks.count, using: &random)]
      bytes.insert(contentsOf: mark.utf8, at: boundary(in: bytes, using: &random))
    }
  }

  private static func lines(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let first = Int.random(in: 0..<lines.count, using: &random)
    let second = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: lines.remove(at: first)
    case 1: lines.insert(lines[first], at: second)
    case 2: lines.swapAt(first, second)
    default: lines[first] = "    "[...].utf8.prefix(Int.random(in: 0...4, using: &random)) + lines[first]
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }

  /// What Markdown and the format give a meaning to.
  private static let marks = [
    "\n", "\n\n", "\r", "\t", "    ", "  \n", "\\\n", "\\", "#", "## ", "# ", "- ", "* ", "1. ", "> ", ">", "`", "``",
    "```\n", "~~~\n",
    "<", "<b>", "<!-- ", " -->", "</", "&", "&#x202E;", "&shy;", "[", "]", "](", "[a]: ", "[a]: https://example.org ",
    "](javascript:x)", "](https://example.org \"", "![", "*", "**", "_", "===\n", "---\n", "\n---\n", "\n***\n", "2.4 ",
    "2.4",
    "**2.4** ", "2\\.5 ", "\u{202E}", "\u{00A0}", "\u{FEFF}", "`All`", "`PL`", "`HC`.", ": ", "\"", "'", "{", "}", "@",
    "\u{0}",
  ]
}
