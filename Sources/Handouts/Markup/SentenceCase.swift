/// Words as a sentence or a heading begins.
enum SentenceCase {
  /// The text with its first letter as a capital; the rest stays as it is written.
  static func capitalised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    return first.properties.titlecaseMapping + String(text.unicodeScalars.dropFirst())
  }
}
