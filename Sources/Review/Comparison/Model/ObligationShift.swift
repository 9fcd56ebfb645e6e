/// What became of a duty in an item's words.
package enum ObligationShift: String, Sendable, CaseIterable, Encodable {
  /// `must` became `may`.
  case weakened
  /// `should` became `must`.
  case strengthened
  /// A `not` came or went.
  case reversed
  /// A duty, a wish or a leave was added to an item that was there.
  case added
  case removed

  /// As a sentence begins.
  var words: String {
    switch self {
    case .weakened: "duty weakened"
    case .strengthened: "duty strengthened"
    case .reversed: "duty reversed"
    case .added: "duty added"
    case .removed: "duty removed"
    }
  }
}
