/// The form that each person fills in at stand-down.
struct DebriefSheet: View {
  static let template = "packs/debrief"

  let header: PackHeader
  let title: HeadingView
  let blanks: [String]
  let questions: [QuestionView]

  static let fields = ViewFields<DebriefSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .texts("blanks") { $0.blanks },
    .views("questions") { $0.questions },
  ])

  /// The form, and the skeleton of the lessons report.
  static func sheets(_ context: PackContext) -> [PackSheet] {
    let label = SheetLabel(
      file: "debrief.html", title: "Debrief form", short: "Debrief",
      purpose: "One for each person who took part, to copy: filled in at stand-down.")
    return [PackSheet(label, part: .debrief, template: template) { DebriefSheet($0, $1) }]
      + LessonsSheet.sheets(context)
  }

  private init(_ label: SheetLabel, _ place: PackPlace) {
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(place.titleLevel, "sheet-title", label.title)
    blanks = ["Name", "Post and organisation", "Role in the incident", "On duty from, until", "Day of the debrief"]
    questions = [
      "What went well, and should be kept?", "What went badly, or was missing?",
      "Which clause, row or card did not fit what happened? Give its address.", "What should the next version say?",
      "What do you or your team still need?",
    ].map { QuestionView($0, level: place.titleLevel + 1, lines: 5) }
  }
}
