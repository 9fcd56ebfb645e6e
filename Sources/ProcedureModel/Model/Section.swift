package import SourceText

/// A heading with what stands under it: a section of the procedure (`S4`) or a group of a checklist (`A.S2`).
///
/// Headings of the second level and deeper follow one another in the order written; `level` tells their depth.
package struct Section: Sendable, Encodable {
  package let address: Address
  /// 2 for `##`, 3 for `###`, and so on.
  package let level: Int
  /// The number as written; nil if the heading has none.
  package let number: ItemNumber?
  /// The title without number and attributes.
  package let title: RichText
  /// Codes that close the heading; they belong to the heading alone.
  package let attributes: [Attribute]
  /// What stands before the first item.
  package let intro: [BodyBlock]
  package let items: [Item]
  /// The heading's place.
  package let range: SourceRange

  package init(
    address: Address, level: Int, number: ItemNumber?, title: RichText, attributes: [Attribute], intro: [BodyBlock],
    items: [Item], range: SourceRange
  ) {
    self.address = address
    self.level = level
    self.number = number
    self.title = title
    self.attributes = attributes
    self.intro = intro
    self.items = items
    self.range = range
  }
}
