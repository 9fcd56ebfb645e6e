internal import Incidents
internal import SourceText

/// A log as filled so far, with blank pages after it.
struct LogSheet: View {
  static let template = "packs/log"

  let header: PackHeader
  let title: HeadingView
  let notices: [NoticeView]
  let lead: String
  let register: HeadingView
  let risks: [RiskView]
  let caption: String
  let columns: [LogColumnView]
  let rows: [LogRowView]
  /// What stands below the last row, so that nothing is added there.
  let ruledOff: String
  let blankPages: [BlankPageView]

  static let fields = ViewFields<LogSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .text("lead") { $0.lead },
    .flag("has-risks") { !$0.risks.isEmpty },
    .view("register") { $0.register },
    .views("risks") { $0.risks },
    .text("caption") { $0.caption },
    .views("columns") { $0.columns },
    .flag("has-rows") { !$0.rows.isEmpty },
    .views("rows") { $0.rows },
    .text("ruled-off") { $0.ruledOff },
    .views("blank-pages") { $0.blankPages },
  ])

  /// One sheet for each book, then the list of people.
  static func sheets(_ context: PackContext) -> [PackSheet] {
    LogBook.allCases.map { book in
      let label = SheetLabel(
        file: "log-\(book.rawValue).html", title: book.title, short: book.short, purpose: book.purpose,
        isLandscape: true)
      return PackSheet(label, part: .logs, template: template) { LogSheet(context.situation, book, $0, $1) }
    } + PeopleSheet.sheets(context)
  }

  private init(_ situation: Situation, _ book: LogBook, _ label: SheetLabel, _ place: PackPlace) {
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(place.titleLevel, "sheet-title", label.title)
    notices =
      book == .whole
      ? situation.problems.filter { $0.isGrave && $0.line <= situation.position.lines }
        .map { NoticeView(mark: "CHECK THE LOG", words: $0.message) }
      : []
    register = HeadingView(place.titleLevel + 1, "group-title", "Register: each risk as it stands")
    risks = book == .risks ? situation.state.risks.map { RiskView(risk: $0) } : []
    columns = book.columns.map { LogColumnView($0) }
    rows = LogRows(situation).rows(book)
    let lines = situation.position.lines
    let printed = place.stamp.printed
    lead =
      situation.isBlank
      ? "To be filled by hand, and typed into the log as soon as there is time: each entry with its day and time, and the "
        + "initials of whoever did it."
      : rows.isEmpty
        ? "No entry up to line \(lines) of the log, \(printed)."
        : "Numbers are the lines of the log, times are of 24 hours in London, and initials are on the signature sheet."
    caption = "\(label.title): \(rows.count == 1 ? "1 entry" : "\(rows.count) entries"), up to line \(lines) of the log"
    ruledOff =
      "Ruled off at line \(lines) of the log, \(printed). Nothing is written below this line: go on on the blank page."
    blankPages = BlankPageView.pages(
      label.title, book.blankColumns, followsWords: rows.isEmpty, edition: place.stamp.edition)
  }
}
