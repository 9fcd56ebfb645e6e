package import CommonMark

/// A document that is being imported, as it was read from its file.
package struct FoundDocument: Sendable, Hashable {
  /// Its title, where the file keeps that apart from the text.
  package let title: [Inline]
  package let blocks: [FoundBlock]
  /// What was there and could not be read, in words: `a footnote`.
  package let losses: [String]
  /// Whether it came as plain text, in which tables are lines like all others.
  package let isPlainText: Bool

  package init(title: [Inline], blocks: [FoundBlock], losses: [String], isPlainText: Bool) {
    self.title = title
    self.blocks = blocks
    self.losses = losses
    self.isPlainText = isPlainText
  }
}
