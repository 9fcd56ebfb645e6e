internal import Incidents
internal import SourceText

/// The skeleton of the lessons report: what was late, struck out, added or brought back, by address, with room for why.
struct LessonsSheet: View {
  static let template = "packs/lessons"

  let header: PackHeader
  let title: HeadingView
  let sections: [LessonSectionView]
  let questions: [QuestionView]
  let changes: HeadingView
  /// One empty text for each ruled row.
  let blankRows: [String]

  static let fields = ViewFields<LessonsSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("sections") { $0.sections },
    .views("questions") { $0.questions },
    .view("changes") { $0.changes },
    .texts("blank-rows") { $0.blankRows },
  ])

  static func sheets(_ context: PackContext) -> [PackSheet] {
    let label = SheetLabel(
      file: "lessons.html", title: "Lessons report: skeleton", short: "Lessons",
      purpose: "What was late, not applicable, added and brought back, by address, with room for why.",
      isLandscape: true)
    return [PackSheet(label, part: .debrief, template: template) { LessonsSheet(context.situation, $0, $1) }]
  }

  private init(_ situation: Situation, _ label: SheetLabel, _ place: PackPlace) {
    let level = place.titleLevel + 1
    let isLarge = place.stamp.edition == .largePrint
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(place.titleLevel, "sheet-title", label.title)
    let lessons = Lessons(situation)
    sections = [
      ("Late: done after its time, or overdue now", lessons.late),
      ("Not applicable, with the reason", lessons.struckOut),
      ("Added to the procedure's actions", lessons.added),
      ("Brought back although the type leaves it out", lessons.included),
    ].map { words, rows in
      LessonSectionView(
        heading: HeadingView(level, "group-title", words), rows: rows, isBlank: situation.isBlank,
        blankRows: situation.isBlank ? Array(repeating: "", count: isLarge ? 2 : 4) : [])
    }
    questions = ["What went well", "What went badly"].map { QuestionView($0, level: level, lines: 6) }
    changes = HeadingView(level, "group-title", "Changes proposed for the next version")
    blankRows = Array(repeating: "", count: isLarge ? 3 : 10)
  }
}

/// One table of the lessons report.
struct LessonSectionView: View {
  let heading: HeadingView
  let rows: [LessonRowView]
  let isBlank: Bool
  /// One empty text for each ruled row; none where there is an incident.
  let blankRows: [String]

  static let fields = ViewFields<LessonSectionView>([
    .view("heading") { $0.heading },
    .flag("none") { $0.rows.isEmpty && !$0.isBlank },
    .views("rows") { $0.rows },
    .texts("blank-rows") { $0.blankRows },
  ])
}

/// One item of the lessons report.
struct LessonRowView: View {
  let address: String
  let words: String
  /// What happened to it.
  let facts: [String]

  static let fields = ViewFields<LessonRowView>([
    .text("address") { $0.address },
    .text("words") { $0.words },
    .texts("facts") { $0.facts },
  ])
}
