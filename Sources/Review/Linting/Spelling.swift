/// A word as it is spelt, with what rules ask of it: worked out once, however often the word stands.
final class Spelling: Sendable {
  let text: String
  /// The word in small letters.
  let lower: String
  /// The number of the word in small letters, equal for words of one vocabulary that differ in case alone.
  let form: Int
  /// The small letters without the endings of a plural.
  let singular: String
  /// Its place in its vocabulary, counted from 0.
  let number: Int
  let beginsWithCapital: Bool
  /// Whether it is written in capitals alone.
  let isCapitals: Bool
  /// Whether it has no ASCII capital.
  let hasNoCapital: Bool
  /// Whether it is a word that names take in without giving a letter for it (of, and).
  let isSmall: Bool
  /// The letters of the abbreviation that it may be; nil if it is none.
  let abbreviation: String?

  /// - Parameters:
  ///   - bytes: the word in UTF-8.
  ///   - lower: the word in small letters.
  ///   - number: its place in its vocabulary.
  ///   - form: the number of the word in small letters.
  init(_ bytes: ArraySlice<UInt8>, lower: String, number: Int, form: Int) {
    let text = String(decoding: bytes, as: UTF8.self)
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    let capitals = bytes.count(where: Abbreviation.isCapital)
    self.text = text
    self.lower = lower
    self.number = number
    self.form = form
    singular = lower.utf8.last == UInt8(ascii: "s") ? Phrase.singular(lower) : lower
    beginsWithCapital =
      isASCII
      ? bytes.first.map(Abbreviation.isCapital) ?? false : text.unicodeScalars.first?.properties.isUppercase ?? false
    isCapitals = isASCII ? capitals == bytes.count : text.unicodeScalars.allSatisfy { $0.properties.isUppercase }
    hasNoCapital = capitals == 0
    isSmall = bytes.count <= 4 && Initials.isSmall(lower)
    abbreviation = capitals >= 2 ? Abbreviation.letters(of: text) : nil
  }
}
