package import CommonMark

/// The words of a heading, paragraph or bullet, without the attributes that close them.
package struct RichText: Sendable, Hashable {
  /// The words with their emphasis and links.
  package let inlines: [Inline]

  package init(_ inlines: [Inline]) {
    self.inlines = inlines
  }

  /// Words without emphasis or links.
  package init(_ words: String) {
    inlines = words.isEmpty ? [] : [.text(words)]
  }

  /// The words alone; a line end in the source is one space.
  package var plain: String {
    if inlines.count == 1, case .text(let words) = inlines[0] { return words }
    return inlines.plainText
  }

  package var isEmpty: Bool { inlines.isEmpty }
}
