/// What has become of an item.
package enum ItemStatus: String, Sendable, CaseIterable, Hashable {
  case open, started, done
  case notApplicable = "not-applicable"

  /// As people say it: `not applicable`.
  package var words: String { self == .notApplicable ? "not applicable" : rawValue }

  /// Whether nothing is left to do.
  package var isSettled: Bool { self == .done || self == .notApplicable }
}
