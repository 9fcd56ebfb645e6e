internal import CommonMark
internal import ProcedureModel
internal import SourceText

/// A document cut into its title, what stands before the first section, the sections, and the appendices.
struct FoundParts {
  private(set) var title: [Inline]
  private(set) var head: [FoundBlock] = []
  private(set) var body: [FoundBlock] = []
  private(set) var appendices: [(letter: String, title: String, blocks: [FoundBlock])] = []
  /// Lines of a table of contents, which are left out.
  private(set) var contents: [String] = []

  init(_ document: FoundDocument) {
    title = document.title
    var rest = document.blocks[...]
    if title.isEmpty, case .heading(let level, let inlines) = rest.first, FoundParts.isTitle(inlines, level, rest) {
      title = InlineText.plainly(inlines)
      rest = rest.dropFirst()
    }
    let start = FoundParts.firstSection(in: rest)
    for (index, block) in zip(rest.indices, rest) {
      let words = FoundParts.words(of: block)
      if let words, FoundParts.isContentsLine(words) || FoundParts.isContentsTitle(words) {
        contents.append(words)
      } else if let words, let appendix = TypedMark.appendix(at: words) {
        appendices.append((appendix.letter, appendix.rest, []))
      } else if let last = appendices.indices.last {
        if appendices[last].title.utf8.isEmpty, appendices[last].blocks.isEmpty, let words,
          SectionsImport.isTitle(words), TypedMark.number(at: words) == nil
        {
          appendices[last].title = words.trimmed
        } else {
          appendices[last].blocks.append(block)
        }
      } else if index < start {
        head.append(block)
      } else {
        body.append(block)
      }
    }
  }

  /// The words of a heading or paragraph.
  private static func words(of block: FoundBlock) -> String? {
    switch block {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .bullets, .ordered, .quote, .table: nil
    }
  }

  /// The first heading is the title unless it has a number or others are as high; in a document that marks its title as a
  /// heading, sections stand below it.
  private static func isTitle(_ inlines: [Inline], _ level: Int, _ rest: ArraySlice<FoundBlock>) -> Bool {
    let words = inlines.plainText
    guard TypedMark.number(at: words) == nil, TypedMark.appendix(at: words) == nil else { return false }
    let next = rest.dropFirst().lazy.compactMap { block -> (Int, String)? in
      if case .heading(let level, let inlines) = block { (level, inlines.plainText) } else { nil }
    }.first
    guard let next else { return true }
    return next.0 > level || TypedMark.number(at: next.1) != nil
  }

  /// Where the sections begin: at the first number, or in a document without numbers at the first heading.
  private static func firstSection(in blocks: ArraySlice<FoundBlock>) -> Int {
    let headings = blocks.indices.filter { index in if case .heading = blocks[index] { true } else { false } }
    return blocks.firstIndex(where: beginsSection) ?? headings.first ?? blocks.endIndex
  }

  private static func beginsSection(_ block: FoundBlock) -> Bool {
    switch block {
    case .heading(_, let inlines): return TypedMark.number(at: inlines.plainText) != nil
    case .paragraph(let inlines):
      guard !isContentsLine(inlines.plainText) else { return false }
      guard let mark = TypedMark.number(at: inlines.plainText) else { return false }
      return mark.number.depth > 1
        || SectionsImport.isTitle(InlineText.dropping(mark.length, from: inlines).plainText)
    case .bullets, .ordered, .quote, .table: return false
    }
  }

  private static func isContentsTitle(_ words: String) -> Bool {
    ["contents", "table of contents", "contents:"].contains { words.trimmed.isSameWord(as: $0) }
  }

  /// `4. Activation ........ 7`: words, dots or a wide space, and a page.
  private static func isContentsLine(_ words: String) -> Bool {
    let bytes = Array(words.trimmed.utf8)
    let digits = bytes.reversed().prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return false }
    let before = bytes.dropLast(digits.count)
    let dots = before.reversed().prefix { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: " ") }
    return dots.count { $0 == UInt8(ascii: ".") } >= 4
  }
}
