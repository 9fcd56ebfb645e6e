/// The code that stands for a person who is affected, since names are nowhere in the tool: `P014K`, a P, a number of three
/// digits or more and a letter that checks it.
///
/// Codes are read out on the telephone and copied by hand. The letter shows every single wrong character and every two
/// neighbours changed round.
package struct PersonCode: Hashable, Sendable {
  /// What is wrong with a text that should be a code. Neither holds the text.
  package enum Problem: Error, Hashable, Sendable {
    /// It is no P, number and letter.
    case form
    /// It has the form, but the letter does not belong to the number: one character is wrong, or two are changed round.
    case checkLetter

    /// What is wrong, as the end of a sentence that begins with what was read: `the code` …
    package var message: String {
      switch self {
      case .form: "is not of the form P014K: a P, a number of three digits or more, a letter"
      case .checkLetter:
        "has a letter that does not belong to its number: a character is wrong, or two are changed round"
      }
    }
  }

  /// 1 to 999,999,999, as given out: 1, 2, 3.
  package let number: Int

  /// - Parameter number: 1 to 999,999,999; nil for others.
  package init?(number: Int) {
    guard 1...PersonCode.largestNumber ~= number else { return nil }
    self.number = number
  }

  /// Reads a code. Small letters, and spaces before and after it, are taken.
  package init(_ text: String) throws(Problem) {
    let bytes = PersonCode.trimmed(text)
    guard bytes.count >= 5, let first = bytes.first, let last = bytes.last,
      PersonCode.capital(first) == UInt8(ascii: "P"),
      let index = PersonCode.letters.firstIndex(of: PersonCode.capital(last)),
      let number = PersonCode.number(bytes.dropFirst().dropLast())
    else { throw .form }
    guard index == PersonCode.check(number) else { throw .checkLetter }
    self.number = number
  }

  /// The largest number; larger ones are slips.
  private static let largestNumber = 999_999_999
  /// I, O and Q are left out, since they look like 1 and 0. The number of the rest is a prime, which the check needs.
  private static let letters = Array("ABCDEFGHJKLMNPRSTUVWXYZ".utf8)

  private static func capital(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte ? byte - 0x20 : byte
  }

  /// The bytes without spaces, tabs and no-break spaces around them.
  private static func trimmed(_ text: String) -> [UInt8] {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\u{A0}" }
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return Array(String(scalars).utf8)
  }

  /// Three digits, with noughts before the number, or more without: a number has one form only.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard 3...9 ~= digits.count, digits.count == 3 || digits.first != UInt8(ascii: "0") else { return nil }
    var value = 0
    for digit in digits {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= digit else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value > 0 ? value : nil
  }

  /// The index of the letter: the digits, from the last, weighted by the powers of 5 from 1 on, modulo 23.
  ///
  /// 23 is a prime. No weight is a multiple of it, and neither is the difference of two neighbouring weights, so that a
  /// digit that is off by 1 to 9, and two neighbours that differ by as much, change the sum.
  private static func check(_ number: Int) -> Int {
    var (rest, weight, sum) = (number, 1, 0)
    while rest > 0 {
      sum += rest % 10 * weight
      rest /= 10
      weight = weight * 5 % letters.count
    }
    return sum % letters.count
  }
}

extension PersonCode: CustomStringConvertible {
  /// `P014K`.
  package var description: String {
    let digits = String(number)
    let noughts = String(repeating: "0", count: max(0, 3 - digits.utf8.count))
    let letter = String(decoding: [PersonCode.letters[PersonCode.check(number)]], as: UTF8.self)
    return "P\(noughts)\(digits)\(letter)"
  }
}
