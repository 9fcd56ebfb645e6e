package import SourceText

/// The lessons of several incidents as a page.
struct EvidenceSheet: View {
  static let template = "packs/evidence"

  let title: HeadingView
  let marks: [String]
  let asOf: String
  let notices: [NoticeView]
  let versions: [EvidenceVersionView]

  static let fields = ViewFields<EvidenceSheet>([
    .view("title") { $0.title },
    .texts("marks") { $0.marks },
    .text("as-of") { $0.asOf },
    .views("notices") { $0.notices },
    .flag("none") { $0.versions.isEmpty },
    .views("versions") { $0.versions },
  ])

  static let name = "Lessons across incidents"

  init(_ report: EvidenceReport, asOf: CalendarDate) {
    title = HeadingView(1, "sheet-title", EvidenceSheet.name)
    let kinds = report.parts.filter { !$0.incidents.isEmpty }.map(\.isExercise)
    // A page with something live on it is not an exercise.
    marks = kinds.isEmpty ? [] : kinds.allSatisfy { $0 } ? ["EXERCISE"] : ["CONFIDENTIAL"]
    self.asOf = asOf.inWords
    notices = report.cautions.map { NoticeView(mark: "TAKE CARE", words: $0) }
    versions = report.parts.flatMap { part in
      part.evidence.versions.map { EvidenceVersionView($0, part) }
    }
  }
}

/// What the incidents on one version show.
struct EvidenceVersionView: View {
  let heading: HeadingView
  let words: String
  let rowsHeading: HeadingView
  let rows: [LessonRowView]
  let addedHeading: HeadingView
  let added: [LessonRowView]

  static let fields = ViewFields<EvidenceVersionView>([
    .view("heading") { $0.heading },
    .text("words") { $0.words },
    .view("rows-heading") { $0.rowsHeading },
    .flag("no-rows") { $0.rows.isEmpty },
    .views("rows") { $0.rows },
    .view("added-heading") { $0.addedHeading },
    .flag("no-added") { $0.added.isEmpty },
    .views("added") { $0.added },
  ])

  init(_ version: LessonEvidence.Version, _ part: EvidenceReport.Part) {
    let kind = part.isExercise ? "exercise" : "incident"
    heading = HeadingView(
      2, "section-title", "\(version.name): \(version.incidents) closed \(kind)\(version.incidents == 1 ? "" : "s")")
    words = "Taken in: \(part.incidents.joined(separator: ", "))."
    rowsHeading = HeadingView(3, "group-title", "Rows that were late, struck out or brought back")
    rows = version.rows.map { row in
      LessonRowView(address: row.address, words: row.words, facts: row.facts(of: version.incidents))
    }
    addedHeading = HeadingView(3, "group-title", "Actions that were added")
    added = version.added.map { added in
      LessonRowView(address: added.after.map { "after \($0)" } ?? "at the end", words: added.words, facts: [])
    }
  }
}

/// Makes the page of lessons across incidents. Pure: the same values give the same bytes.
package struct EvidencePage: Sendable {
  private let templates: TemplateSet
  private let tool: String

  /// - Parameters:
  ///   - templates: loaded and checked.
  ///   - tool: the tool's own version.
  package init(templates: TemplateSet, tool: String) {
    self.templates = templates
    self.tool = tool
  }

  package func html(_ report: EvidenceReport, asOf: CalendarDate) -> String {
    let sheet = EvidenceSheet(report, asOf: asOf)
    let mark = sheet.marks.joined(separator: " ")
    let style = PageStyle(
      templates.styles + [templates.packStyle],
      running: ("\(mark) \(EvidenceSheet.name)", "", "As of \(sheet.asOf)"))
    return templates.library.render(
      PageView(
        title: EvidenceSheet.name, style: style, edition: .standard, masthead: "\(mark) \(EvidenceSheet.name)",
        navigation: [], html: templates.library.render(sheet, with: EvidenceSheet.template), isSet: false,
        colophon: "Made by procdoc \(tool), as of \(sheet.asOf). Contains information about incidents: keep it safe."),
      with: PageView.template)
  }
}
