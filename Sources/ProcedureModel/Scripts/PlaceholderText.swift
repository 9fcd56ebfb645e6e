internal import SourceText

/// Finds `{{field}}` in words that Markdown has been read from already.
struct PlaceholderText {
  /// A stretch of the words.
  enum Piece: Equatable {
    case words(String)
    case field(String)
    /// Braces that are no placeholder, as they stand there: `{{next update}}`, `{{`, `}}`.
    case malformed(String)
  }

  /// The pieces in order; words between two of them are never empty.
  static func pieces(of text: String) -> [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var words: [UInt8] = []
    var index = 0
    func flush() {
      guard !words.isEmpty else { return }
      pieces.append(.words(String(decoding: words, as: UTF8.self)))
      words = []
    }
    while index < bytes.count {
      guard isPair(bytes, index, opening) || isPair(bytes, index, closing) else {
        words.append(bytes[index])
        index += 1
        continue
      }
      flush()
      let end = bytes[index] == opening ? end(of: bytes, after: index + 2) : nil
      if let end, isName(bytes[(index + 2)..<end]) {
        pieces.append(.field(String(decoding: bytes[(index + 2)..<end], as: UTF8.self)))
      } else {
        pieces.append(.malformed(String(decoding: bytes[index..<(end.map { $0 + 2 } ?? index + 2)], as: UTF8.self)))
      }
      index = end.map { $0 + 2 } ?? index + 2
    }
    flush()
    return pieces
  }

  private static let opening = UInt8(ascii: "{")
  private static let closing = UInt8(ascii: "}")
  /// As long as the name of a free fact may be.
  private static let longestName = 200

  private static func isPair(_ bytes: [UInt8], _ index: Int, _ brace: UInt8) -> Bool {
    bytes[index] == brace && index + 1 < bytes.count && bytes[index + 1] == brace
  }

  /// Where the braces that close a placeholder begin: before the next that opens one.
  private static func end(of bytes: [UInt8], after start: Int) -> Int? {
    for index in start..<min(bytes.count, start + longestName + 1) {
      if isPair(bytes, index, closing) { return index }
      if bytes[index] == opening { return nil }
    }
    return nil
  }

  /// Whether a placeholder can name it: `[a-z0-9.-]+`.
  static func isName(_ name: String) -> Bool { isName(Array(name.utf8)[...]) }

  private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
    !bytes.isEmpty
      && bytes.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      }
  }
}
