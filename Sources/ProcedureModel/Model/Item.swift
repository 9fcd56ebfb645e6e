package import SourceText

/// One thing that a procedure says or asks for, with an address: a clause, a checklist row, an action or a task.
package struct Item: Sendable, Encodable {
  package enum Kind: String, Sendable, Encodable {
    case clause, row, action, task
  }

  package let kind: Kind
  package let address: Address
  /// The number as written by hand; nil for actions and tasks, which are counted.
  package let number: ItemNumber?
  /// Its first paragraph without number and attributes.
  package let text: RichText
  /// What closes it, in the order written: applicability of a row, leads of an action, officers of a task.
  package let attributes: [Attribute]
  /// What follows its first paragraph.
  package let blocks: [BodyBlock]
  /// From its number or marker to its last byte.
  package let range: SourceRange

  package init(
    kind: Kind, address: Address, number: ItemNumber?, text: RichText, attributes: [Attribute], blocks: [BodyBlock],
    range: SourceRange
  ) {
    self.kind = kind
    self.address = address
    self.number = number
    self.text = text
    self.attributes = attributes
    self.blocks = blocks
    self.range = range
  }
}
