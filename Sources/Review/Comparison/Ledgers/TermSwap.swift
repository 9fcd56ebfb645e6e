package import ProcedureModel

/// A term that gave way to another in several places: one line of the terminology ledger.
package struct TermSwap: Sendable {
  /// The words as they stood where the swap was first met.
  package let old: String
  package let new: String
  /// Whether it is the name of a post or a body: listed here, but each place is a change of its own, since somebody else
  /// may be meant.
  package let isName: Bool
  /// How often it was replaced.
  package let count: Int
  /// Where, in the new version, each address once.
  package let places: [Address]
  /// Where the new version still has the old term.
  package let survives: [Address]
}
