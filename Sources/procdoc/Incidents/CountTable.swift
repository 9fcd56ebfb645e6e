import Incidents

/// A small table of counts, in 80 columns: what is counted, then done of all, started, open and so on.
struct CountTable {
  private static let heads = ["done", "started", "open", "n/a", "overdue", "unassigned"]
  /// What is counted takes so many columns at most.
  private static let titleWidth = 35
  private var rows: [(title: String, cells: [String])] = []
  private var width = 0

  /// A row for counts of items; nil counts stand for what is not known of it.
  mutating func add(
    _ title: String, total: Int, done: Int, started: Int, open: Int, notApplicable: Int, overdue: Int?, unassigned: Int?
  ) {
    let title = TextWidth.cut(title, CountTable.titleWidth)
    width = max(width, TextWidth.columns(title))
    let counts = [started, open, notApplicable, overdue, unassigned].map { $0.map(CountTable.shown) ?? "" }
    rows.append((title, ["\(done)/\(total)"] + counts))
  }

  mutating func add(_ title: String, _ counts: ItemCounts) {
    add(
      title, total: counts.total, done: counts.done, started: counts.started, open: counts.open,
      notApplicable: counts.notApplicable, overdue: counts.overdue, unassigned: counts.unassigned)
  }

  var isEmpty: Bool { rows.isEmpty }

  /// The heads, then a line for each row; columns in which no row has anything are left out.
  var lines: [String] {
    let columns = CountTable.heads.indices.filter { column in rows.contains { !$0.cells[column].isEmpty } }
    func line(_ title: String, _ cells: [String]) -> String {
      "  " + TextWidth.padded(title, width)
        + columns.map { column in
          // `12/148` may be the widest of its column.
          " " + TextWidth.padded(cells[column], max(CountTable.heads[column].utf8.count, widest(column)), isRight: true)
        }.joined()
    }
    return [line("", CountTable.heads)] + rows.map { line($0.title, $0.cells) }
  }

  private func widest(_ column: Int) -> Int { rows.map { TextWidth.columns($0.cells[column]) }.max() ?? 0 }

  /// A count; nought as a stroke, so that the others stand out.
  private static func shown(_ count: Int) -> String { count == 0 ? "-" : "\(count)" }
}
