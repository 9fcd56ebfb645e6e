/// A part of the body of a Word file.
package enum ReadBlock: Hashable, Sendable {
  case paragraph(ReadParagraph)
  case table(ReadTable)

  /// The paragraphs in it, in order.
  package var paragraphs: [ReadParagraph] {
    switch self {
    case .paragraph(let paragraph): [paragraph]
    case .table(let table): table.rows.flatMap { $0.cells.flatMap { $0.blocks.flatMap(\.paragraphs) } }
    }
  }

  /// The words of some blocks once all changes are accepted: a line for each paragraph, where one whose mark was deleted
  /// goes on in the next.
  static func accepted(_ blocks: [ReadBlock]) -> String {
    var text = ""
    var joins = true
    for paragraph in blocks.flatMap(\.paragraphs) {
      text += (joins ? "" : "\n") + paragraph.accepted
      joins = paragraph.markChanges.contains { $0.kind == .deleted }
    }
    return text
  }
}
