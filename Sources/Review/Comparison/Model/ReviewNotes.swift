package import SourceText

/// What a reviewer settled about the changes between two versions: the side file `compare-V02-V03.yaml`.
package struct ReviewNotes: Sendable {
  /// Two items that are to be taken for one another, or never so.
  package struct Pair: Sendable {
    package let old: PlacedText
    package let new: PlacedText
    package let because: String?

    package init(old: PlacedText, new: PlacedText, because: String?) {
      self.old = old
      self.new = new
      self.because = because
    }
  }

  /// What is said of one change.
  package struct Note: Sendable {
    /// The change's id.
    package let change: PlacedText
    package let weight: ChangeWeight?
    package let because: String?

    package init(change: PlacedText, weight: ChangeWeight?, because: String?) {
      self.change = change
      self.weight = weight
      self.because = because
    }
  }

  /// The file as the person named it.
  package let path: String
  package let pairs: [Pair]
  package let apart: [Pair]
  package let changes: [Note]

  package init(path: String, pairs: [Pair], apart: [Pair], changes: [Note]) {
    self.path = path
    self.pairs = pairs
    self.apart = apart
    self.changes = changes
  }

  package static let none = ReviewNotes(path: "", pairs: [], apart: [], changes: [])
}
