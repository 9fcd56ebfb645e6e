/// Cuts a text into tokens. Linear in its length; decided on bytes and unicode scalars.
enum TokenScanner {
  /// Finds the tokens of a text in order. What follows the last word is the gap of an empty token.
  /// - Parameters:
  ///   - cuts: offsets at which a token must end, in ascending order: where emphasis begins or ends.
  ///   - found: is given the range of the gap before each token, and its own.
  static func scan(_ bytes: Span<UInt8>, cuts: [Int], _ found: (_ gap: Range<Int>, _ core: Range<Int>) -> Void) {
    var cut = 0
    var gapStart = 0
    var start = 0
    while start < bytes.count {
      let (kind, length) = read(bytes, at: start)
      guard kind != .space else {
        start += length
        continue
      }
      while cut < cuts.count, cuts[cut] <= start {
        // Emphasis that begins or ends amid spaces: the space before it is a token without letters.
        if cuts[cut] > gapStart, cuts[cut] < start {
          found(gapStart..<cuts[cut], cuts[cut]..<cuts[cut])
          gapStart = cuts[cut]
        }
        cut += 1
      }
      let limit = cut < cuts.count ? cuts[cut] : bytes.count
      var end = start + length
      if kind == .word || isMinus(bytes, at: start) {
        end = wordEnd(bytes, from: end, limit: limit)
      } else if isPossessive(bytes, at: start, length: length), end < limit {
        end += 1
      }
      found(gapStart..<start, start..<end)
      start = end
      gapStart = end
    }
    if gapStart < bytes.count { found(gapStart..<bytes.count, bytes.count..<bytes.count) }
  }

  /// The words of a name, as they are cut in texts.
  static func words(of name: String) -> [String] {
    var words: [String] = []
    let bytes = name.utf8.span
    scan(bytes, cuts: []) { _, core in
      let word = core.map { bytes[$0] }
      let text = String(decoding: word, as: UTF8.self)
      if !text.unicodeScalars.allSatisfy(isMark) { words.append(text) }
    }
    return words
  }

  private enum Kind {
    case space, word, mark, sign
  }

  @inline(__always)
  private static func read(_ bytes: Span<UInt8>, at offset: Int) -> (Kind, Int) {
    let byte = bytes[offset]
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return (.word, 1)
    case 0x20, 0x09, 0x0A, 0x0D: return (.space, 1)
    case 0x80...: return readBeyondASCII(bytes, at: offset)
    default: return (isMark(Unicode.Scalar(byte)) ? .mark : .sign, 1)
    }
  }

  private static func readBeyondASCII(_ bytes: Span<UInt8>, at offset: Int) -> (Kind, Int) {
    let (scalar, length) = scalar(bytes, at: offset)
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil
      || properties.canonicalCombiningClass != .notReordered
    {
      return (.word, length)
    }
    if properties.isWhitespace { return (.space, length) }
    return (isMark(scalar) ? .mark : .sign, length)
  }

  private static func scalar(_ bytes: Span<UInt8>, at offset: Int) -> (Unicode.Scalar, Int) {
    var decoder = UTF8()
    var rest = (offset..<min(offset + 4, bytes.count)).map { bytes[$0] }.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return ("\u{FFFD}", 1) }
    return (scalar, UTF8.width(scalar))
  }

  /// Where a word ends: figures may hold stops, commas and colons (`17:00`), words an apostrophe (`don't`) or a hyphen
  /// between letters (`co-ordinate`).
  private static func wordEnd(_ bytes: Span<UInt8>, from start: Int, limit: Int) -> Int {
    var end = start
    while end < limit {
      let byte = bytes[end]
      if isPlain(byte) {
        end += 1
        continue
      }
      // Nearly every word ends at a space.
      if byte == UInt8(ascii: " ") { break }
      let (kind, length) = read(bytes, at: end)
      if kind == .word {
        end += length
        continue
      }
      let next = end + length
      guard next < limit,
        isDigit(bytes[end - 1]) && isDigit(bytes[next]) && isInsideFigure(byte)
          || isHyphen(bytes, at: end, length: length) && isLetter(bytes, before: end)
            && !isDigit(bytes[next]) && read(bytes, at: next).0 == .word
          || isApostrophe(bytes, at: end, length: length) && !isPossessive(bytes, at: end, length: length)
            && read(bytes, at: next).0 == .word
      else { break }
      end = next
    }
    return end
  }

  private static func isHyphen(_ bytes: Span<UInt8>, at offset: Int, length: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "-")
      || length == 3 && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 && (0x90...0x91).contains(bytes[offset + 2])
  }

  private static func isLetter(_ bytes: Span<UInt8>, before offset: Int) -> Bool {
    offset > 0 && !isDigit(bytes[offset - 1])
  }

  /// Whether a hyphen stands before a figure and behind no word: it makes another number of it.
  private static func isMinus(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "-") && offset + 1 < bytes.count && isDigit(bytes[offset + 1])
      && (offset == 0 || bytes[offset - 1] == UInt8(ascii: " "))
  }

  private static func isInsideFigure(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
  }

  /// Whether a byte is a letter or figure of ASCII.
  @inline(__always)
  private static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isApostrophe(_ bytes: Span<UInt8>, at offset: Int, length: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "'")
      || length == 3 && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x99
  }

  /// Whether `'s` stands here at the end of a word.
  private static func isPossessive(_ bytes: Span<UInt8>, at offset: Int, length: Int) -> Bool {
    let next = offset + length
    guard isApostrophe(bytes, at: offset, length: length), next < bytes.count, bytes[next] == UInt8(ascii: "s"),
      offset > 0, read(bytes, at: offset - 1).0 == .word || bytes[offset - 1] >= 0x80
    else { return false }
    return next + 1 == bytes.count || read(bytes, at: next + 1).0 != .word
  }

  /// Whether a scalar is punctuation that carries no meaning of its own: a change of it alone is typographic. Signs
  /// such as `%`, `£`, `<` and `/` are words, since they do.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21, 0x22, 0x27, 0x28, 0x29, 0x2C, 0x2D, 0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D: true
    case 0x2010...0x2015, 0x2018...0x201F, 0x2022, 0x2026, 0xAB, 0xBB, 0xB7: true
    default: false
    }
  }
}
