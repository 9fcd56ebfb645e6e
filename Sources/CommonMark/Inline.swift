/// A stretch of running text, as far as a source may hold it.
///
/// Raw HTML, images and hard breaks are refused while reading (`MarkdownReader`), so nothing that comes later has to
/// decide about them.
package indirect enum Inline: Sendable, Hashable {
  /// Words as they are to be read, entities and escapes resolved.
  case text(String)
  /// The end of a source line inside a paragraph; reads as a space.
  case softBreak
  /// A code span, without its backticks.
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case link(Link)
}

/// A link to a place that a printed procedure may name: `https`, `mailto`, `tel` or a `#fragment`.
package struct Link: Sendable, Hashable {
  /// Where it leads, as libcmark cleans it (escapes and entities resolved).
  package let destination: String
  /// The words a browser shows beside the pointer; empty if there are none.
  package let title: String
  /// What is shown; never empty.
  package let content: [Inline]

  package init(destination: String, title: String = "", content: [Inline]) {
    self.destination = destination
    self.title = title
    self.content = content
  }
}

extension [Inline] {
  /// The words alone, a space for each soft break, code spans with their text.
  package var plainText: String {
    var text = ""
    // Room for a source line each, so that the text seldom grows.
    text.reserveCapacity(60 * count)
    for inline in self { inline.appendPlainText(to: &text) }
    return text
  }
}

extension Inline {
  fileprivate func appendPlainText(to text: inout String) {
    switch self {
    case .text(let words), .code(let words): text += words
    case .softBreak: text += " "
    case .emphasis(let content), .strong(let content):
      for inline in content { inline.appendPlainText(to: &text) }
    case .link(let link):
      for inline in link.content { inline.appendPlainText(to: &text) }
    }
  }
}
