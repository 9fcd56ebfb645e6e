package import SourceText

/// A block of an item after its first paragraph, or of the text before the first item.
package indirect enum BodyBlock: Sendable {
  case paragraph(Paragraph)
  case list(BulletList)
  /// A block quote: a note to what stands before it.
  case note(Note)
}

/// A paragraph with an address of its own (`4.3.p2`).
package struct Paragraph: Sendable, Encodable {
  package let address: Address
  package let text: RichText
  package let range: SourceRange

  package init(address: Address, text: RichText, range: SourceRange) {
    self.address = address
    self.text = text
    self.range = range
  }
}

/// A list of bullets. Numbering of bullets runs through all lists of an item.
package struct BulletList: Sendable, Encodable {
  package let bullets: [Bullet]
  /// Whether the source has no blank line between its bullets.
  package let isTight: Bool

  package init(bullets: [Bullet], isTight: Bool) {
    self.bullets = bullets
    self.isTight = isTight
  }
}

/// A bullet (`4.1.b2`), or a bullet of a bullet (`4.1.b2.1`).
package struct Bullet: Sendable, Encodable {
  package let address: Address
  /// Its first paragraph without closing attributes.
  package let text: RichText
  package let attributes: [Attribute]
  /// What follows its first paragraph.
  package let blocks: [BodyBlock]
  package let range: SourceRange

  package init(address: Address, text: RichText, attributes: [Attribute], blocks: [BodyBlock], range: SourceRange) {
    self.address = address
    self.text = text
    self.attributes = attributes
    self.blocks = blocks
    self.range = range
  }
}

/// A note (`A2.13.n1`).
package struct Note: Sendable, Encodable {
  package let address: Address
  package let blocks: [BodyBlock]
  package let range: SourceRange

  package init(address: Address, blocks: [BodyBlock], range: SourceRange) {
    self.address = address
    self.blocks = blocks
    self.range = range
  }
}
