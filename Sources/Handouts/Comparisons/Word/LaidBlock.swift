internal import WordDocument

/// A part of one version as it stands on paper, before anything is tracked.
enum LaidBlock {
  case paragraph(LaidParagraph)
  case table(LaidTable)
}

/// By what the parts of two versions know one another. What bears the same key in both versions is the same thing.
struct LaidKey: Hashable {
  enum Role: Hashable {
    case words, number, attributes, row
    /// A table, by the letter of its column in an action plan; empty elsewhere.
    case table(String)
    /// The heading of an action plan's column, by the letter of the column.
    case column(String)
    /// What is there once and has no item.
    case fixed(String)
  }

  /// The number of the item's change; nil for what has no item.
  let change: Int?
  let role: Role
}

/// Text that is not an item's own words: a number, codes, a label.
struct LaidLiteral {
  enum Kind {
    case number, words
  }

  static let empty = LaidLiteral([])

  /// What is kept or changed as a whole.
  let pieces: [String]
  let kind: Kind
  let isBold: Bool

  init(_ pieces: [String], kind: Kind = .words, bold: Bool = false) {
    self.pieces = pieces
    self.kind = kind
    isBold = bold
  }

  var author: RedlineAuthor {
    switch kind {
    case .number: .numbers
    case .words: .wording
    }
  }
}

/// A paragraph: perhaps a number, the words of an item, perhaps its codes.
struct LaidParagraph {
  let key: LaidKey
  let style: WordParagraphStyle
  var lead = LaidLiteral.empty
  /// The index of an item of its version; nil where the lead is all.
  var item: Int?
  var tail = LaidLiteral.empty
}

/// A table. Two tables of different columns have nothing in common.
struct LaidTable {
  var key: LaidKey
  /// Shares of the page's width.
  let columns: [Int]
  let summary: String
  let headerRows: [LaidRow]
  var rows: [LaidRow] = []
}

struct LaidRow {
  let key: LaidKey
  var cells: [[LaidParagraph]]
}

extension LaidTable {
  /// The blocks of a version where a table whose heading is new has the key of the old table, under a heading that is
  /// gone, from which most of its rows come.
  static func known(byRows blocks: [LaidBlock], in old: [LaidBlock]) -> [LaidBlock] {
    func tables(_ blocks: [LaidBlock]) -> [LaidTable] {
      blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    }
    let newKeys = Set(tables(blocks).map(\.key))
    let oldKeys = Set(tables(old).map(\.key))
    var owners: [LaidKey: LaidKey] = [:]
    for table in tables(old) where !newKeys.contains(table.key) {
      for row in table.rows { owners[row.key] = table.key }
    }
    guard !owners.isEmpty else { return blocks }
    return blocks.map { block in
      guard case .table(var table) = block, !oldKeys.contains(table.key) else { return block }
      var counts: [LaidKey: Int] = [:]
      for row in table.rows { if let owner = owners[row.key] { counts[owner, default: 0] += 1 } }
      // The first of those from which as many come, in the order of the rows.
      let most = counts.values.max()
      guard let key = table.rows.lazy.compactMap({ owners[$0.key] }).first(where: { counts[$0] == most }) else {
        return block
      }
      owners = owners.filter { $0.value != key }
      table.key = key
      return .table(table)
    }
  }
}
