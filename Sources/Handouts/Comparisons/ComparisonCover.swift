internal import ProcedureModel
internal import Review
internal import SourceText

/// The first sheet of a comparison: which versions, what changed at a glance, and counts that add up.
struct ComparisonCover: View {
  static let template = "comparisons/cover"
  static let id = "comparison"

  let header: ComparisonHeader
  let title: HeadingView
  let notices: [NoticeView]
  let versions: [VersionFact]
  let glance: [String]
  let oldName: String
  let newName: String
  let counts: [CountRow]
  let total: CountRow
  let sum: String
  let notes: [String]
  /// What changed in the scripts and in who may be told what, each a sentence.
  let scripts: [String]
  let parts: [LinkView]

  static let fields = ViewFields<ComparisonCover>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .views("versions") { $0.versions },
    .texts("glance") { $0.glance },
    .text("old-name") { $0.oldName },
    .text("new-name") { $0.newName },
    .views("counts") { $0.counts },
    .view("total") { $0.total },
    .text("sum") { $0.sum },
    .texts("notes") { $0.notes },
    .flag("has-scripts") { !$0.scripts.isEmpty },
    .texts("scripts") { $0.scripts },
    .views("parts") { $0.parts },
  ])

  init(_ context: ComparisonContext, _ effect: CheckEffect, parts: [LinkView]) {
    let comparison = context.comparison
    header = ComparisonHeader(context, id: ComparisonCover.id, part: "What changed")
    title = HeadingView(
      1, "sheet-title", "\(context.newStamp.title): \(context.oldName) compared with \(context.newName)")
    notices = ComparisonCover.notices(context)
    versions = VersionFact.all(context)
    glance = ComparisonGlance.sentences(context, effect)
    oldName = context.oldName
    newName = context.newName
    let all = comparison.counts
    counts = all.map { CountRow($0.primary.inTable, $0.changes, $0.oldItems, $0.newItems) }
    total = CountRow(
      "All", all.reduce(0) { $0 + $1.changes }, all.reduce(0) { $0 + $1.oldItems }, all.reduce(0) { $0 + $1.newItems })
    sum =
      "Every item stands in one line only. The lines add up to all \(comparison.old.items.count) items of "
      + "\(context.oldName) and all \(comparison.new.items.count) of \(context.newName): nothing is left out. "
      + "An item that was, say, moved and edited is counted in the first line that holds of it."
    notes = ComparisonGlance.notes(context)
    scripts = comparison.scripts.sentences
    self.parts = parts
  }

  private static func notices(_ context: ComparisonContext) -> [NoticeView] {
    var notices: [NoticeView] = []
    if context.comparison.looksUnrelated {
      notices.append(
        NoticeView(
          mark: "NOT TWO VERSIONS OF ONE DOCUMENT?",
          words:
            "Hardly any item of one has its like in the other. These do not look like two versions of one document; "
            + "check that the right folders were compared."))
    }
    notices += NoticeView.notices(
      context.newStamp, supersedes: context.comparison.new.procedure.control.supersedes?.text)
    if !context.comparison.noteProblems.isEmpty {
      let count = context.comparison.noteProblems.count
      notices.append(
        NoticeView(
          mark: "REVIEWER’S FILE",
          words: "\(count) of its entries could not be used; `procdoc compare` says which."))
    }
    return notices
  }
}

/// One fact that both versions state of themselves.
struct VersionFact: View {
  let label: String
  let old: String
  let new: String

  static let fields = ViewFields<VersionFact>([
    .text("label") { $0.label },
    .text("old") { $0.old },
    .text("new") { $0.new },
  ])

  /// Name, title, status, dates and fingerprints.
  static func all(_ context: ComparisonContext) -> [VersionFact] {
    let (old, new) = (context.oldStamp, context.newStamp)
    var facts = [
      VersionFact(label: "Version", old: old.version, new: new.version),
      VersionFact(label: "Title", old: old.title, new: new.title),
      VersionFact(
        label: "Status", old: old.status?.rawValue ?? "not stated", new: new.status?.rawValue ?? "not stated"),
    ]
    func date(_ name: ControlField.Name, _ version: ComparedVersion) -> String? {
      ControlRows.rows(version.procedure.control).first { $0.label.hasSameBytes(as: name.label) }
        .map { $0.values.joined(separator: "; ") }
    }
    for name in ControlField.Name.allCases where name.isDate {
      let (before, after) = (date(name, context.comparison.old), date(name, context.comparison.new))
      guard before != nil || after != nil else { continue }
      facts.append(VersionFact(label: name.label, old: before ?? "not stated", new: after ?? "not stated"))
    }
    facts.append(VersionFact(label: "Fingerprint of the sources", old: old.fingerprint, new: new.fingerprint))
    return facts
  }
}

/// One line of the count.
struct CountRow: View {
  let words: String
  let changes: String
  let old: String
  let new: String

  static let fields = ViewFields<CountRow>([
    .text("words") { $0.words },
    .text("changes") { $0.changes },
    .text("old") { $0.old },
    .text("new") { $0.new },
  ])

  init(_ words: String, _ changes: Int, _ old: Int, _ new: Int) {
    self.words = words
    self.changes = String(changes)
    self.old = String(old)
    self.new = String(new)
  }
}
