package import ProcedureModel

/// What became of a reference in an item's words.
package struct ReferenceChange: Sendable {
  package enum Fate: String, Sendable, CaseIterable, Encodable {
    /// It leads to the same item under its new number.
    case follows
    /// It leads to another item than before.
    case retargeted
    /// Its words are the same, and another item now bears that number.
    case notUpdated = "not-updated"
    /// What it led to is gone, or it leads nowhere now.
    case broken
  }

  package let fate: Fate
  /// Where the reference stands.
  package let oldPlace: Address
  package let newPlace: Address
  /// The words that name the target, in each version.
  package let oldWords: String
  package let newWords: String
  package let oldTarget: Address?
  package let newTarget: Address?
}
