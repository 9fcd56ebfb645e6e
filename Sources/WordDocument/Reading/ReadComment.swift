/// A comment in the margin of a Word file.
package struct ReadComment: Hashable, Sendable {
  package let id: String
  /// Empty where the file does not say.
  package let author: String
  /// As the file has it; see `ReadChange.date`.
  package let date: String
  /// A line for each of its paragraphs.
  package let text: String

  package init(id: String, author: String, date: String, text: String) {
    self.id = id
    self.author = author
    self.date = date
    self.text = text
  }
}
