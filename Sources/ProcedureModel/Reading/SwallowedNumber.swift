internal import CommonMark
internal import SourceText

/// Lines that begin with a dotted number and opened no item, wherever CommonMark put them: without a blank line before
/// it, a row joins the bullet, note or row above, and would be lost.
enum SwallowedNumber {
  /// - Parameters:
  ///   - firstLine: the first line of Markdown, 1-based.
  ///   - document: the Markdown, as read.
  ///   - numberedLines: the lines whose numbers opened an item, or were reported already.
  static func diagnostics(
    in file: SourceFile, from firstLine: Int, of document: MarkdownDocument, numberedLines: Set<Int>
  ) -> [Diagnostic] {
    guard document.wasRead, firstLine <= file.lineCount else { return [] }
    var found: [Diagnostic] = []
    for line in firstLine...file.lineCount where !numberedLines.contains(line) {
      let range = file.lineRange(line)
      let start = textStart(of: line, in: file)
      let message: String
      let hint: String
      switch DottedNumber.read(file.bytes[start..<range.upperBound]) {
      case .none:
        guard let number = dressedNumber(file.bytes[start..<range.upperBound]) else { continue }
        message = "the number \(number) is emphasised, so it opens no item"
        hint = "Put a blank line before it and write it plainly: \(number), one space, and the words."
      case .number(let number, _):
        message = "the number \(number) begins this line but opens no item: it was read as part of the text above"
        hint =
          "Put a blank line before it, at the left margin. If it is no item, move it off the start of the line or write "
          + "\(number.parts[0])\\.\(number.parts.dropFirst().map(String.init).joined(separator: "."))."
      case .malformed(let what, let remedy):
        message = what
        hint = remedy
      }
      found.append(
        Diagnostic(
          rule: "swallowed-number", path: file.path,
          range: SourceRange(line: line, column: start - range.lowerBound + 1), message: message, hint: hint))
    }
    return found
  }

  /// `**2.4** Words`, which reads as a number to a person.
  private static func dressedNumber(_ text: ArraySlice<UInt8>) -> ItemNumber? {
    guard let mark = text.first, "*_`".utf8.contains(mark) else { return nil }
    let inside = text.drop { $0 == mark }
    let word = inside.prefix { $0 != mark }
    guard text.dropFirst(word.endIndex - text.startIndex).first == mark else { return nil }
    let number = ItemNumber(String(decoding: word, as: UTF8.self))
    return number.flatMap { $0.depth > 1 ? $0 : nil }
  }

  /// The first byte that is no space, quote mark or bullet.
  private static func textStart(of line: Int, in file: SourceFile) -> Int {
    var start = file.contentStart(of: line)
    let end = file.lineRange(line).upperBound
    while start + 1 < end, "-*+".utf8.contains(file.bytes[start]),
      file.bytes[start + 1] == UInt8(ascii: " ") || file.bytes[start + 1] == UInt8(ascii: "\t")
    {
      start += 2
      while start < end, " \t>".utf8.contains(file.bytes[start]) { start += 1 }
    }
    return start
  }
}
