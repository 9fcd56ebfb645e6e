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

  static let none = LaidLiteral([])

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
  var lead = LaidLiteral.none
  /// The index of an item of its version; nil where the lead is all.
  var item: Int?
  var tail = LaidLiteral.none
}

/// A table. Two tables of different columns have nothing in common.
struct LaidTable {
  let key: LaidKey
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
