internal import SourceText

/// The SHA-256 of a line of the log, as numbers: small, and quick to compare and look up.
struct LogDigest: Hashable, Sendable {
  private let words: InlineArray<4, UInt64>

  /// The digest of some bytes.
  init(of bytes: ArraySlice<UInt8>) {
    var hash = SHA256()
    hash.update(bytes)
    let halves = hash.finishedWords()
    words = InlineArray { UInt64(halves[$0 * 2]) << 32 | UInt64(halves[$0 * 2 + 1]) }
  }

  /// Reads 64 hex digits, small letters; nil for anything else.
  init?(hex digits: Span<UInt8>) {
    guard digits.count == 64 else { return nil }
    var words = InlineArray<4, UInt64>(repeating: 0)
    for word in 0..<4 {
      var value: UInt64 = 0
      for index in word * 16..<word * 16 + 16 {
        let digit = digits[index]
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt64(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt64(digit - UInt8(ascii: "a") + 10)
        default: return nil
        }
      }
      words[word] = value
    }
    self.words = words
  }

  /// Reads 64 hex digits; nil for anything else.
  init?(hex text: String) { self.init(hex: text.utf8.span) }

  /// 64 hex digits.
  var hex: [UInt8] {
    let digits: [UInt8] = Array("0123456789abcdef".utf8)
    return (0..<64).map { index in
      digits[Int(words[index / 16] >> UInt64(60 - index % 16 * 4) & 15)]
    }
  }

  /// 64 hex digits.
  var text: String { String(decoding: hex, as: UTF8.self) }

  static func == (left: LogDigest, right: LogDigest) -> Bool {
    left.words[0] == right.words[0] && left.words[1] == right.words[1] && left.words[2] == right.words[2]
      && left.words[3] == right.words[3]
  }

  func hash(into hasher: inout Hasher) {
    // A digest is as good as random: a part of it tells it from the others.
    hasher.combine(words[0])
  }
}
