package import ProcedureModel

/// A stretch of a script's text as an audience is given it: words, values that were opened for it, and blanks.
package indirect enum OpenedText: Sendable, Hashable {
  case words(String)
  case softBreak
  case emphasis([OpenedText])
  case strong([OpenedText])
  case link(destination: String, [OpenedText])
  /// A value that was opened, with the name of its field.
  case value(String, field: String, Disclosure.FieldType)
  /// A rule to write on: the value is not known, or withheld.
  case blank(Disclosure.FieldType)
}

extension OpenedText {
  /// The words alone, with a rule for each blank.
  /// - Parameter blank: what stands for a blank.
  package static func plain(_ texts: [OpenedText], blank: String = "____________") -> String {
    texts.map { text in
      switch text {
      case .words(let words): words
      case .softBreak: " "
      case .emphasis(let content), .strong(let content), .link(_, let content): plain(content, blank: blank)
      case .value(let value, _, _): value
      case .blank: blank
      }
    }.joined()
  }
}
