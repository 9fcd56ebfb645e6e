internal import CommonMark
internal import ProcedureModel
internal import SourceText

/// Parts of a procedure that are not written yet: they have no place, and their addresses come when they are read.
enum Unplaced {
  static let range = SourceRange(line: 1, column: 1)
  static let address = Address("")

  static func text(_ text: String) -> PlacedText { PlacedText(text: text, range: range) }

  static func codes(_ codes: [String]) -> [Attribute] { codes.map { Attribute(text: $0, range: range) } }

  static func paragraph(_ inlines: [Inline]) -> BodyBlock {
    .paragraph(Paragraph(address: address, text: InlineText.onLines(inlines), range: range))
  }

  static func item(
    _ kind: Item.Kind, number: ItemNumber? = nil, _ inlines: [Inline], codes: [String], blocks: [BodyBlock]
  ) -> Item {
    Item(
      kind: kind, address: address, number: number, text: InlineText.onLines(inlines), attributes: self.codes(codes),
      blocks: blocks, range: range)
  }

  static func bullet(_ inlines: [Inline], blocks: [BodyBlock]) -> Bullet {
    Bullet(address: address, text: InlineText.onLines(inlines), attributes: [], blocks: blocks, range: range)
  }

  static func list(_ bullets: [Bullet]) -> BodyBlock {
    let isTight = bullets.allSatisfy { bullet in
      guard let first = bullet.blocks.first else { return true }
      if case .list = first { return bullet.blocks.count == 1 }
      return false
    }
    return .list(BulletList(bullets: bullets, isTight: isTight))
  }

  static func note(_ blocks: [BodyBlock]) -> BodyBlock { .note(Note(address: address, blocks: blocks, range: range)) }
}
