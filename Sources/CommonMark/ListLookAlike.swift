internal import SourceText

/// Lines that a person meant as list items and CommonMark read as text: they would run on inside the paragraph above.
enum ListLookAlike {
  /// - Parameters:
  ///   - firstLine: the first line of Markdown, 1-based.
  ///   - markedLines: the lines whose marks CommonMark took for what they are.
  static func diagnostics(in file: SourceFile, from firstLine: Int, markedLines: Set<Int>) -> [Diagnostic] {
    var found: [Diagnostic] = []
    guard firstLine <= file.lineCount else { return [] }
    for line in firstLine...file.lineCount {
      let range = file.lineRange(line)
      let start = file.contentStart(of: line)
      guard start < range.upperBound, let what = lookAlike(file.bytes[start..<range.upperBound]) else { continue }
      if what.isMarker && markedLines.contains(line) { continue }
      found.append(
        Diagnostic(
          rule: "list-look-alike", path: file.path,
          range: SourceRange(line: line, column: start - range.lowerBound + 1),
          message: "this line begins like a list item but was read as part of the text above",
          hint: what.isMarker
            ? "Put a blank line before the list, and indent it like the items beside it."
            : "Begin a list item with '- ' (a hyphen and a space)."))
    }
    return found
  }

  /// - Parameter text: a line from its first byte that is neither space nor `>`.
  private static func lookAlike(_ text: ArraySlice<UInt8>) -> (isMarker: Bool, Void)? {
    guard let first = text.first else { return nil }
    let rest = text.dropFirst()
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      guard let second = rest.first else { return (true, ()) }
      if second == UInt8(ascii: " ") || second == UInt8(ascii: "\t") { return (true, ()) }
      // '-word' is a slip; '*word*' is emphasis and '+44 …' a telephone number.
      return first == UInt8(ascii: "-") && isLetter(second) ? (false, ()) : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = text.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      let after = text.dropFirst(digits.count)
      // Nine digits are the most that CommonMark takes for a list number.
      guard digits.count <= 9, let mark = after.first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")"),
        let space = after.dropFirst().first, space == UInt8(ascii: " ")
      else { return nil }
      // '2018. ' at a line's start ends a sentence; a list of a hundred numbered items is not written by hand.
      return digits.count <= 2 ? (true, ()) : nil
    case 0xE2, 0xC2, 0xEF:
      let bullets: [[UInt8]] = [
        Array("\u{2022}".utf8), Array("\u{2023}".utf8), Array("\u{25E6}".utf8), Array("\u{25AA}".utf8),
        Array("\u{25CF}".utf8), Array("\u{2043}".utf8), Array("\u{00B7}".utf8), Array("\u{F0B7}".utf8),
        Array("\u{F0A7}".utf8),
      ]
      return bullets.contains { text.starts(with: $0) } ? (false, ()) : nil
    default:
      return nil
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
