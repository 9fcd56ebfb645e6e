internal import SourceText

/// What stands at the beginning of a line or paragraph, judged on the bytes of the source, so that `2\.5` is prose.
enum DottedNumber {
  /// No dotted number.
  case none
  /// A number with a stop inside and a space behind it: it opens an item.
  case number(ItemNumber, length: Int)
  /// Something that was meant as a number and does not open an item, with what is wrong and what to do.
  case malformed(message: String, hint: String)

  /// Reads the start of a text.
  /// - Parameter bytes: from the first byte to the end of the line.
  static func read(_ bytes: ArraySlice<UInt8>) -> DottedNumber {
    guard let first = bytes.first, isDigit(first) || first >= 0x80 else { return .none }
    let word = bytes.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    if word.contains(where: { $0 >= 0x80 }) { return readNonASCII(word) }
    let run = word.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    guard isDotted(run) else { return .none }
    let written = String(decoding: run, as: UTF8.self)
    guard let number = ItemNumber(written) else {
      return .malformed(
        message: "'\(written)' is no number that an item can have",
        hint: "Write it without leading zeros and with single stops; prose that begins so writes 2\\.5.")
    }
    let after = bytes.dropFirst(run.count)
    switch after.first {
    case UInt8(ascii: " "):
      return after.allSatisfy({ $0 == UInt8(ascii: " ") }) ? alone(number) : .number(number, length: run.count + 1)
    case nil: return alone(number)
    case UInt8(ascii: "\t"):
      return .malformed(
        message: "a tab follows the number \(number)", hint: "Put one ordinary space after the number.")
    case UInt8(ascii: ":"), UInt8(ascii: ")"), UInt8(ascii: "]"):
      return .malformed(
        message: "the number \(number) is followed by '\(String(decoding: after.prefix(1), as: UTF8.self))'",
        hint: "Write \(number), one space, and the words.")
    default: return .none
    }
  }

  private static func alone(_ number: ItemNumber) -> DottedNumber {
    .malformed(
      message: "nothing follows the number \(number) on its line", hint: "Put the words on the same line as the number."
    )
  }

  /// A first word with characters beyond ASCII: a number in disguise, a number with a no-break space, or plain words.
  private static func readNonASCII(_ word: ArraySlice<UInt8>) -> DottedNumber {
    var plain: [UInt8] = []
    var strange: Unicode.Scalar?
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      if scalar == "\u{00A0}" || scalar == "\u{202F}" || scalar == "\u{2007}" {
        guard isDotted(plain[...]), strange == nil, let number = ItemNumber(String(decoding: plain, as: UTF8.self))
        else { break }
        return .malformed(
          message: "a no-break space follows the number \(number)", hint: "Put one ordinary space after the number.")
      }
      if scalar.isASCII {
        plain.append(UInt8(scalar.value))
      } else if let value = scalar.properties.numericValue, scalar.properties.generalCategory == .decimalNumber {
        plain.append(UInt8(ascii: "0") + UInt8(value))
        strange = strange ?? scalar
      } else if "\u{2024}\u{FF0E}\u{3002}\u{00B7}\u{2027}\u{FE52}".unicodeScalars.contains(scalar) {
        plain.append(UInt8(ascii: "."))
        strange = strange ?? scalar
      } else if InvisibleCharacter.name(of: scalar) != nil {
        strange = strange ?? scalar
      } else {
        break
      }
    }
    let run = plain.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    guard let strange, isDotted(run) else { return .none }
    let name = InvisibleCharacter.name(of: strange) ?? "a character that only looks like part of a number"
    return .malformed(
      message: "the number begins with or holds \(name) (\(hexadecimal(strange.value)))",
      hint: "Type it again with the keyboard's own figures: \(String(decoding: run, as: UTF8.self))")
  }

  /// Digits, a stop, a digit.
  private static func isDotted(_ run: ArraySlice<UInt8>) -> Bool {
    guard let first = run.first, isDigit(first), let stop = run.firstIndex(of: UInt8(ascii: ".")) else { return false }
    return run[(stop + 1)...].contains(where: isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
