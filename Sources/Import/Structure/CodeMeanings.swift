internal import SourceText

/// What codes stand for, as a document says it: `Care home – CH`, or `PL – project lead`.
enum CodeMeanings {
  /// Reads a line of codes with their meanings behind them, parted by commas: `PL – project lead, H – Housing`.
  static func behind(_ text: String) -> [(code: String, meaning: String)] {
    var found: [(code: String, meaning: String)] = []
    for part in text.utf8.split(whereSeparator: { ",;\n".utf8.contains($0) }) {
      let words = words(of: String(Substring(part)))
      guard let dash = words.firstIndex(where: isDash), dash > 0, dash + 1 < words.count else { continue }
      // `Key – PL – project lead`: what stands before the last dash but one is a title.
      let second = words[(dash + 1)...].firstIndex(where: isDash)
      let start = second.map { _ in dash + 1 } ?? 0
      let end = second ?? dash
      guard end - start == 1, end + 1 < words.count else { continue }
      found.append((words[start], words[(end + 1)...].joined(separator: " ")))
    }
    return found
  }

  /// The meaning of a code that stands behind it: `Care home – CH`, `Both - All`.
  static func before(_ code: String, in lines: [String], among codes: [String]) -> String? {
    for line in lines {
      let words = words(of: line)
      var start = 0
      for (index, word) in words.enumerated() where codes.contains(where: { $0.hasSameBytes(as: word) }) {
        let hasDash = index > start + 1 && isDash(words[index - 1])
        if hasDash, word.hasSameBytes(as: code) {
          // A line of plain text may run on from other cells.
          let meaning = words[start..<(index - 1)]
          return (meaning.count > 4 ? meaning.suffix(2) : meaning).joined(separator: " ")
        }
        start = index + 1
      }
    }
    return nil
  }

  private static func words(of text: String) -> [String] {
    text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }).map {
      String(String.UnicodeScalarView($0))
    }
  }

  private static func isDash(_ word: String) -> Bool {
    ["-", "\u{2013}", "\u{2014}", "=", ":"].contains { word.hasSameBytes(as: $0) }
  }
}
