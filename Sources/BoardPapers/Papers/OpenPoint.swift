/// Something that a board would find missing.
package struct OpenPoint: Sendable, Hashable {
  /// Where: `Report, author`; `V03, next review`.
  package let place: String
  /// What: `the name is to be confirmed`.
  package let what: String

  package init(place: String, what: String) {
    self.place = place
    self.what = what
  }
}
