package import ProcedureModel
package import SourceText

/// A block of a paper for a board.
package indirect enum PaperBlock: Sendable {
  /// A paragraph, and the code spans that close it.
  case paragraph(RichText, codes: [PlacedText], SourceRange)
  case bullets([[PaperBlock]])
  case numbered([NumberedEntry])
  /// A block quote.
  case note([PaperBlock])
}

/// An entry of a numbered list. Its number is the one that was typed: minutes quote it.
package struct NumberedEntry: Sendable {
  package let number: Int
  /// Never empty but where that was reported.
  package let blocks: [PaperBlock]
  /// From its number to its last byte.
  package let range: SourceRange

  /// The words of its first paragraph.
  package var words: String {
    guard case .paragraph(let text, _, _) = blocks.first else { return "" }
    return text.plain
  }

  /// The code spans that close its first paragraph.
  package var codes: [PlacedText] {
    guard case .paragraph(_, let codes, _) = blocks.first else { return [] }
    return codes
  }
}

extension [PaperBlock] {
  /// All words, with a space between blocks.
  package var plain: String {
    map { block in
      switch block {
      case .paragraph(let text, _, _): text.plain
      case .bullets(let entries): entries.map(\.plain).joined(separator: " ")
      case .numbered(let entries): entries.map(\.blocks.plain).joined(separator: " ")
      case .note(let blocks): blocks.plain
      }
    }.joined(separator: " ")
  }

  /// The entries of all numbered lists, in order.
  package var numbered: [NumberedEntry] {
    flatMap { block -> [NumberedEntry] in
      switch block {
      case .numbered(let entries): entries
      case .paragraph, .bullets, .note: []
      }
    }
  }
}
