internal import CommonMark
internal import ProcedureModel
internal import SourceText

/// Reads plain text by lines: what a document looks like after "Save as plain text" or out of a PDF.
///
/// A blank line ends a paragraph, and a number, a bullet or `Appendix A` begins one. A line that is short though the next
/// word would have fitted ends what it belongs to. Tables are lines like all others; of a checklist's, the code at the end
/// of a row is known by the wide space before it.
package struct TextLines {
  private var blocks: [FoundBlock] = []
  /// Sentences that a blank line cut in two.
  private var joined: [String] = []
  /// The first parts of the numbers with stops that are still to come, the next one last.
  private var comingItems: [Int] = []
  private var open: Open?
  private var lastSection = 0
  private var isGlossary = false
  /// Codes that stand at the ends of lines behind a wide space more than once.
  private let codes: [String]
  /// How long a full line is, in bytes.
  private let width: Int

  private struct Open {
    enum Kind {
      case paragraph, bullet, heading
    }

    let kind: Kind
    var lines: [String]
    var codes: [String] = []

    /// Whether it is a number and nothing else.
    var isBare: Bool { lines.count == 1 && TypedMark.number(at: lines[0])?.length == lines[0].utf8.count }

    /// Whether it begins with a number.
    var isNumbered: Bool { TypedMark.number(at: lines[0]) != nil }
  }

  private struct Line {
    let words: String
    /// The code behind a wide space.
    let code: String?
  }

  /// - Parameter text: the whole text; its lines may end in any way.
  package static func read(_ text: String) -> FoundDocument {
    let lines = text.unicodeScalars.split(
      omittingEmptySubsequences: false, whereSeparator: { "\n\r\u{C}".unicodeScalars.contains($0) }
    )
    .map { String(String.UnicodeScalarView($0)) }
    var reader = TextLines(lines)
    for line in lines { reader.take(reader.parted(line)) }
    reader.close()
    let losses = reader.joined.first.map { first in
      ["blank lines inside \(reader.joined.count) sentences, which were closed up, the first before '\(first)'"]
    }
    return FoundDocument(title: [], blocks: reader.blocks, losses: losses ?? [], isPlainText: true)
  }

  private init(_ lines: [String]) {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for line in lines {
      guard let code = TextLines.lastWord(of: line) else { continue }
      if counts[code] == nil { order.append(code) }
      counts[code, default: 0] += 1
    }
    codes = order.filter { counts[$0, default: 0] > 1 }
    // Most full lines are nearly as long as the longest; a few are longer still.
    let lengths = lines.map { $0.trimmed.utf8.count }.filter { $0 > 40 }.sorted()
    comingItems = lines.reversed().compactMap { line in
      TypedMark.number(at: line.trimmed).flatMap { $0.number.depth > 1 ? $0.number.parts[0] : nil }
    }
    width = lengths.isEmpty ? 80 : lengths[lengths.count * 9 / 10]
  }

  /// A short word at a line's end behind three spaces or more, or alone behind them.
  private static func lastWord(of line: String) -> String? {
    let bytes = Array(line.utf8.reversed().drop { $0 == 0x20 }.reversed())
    let word = bytes.reversed().prefix { $0 != 0x20 && $0 != 0x09 }
    let spaces = bytes.dropLast(word.count).reversed().prefix { $0 == 0x20 || $0 == 0x09 }
    guard (1...4).contains(word.count), word.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }), spaces.count >= 3 else {
      return nil
    }
    return String(decoding: word.reversed(), as: UTF8.self)
  }

  private func parted(_ line: String) -> Line {
    guard let code = TextLines.lastWord(of: line), codes.contains(where: { $0.hasSameBytes(as: code) }) else {
      return Line(words: line.trimmed, code: nil)
    }
    let words = Array(line.trimmed.utf8.dropLast(code.utf8.count))
    return Line(words: String(decoding: words, as: UTF8.self).trimmed, code: code)
  }

  // MARK: Lines

  private mutating func take(_ line: Line) {
    if line.words.utf8.isEmpty {
      // The words of a number that stands alone are still to come.
      if let code = line.code { close(with: code) } else if !(open?.isBare ?? false) { close() }
      return
    }
    let words = line.words
    if let appendix = TypedMark.appendix(at: words) {
      close()
      blocks.append(.heading(level: 1, [.text(words)]))
      lastSection = 0
      isGlossary = TextLines.isGlossaryTitle(appendix.rest)
      return
    }
    if isGlossaryTitleLine(words) { isGlossary = true }
    if let mark = TypedMark.number(at: words), opens(mark.number, words: words, length: mark.length) {
      close()
      let isHeading = mark.number.depth == 1
      if isHeading { lastSection = mark.number.parts[0] }
      open = Open(kind: isHeading ? .heading : .paragraph, lines: [words])
    } else if TypedMark.bullet(at: words) != nil {
      close()
      open = Open(kind: .bullet, lines: [words])
    } else if open == nil || endsBefore(words) || lastSection == 0 && ControlImport.isRow(words) {
      close()
      open = Open(kind: .paragraph, lines: [words])
    } else {
      open?.lines.append(words)
    }
    guard let code = line.code else { return }
    if open?.isNumbered ?? false { open?.codes.append(code) } else { close(with: code) }
  }

  /// A code that does not stand at the end of a number's own paragraph closes that of the last number all the same: in a
  /// table it stood beside it.
  private mutating func close(with code: String) {
    if open?.isNumbered ?? false {
      open?.codes.append(code)
      return
    }
    close()
    let place = blocks.indices.last { index in
      switch blocks[index] {
      case .heading(_, let inlines), .paragraph(let inlines): TypedMark.number(at: inlines.plainText) != nil
      case .bullets, .ordered, .quote, .table: false
      }
    }
    guard let place else { return }
    switch blocks[place] {
    case .heading(let level, let inlines): blocks[place] = .heading(level: level, inlines + [.text(" "), .code(code)])
    case .paragraph(let inlines): blocks[place] = .paragraph(inlines + [.text(" "), .code(code)])
    case .bullets, .ordered, .quote, .table: return
    }
  }

  /// A number of several parts opens an item; one of a single part is a section's if it is the next.
  private mutating func opens(_ number: ItemNumber, words: String, length: Int) -> Bool {
    if number.depth > 1 {
      _ = comingItems.popLast()
      return true
    }
    let rest = String(Substring(words.utf8.dropFirst(length)))
    let isFollowed = comingItems.last == number.parts[0]
    guard SectionsImport.isTitle(rest, longest: isFollowed ? 20 : 12), !(open?.kind == .bullet && isFull) else {
      return false
    }
    // The next in order, or a later one whose items follow.
    return number.parts[0] == lastSection + 1 || number.parts[0] > lastSection && isFollowed
  }

  /// Whether what is open ended with its last line: a heading always, a bullet whose last line was short.
  private func endsBefore(_ words: String) -> Bool {
    guard let open else { return false }
    switch open.kind {
    case .heading:
      // A row's group may have its note on the next line; a title runs on with a small letter.
      return words.unicodeScalars.first?.properties.isLowercase != true
    case .bullet: return !isFull && words.unicodeScalars.first?.properties.isLowercase != true
    // What goes on with a text above it may end like a bullet.
    case .paragraph:
      return open.lines[0].unicodeScalars.first?.properties.isLowercase == true && !isFull
        && words.unicodeScalars.first?.properties.isLowercase != true
    }
  }

  private var isFull: Bool { (open?.lines.last?.utf8.count ?? 0) + 12 >= width }

  // MARK: Blocks

  private mutating func close() {
    guard let open else { return }
    self.open = nil
    let codes = open.codes.flatMap { [Inline.text(" "), .code($0)] }
    switch open.kind {
    case .heading: blocks.append(.heading(level: 1, inlines(open.lines) + codes))
    case .bullet:
      let words = inlines(open.lines)
      let mark = TypedMark.bullet(at: words.plainText) ?? 0
      let item: [FoundBlock] = [.paragraph(InlineText.dropping(mark, from: words))]
      if case .bullets(let items) = blocks.last {
        blocks[blocks.count - 1] = .bullets(items + [item])
      } else {
        blocks.append(.bullets([item]))
      }
    case .paragraph: paragraph(open, codes)
    }
  }

  private mutating func paragraph(_ open: Open, _ codes: [Inline]) {
    if isGlossary, open.lines.count > 1, TextLines.isTerm(open.lines[0]) {
      blocks.append(.heading(level: 2, [.text(open.lines[0])]))
      blocks.append(.paragraph(inlines(Array(open.lines.dropFirst()))))
      return
    }
    let words = inlines(open.lines)
    guard codes.isEmpty, words.plainText.unicodeScalars.first?.properties.isLowercase ?? false else {
      blocks.append(.paragraph(words + codes))
      return
    }
    goOn(words)
  }

  /// A paragraph that begins with a small letter goes on with the text before it, if that did not end.
  private mutating func goOn(_ words: [Inline]) {
    let last = (blocks.last?.plain).flatMap { $0.utf8.last }
    guard let last, !".;:!?".utf8.contains(last) else {
      blocks.append(.paragraph(words))
      return
    }
    switch blocks[blocks.count - 1] {
    case .paragraph(let before): blocks[blocks.count - 1] = .paragraph(TextLines.joined(before, words))
    case .bullets(var items):
      guard case .paragraph(let before) = items.last?.first else {
        blocks.append(.paragraph(words))
        return
      }
      items[items.count - 1][0] = .paragraph(TextLines.joined(before, words))
      blocks[blocks.count - 1] = .bullets(items)
    case .heading, .ordered, .quote, .table:
      blocks.append(.paragraph(words))
      return
    }
    joined.append(Quote.of(words.plainText))
  }

  /// Words behind others, before the codes that close them.
  private static func joined(_ before: [Inline], _ words: [Inline]) -> [Inline] {
    let (text, codes) = SectionsImport.closing(before)
    return InlineText.tidy(text + [.text(" ")] + words) + codes.flatMap { [.text(" "), .code($0)] }
  }

  private func inlines(_ lines: [String]) -> [Inline] {
    InlineText.tidy([.text(lines.joined(separator: " "))])
  }

  // MARK: Glossary

  /// A line of its own under `Appendix B` that says what the appendix is.
  private func isGlossaryTitleLine(_ words: String) -> Bool {
    guard case .heading(_, let inlines) = blocks.last, TypedMark.appendix(at: inlines.plainText) != nil, open == nil
    else { return false }
    return TextLines.isGlossaryTitle(words)
  }

  private static func isGlossaryTitle(_ words: String) -> Bool {
    ProcedureText.contains(words.asciiSmall, "glossary") || ProcedureText.contains(words.asciiSmall, "definitions")
  }

  private static func isTerm(_ line: String) -> Bool {
    line.utf8.count <= 70 && SectionsImport.isTitle(line)
  }
}
