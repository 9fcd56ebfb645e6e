/// A part of a document's body.
package enum WordBlock: Hashable, Sendable {
  case paragraph(WordParagraph)
  case table(WordTable)

  /// The block as a whole inserted, deleted or unchanged.
  package func tracked(_ change: TrackedChange) -> WordBlock {
    switch self {
    case .paragraph(let paragraph): .paragraph(paragraph.tracked(change))
    case .table(let table): .table(table.tracked(change))
    }
  }
}
