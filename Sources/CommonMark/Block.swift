package import SourceText

/// A block of a source, as far as a source may hold it, with its place.
package struct Block: Sendable {
  /// What it is.
  package let content: Content
  /// Where it stands in the whole file (front matter counted), columns in UTF-8 bytes.
  package let range: SourceRange

  package indirect enum Content: Sendable {
    /// A heading written with one to six `#`.
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case bulletList(List)
    /// An ordered list and the number it begins with.
    case orderedList(start: Int, List)
    case blockQuote([Block])
  }

  /// A list's items; `isTight` as CommonMark defines it (no blank line between blocks).
  package struct List: Sendable {
    package let isTight: Bool
    package let items: [ListItem]

    package init(isTight: Bool, items: [ListItem]) {
      self.isTight = isTight
      self.items = items
    }
  }

  package init(content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }
}

/// One item of a list.
package struct ListItem: Sendable {
  /// What stands in it; empty only where that was reported.
  package let blocks: [Block]
  /// From its marker to its last byte.
  package let range: SourceRange

  package init(blocks: [Block], range: SourceRange) {
    self.blocks = blocks
    self.range = range
  }
}
