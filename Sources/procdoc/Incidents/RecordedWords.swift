import Incidents
import SourceText

/// What is said of an entry once it is recorded, without its free words: `A2.4 done, 2026-11-20 14:20, AB`. Times are
/// said as they were understood, so that a slip is seen at once.
enum RecordedWords {
  static func of(_ entry: DraftEntry) -> String {
    func field(_ name: String) -> String? { entry.fields.first { $0.name.hasSameBytes(as: name) }?.value }
    let subject = ["item", "risk", "person", "condition", "field", "audience", "script"].lazy.compactMap(field).first
    let service = field("service").map { subject == nil ? "at \($0)" : "@\($0)" } ?? ""
    let line = field("corrects").map { "of line \($0)" } ?? ""
    let title = entry.kind == .state ? "" : entry.kind.title.lowercased()
    var parts = [
      [title, subject.map { $0 + service } ?? service, state(entry), line].filter { !$0.isEmpty }
        .joined(separator: " ")
    ]
    if let initials = field("initials") { parts.append("to \(initials)") }
    for field in entry.kind.fields where field.kind == .moment {
      guard let text = entry.fields.first(where: { $0.name.hasSameBytes(as: field.name) })?.value,
        let moment = Moment(iso: text)
      else { continue }
      parts.append("\(field.label.lowercased()) \(moment.london.time.dayAndClock)")
    }
    return (parts + [entry.at.london.time.dayAndClock, entry.by]).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What became of an item, a condition, somebody on site; empty where the kind has no such field.
  private static func state(_ entry: DraftEntry) -> String {
    let words = entry.fields.first { $0.name == "state" || $0.name == "direction" }?.value ?? ""
    return entry.kind == .correct ? "" : ItemStatus(rawValue: words)?.words ?? words
  }
}
