/// The first words of a text, for messages.
enum Excerpt {
  /// Up to so many words; three dots where some are left out.
  static func of(_ text: String, words: Int = 7) -> String {
    let pieces = text.utf8.split(separator: UInt8(ascii: " "), maxSplits: words).map { String(Substring($0)) }
    guard pieces.count > words else { return pieces.joined(separator: " ") }
    return pieces.prefix(words).joined(separator: " ") + " ..."
  }
}
