import SourceText
import StrictYAML
import Testing

@Suite("YAML written by a generator")
struct YAMLRoundTripTests {
  @Test("a random map written in many ways is read back as it was")
  func roundTrip() throws {
    var writer = Writer(numbers: SeededNumbers(state: 2018))
    for _ in 0..<1_500 {
      let meant = writer.randomMap(depth: 0)
      let yaml = writer.render(meant)
      let (root, diagnostics) = YAMLReader.read(source(yaml))
      let places = places(diagnostics)
      #expect(places == [], "\(yaml)")
      #expect(try Plain(#require(root)) == meant, "\(yaml)")
      if let root { try checkText(root, source(yaml)) }
    }
  }

  @Test("a mutated document never ends the program, and every place lies in the file")
  func mutations() {
    var numbers = SeededNumbers(state: 611)
    let valid = Array(Self.document.utf8)
    let inserted = [
      "&", "*", "!", "!!str ", "'", "\"", ": ", "- ", "\n", "\t", "[", "]", "{", "}", "---\n", "%", "é", "\u{F0001}",
      "\\", "|\n", ">", "?", "? ", "#", ",", "\r", "<<: *a", "\u{2028}", "@", "&a ", "...", "\u{0}", "𝄞",
    ].map { Array($0.utf8) }
    for _ in 0..<2_000 {
      var bytes = valid
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0..<4, using: &numbers) {
        case 0: bytes.insert(contentsOf: inserted[Int.random(in: 0..<inserted.count, using: &numbers)], at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...6, using: &numbers)))
        case 2: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        default:
          let length = min(bytes.count - place, Int.random(in: 1...80, using: &numbers))
          bytes.insert(contentsOf: bytes[place..<place + length], at: Int.random(in: 0...bytes.count, using: &numbers))
        }
      }
      let file = SourceFile.read(path: "test.yaml", bytes: bytes).file
      let (root, diagnostics) = YAMLReader.read(file)
      #expect(root != nil || !diagnostics.isEmpty)
      for diagnostic in diagnostics { expectInside(diagnostic.range, file) }
      if let root { expectInside(root, file) }
    }
  }

  private func expectInside(_ value: YAMLValue, _ file: SourceFile) {
    expectInside(value.range, file)
    switch value.content {
    case .list(let values): for value in values { expectInside(value, file) }
    case .map(let entries):
      for entry in entries {
        expectInside(entry.keyRange, file)
        expectInside(entry.value, file)
      }
    case .text, .nothing: break
    }
  }

  private func expectInside(_ range: SourceRange, _ file: SourceFile) {
    for place in [range.start, range.end] {
      let isInside =
        1...max(1, file.lineCount) ~= place.line && 1...max(1, file.lineRange(place.line).count) ~= place.column
      #expect(isInside, "\(place) \(String(decoding: file.bytes, as: UTF8.self))")
    }
  }

  /// A plain text of one line must stand in the file exactly at its range: an oracle that knows nothing of YAML.
  private func checkText(_ value: YAMLValue, _ file: SourceFile) throws {
    switch value.content {
    case .text(let text, quoted: false) where value.range.start.line == value.range.end.line:
      let start = file.lineRange(value.range.start.line).lowerBound - 1
      let bytes = file.bytes[start + value.range.start.column...start + value.range.end.column]
      #expect(bytes.elementsEqual(text.utf8))
    case .text, .nothing: break
    case .list(let values): for value in values { try checkText(value, file) }
    case .map(let entries): for entry in entries { try checkText(entry.value, file) }
    }
  }

  static let document = """
    kind: procedure
    title: Provider failure and provider exit
    owner: "Associate Director of Quality – \\"ICU\\""
    operative: 2018-06-11
    purpose: >
      Folded words, é,
      over two lines

      and three
    note: |
      - kept: as it is
        & not *read*
    approved: TBC December 2020 # a comment
    applies-to: [All, 'Care home', "Home care"]
    known-abbreviations:
      - NHS
      - GP
    control: [{label: Subject, text: 'it''s'}]
    lists: {steering-group: ["5.1"], operational-group: ["7.4"]}
    deadlines:
      - {item: "7.1", what: First meeting, within: 3 working days, after: notified}
      - item: C5.3
        what: Report to partners
          on every day
        at: "17:00"
    empty:

    """
}

/// Makes random maps and writes them as YAML. Only what is written here decides how; nothing of the reader is used.
private struct Writer {
  var numbers: SeededNumbers

  private static let words = [
    "care", "home", "no", "12:30", "010", "~", "&", "*", "!", "é", "e\u{301}", "𝄞", "a:b", "#x", "-", "it's", "\"so\"",
    "[a]",
    "{b}", "100%", "\\", "true", "C5.3", "?", "<<", "\u{2028}", "@x", "---", "...",
  ]

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &numbers) }

  mutating func randomText() -> String {
    (0..<number(1...4)).map { _ in Writer.words[number(0...Writer.words.count - 1)] }.joined(separator: " ")
  }

  mutating func randomMap(depth: Int) -> Plain {
    var pairs: [Plain.Pair] = []
    for index in 0..<number(1...4) {
      // A key may hold no character that cannot be seen.
      let key = randomText().unicodeScalars.filter { $0 != "\u{2028}" }
      pairs.append(Plain.Pair(key: Array("\(String(key))\(index)".utf8), value: randomValue(depth: depth + 1)))
    }
    return .map(pairs)
  }

  mutating func randomValue(depth: Int) -> Plain {
    switch number(0...9) {
    case 0 where depth < 5, 1 where depth < 5: randomMap(depth: depth)
    case 2 where depth < 5, 3 where depth < 5: .list((0..<number(1...3)).map { _ in randomValue(depth: depth + 1) })
    case 4: .nothing
    case 5: .of(randomText() + "\n" + randomText() + "\n")
    default: .of(randomText())
    }
  }

  mutating func render(_ map: Plain) -> String {
    !hasNothingInList(map) && number(0...9) == 0 ? flow(map) + "\n" : block(map, indent: 0)
  }

  /// A map or list in lines, each with its indentation and line end.
  private mutating func block(_ value: Plain, indent: Int) -> String {
    let spaces = String(repeating: " ", count: indent)
    switch value {
    case .map(let pairs):
      return pairs.map { spaces + line(key($0.key) + ":", $0.value, indent: indent) }.joined()
    case .list(let values):
      return values.map { spaces + line("-", $0, indent: indent) }.joined()
    case .text, .nothing: return ""
    }
  }

  private mutating func line(_ start: String, _ value: Plain, indent: Int) -> String {
    let comment = number(0...5) == 0 ? " # &a *b !c: ]" : ""
    switch value {
    case .nothing: return start + comment + "\n"
    case .text(let bytes): return start + " " + text(bytes, indent: indent, inFlow: false, comment)
    case .map, .list:
      if !hasNothingInList(value), number(0...3) == 0 { return start + " " + flow(value) + comment + "\n" }
      return start + comment + "\n" + block(value, indent: indent + number(1...3))
    }
  }

  private mutating func flow(_ value: Plain) -> String {
    switch value {
    case .map(let pairs):
      return "{" + pairs.map { quoted($0.key) + ": " + flow($0.value) }.joined(separator: ", ") + "}"
    case .list(let values): return "[" + values.map { flow($0) }.joined(separator: ",  ") + "]"
    case .nothing: return ""
    case .text(let bytes): return text(bytes, indent: 0, inFlow: true, "")
    }
  }

  /// Between brackets an entry of a list cannot be nothing.
  private func hasNothingInList(_ value: Plain) -> Bool {
    switch value {
    case .list(let values): values.contains { $0 == .nothing || hasNothingInList($0) }
    case .map(let pairs): pairs.contains { hasNothingInList($0.value) }
    case .text, .nothing: false
    }
  }

  private mutating func key(_ bytes: [UInt8]) -> String {
    isPlain(bytes) && number(0...1) == 0 ? String(decoding: bytes, as: UTF8.self) : quoted(bytes)
  }

  /// A text in one of the ways it can be written, with its line end where it is not within brackets.
  private mutating func text(_ bytes: [UInt8], indent: Int, inFlow: Bool, _ comment: String) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let end = inFlow ? "" : comment + "\n"
    if bytes.contains(UInt8(ascii: "\n")) {
      guard !inFlow, number(0...1) == 0 else { return doubleQuoted(bytes) + end }
      let spaces = String(repeating: " ", count: indent + 2)
      let lines = bytes.split(separator: UInt8(ascii: "\n")).map { spaces + String(decoding: $0, as: UTF8.self) + "\n" }
      return "|" + comment + "\n" + lines.joined()
    }
    if isPlain(bytes), !inFlow, number(0...1) == 0 {
      let words = bytes.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      guard words.count > 1, number(0...2) == 0, !words[1].utf8.starts(with: "#".utf8) else { return text + end }
      let spaces = String(repeating: " ", count: indent + 1)
      return words[0] + "\n" + spaces + words.dropFirst().joined(separator: " ") + end
    }
    return quoted(bytes) + end
  }

  /// Whether YAML's own rules let a text stand without quotes (outside brackets): conservatively.
  private func isPlain(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let first = text.unicodeScalars.first else { return false }
    let starts: [Unicode.Scalar] = [
      " ", "&", "*", "!", "#", "-", "\"", "'", "[", "{", "%", "?", "<", "@", ".", "\\", "\u{2028}",
    ]
    return !starts.contains(first) && !text.contains(" #") && !text.contains(": ")
  }

  private mutating func quoted(_ bytes: [UInt8]) -> String {
    number(0...1) == 0 ? doubleQuoted(bytes) : "'" + doubled(bytes) + "'"
  }

  private func doubled(_ bytes: [UInt8]) -> String {
    let quote = UInt8(ascii: "'")
    return String(decoding: bytes.flatMap { $0 == quote ? [quote, quote] : [$0] }, as: UTF8.self)
  }

  private func doubleQuoted(_ bytes: [UInt8]) -> String {
    let escaped = bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): Array("\\n".utf8)
      default: [byte]
      }
    }
    return "\"" + String(decoding: escaped, as: UTF8.self) + "\""
  }
}
