internal import CommonMark
internal import ProcedureModel
internal import SourceText

/// Makes blocks of a body of what was found: paragraphs, bullets and notes.
struct BodyImport {
  /// The source that is being made.
  let path: String
  var remarks: [ImportRemark] = []

  init(path: String) {
    self.path = path
  }

  mutating func remark(_ address: String?, _ message: String, _ hint: String) {
    remarks.append(ImportRemark(path: path, address: address, message: message, hint: hint))
  }

  /// - Parameters:
  ///   - found: what belongs to an item, a term or the text before the first.
  ///   - address: whose it is, for remarks.
  ///   - mayHoldNotes: whether a quotation may stand as a note; before any item it would belong to nothing.
  mutating func blocks(_ found: [FoundBlock], at address: String?, mayHoldNotes: Bool = true) -> [BodyBlock] {
    var blocks: [BodyBlock] = []
    for block in found { add(block, to: &blocks, at: address, mayHoldNotes: mayHoldNotes) }
    return blocks
  }

  mutating func add(
    _ block: FoundBlock, to blocks: inout [BodyBlock], at address: String?, mayHoldNotes: Bool = true
  ) {
    switch block {
    case .heading(_, let inlines): blocks.append(Unplaced.paragraph(InlineText.plainly(inlines)))
    case .paragraph(let inlines):
      if let mark = TypedMark.bullet(at: inlines.plainText) {
        append([bullet([.paragraph(InlineText.dropping(mark, from: inlines))], at: address)], to: &blocks)
      } else if !inlines.isEmpty {
        blocks.append(Unplaced.paragraph(inlines))
      }
    case .bullets(let items):
      append(items.filter { !$0.plain.utf8.isEmpty }.map { bullet($0, at: address) }, to: &blocks)
    case .ordered(let items): ordered(items, to: &blocks, at: address)
    case .quote(let inner):
      let inside = self.blocks(inner, at: address, mayHoldNotes: false)
      if mayHoldNotes, !inside.isEmpty { blocks.append(Unplaced.note(inside)) } else { blocks += inside }
    case .table(let table): self.table(table, to: &blocks, at: address)
    }
  }

  /// Bullets that follow bullets are of one list.
  private func append(_ bullets: [Bullet], to blocks: inout [BodyBlock]) {
    guard !bullets.isEmpty else { return }
    if case .list(let list) = blocks.last {
      blocks[blocks.count - 1] = Unplaced.list(list.bullets + bullets)
    } else {
      blocks.append(Unplaced.list(bullets))
    }
  }

  private mutating func bullet(_ found: [FoundBlock], at address: String?) -> Bullet {
    guard case .paragraph(let inlines) = found.first else {
      // A bullet must begin with words.
      return Unplaced.bullet([.text("…")], blocks: blocks(found, at: address, mayHoldNotes: false))
    }
    return Unplaced.bullet(
      inlines, blocks: blocks(Array(found.dropFirst()), at: address, mayHoldNotes: false))
  }

  private mutating func ordered(
    _ items: [FoundBlock.Numbered], to blocks: inout [BodyBlock], at address: String?
  ) {
    guard let first = items.first else { return }
    append(
      items.map { item in
        var inner = item.blocks
        if case .paragraph(let inlines) = inner.first {
          inner[0] = .paragraph([.text("\(item.mark) ")] + inlines)
        } else {
          inner.insert(.paragraph([.text(item.mark)]), at: 0)
        }
        return bullet(inner.map(tidied), at: address)
      }, to: &blocks)
    remark(
      address, "the list that begins with \(first.mark) became bullets that say their marks",
      "If its entries are clauses or rows, give each its whole number, as in 4.1, at the start of a paragraph.")
  }

  private func tidied(_ block: FoundBlock) -> FoundBlock {
    if case .paragraph(let inlines) = block { .paragraph(InlineText.tidy(inlines)) } else { block }
  }

  private mutating func table(_ table: FoundTable, to blocks: inout [BodyBlock], at address: String?) {
    var bullets: [Bullet] = []
    for row in table.rows {
      let cells = row.filter { !$0.plain.utf8.isEmpty }
      guard !cells.isEmpty else { continue }
      if cells.count == 1, let cell = cells.first {
        bullets.append(bullet(cell, at: address))
      } else {
        bullets.append(bullet([.paragraph([.text(cells.map(\.plain).joined(separator: " – "))])], at: address))
      }
    }
    append(bullets, to: &blocks)
    remark(
      address, "a table of \(table.rows.count) rows became bullets, a row each, its cells parted by dashes",
      "Write it as a list that can be read aloud; sources hold no tables.")
  }
}
