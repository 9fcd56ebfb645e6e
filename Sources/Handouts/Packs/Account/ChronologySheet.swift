internal import Incidents
internal import SourceText

/// The account of an incident as a page: what happened and when it was written down, side by side.
struct ChronologySheet: View {
  static let template = "packs/chronology"

  let header: PackHeader
  let title: HeadingView
  let notices: [NoticeView]
  let lead: String
  let caption: String
  let rows: [ChronologyRowView]
  let people: HeadingView
  let signatures: [LabelledText]
  let end: String

  static let fields = ViewFields<ChronologySheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .text("lead") { $0.lead },
    .text("caption") { $0.caption },
    .views("rows") { $0.rows },
    .flag("none") { $0.rows.isEmpty },
    .view("people") { $0.people },
    .flag("has-signatures") { !$0.signatures.isEmpty },
    .views("signatures") { $0.signatures },
    .text("end") { $0.end },
  ])

  static let label = SheetLabel(
    file: "chronology.html", title: "Chronology", purpose: "What happened and when it was written down, line by line.",
    isLandscape: true)

  init(_ chronology: Chronology, _ stamp: PackStamp) {
    let situation = stamp.situation
    let count = chronology.entries.count
    header = PackHeader(label: ChronologySheet.label, stamp: stamp)
    title = HeadingView(1, "sheet-title", ChronologySheet.label.title)
    let cut =
      chronology.filter.isEmpty
      ? []
      : [
        NoticeView(
          mark: "A CUT",
          words: "Only \(chronology.filter.words): \(count) of \(chronology.total) lines of the log. "
            + "The others are left out.")
      ]
    notices =
      cut
      + situation.problems.filter { $0.isGrave && $0.line <= situation.position.lines }
      .map { NoticeView(mark: "CHECK THE LOG", words: $0.message) }
    lead =
      "Each line of the log once, in the order in which things happened; of two at one time, the line written first comes "
      + "first. Times are of 24 hours in London. What was written down more than 5 minutes after it happened says so. "
      + "A line that was corrected stands as corrected, with what it was before. \(ChronologySheet.edges(chronology.filter))"
    caption =
      "\(count == 1 ? "1 line" : "\(count) lines"), up to line \(situation.position.lines) of the log, printed \(stamp.printed)"
    rows = chronology.entries.map { ChronologyRowView($0) }
    people = HeadingView(2, "group-title", "Whose the initials are")
    signatures = situation.facts.signatures.map { signature in
      LabelledText(
        label: signature.initials,
        values: [
          [signature.name, signature.post, signature.organisation].compactMap { $0 }.joined(separator: ", ")
        ])
    }
    end = chronology.filter.isEmpty ? ChronologySheet.label.title : "this cut of the chronology"
  }

  /// What a filter by service does with entries that name none.
  private static func edges(_ filter: ChronologyFilter) -> String {
    filter.service == nil
      ? "" : "What names no service and no item of this service is left out, though it may concern it too."
  }
}
