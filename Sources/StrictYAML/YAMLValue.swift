package import SourceText

/// One value as it was written, with its place in the whole file.
package struct YAMLValue: Sendable, Hashable {
  /// What a value can be.
  package enum Content: Sendable, Hashable {
    /// Text, exactly as written: `no`, `12:30`, `010` and `~` are these characters and nothing else. `quoted` is true
    /// for text in quotes and for block text (`|` and `>`).
    case text(String, quoted: Bool)
    /// The entries of a list, in the order written.
    case list([YAMLValue])
    /// The entries of a map, in the order written.
    case map([YAMLEntry])
    /// A key or a dash with nothing after it.
    case nothing
  }

  /// What it is.
  package let content: Content
  /// Where it stands: 1-based lines of the whole file, columns in UTF-8 bytes, both ends included. Text includes its
  /// quotes, `nothing` is the place of the colon or dash before it.
  package let range: SourceRange

  package init(content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }
}

extension YAMLValue {
  /// What it is, in words for messages: `a text`, `a list`, `a map`, `nothing`.
  package var kind: String {
    switch content {
    case .text: "a text"
    case .list: "a list"
    case .map: "a map"
    case .nothing: "nothing"
    }
  }

  /// The text, where it is one.
  package var text: PlacedText? {
    guard case .text(let text, _) = content else { return nil }
    return PlacedText(text: text, range: range)
  }
}
