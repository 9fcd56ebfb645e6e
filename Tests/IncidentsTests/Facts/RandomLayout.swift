import Incidents
import TestSupport

/// Writes facts as people might write them by hand: block and flow, any indentation, quotes or none, comments everywhere.
struct RandomLayout {
  private var generator: SeededGenerator
  private var comments = 0
  private let lineEnd: String
  private let isFlow: Bool
  private let hasMark: Bool
  private let isClosed: Bool

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    lineEnd = ["\n", "\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
    isFlow = Int.random(in: 0..<8, using: &generator) == 0
    hasMark = Bool.random(using: &generator)
    isClosed = Bool.random(using: &generator)
    self.generator = generator
  }

  mutating func file(of table: FactTable) -> [UInt8] {
    var lines: [String] = []
    var entries: [[String]] = []
    for key in ["incident", "mode", "procedure", "version", "reason", "provider", "notified", "lead", "telephone"] {
      if let text = table[key] {
        entries.append([key + ":" + gap() + scalar(text, indent: 2)])
      } else if one(in: 3) {
        // YAML does not take a comma right after the colon.
        entries.append([key + (isFlow ? ": " : ":")])
      }
    }
    for (list, identity, _, fields) in RandomIncident.lists {
      let maps = table.keys(of: list).map { key in
        shuffled(
          [(identity, table["\(list).\(key).\(identity)"] ?? "")]
            + fields.compactMap { field in table["\(list).\(key).\(field)"].map { (field, $0) } })
      }
      entries += self.list(list, maps)
    }
    let days = table.keys(of: "closed-days").map { day -> [(String, String)] in
      let words = table["closed-days.\(day)"] ?? day
      return words == day ? [("", day)] : shuffled([("date", day), ("name", words)])
    }
    entries += list("closed-days", days)
    let free = table.names.filter { $0.hasPrefix("fields.") }.map { ($0.dropFirst(7).description, table[$0] ?? "") }
    entries += map("fields", free)
    if isFlow {
      lines = ["{" + entries.map { $0.joined() }.joined(separator: ", ") + "}"]
    } else {
      for entry in entries.shuffled(using: &generator) { lines += between("") + entry }
    }
    let text = lines.joined(separator: "\n") + (isClosed ? "\n" : "")
    let ended = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
    return (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(ended.utf8)
  }

  // MARK: Collections

  private mutating func list(_ name: String, _ entries: [[(key: String, text: String)]]) -> [[String]] {
    if entries.isEmpty { return one(in: 2) ? [[name + ": " + (one(in: 2) ? "[]" : "")]] : [] }
    if isFlow || one(in: 4) {
      let isSpread = !isFlow && one(in: 2)
      let flow = entries.map { flowMap($0) }
      guard isSpread else { return [[name + ": [" + flow.joined(separator: one(in: 2) ? ", " : ",") + "]"]] }
      var lines = [name + ": [" + comment()]
      for (index, entry) in flow.enumerated() {
        lines.append("    " + entry + (index + 1 < flow.count || one(in: 2) ? "," : "") + comment())
      }
      return [lines + ["  ]" + comment()]]
    }
    let indent = spaces([0, 2, 4])
    var lines = [name + ":" + comment()]
    for entry in entries {
      lines += between(indent)
      let dash = indent + "-" + spaces([1, 2, 3])
      if entry.count == 1, entry[0].key.isEmpty {
        lines.append(dash + scalar(entry[0].text, indent: dash.utf8.count) + comment())
      } else if one(in: 3) {
        lines.append(dash + flowMap(entry) + comment())
      } else {
        let inner = String(repeating: " ", count: dash.utf8.count)
        for (index, (key, text)) in entry.enumerated() {
          if index > 0 { lines += between(inner) }
          lines.append((index == 0 ? dash : inner) + key + ":" + gap() + scalar(text, indent: inner.utf8.count + 2))
        }
      }
    }
    return [lines]
  }

  private mutating func map(_ name: String, _ entries: [(String, String)]) -> [[String]] {
    if entries.isEmpty { return one(in: 2) ? [[name + ": " + (one(in: 2) ? "{}" : "")]] : [] }
    let quoted = entries.map { key, text in ("\"\(key)\"", text) }
    if isFlow || one(in: 4) { return [[name + ": " + flowMap(quoted)]] }
    let indent = spaces([1, 2, 4])
    var lines = [name + ":" + comment()]
    for (key, text) in quoted { lines += between(indent) + [indent + key + ":" + gap() + scalar(text, indent: 8)] }
    return [lines]
  }

  private mutating func flowMap(_ entries: [(key: String, text: String)]) -> String {
    if entries.count == 1, entries[0].key.isEmpty { return flowScalar(entries[0].text) }
    var parts: [String] = []
    for (key, text) in entries { parts.append(key + ": " + flowScalar(text)) }
    return "{" + parts.joined(separator: ", ") + (one(in: 5) ? "," : "") + "}"
  }

  // MARK: Texts

  private mutating func scalar(_ text: String, indent: Int) -> String {
    let isBlockText =
      text.unicodeScalars.first.map { $0.properties.isAlphabetic } ?? false
      && text.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.value >= 0x20 && $0.value < 0x2028 && $0.properties.generalCategory != .format
      }
      && text.unicodeScalars.last != "\n" && !text.unicodeScalars.contains("\u{A0}") && !isFlow
    if isBlockText, one(in: 3) {
      let pad = String(repeating: " ", count: indent + 2)
      let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      return "|-" + comment() + "\n" + lines.map { $0.isEmpty ? "" : pad + String($0) }.joined(separator: "\n")
    }
    return flowScalar(text) + comment()
  }

  private mutating func flowScalar(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.isASCII && $0.properties.isAlphabetic || "0"..."9" ~= $0 || $0 == "-"
    }
    if isPlain, text.unicodeScalars.first?.properties.isAlphabetic ?? false, one(in: 2) { return text }
    let isSimple = text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value < 0x7F }
    if isSimple, one(in: 2) {
      return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted.unicodeScalars.append(contentsOf: ["\\", scalar])
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if scalar.value < 0x7F || scalar.value >= 0xA1 && scalar.value < 0x2000 {
          quoted.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
        }
      }
    }
    return quoted + "\""
  }

  // MARK: What stands between

  private mutating func comment() -> String {
    guard !isFlow, one(in: 3) else { return "" }
    comments += 1
    return spaces([1, 3]) + "# c\(comments);"
  }

  private mutating func between(_ indent: String) -> [String] {
    guard one(in: 4) else { return [] }
    comments += 1
    return one(in: 2) ? [""] : [indent + "# c\(comments);"]
  }

  private mutating func gap() -> String { spaces([1, 1, 2]) }

  private mutating func spaces(_ counts: [Int]) -> String {
    String(repeating: " ", count: counts.randomElement(using: &generator) ?? 1)
  }

  private mutating func one(in count: Int) -> Bool { Int.random(in: 0..<count, using: &generator) == 0 }

  private mutating func shuffled(_ entries: [(String, String)]) -> [(key: String, text: String)] {
    entries.shuffled(using: &generator).map { (key: $0.0, text: $0.1) }
  }
}
