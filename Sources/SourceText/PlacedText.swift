/// A text of a source with its place.
package struct PlacedText: Sendable, Hashable, Encodable {
  /// The text, exactly as written, without quotes.
  package let text: String
  /// Where it stands: 1-based lines of the whole file, columns in UTF-8 bytes.
  package let range: SourceRange

  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}
