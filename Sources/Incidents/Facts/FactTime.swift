internal import SourceText

/// A time in an incident's own files: as people write it there, and as the facts hold it.
enum FactTime {
  /// The `Moment.iso` of what a person wrote.
  static func fact(_ text: String) throws(FactKind.Wrong) -> String {
    guard Moment(iso: text) != nil else {
      throw FactKind.Wrong(message: "must be a time", hint: "Write it as in 2026-11-20 02:10.")
    }
    return text
  }

  /// A fact as a person would write it: `2026-11-20 02:10`.
  static func written(_ fact: String) -> String {
    fact
  }
}
