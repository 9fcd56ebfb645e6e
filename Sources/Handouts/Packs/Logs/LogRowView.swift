/// A line of a printed log.
struct LogRowView: View {
  /// The number of the line in the log.
  let number: String
  /// The row's class: `entry`, or `entry withdrawn`.
  let style: String
  let when: String
  /// When it was written down, where that was not at once.
  let recorded: String?
  let cells: [LogCellView]
  let by: String
  /// What else a reader must know of it: corrections, withdrawal, damage.
  let notes: [LogNoteView]

  static let fields = ViewFields<LogRowView>([
    .text("number") { $0.number },
    .text("style") { $0.style },
    .text("when") { $0.when },
    .optionalText("recorded") { $0.recorded },
    .views("cells") { $0.cells },
    .text("by") { $0.by },
    .flag("has-notes") { !$0.notes.isEmpty },
    .text("span") { String($0.cells.count + 2) },
    .views("notes") { $0.notes },
  ])
}

/// What stands in one column of a line.
struct LogCellView: View {
  let column: String
  /// Whether it is for handwriting.
  let isPen: Bool
  let parts: [LogPartView]

  static let fields = ViewFields<LogCellView>([
    .text("column") { $0.column },
    .flag("pen") { $0.isPen },
    .views("parts") { $0.parts },
  ])
}

/// One field in a cell.
struct LogPartView: View {
  var label: String?
  let words: String

  static let fields = ViewFields<LogPartView>([
    .optionalText("label") { $0.label },
    .text("words") { $0.words },
  ])
}

/// What a reader must know of a line besides what it says.
struct LogNoteView: View {
  /// `CORRECTED`, `WITHDRAWN`, `CHECK`, `ALSO`.
  let mark: String
  let words: String
  var changes: [LogChangeView] = []

  static let fields = ViewFields<LogNoteView>([
    .text("mark") { $0.mark },
    .text("words") { $0.words },
    .views("changes") { $0.changes },
  ])
}

/// One field that a correction changed.
struct LogChangeView: View {
  let label: String
  /// Nil where it was empty.
  let old: String?
  let new: String

  static let fields = ViewFields<LogChangeView>([
    .text("label") { $0.label },
    .optionalText("old") { $0.old },
    .text("new") { $0.new },
  ])
}
