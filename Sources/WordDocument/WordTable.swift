/// A table with borders. Its header rows come again on each page, and no row is broken over two.
package struct WordTable: Hashable, Sendable {
  /// How wide the columns are, as shares of the page's width: `[1, 3]` gives the second three quarters.
  package var columns: [Int]
  /// What the table is, for those who hear it instead of seeing it.
  package var summary: String
  /// The rows at the top that name the columns. They are several where an old one was replaced.
  package var headerRows: [Row]
  package var rows: [Row]

  /// - Precondition: every row has a cell for each column, and every share is above 0.
  package init(columns: [Int], summary: String, headerRows: [Row] = [], rows: [Row]) {
    precondition(columns.allSatisfy { $0 > 0 }, "a column without width")
    precondition(
      (headerRows + rows).allSatisfy { $0.cells.count == columns.count }, "a row that does not fit the columns")
    self.columns = columns
    self.summary = summary
    self.headerRows = headerRows
    self.rows = rows
  }

  /// The table with all its rows inserted, deleted or unchanged.
  package func tracked(_ change: TrackedChange) -> WordTable {
    var table = self
    table.headerRows = headerRows.map { $0.tracked(change) }
    table.rows = rows.map { $0.tracked(change) }
    return table
  }

  /// A row of cells, each of them paragraphs. A cell without any is empty.
  package struct Row: Hashable, Sendable {
    package let cells: [[WordParagraph]]
    /// What happened to the row as a whole.
    package let change: TrackedChange

    /// A row that both texts have, though words in it may have changed.
    package init(_ cells: [[WordParagraph]]) {
      self.init(cells: cells, change: .unchanged)
    }

    private init(cells: [[WordParagraph]], change: TrackedChange) {
      self.cells = cells
      self.change = change
    }

    /// The row as a whole inserted, deleted or unchanged, with all that is in it.
    package func tracked(_ change: TrackedChange) -> Row {
      Row(cells: cells.map { cell in cell.map { $0.tracked(change) } }, change: change)
    }
  }
}
