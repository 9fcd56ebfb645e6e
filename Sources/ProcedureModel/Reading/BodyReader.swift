internal import CommonMark
internal import SourceText

/// Reads blocks of Markdown into items, bullets, notes and paragraphs of one source, gathering what is wrong.
struct BodyReader {
  let file: SourceFile
  /// The codes that may close items, bullets and headings of this source.
  var declared: DeclaredCodes
  private(set) var diagnostics: [Diagnostic] = []
  /// The lines on which a number opened an item.
  private(set) var numberedLines: Set<Int> = []

  init(file: SourceFile, declared: DeclaredCodes) {
    self.file = file
    self.declared = declared
  }

  mutating func report(
    _ rule: String, _ range: SourceRange, _ message: String, _ hint: String, at address: Address? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, path: file.path, range: range, message: message, hint: hint, address: address?.text))
  }

  // MARK: Numbers

  /// The number that opens a paragraph, and the paragraph's words without it; nil if none does. Reports a number that
  /// is written so that it would not open an item.
  mutating func opening(of inlines: [Inline], _ range: SourceRange) -> (number: ItemNumber, rest: [Inline])? {
    let line = file.lineRange(range.start.line)
    let start = min(line.lowerBound + range.start.column - 1, line.upperBound)
    switch DottedNumber.read(file.bytes[start..<line.upperBound]) {
    case .number(let number, let length):
      guard case .text(let words) = inlines.first, words.utf8.count >= length else { return nil }
      numberedLines.insert(range.start.line)
      var rest = inlines
      let remaining = words.utf8.dropFirst(length).drop { $0 == UInt8(ascii: " ") }
      if remaining.isEmpty {
        rest.removeFirst()
      } else {
        rest[0] = .text(String(Substring(remaining)))
      }
      return (number, rest)
    case .malformed(let message, let hint):
      numberedLines.insert(range.start.line)
      report("number-form", range, message, hint)
      return nil
    case .none:
      reportDressedNumber(inlines, range)
      return nil
    }
  }

  /// `**2.4** Words` reads as a number to a person and is none.
  private mutating func reportDressedNumber(_ inlines: [Inline], _ range: SourceRange) {
    guard let first = inlines.first else { return }
    switch first {
    case .text, .softBreak: return
    case .code, .emphasis, .strong, .link: break
    }
    let words = Array([first].plainText.utf8) + [UInt8(ascii: " "), UInt8(ascii: "x")]
    if case .number(let number, _) = DottedNumber.read(words[...]) {
      numberedLines.insert(range.start.line)
      report(
        "number-form", range, "the number \(number) is emphasised, so it opens no item",
        "Write \(number) plainly, one space, and the words.")
    }
  }

  // MARK: Attributes

  /// Takes the code spans that close a text off it.
  mutating func attributes(of inlines: [Inline], _ range: SourceRange) -> (text: RichText, attributes: [Attribute]) {
    let codes = AttributeSpans.codes(in: inlines)
    guard !codes.isEmpty else { return (RichText(inlines), []) }
    let places = CodeSpanPlaces(range, in: file).places(of: codes)
    let (words, spans) = AttributeSpans.closing(inlines)
    let inside = codes.count - spans.count
    reportMisplaced(in: words, zip(codes, places).prefix(inside))
    let attributes = zip(spans, places.dropFirst(inside)).map { Attribute(text: $0, range: $1) }
    for attribute in attributes { check(attribute) }
    return (RichText(words), attributes)
  }

  private mutating func check(_ attribute: Attribute) {
    if let hidden = InvisibleCharacter.first(in: attribute.text) {
      report(
        "invisible-character", attribute.range, "the code holds \(hidden.name) (\(hexadecimal(hidden.scalar.value)))",
        "Delete the code and type it again.")
      return
    }
    switch declared {
    case .anyText: return
    case .none:
      report(
        "unknown-code", attribute.range,
        "the code `\(attribute.text)` closes this text, and this kind of source has none",
        "Delete it, or write the words without backticks.")
    case .codes(let list):
      guard !list.contains(attribute.text) else { return }
      let near = Suggestion.nearest(to: attribute.text, among: list.codes)
      report(
        "unknown-code", attribute.range, "the code `\(attribute.text)` is not declared in \(list.place)",
        near.map { "Did you mean `\($0)`?" } ?? "Declared are: \(list.codes.map { "`\($0)`" }.joined(separator: ", "))."
      )
    }
  }

  /// Says declared codes in a text that no code may close, and a closing span with only punctuation behind it.
  mutating func reportMisplaced(in inlines: [Inline], _ range: SourceRange) {
    let codes = AttributeSpans.codes(in: inlines)
    guard !codes.isEmpty else { return }
    reportMisplaced(in: inlines, zip(codes, CodeSpanPlaces(range, in: file).places(of: codes)).prefix(codes.count))
  }

  private mutating func reportMisplaced(
    in words: [Inline], _ spans: some Sequence<(String, SourceRange)>
  ) {
    let isAlmostClosing = AttributeSpans.isFollowedByPunctuation(words)
    let spans = Array(spans)
    for (index, (span, place)) in spans.enumerated() {
      let isLast = isAlmostClosing && index == spans.count - 1
      var isJudged = declared.contains(span)
      switch declared {
      case .anyText: isJudged = isLast
      // `hc` in a sentence, or `HCC`. at its end, was meant as a code too.
      case .codes(let list):
        let near = Suggestion.nearest(to: span, among: list.codes)
        isJudged = isJudged || near.map { isLast || $0.lowercased() == span.lowercased() } ?? false
      case .none: break
      }
      guard isJudged else { continue }
      report(
        "misplaced-attribute", place, "the code `\(span)` stands where it has no meaning",
        "Put it at the very end of the item's first paragraph, without a stop or comma after or between.")
    }
  }

  // MARK: Blocks

  /// Reads what follows an item's first paragraph.
  /// - Parameters:
  ///   - owner: the address that parts are counted under.
  ///   - paragraphs: how many paragraphs the item has before these blocks: 1 for an item, 0 for the text of a term.
  mutating func body(_ blocks: [Block], of owner: Address, after paragraphs: Int) -> [BodyBlock] {
    // Most items are one paragraph.
    guard !blocks.isEmpty else { return [] }
    var counter = PartCounter(owner: owner, paragraphs: paragraphs)
    return blocks.compactMap { bodyBlock($0, &counter) }
  }

  mutating func bodyBlock(_ block: Block, _ counter: inout PartCounter) -> BodyBlock? {
    switch block.content {
    case .paragraph(let inlines):
      reportMisplaced(in: inlines, block.range)
      return .paragraph(Paragraph(address: counter.nextParagraph(), text: RichText(inlines), range: block.range))
    case .bulletList(let list):
      return .list(bullets(of: list, &counter))
    case .orderedList(_, let list):
      report(
        "ordered-list", block.range, "a numbered list has no place in this kind of source",
        "Begin each entry with '- '; write the number of an item as 4.1.")
      return .list(bullets(of: list, &counter))
    case .blockQuote(let blocks):
      let address = counter.nextNote()
      return .note(Note(address: address, blocks: body(blocks, of: address, after: 0), range: block.range))
    case .heading(_, let inlines):
      report(
        "misplaced-heading", block.range, "a heading inside a list or note",
        "Move it to the left margin, or make it a sentence.")
      return .paragraph(Paragraph(address: counter.nextParagraph(), text: RichText(inlines), range: block.range))
    }
  }

  private mutating func bullets(of list: Block.List, _ counter: inout PartCounter) -> BulletList {
    let bullets = list.items.map { bullet($0, at: counter.nextBullet()) }
    return BulletList(bullets: bullets, isTight: list.isTight)
  }

  /// Reads a list item as a bullet: its first paragraph is its text.
  mutating func bullet(_ item: ListItem, at address: Address) -> Bullet {
    let (text, attributes, blocks) = listItem(item, at: address)
    return Bullet(address: address, text: text, attributes: attributes, blocks: blocks, range: item.range)
  }

  /// The first paragraph of a list item with its attributes, and what follows.
  mutating func listItem(_ item: ListItem, at address: Address) -> (RichText, [Attribute], [BodyBlock]) {
    guard let first = item.blocks.first, case .paragraph(let inlines) = first.content else {
      if !item.blocks.isEmpty {
        report(
          "empty-item", SourceRange(at: item.range.start), "a list item that does not begin with words",
          "Write what it is about after the hyphen.", at: address)
      }
      return (RichText([]), [], body(item.blocks, of: address, after: 0))
    }
    let (text, attributes) = attributes(of: inlines, first.range)
    return (text, attributes, body(Array(item.blocks.dropFirst()), of: address, after: 1))
  }
}

/// Counts the parts of an item as their addresses need: bullets, paragraphs and notes run through the whole item.
struct PartCounter {
  private let owner: Address
  private let ownerIsIntro: Bool
  private let ownerIsBullet: Bool
  private var paragraphs: Int
  private var bullets = 0
  private var notes = 0

  init(owner: Address, paragraphs: Int) {
    self.owner = owner
    ownerIsIntro = owner.isIntro
    ownerIsBullet = owner.isBullet
    self.paragraphs = paragraphs
  }

  mutating func nextParagraph() -> Address {
    paragraphs += 1
    // `A.intro.2` is the second paragraph before the first group; elsewhere `.p2`.
    return ownerIsIntro ? Address("\(owner.text).\(paragraphs)") : owner.part("p", paragraphs)
  }

  mutating func nextBullet() -> Address {
    bullets += 1
    // A bullet of a bullet needs no letter: `4.1.b2.1`.
    return ownerIsBullet ? Address("\(owner.text).\(bullets)") : owner.part("b", bullets)
  }

  mutating func nextNote() -> Address {
    notes += 1
    return owner.part("n", notes)
  }
}

extension Address {
  fileprivate var isIntro: Bool {
    let last = text.utf8.split(separator: UInt8(ascii: ".")).last
    return last.map { $0.elementsEqual("intro".utf8) || $0.elementsEqual("closing".utf8) } ?? false
  }

  /// Whether some part of it is a bullet's: `b` and figures.
  fileprivate var isBullet: Bool {
    text.utf8.split(separator: UInt8(ascii: ".")).dropFirst().contains { part in
      part.first == UInt8(ascii: "b") && part.count > 1
        && part.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
  }
}
