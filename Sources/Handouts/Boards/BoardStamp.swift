internal import SourceText

/// What every page of a board's pack says of itself.
struct BoardStamp: Sendable {
  /// SAMPLE, DRAFT PACK, and the state of the version.
  let marks: [String]
  /// `Joint Commissioning Board, 17 December 2020: Quality Update`.
  let document: String
  let asOf: CalendarDate
  let tool: String
  let edition: Edition
  /// The version's fingerprint, short; nil where the report is about none.
  let fingerprint: String?
}
