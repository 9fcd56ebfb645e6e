internal import ProcedureModel
internal import Review

/// The summary of changes for a board: one line a change, the substantive first.
struct ChangeSummary: View {
  static let template = "comparisons/summary"
  static let id = "summary"

  let header: ComparisonHeader
  let title: HeadingView
  let oldName: String
  let newName: String
  let tables: [SummaryTable]

  static let fields = ViewFields<ChangeSummary>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("old-name") { $0.oldName },
    .text("new-name") { $0.newName },
    .flag("none") { $0.tables.isEmpty },
    .views("tables") { $0.tables },
  ])

  init(_ context: ComparisonContext) {
    header = ComparisonHeader(context, id: ChangeSummary.id, part: "Summary of changes", isLandscape: true)
    title = HeadingView(2, "sheet-title", "Summary of changes")
    oldName = context.oldName
    newName = context.newName
    let shown = context.comparison.shownChanges
    let kinds: [(weight: ChangeWeight, words: String)] = [
      (.substantive, "Substantive: what is to be done, by whom or when is different"),
      (.editorial, "Editorial: said in another way or place"),
    ]
    tables = kinds.compactMap { kind in
      let changes = shown.filter { $0.weight == kind.weight }
      guard !changes.isEmpty else { return nil }
      return SummaryTable(
        heading: HeadingView(3, "group-title", "\(kind.words) (\(changes.count))"),
        rows: changes.compactMap { SummaryRow(context, $0) })
    }
  }
}

/// The changes of one weight.
struct SummaryTable: View {
  let heading: HeadingView
  let rows: [SummaryRow]

  static let fields = ViewFields<SummaryTable>([
    .view("heading") { $0.heading },
    .views("rows") { $0.rows },
  ])
}

/// One change in the summary.
struct SummaryRow: View {
  let id: String
  let change: String
  let old: String
  let new: LinkView
  let sentence: String
  let referrers: [PlaceView]
  let affected: [String]
  let weight: String
  let flags: [String]
  let reason: String?

  static let fields = ViewFields<SummaryRow>([
    .text("id") { $0.id },
    .text("change") { $0.change },
    .text("old") { $0.old },
    .view("new") { $0.new },
    .text("sentence") { $0.sentence },
    .flag("has-referrers") { !$0.referrers.isEmpty },
    .views("referrers") { $0.referrers },
    .flag("has-affected") { !$0.affected.isEmpty },
    .texts("affected") { $0.affected },
    .text("weight") { $0.weight },
    .flag("has-flags") { !$0.flags.isEmpty },
    .texts("flags") { $0.flags },
    .optionalText("reason") { $0.reason },
  ])

  init?(_ context: ComparisonContext, _ change: Change) {
    guard let index = context.index(of: change) else { return nil }
    id = context.summaryID(index)
    self.change = change.id
    old = context.oldReference(change) ?? "none"
    new = LinkView(href: "#" + context.anchor(index), words: context.newReference(change) ?? "removed")
    sentence = change.sentence
    referrers =
      change.weight == .substantive
      ? change.referredFrom.map { context.place($0, isOld: change.new.isEmpty) } : []
    affected = change.affected
    weight =
      SentenceCase.capitalised(change.weight.rawValue)
      + (change.settledWeight == nil ? ", proposed" : ", settled by the reviewer")
    flags = change.flags.map(\.words)
    reason = change.reason
  }
}
