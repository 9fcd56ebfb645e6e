package import SourceText

/// A code span that closes an item: who it applies to, who leads, who is responsible.
package struct Attribute: Sendable, Hashable, Encodable {
  /// The words between the backticks, as written.
  package let text: String
  /// Its place, with the backticks.
  package let range: SourceRange

  package init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }
}
