internal import CommonMark
internal import SourceText

/// Reads numbered items under headings: the sections of a procedure and the groups of a checklist.
struct SectionsReader {
  let kind: Item.Kind
  /// The appendix letter that addresses begin with; empty in the procedure itself.
  let letter: String
  private var bearers: [Address: Int] = [:]

  init(kind: Item.Kind, letter: String) {
    self.kind = kind
    self.letter = letter
  }

  /// The address of what stands before the first section.
  var introAddress: Address { Address(letter.isEmpty ? "intro" : "\(letter).intro") }

  /// Reads what stands before the first heading; a number there opens an item of no section, which is an error.
  mutating func intro(_ blocks: [Block], _ reader: inout BodyReader) -> [BodyBlock] {
    for block in blocks {
      guard case .paragraph(let inlines) = block.content, let opened = reader.opening(of: inlines, block.range) else {
        continue
      }
      reader.report(
        "item-outside-section", block.range, "the item \(opened.number) stands before the first section",
        "Put a heading before it: ## 1 Title.")
    }
    return preface(blocks, of: introAddress, &reader)
  }

  mutating func section(_ part: DocumentOutline.Part, ordinal: Int, _ reader: inout BodyReader) -> Section {
    let (text, attributes) = reader.attributes(of: part.inlines, part.heading.range)
    let (number, title) = SectionsReader.number(of: text)
    var introBlocks: [Block] = []
    var open: [(number: ItemNumber, inlines: [Inline], block: Block, rest: [Block])] = []
    for block in part.blocks {
      if case .paragraph(let inlines) = block.content, let opened = reader.opening(of: inlines, block.range) {
        open.append((opened.number, opened.rest, block, []))
      } else if open.isEmpty {
        introBlocks.append(block)
      } else {
        open[open.count - 1].rest.append(block)
      }
    }
    let address = sectionAddress(number, title: title, items: open.map(\.number), ordinal: ordinal)
    let items = open.map { opened in
      let address = unique(Address(letter + opened.number.description))
      let (text, attributes) = reader.attributes(of: opened.inlines, opened.block.range)
      if text.isEmpty {
        reader.report(
          "empty-item", SourceRange(at: opened.block.range.start), "the item \(opened.number) has no words",
          "Write what it says after the number, or delete it.", at: address)
      }
      let blocks = reader.body(opened.rest, of: address, after: 1)
      return Item(
        kind: kind, address: address, number: opened.number, text: text, attributes: attributes, blocks: blocks,
        range: SourceRange(start: opened.block.range.start, end: (opened.rest.last ?? opened.block).range.end))
    }
    return Section(
      address: address, level: part.level, number: number, title: title, attributes: attributes,
      intro: preface(introBlocks, of: address, &reader), items: items, range: part.heading.range)
  }

  /// Blocks before any item; a note there belongs to nothing.
  private func preface(_ blocks: [Block], of address: Address, _ reader: inout BodyReader) -> [BodyBlock] {
    for block in blocks {
      guard case .blockQuote = block.content else { continue }
      reader.report(
        "note-without-item", block.range, "a note (>) stands before any item, so it belongs to nothing",
        "Put it under its item, or write it as a paragraph.")
    }
    return reader.body(blocks, of: address, after: 0)
  }

  /// `4 Activation` is number 4 and title `Activation`. A single number of more than three digits is a word (a year).
  private static func number(of text: RichText) -> (ItemNumber?, RichText) {
    guard case .text(let words) = text.inlines.first else { return (nil, text) }
    let first = words.utf8.prefix { $0 != UInt8(ascii: " ") }
    guard let number = ItemNumber(Substring(first)), number.depth > 1 || number.parts[0] < 1000 else {
      return (nil, text)
    }
    let rest = words.utf8.dropFirst(first.count).drop { $0 == UInt8(ascii: " ") }
    var inlines = text.inlines
    if rest.isEmpty { inlines.removeFirst() } else { inlines[0] = .text(String(Substring(rest))) }
    return (number, RichText(inlines))
  }

  /// A section without a number takes the number that its items share; without that, its title as a slug.
  private mutating func sectionAddress(
    _ number: ItemNumber?, title: RichText, items: [ItemNumber], ordinal: Int
  ) -> Address {
    let prefix = letter.isEmpty ? "S" : "\(letter).S"
    if let number { return unique(Address(prefix + number.description)) }
    if let first = items.first, first.depth > 1 {
      let shared = ItemNumber(parts: Array(first.parts.dropLast()))
      if items.allSatisfy({ $0.isBelow(shared) }) { return unique(Address(prefix + shared.description)) }
    }
    let slug = Slug.make(title.plain)
    return unique(Address("\(prefix).\(slug.isEmpty ? String(ordinal) : slug)"))
  }

  /// `3.3~2` for the second bearer of an address.
  private mutating func unique(_ address: Address) -> Address {
    let count = bearers[address, default: 0] + 1
    bearers[address] = count
    return count == 1 ? address : Address("\(address.text)~\(count)")
  }
}
