/// A tracked change as it stands in a Word file.
package struct ReadChange: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case inserted, deleted
  }

  package let kind: Kind
  /// Whether the words were moved: deleted here and inserted elsewhere.
  package let isMove: Bool
  /// Empty where the file does not say.
  package let author: String
  /// As the file has it: `2020-11-03T10:12:00Z`, which is the clock of the author's computer whatever the Z says. Empty
  /// where it does not say.
  package let date: String

  package init(_ kind: Kind, isMove: Bool = false, author: String, date: String) {
    self.kind = kind
    self.isMove = isMove
    self.author = author
    self.date = date
  }
}
