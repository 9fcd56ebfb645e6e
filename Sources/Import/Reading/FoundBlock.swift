package import CommonMark

/// A block of a document that is being imported, before it is known what it is in a procedure.
package indirect enum FoundBlock: Sendable, Hashable {
  /// A heading as the document marks it; 1 is the highest.
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  /// Bullets, each with what stands in it.
  case bullets([[FoundBlock]])
  /// An ordered list: what is written before each entry, as `(a)`, and the entry.
  case ordered([Numbered])
  case quote([FoundBlock])
  case table(FoundTable)

  /// An entry of an ordered list.
  package struct Numbered: Sendable, Hashable {
    package let mark: String
    package let blocks: [FoundBlock]

    package init(mark: String, blocks: [FoundBlock]) {
      self.mark = mark
      self.blocks = blocks
    }
  }

  /// The words alone, blocks parted by a space.
  var plain: String {
    switch self {
    case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
    case .bullets(let items): items.map { $0.plain }.joined(separator: " ")
    case .ordered(let items): items.map { "\($0.mark) \($0.blocks.plain)" }.joined(separator: " ")
    case .quote(let blocks): blocks.plain
    case .table(let table): table.rows.map { $0.map(\.plain).joined(separator: " ") }.joined(separator: " ")
    }
  }
}

extension [FoundBlock] {
  var plain: String { map(\.plain).filter { !$0.utf8.isEmpty }.joined(separator: " ") }
}

/// A table: every row with a cell for each column. A cell over several columns stands in the first of them and the
/// others are empty.
package struct FoundTable: Sendable, Hashable {
  package let rows: [[[FoundBlock]]]
  /// How many columns the first cell of each row takes up.
  package let firstSpans: [Int]
  /// How many rows at the top are marked as its head.
  package let headCount: Int

  package init(rows: [[[FoundBlock]]], firstSpans: [Int], headCount: Int) {
    self.rows = rows
    self.firstSpans = firstSpans
    self.headCount = headCount
  }

  var columnCount: Int { rows.map(\.count).max() ?? 0 }
}
