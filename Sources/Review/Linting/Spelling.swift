/// A word as it is spelt, with what rules ask of it: worked out once, however often the word stands.
final class Spelling: Sendable {
  let text: String
  /// The word in small letters.
  let lower: String
  /// The small letters without the endings of a plural.
  let singular: String
  /// Its place in its vocabulary, counted from 0.
  let number: Int
  /// The number of the word in small letters: equal for words of one vocabulary that differ in case alone.
  let form: Int
  /// The number of the singular in small letters.
  let singularForm: Int
  let beginsWithCapital: Bool
  /// Whether it is written in capitals alone.
  let isCapitals: Bool
  /// Whether it is a word that names take in without giving a letter for it (of, and).
  let isSmall: Bool
  /// The letters of the abbreviation that it may be; nil if it is none.
  let abbreviation: String?

  /// - Parameters:
  ///   - text: the word.
  ///   - lower: the word in small letters.
  ///   - singular: the same without the endings of a plural.
  ///   - number: its place in its vocabulary.
  ///   - form: the number of the word in small letters.
  ///   - singularForm: the number of the singular in small letters.
  init(_ text: String, lower: String, singular: String, number: Int, form: Int, singularForm: Int) {
    let isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    let capitals = text.utf8.count(where: Abbreviation.isCapital)
    self.text = text
    self.lower = lower
    self.singular = singular
    self.number = number
    self.form = form
    self.singularForm = singularForm
    beginsWithCapital =
      isASCII
      ? text.utf8.first.map(Abbreviation.isCapital) ?? false
      : text.unicodeScalars.first?.properties.isUppercase ?? false
    isCapitals = isASCII ? capitals == text.utf8.count : text.unicodeScalars.allSatisfy { $0.properties.isUppercase }
    isSmall = text.utf8.count <= 4 && Initials.isSmall(lower)
    abbreviation = capitals >= 2 ? Abbreviation.letters(of: text) : nil
  }
}
