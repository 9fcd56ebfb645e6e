package import SourceText

/// A term of the glossary (`B.care-quality-commission`).
package struct Term: Sendable, Encodable {
  package let address: Address
  /// The heading whole, with its closing parenthesis.
  package let heading: RichText
  /// The words that are looked for in text: the heading without abbreviation or year.
  package let name: String
  /// The abbreviation in the closing parenthesis, if there is one.
  package let abbreviation: String?
  /// The name in ASCII lower case with hyphens: what `[…](#slug)` means.
  package let slug: String
  package let blocks: [BodyBlock]
  package let range: SourceRange

  package init(
    address: Address, heading: RichText, name: String, abbreviation: String?, slug: String, blocks: [BodyBlock],
    range: SourceRange
  ) {
    self.address = address
    self.heading = heading
    self.name = name
    self.abbreviation = abbreviation
    self.slug = slug
    self.blocks = blocks
    self.range = range
  }
}
