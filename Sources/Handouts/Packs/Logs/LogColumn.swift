/// A column of a printed log: which fields of an entry stand in it.
struct LogColumn: Sendable {
  let title: String
  /// The class of its width: `col-log-short`; empty for a share of what the others leave.
  let width: String
  /// Fields that need no label here, since the column's title says what they are.
  let bare: [String]
  /// Fields that are printed with their labels.
  let labelled: [String]
  /// Whether it is for handwriting alone: what may never be in the tool.
  let isPen: Bool

  init(_ title: String, _ width: String = "", _ bare: [String] = [], labelled: [String] = [], isPen: Bool = false) {
    self.title = title
    self.width = width
    self.bare = bare
    self.labelled = labelled
    self.isPen = isPen
  }
}
