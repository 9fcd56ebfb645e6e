import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// Logs made inside tests, line by line.
enum LogSample {
  static let start = Moment(seconds: 1_795_140_600)

  /// Minutes after the start.
  static func minute(_ minute: Int) -> Moment { start.adding(seconds: minute * 60) }

  static func draft(
    _ kind: EntryKind, _ minute: Int = 0, by: String = "AB", _ fields: (name: String, value: String?)...
  ) -> DraftEntry { DraftEntry(kind, at: LogSample.minute(minute), by: by, fields) }

  static func state(_ item: String, _ state: String, _ minute: Int = 0, by: String = "AB") -> DraftEntry {
    let key = ItemKey(item)
    return draft(.state, minute, by: by, ("item", key.address.text), ("service", key.service), ("state", state))
  }

  /// Each entry with its line end; recorded when they happened, or later where an entry before them was.
  static func lines(_ drafts: [DraftEntry], after position: LogPosition = LogPosition(lines: 0, digest: ""))
    -> [[UInt8]]
  {
    var position = position
    var recorded = start
    return drafts.map { draft in
      recorded = max(recorded, draft.at)
      var lines = LogLines(after: position, seen: "0123456789abcdef", recorded: recorded)
      lines.add(draft)
      position = lines.position
      return lines.bytes
    }
  }

  static func log(_ drafts: [DraftEntry]) -> IncidentLog { IncidentLog(Array(lines(drafts).joined())) }

  static func state(_ drafts: [DraftEntry]) -> IncidentState { IncidentState(log(drafts)) }

  /// How far the log of some lines reaches.
  static func position(_ lines: [[UInt8]]) -> LogPosition { IncidentLog(Array(lines.joined())).position }

  /// A log of a few lines with words that no message may hold.
  static let plain: [DraftEntry] = [
    draft(
      .start, 0, ("incident", "2026-11-20-a"), ("mode", "live"), ("procedure", "p"), ("version", "V1"),
      ("fingerprint", "f")),
    draft(.facts, 0, ("incident", "2026-11-20-a"), ("provider", "Canary \"Care\"")),
    draft(.note, 1, ("text", "Canary\u{202E} é 😀\nsecond line")),
    state("A1.1", "done", 2), state("A1.2@canary-house", "started", 3),
    draft(.set, 4, ("field", "lead"), ("old", nil), ("new", "Canary")),
    draft(.decision, 5, ("text", "Canary \\ slash"), ("because", "x")),
  ]

  /// Whether two entries say the same, wherever they stand.
  static func isSame(_ left: LogEntry, _ right: LogEntry) -> Bool {
    left.kindName == right.kindName && left.at == right.at && left.recorded == right.recorded && left.by == right.by
      && left.fields.elementsEqual(right.fields) { $0.name == $1.name && $0.value.hasSameBytes(as: $1.value) }
  }
}
