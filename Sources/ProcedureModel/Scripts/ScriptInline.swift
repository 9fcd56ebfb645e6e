package import SourceText

/// A stretch of a script's running text. Markdown was read first, so that what a person types later is never read as any.
package indirect enum ScriptInline: Sendable, Hashable {
  case text(String)
  /// The end of a source line; reads as a space.
  case softBreak
  case emphasis([ScriptInline])
  case strong([ScriptInline])
  case link(destination: String, [ScriptInline])
  /// A value that is put in for each incident: `{{next-update}}`.
  case field(PlacedText)
}

extension ScriptInline {
  /// The fields of a text, in the order written.
  package static func fields(in inlines: [ScriptInline]) -> [PlacedText] {
    inlines.flatMap { inline -> [PlacedText] in
      switch inline {
      case .text, .softBreak: []
      case .emphasis(let content), .strong(let content), .link(_, let content): fields(in: content)
      case .field(let name): [name]
      }
    }
  }

  /// The words alone.
  /// - Parameter field: what stands for a field.
  package static func plain(_ inlines: [ScriptInline], field: (String) -> String) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let words): words
      case .softBreak: " "
      case .emphasis(let content), .strong(let content), .link(_, let content): plain(content, field: field)
      case .field(let name): field(name.text)
      }
    }.joined()
  }
}
