package import SourceText

/// A group of an action plan (`C.S3`).
package struct ActionGroup: Sendable, Encodable {
  package let address: Address
  package let title: RichText
  /// What stands before the first column heading.
  package let intro: [BodyBlock]
  /// The actions of each column, in the order of the plan's columns; empty where the group has none.
  package let columns: [[Item]]
  package let range: SourceRange

  package init(address: Address, title: RichText, intro: [BodyBlock], columns: [[Item]], range: SourceRange) {
    self.address = address
    self.title = title
    self.intro = intro
    self.columns = columns
    self.range = range
  }
}
