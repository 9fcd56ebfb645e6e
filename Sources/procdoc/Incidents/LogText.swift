import Incidents
import SourceText

/// The entries of a log as a person reads them on a terminal: number, time, initials, and what was recorded.
enum LogText {
  /// So wide is a page of a terminal, in columns.
  private static let width = 80

  /// The lines of one entry; what does not fit into the first goes on below it.
  /// - Parameter corrections: the numbers of the lines that correct it.
  static func lines(_ entry: LogEntry, corrections: [Int]) -> [String] {
    let head =
      TextWidth.padded("\(entry.number)", 4, isRight: true) + "  \(entry.at.london.time.dayAndClock)  "
      + TextWidth.padded(entry.by.isEmpty ? "-" : entry.by, 4) + "  "
    let margin = TextWidth.columns(head)
    var words = words(entry)
    if !corrections.isEmpty { words += " (corrected: line \(corrections.map(String.init).joined(separator: ", ")))" }
    return TextWidth.lines(words, width - margin).enumerated().map { index, line in
      (index == 0 ? head : String(repeating: " ", count: margin)) + line
    }
  }

  /// `Action: A2.4@rose-house, done; because: …`.
  private static func words(_ entry: LogEntry) -> String {
    let title = entry.kind?.title ?? "Not understood (\(entry.kindName))"
    var parts: [String]
    switch entry.kind {
    case .set, .edit: parts = [fact(entry)]
    case .facts: parts = facts(entry)
    case .correct: parts = ["line \(entry["corrects"] ?? "?")"] + rest(entry, without: ["corrects", "digest"])
    default:
      let item = entry["item"].map { item in item + (entry["service"].map { "@\($0)" } ?? "") }
      let plain = ["risk", "person", "condition", "state", "direction", "who", "text"].compactMap { name in
        entry[name].map { name == "state" ? ItemStatus(rawValue: $0)?.words ?? $0 : $0 }
      }
      let said: Set<String> = [
        "item", "risk", "person", "condition", "state", "direction", "who", "text", "typed-by", "sheet", "sha256",
        "source",
      ]
      parts = [([item].compactMap { $0 } + plain).joined(separator: ", ")].filter { !$0.isEmpty }
      parts += rest(entry, without: item == nil ? said : said.union(["service"]))
    }
    let late = entry.recorded.seconds - entry.at.seconds >= lateAfter
    return "\(title): \(parts.joined(separator: "; "))"
      + (entry["typed-by"].map { " (typed by \($0) from sheet \(entry["sheet"] ?? "unknown"))" } ?? "")
      + (late ? " (recorded \(entry.recorded.london.time.dayAndClock))" : "")
      + (entry.isDamaged ? " (CHECK: not as it was written)" : "")
      + (entry.isCopy ? " (the same line once more: counts once)" : "")
  }

  /// What was written down so many seconds after it happened is said to be late.
  private static let lateAfter = 300

  /// `provider: Sunrise Ltd (before: Sunset Ltd)`.
  private static func fact(_ entry: LogEntry) -> String {
    let before = entry["old"].map { " (before: \(shown($0)))" } ?? ""
    return "\(entry["field"] ?? "?"): \(entry["new"].map(shown) ?? "taken out")\(before)"
  }

  /// Facts with what they say; what only repeats its own name is left out.
  private static func facts(_ entry: LogEntry) -> [String] {
    entry.fields.compactMap { field in
      let parts = field.name.utf8.split(separator: UInt8(ascii: "."))
      let isIdentity = parts.count == 3 && parts[1].elementsEqual(field.value.utf8)
      return isIdentity ? nil : "\(field.name): \(shown(field.value))"
    }
  }

  private static func rest(_ entry: LogEntry, without said: Set<String>) -> [String] {
    entry.fields.filter { !said.contains($0.name) }.map { field in
      let label = entry.kind?.fields.first { $0.name.hasSameBytes(as: field.name) }?.label.lowercased() ?? field.name
      return "\(label): \(shown(field.value))"
    }
  }

  /// A moment as the clock in London shows it, everything else as it is.
  private static func shown(_ value: String) -> String {
    Moment(iso: value)?.london.time.dayAndClock ?? value
  }
}
