internal import SourceText

/// Writes the automatic numbers of a Word file out, so that they are words like any others.
///
/// pandoc drops the numbers of headings and gives those of clauses without the section's part (`1` for 4.1), so what it
/// gives cannot be put together again. Numbers of sections, clauses and rows are therefore written into the text before
/// pandoc reads it: figures with stops, and whatever has words in it (`Appendix A`). Lists of bullets, and lists such as
/// (a), (b), stay lists.
struct TypedNumbers {
  /// `word/document.xml` with the numbers in it.
  private(set) var document: [UInt8]
  /// `word/styles.xml` without numbering, which each paragraph now says for itself.
  let styles: [UInt8]
  /// How many numbers were written out.
  private(set) var count = 0
  /// How many lines of a table of contents were left out.
  private(set) var contentsLines = 0
  /// Whether the file holds changes that were tracked; pandoc takes all of them for accepted.
  private(set) var hasTrackedChanges = false

  /// A paragraph's properties as they stand in the file.
  private struct Paragraph {
    var insertAt: Int
    var listRange: Range<Int>?
    var list: Int?
    var level: Int?
    var style: String?
    var propertiesEnd: Int?
    /// From its tag to behind its end.
    var range: Range<Int>
  }

  init(document: [UInt8], numbering: [UInt8], styles: [UInt8]) {
    let known = WordNumbering(numbering: numbering, styles: styles)
    var scan = Scan()
    for tag in XMLTags(document) { scan.take(tag) }
    hasTrackedChanges = scan.hasTrackedChanges
    self.styles = TypedNumbers.withoutNumbering(styles)

    let places = scan.paragraphs.map { known.place(list: $0.list, level: $0.level, style: $0.style) }
    // A definition numbers the text if a number of several parts, a heading or a word is among what is used of it.
    var textual: Set<Int> = []
    for (paragraph, place) in zip(scan.paragraphs, places) {
      guard let place, let definition = known.definition(of: place.list),
        let level = known.level(place.level, of: definition)
      else { continue }
      let isBullet = level.format.hasSameBytes(as: "bullet")
      if !isBullet, level.depth > 1 || known.isHeading(paragraph.style) || TypedNumbers.hasWord(level.text) {
        textual.insert(definition)
      }
    }
    var counter = NumberCounter(known)
    var edits: [(range: Range<Int>, text: String)] = []
    for (paragraph, place) in zip(scan.paragraphs, places) {
      // Word's own table of contents repeats every heading.
      if paragraph.style.map({ $0.asciiSmall.utf8.starts(with: "toc".utf8) }) ?? false {
        edits.append((paragraph.range, ""))
        contentsLines += 1
        continue
      }
      guard let place else {
        if let range = paragraph.listRange { edits.append((range, "")) }
        continue
      }
      let number = counter.next(list: place.list, level: place.level)
      if let number, let definition = known.definition(of: place.list), textual.contains(definition),
        let level = known.level(place.level, of: definition), TypedNumbers.isText(number, level)
      {
        if let range = paragraph.listRange { edits.append((range, "")) }
        edits.append(
          (
            paragraph.insertAt..<paragraph.insertAt,
            "<w:r><w:t xml:space=\"preserve\">\(TypedNumbers.escaped(number)) </w:t></w:r>"
          ))
        count += 1
      } else if paragraph.listRange == nil, let end = paragraph.propertiesEnd {
        edits.append(
          (
            end..<end,
            "<w:numPr><w:ilvl w:val=\"\(place.level)\"/><w:numId w:val=\"\(place.list)\"/></w:numPr>"
          ))
      }
    }
    self.document = TypedNumbers.applied(edits, to: document)
  }

  /// Figures with stops, or words.
  private static func isText(_ number: String, _ level: WordNumbering.Level) -> Bool {
    if hasWord(level.text) { return true }
    return !number.utf8.isEmpty
      && number.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: ".") }
  }

  private static func hasWord(_ text: String) -> Bool {
    text.utf8.count { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF) } > 2
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func applied(_ edits: [(range: Range<Int>, text: String)], to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 80 * edits.count)
    var place = 0
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where edit.range.lowerBound >= place {
      result += bytes[place..<edit.range.lowerBound]
      result += edit.text.utf8
      place = edit.range.upperBound
    }
    return result + bytes[place...]
  }

  private static func withoutNumbering(_ styles: [UInt8]) -> [UInt8] {
    var edits: [(range: Range<Int>, text: String)] = []
    var start: Int?
    for tag in XMLTags(styles) where tag.name.hasSameBytes(as: "w:numPr") {
      switch tag.kind {
      case .open: start = tag.range.lowerBound
      case .empty: edits.append((tag.range, ""))
      case .close:
        if let from = start { edits.append((from..<tag.range.upperBound, "")) }
        start = nil
      }
    }
    return applied(edits, to: styles)
  }

  /// Gathers the paragraphs of a document in their order; one may stand inside another, in a box.
  private struct Scan {
    private(set) var paragraphs: [Paragraph] = []
    private(set) var hasTrackedChanges = false
    private var open: [Int] = []
    private var isInProperties = false
    /// Inside an element that keeps how the paragraph was before.
    private var before = 0
    private var listStart: Int?

    mutating func take(_ tag: XMLTag) {
      switch tag.name {
      case "w:p":
        switch tag.kind {
        case .open:
          open.append(paragraphs.count)
          paragraphs.append(Paragraph(insertAt: tag.range.upperBound, range: tag.range))
        case .close:
          if let last = open.popLast() {
            paragraphs[last].range = paragraphs[last].range.lowerBound..<tag.range.upperBound
          }
        case .empty: break
        }
        isInProperties = false
      case "w:ins", "w:del", "w:moveFrom", "w:moveTo": hasTrackedChanges = true
      case "w:pPrChange": before += tag.kind == .open ? 1 : tag.kind == .close ? -1 : 0
      case _ where before > 0: break
      case "w:pPr":
        guard let last = open.last else { return }
        isInProperties = tag.kind == .open
        if tag.kind == .close { paragraphs[last].propertiesEnd = tag.range.lowerBound }
        if tag.kind != .open { paragraphs[last].insertAt = tag.range.upperBound }
      default:
        if isInProperties, let last = open.last { property(tag, of: last) }
      }
    }

    private mutating func property(_ tag: XMLTag, of paragraph: Int) {
      let value = tag.attribute("w:val")
      switch tag.name {
      case "w:pStyle": paragraphs[paragraph].style = value
      case "w:numPr":
        if tag.kind == .open { listStart = tag.range.lowerBound }
        if tag.kind == .empty { paragraphs[paragraph].listRange = tag.range }
        if tag.kind == .close, let start = listStart { paragraphs[paragraph].listRange = start..<tag.range.upperBound }
      case "w:numId": paragraphs[paragraph].list = value.flatMap { Int($0) }
      case "w:ilvl": paragraphs[paragraph].level = value.flatMap { Int($0) }
      default: break
      }
    }
  }
}
