internal import SourceText

/// The columns of a table of actions or tasks: what is to be done, and beside it who does it.
struct PlanTable {
  /// A column of actions and, if there is one, that of their leads.
  struct Column {
    let title: String
    let actions: Int
    let leads: Int?
  }

  let columns: [Column]
  /// How many rows at the top name the columns.
  let headCount: Int

  /// - Returns: nil where the first row does not name a column of leads.
  init?(_ table: FoundTable) {
    guard let head = table.rows.first else { return nil }
    let names = head.map(\.plain)
    guard names.contains(where: PlanTable.isLead), !PlanTable.isLead(names.first ?? "") else { return nil }
    var columns: [Column] = []
    var column = 0
    while column < names.count {
      let next = column + 1 < names.count && PlanTable.isLead(names[column + 1]) ? column + 1 : nil
      columns.append(Column(title: names[column].trimmed, actions: column, leads: next))
      column = (next ?? column) + 1
    }
    self.columns = columns
    headCount = 1
  }

  /// Whether a head names who does something.
  private static func isLead(_ name: String) -> Bool {
    let small = name.asciiSmall
    return ["lead", "officer", "responsib", "who", "owner", "by whom"].contains { word in
      small.utf8.count < 60 && ProcedureText.contains(small, word)
    }
  }
}
