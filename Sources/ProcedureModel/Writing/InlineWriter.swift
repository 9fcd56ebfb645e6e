internal import CommonMark
internal import SourceText

/// Writes running text as Markdown, so that `MarkdownDocument` reads the same text back.
///
/// What Markdown would take for a mark is escaped where it would, and nowhere else, so that a source stays readable.
struct InlineWriter {
  /// What stands around a text in its source line.
  enum Position {
    /// Behind a heading's marks.
    case heading
    /// At the beginning of a paragraph, where marks of blocks are looked for.
    case paragraph
    /// Behind an item's number.
    case item
  }

  /// How emphasis is marked.
  private enum Marks {
    /// Stars outside, lines inside and beside stars.
    case inTurns
    /// Stars alone: lines are no marks inside a word.
    case stars
    /// As in turns, beginning with lines.
    case linesFirst
  }

  private let position: Position
  private let marks: Marks
  private var out: [UInt8] = []
  /// Where the line that is being written begins.
  private var lineStart = 0

  private init(position: Position, marks: Marks) {
    self.position = position
    self.marks = marks
  }

  /// - Parameters:
  ///   - text: the words, without the codes that close them.
  ///   - codes: the codes that close them.
  /// - Returns: lines, not yet indented; a line for each soft break.
  static func lines(_ text: RichText, codes: [String] = [], position: Position) -> [String] {
    let ways: [Marks] = hasEmphasis(text.inlines) ? [.inTurns, .stars, .linesFirst] : [.inTurns]
    let written = ways.map { lines(text, codes: codes, position: position, marks: $0) }
    // Which marks are read as emphasis depends on all that stands beside them, so it is tried.
    return written.first { ways.count == 1 || readsAs(text.inlines, $0, codes: codes) } ?? written[0]
  }

  private static func lines(_ text: RichText, codes: [String], position: Position, marks: Marks) -> [String] {
    var writer = InlineWriter(position: position, marks: marks)
    writer.write(text.inlines, depth: 0, inLink: false)
    writer.endLine()
    for code in codes {
      if writer.out.count > writer.lineStart { writer.out.append(space) }
      writer.write(code: code)
    }
    return String(decoding: writer.out, as: UTF8.self).utf8.split(separator: newline, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
  }

  private static func hasEmphasis(_ inlines: [Inline]) -> Bool {
    inlines.contains { inline in
      switch inline {
      case .emphasis, .strong: true
      case .link(let link): hasEmphasis(link.content)
      case .text, .softBreak, .code: false
      }
    }
  }

  /// Whether lines, as one paragraph, are read as a text with its closing codes.
  private static func readsAs(_ inlines: [Inline], _ lines: [String], codes: [String]) -> Bool {
    // Words before them, so that nothing is read as the mark of a block.
    let bytes = Array("x\n\(lines.joined(separator: "\n"))\n".utf8)
    let blocks = MarkdownDocument(reading: SourceFile.read(path: "", bytes: bytes).file).blocks
    guard blocks.count == 1, case .paragraph(let read) = blocks[0].content, read.count > 1 else { return false }
    let (words, spans) = AttributeSpans.closing(Array(read.dropFirst(2)))
    return words == inlines && spans.elementsEqual(codes) { $0.hasSameBytes(as: $1) }
  }

  // MARK: Inlines

  private mutating func write(_ inlines: [Inline], depth: Int, inLink: Bool) {
    var markBefore: UInt8?
    for (index, inline) in inlines.enumerated() {
      let next = index + 1 < inlines.count ? inlines[index + 1] : nil
      var mark: UInt8?
      switch inline {
      case .text(let words): write(words, inLink: inLink, beforeLink: isLink(next))
      case .softBreak:
        if case .heading = position { out.append(InlineWriter.space) } else { breakLine() }
      case .code(let code): write(code: code)
      case .emphasis(let content):
        mark = self.mark(depth, after: markBefore)
        write(content, between: [mark ?? star], depth: depth, inLink: inLink)
      case .strong(let content):
        mark = self.mark(depth, after: markBefore)
        write(content, between: [mark ?? star, mark ?? star], depth: depth, inLink: inLink)
      case .link(let link): write(link, depth: depth)
      }
      markBefore = mark
    }
  }

  /// Stars outside and lines inside, in turns; beside stars, lines: `***` would be read another way.
  private func mark(_ depth: Int, after before: UInt8?) -> UInt8 {
    let usual: UInt8
    switch marks {
    case .stars: return star
    case .inTurns: usual = depth.isMultiple(of: 2) ? star : line
    case .linesFirst: usual = depth.isMultiple(of: 2) ? line : star
    }
    return before == usual ? (usual == star ? line : star) : usual
  }

  private mutating func write(_ content: [Inline], between marks: [UInt8], depth: Int, inLink: Bool) {
    out += marks
    write(content, depth: depth + 1, inLink: inLink)
    out += marks
  }

  private mutating func write(_ link: Link, depth: Int) {
    out.append(UInt8(ascii: "["))
    write(link.content, depth: depth, inLink: true)
    out += "](".utf8
    let isPlain = link.destination.utf8.allSatisfy { $0 > 0x20 && !"()<>\\".utf8.contains($0) }
    if isPlain, !link.destination.utf8.isEmpty {
      out += link.destination.utf8
    } else {
      out.append(UInt8(ascii: "<"))
      for byte in link.destination.utf8 { appendEscaped(byte, among: "<>\\") }
      out.append(UInt8(ascii: ">"))
    }
    if !link.title.utf8.isEmpty {
      out += " \"".utf8
      for byte in link.title.utf8 { appendEscaped(byte, among: "\"\\") }
      out.append(UInt8(ascii: "\""))
    }
    out.append(UInt8(ascii: ")"))
  }

  private mutating func write(code: String) {
    var longest = 0
    var run = 0
    for byte in code.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = Array(repeating: UInt8(ascii: "`"), count: longest == 0 ? 1 : longest + 1)
    let edges = [code.utf8.first, code.utf8.last]
    let isPadded =
      edges.contains(UInt8(ascii: "`"))
      || edges.allSatisfy { $0 == InlineWriter.space } && !code.utf8.allSatisfy { $0 == InlineWriter.space }
    out += fence + (isPadded ? [InlineWriter.space] : []) + Array(code.utf8)
    out += (isPadded ? [InlineWriter.space] : []) + fence
  }

  // MARK: Words

  private mutating func write(_ words: String, inLink: Bool, beforeLink: Bool) {
    let bytes = Array(words.utf8)
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : nil
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "<"): escape(byte)
      case star: escape(byte)
      case line:
        let isInside = index > 0 && isWordByte(bytes[index - 1]) && next.map(isWordByte) ?? false
        if isInside { out.append(byte) } else { escape(byte) }
      case UInt8(ascii: "]"): if inLink { escape(byte) } else { out.append(byte) }
      case UInt8(ascii: "!"): if beforeLink, next == nil { escape(byte) } else { out.append(byte) }
      case UInt8(ascii: "&"): if isEntity(bytes[index...]) { escape(byte) } else { out.append(byte) }
      case UInt8(ascii: "#"):
        if case .heading = position { escape(byte) } else { out.append(byte) }
      default: out.append(byte)
      }
    }
  }

  private mutating func escape(_ byte: UInt8) {
    out.append(UInt8(ascii: "\\"))
    out.append(byte)
  }

  private mutating func appendEscaped(_ byte: UInt8, among marks: String) {
    if marks.utf8.contains(byte) { escape(byte) } else { out.append(byte) }
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
  }

  /// `&amp;`, `&#160;`: an ampersand, letters, figures or a number sign, a semicolon.
  private func isEntity(_ bytes: ArraySlice<UInt8>) -> Bool {
    let name = bytes.dropFirst().prefix { $0 < 0x80 && (isWordByte($0) || $0 == UInt8(ascii: "#")) }
    return !name.isEmpty && bytes.dropFirst(name.count + 1).first == UInt8(ascii: ";")
  }

  private func isLink(_ inline: Inline?) -> Bool {
    if case .link = inline { true } else { false }
  }

  // MARK: Lines

  private mutating func breakLine() {
    endLine()
    out.append(InlineWriter.newline)
    lineStart = out.count
  }

  /// Takes spaces off the line's end and escapes what would open a block at its beginning.
  private mutating func endLine() {
    while out.count > lineStart, out.last == InlineWriter.space { out.removeLast() }
    let isFirst = lineStart == 0
    switch position {
    case .heading: return
    case .item where isFirst: return
    case .item, .paragraph: break
    }
    let text = out[lineStart...]
    let spaces = text.prefix { $0 == InlineWriter.space }.count
    if spaces > 0 { out.removeSubrange(lineStart..<(lineStart + spaces)) }
    guard let first = out[lineStart...].first else { return }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="),
      UInt8(ascii: "~"):
      out.insert(UInt8(ascii: "\\"), at: lineStart)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): escapeNumber()
    default: escapeBullet()
    }
  }

  /// `2.5 million` and `1. First` would open an item or a list.
  private mutating func escapeNumber() {
    let text = out[lineStart...]
    let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard let mark = text.dropFirst(digits.count).first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else {
      return
    }
    let after = text.dropFirst(digits.count + 1).first
    var isNumber = after == nil || after == InlineWriter.space
    if case .none = DottedNumber.read(text) {} else { isNumber = true }
    if isNumber { out.insert(UInt8(ascii: "\\"), at: lineStart + digits.count) }
  }

  /// A sign that looks like a bullet becomes an entity.
  private mutating func escapeBullet() {
    let text = out[lineStart...]
    for bullet in InlineWriter.bullets where text.starts(with: String(bullet).utf8) {
      out.replaceSubrange(lineStart..<(lineStart + String(bullet).utf8.count), with: "&#\(bullet.value);".utf8)
      return
    }
  }

  /// What `ListLookAlike` takes for a bullet.
  private static let bullets: [Unicode.Scalar] = [
    "\u{2022}", "\u{2023}", "\u{25E6}", "\u{25AA}", "\u{25CF}", "\u{2043}", "\u{00B7}", "\u{F0B7}", "\u{F0A7}",
  ]

  private static let space = UInt8(ascii: " ")
  private static let newline = UInt8(ascii: "\n")
}

private let star = UInt8(ascii: "*")
private let line = UInt8(ascii: "_")
