internal import Incidents
internal import ProcedureModel
internal import SourceText

/// What partner organisations are sent once a day: states and counts, and by when what is due.
///
/// It leaves the building, so no words that somebody wrote in this incident stand on it: no note, reason or name, and of an
/// added action the address alone. Types and organisations are printed only where the procedure itself declares them.
struct PartnerReport: View {
  static let template = "packs/report"

  let header: PackHeader
  let title: HeadingView
  let summary: [LabelledText]
  let counts: HeadingView
  let groups: [CountLineView]
  let total: CountLineView
  let organisations: [CountLineView]
  let people: HeadingView
  let peopleCounts: [LabelledText]
  let dueHeading: HeadingView
  let due: [ReportDueView]
  let isBlank: Bool

  static let fields = ViewFields<PartnerReport>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("summary") { $0.summary },
    .view("counts") { $0.counts },
    .views("groups") { $0.groups },
    .view("total") { $0.total },
    .views("organisations") { $0.organisations },
    .view("people") { $0.people },
    .views("people-counts") { $0.peopleCounts },
    .view("due-heading") { $0.dueHeading },
    .flag("has-due") { !$0.due.isEmpty },
    .views("due") { $0.due },
    .flag("blank") { $0.isBlank },
  ])

  static func sheets(_ context: PackContext) -> [PackSheet] {
    let label = SheetLabel(
      file: "partner-report.html", title: PackPart.report.title, short: "Report",
      purpose: "States and counts only: no names, notes or reasons.")
    return [PackSheet(label, part: .report, template: template) { PartnerReport(context.situation, $0, $1) }]
  }

  private init(_ situation: Situation, _ label: SheetLabel, _ place: PackPlace) {
    let level = place.titleLevel
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(level, "sheet-title", label.title)
    counts = HeadingView(level + 1, "group-title", "Items of the procedure, and added actions")
    people = HeadingView(level + 1, "group-title", "People affected")
    dueHeading = HeadingView(level + 1, "group-title", "Due next")
    isBlank = situation.isBlank
    let numbers = ReportNumbers(situation)
    summary = numbers.summary
    groups = numbers.groups
    total = numbers.total
    organisations = numbers.organisations
    peopleCounts = numbers.people
    due = numbers.due
  }
}

/// A line of counts: of a group, of an organisation, of everything. Empty texts in a blank pack.
struct CountLineView: View {
  let title: String
  let counts: ItemCounts
  let isBlank: Bool

  static let fields = ViewFields<CountLineView>([
    .text("title") { $0.title },
    .text("total") { $0.number($0.counts.total) },
    .text("done") { $0.number($0.counts.done) },
    .text("started") { $0.number($0.counts.started) },
    .text("open") { $0.number($0.counts.open) },
    .text("overdue") { $0.number($0.counts.overdue) },
    .text("not-applicable") { $0.number($0.counts.notApplicable) },
  ])

  private func number(_ count: Int) -> String { isBlank ? "" : String(count) }
}

/// Something that is due, as partners may see it.
struct ReportDueView: View {
  let address: String
  /// The procedure's own words; nil for an added action.
  let words: String?
  let at: String
  let isOverdue: Bool

  static let fields = ViewFields<ReportDueView>([
    .text("address") { $0.address },
    .optionalText("words") { $0.words },
    .text("at") { $0.at },
    .flag("overdue") { $0.isOverdue },
  ])
}
