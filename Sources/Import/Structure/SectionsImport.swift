internal import CommonMark
internal import ProcedureModel
internal import SourceText

/// Makes sections with numbered items of what was found: of the procedure itself, or of a checklist that is no table.
struct SectionsImport {
  private let kind: Item.Kind
  /// The appendix letter; empty in the procedure itself.
  private let letter: String
  var body: BodyImport
  private(set) var intro: [BodyBlock] = []
  private var open: [OpenSection] = []
  private var lastSection = 0

  private struct OpenSection {
    var level: Int
    var number: ItemNumber?
    var title: RichText
    var codes: [String]
    var intro: [BodyBlock] = []
    var items: [OpenItem] = []
  }

  private struct OpenItem {
    let number: ItemNumber
    let inlines: [Inline]
    let codes: [String]
    var blocks: [BodyBlock] = []
  }

  init(_ kind: Item.Kind, letter: String, path: String) {
    self.kind = kind
    self.letter = letter
    body = BodyImport(path: path)
  }

  var sections: [Section] {
    open.map { section in
      Section(
        address: Unplaced.address, level: section.level, number: section.number, title: section.title,
        attributes: Unplaced.codes(section.codes), intro: section.intro,
        items: section.items.map {
          Unplaced.item(kind, number: $0.number, $0.inlines, codes: $0.codes, blocks: $0.blocks)
        },
        range: Unplaced.range)
    }
  }

  mutating func read(_ found: [FoundBlock]) {
    let base = found.compactMap { block in if case .heading(let level, _) = block { level } else { nil } }.min() ?? 1
    for (index, block) in found.enumerated() {
      switch block {
      case .heading(let level, let inlines):
        heading(inlines, level: min(6, 2 + level - base), followedBy: found[(index + 1)...])
      case .paragraph(let inlines): paragraph(inlines)
      case .bullets, .ordered, .quote, .table: add(block)
      }
    }
  }

  // MARK: Headings

  private mutating func heading(_ inlines: [Inline], level: Int, followedBy rest: ArraySlice<FoundBlock>) {
    let words = InlineText.plainly(inlines)
    guard let mark = TypedMark.number(at: words.plainText) else {
      section(level: level, number: nil, words)
      return
    }
    let title = InlineText.dropping(mark.length, from: words)
    // A clause may be set as a heading; a heading has numbers below its own.
    if mark.number.depth > 1, !title.isEmpty, !SectionsImport.hasBelow(mark.number, in: rest) {
      item(mark.number, InlineText.dropping(mark.length, from: inlines))
    } else {
      section(level: level, number: mark.number, title)
    }
  }

  private static func hasBelow(_ number: ItemNumber, in rest: ArraySlice<FoundBlock>) -> Bool {
    for block in rest {
      switch block {
      case .heading(_, let inlines), .paragraph(let inlines):
        guard let next = TypedMark.number(at: inlines.plainText)?.number else { continue }
        return next.isBelow(number)
      case .bullets, .ordered, .quote, .table: continue
      }
    }
    return false
  }

  private mutating func section(level: Int, number: ItemNumber?, _ title: [Inline]) {
    let (words, codes) = SectionsImport.closing(title)
    if let number, number.depth == 1 {
      if number.parts[0] != lastSection + 1 {
        body.remark(
          sectionAddress(number), "section \(number) follows section \(lastSection)",
          "Look whether a heading was missed or misread.")
      }
      lastSection = number.parts[0]
    }
    open.append(
      OpenSection(
        level: level, number: number, title: RichText(words.isEmpty ? [.text("…")] : words), codes: codes))
    if words.isEmpty {
      body.remark(number.map(sectionAddress), "a heading has a number and no words", "Write its title.")
    }
  }

  private func sectionAddress(_ number: ItemNumber) -> String {
    letter.utf8.isEmpty ? "S\(number)" : "\(letter).S\(number)"
  }

  // MARK: Paragraphs

  private mutating func paragraph(_ inlines: [Inline]) {
    let words = inlines.plainText
    if let mark = TypedMark.number(at: words) {
      let rest = InlineText.dropping(mark.length, from: inlines)
      if mark.number.depth > 1 {
        item(mark.number, rest)
        return
      }
      if SectionsImport.isTitle(rest.plainText), mark.number.parts[0] == lastSection + 1 || InlineText.isStrong(inlines)
      {
        section(level: 2, number: mark.number, InlineText.plainly(rest))
        return
      }
      body.remark(
        itemAddress, "'\(Quote.of(words))' begins with a number and was read as a paragraph",
        "If it is a heading, write ## before it; if it is a clause, give it its whole number.")
    } else if InlineText.isStrong(inlines), SectionsImport.isTitle(words), TypedMark.bullet(at: words) == nil {
      let isInside = !open.isEmpty
      section(level: isInside ? 3 : 2, number: nil, InlineText.plainly(inlines))
      body.remark(
        nil, "'\(Quote.of(words))' is bold and was read as a heading without a number",
        "If it is none, delete its ## and join it to what it belongs to.")
      return
    }
    add(.paragraph(inlines))
  }

  private mutating func item(_ number: ItemNumber, _ inlines: [Inline]) {
    if open.isEmpty {
      open.append(OpenSection(level: 2, number: ItemNumber(parts: [number.parts[0]]), title: RichText("…"), codes: []))
      lastSection = number.parts[0]
      body.remark(
        letter + number.description, "the item \(number) stands before any heading", "Write the section's title.")
    } else if open[open.count - 1].items.contains(where: { $0.number == number }) {
      body.remark(letter + number.description, "the number \(number) comes twice", "Look which of the two is right.")
    }
    let (words, codes) = SectionsImport.closing(inlines)
    if words.isEmpty {
      body.remark(letter + number.description, "the item \(number) has no words", "Write what it says.")
    }
    open[open.count - 1].items.append(
      OpenItem(number: number, inlines: words.isEmpty ? [.text("…")] : words, codes: codes))
  }

  private mutating func add(_ block: FoundBlock) {
    guard let last = open.indices.last else {
      body.add(block, to: &intro, at: nil, mayHoldNotes: false)
      return
    }
    guard let item = open[last].items.indices.last else {
      body.add(block, to: &open[last].intro, at: open[last].number.map(sectionAddress), mayHoldNotes: false)
      return
    }
    body.add(block, to: &open[last].items[item].blocks, at: itemAddress)
  }

  /// The item that what comes next belongs to.
  private var itemAddress: String? { open.last?.items.last.map { letter + $0.number.description } }

  // MARK: Words

  /// A text without the codes that were found to close it.
  static func closing(_ inlines: [Inline]) -> (words: [Inline], codes: [String]) {
    var words = inlines
    var codes: [String] = []
    while case .code(let code) = words.last {
      codes.insert(code, at: 0)
      words = InlineText.tidy(Array(words.dropLast()))
    }
    return (words, codes)
  }

  /// Whether words could be a title: few, beginning with a capital or figure, and not ending as a sentence does.
  /// - Parameter longest: the most words.
  static func isTitle(_ words: String, longest: Int = 12) -> Bool {
    let trimmed = words.trimmed
    guard let first = trimmed.unicodeScalars.first, let last = trimmed.utf8.last else { return false }
    return !first.properties.isLowercase && !".;:,".utf8.contains(last)
      && trimmed.utf8.split(separator: UInt8(ascii: " ")).count <= longest
  }
}
