/// What the rules say of one field and one audience.
package enum DisclosureDecision: Sendable {
  case open(Clearance)
  case withheld(Withholding)

  /// The leave to open it; nil where it is withheld.
  package var clearance: Clearance? {
    switch self {
    case .open(let clearance): clearance
    case .withheld: nil
    }
  }
}
