internal import BoardPapers
internal import SourceText

/// The minutes of a board on paper, with the action tracker as a table.
struct BoardMinutesSheet: View {
  static let template = "boards/minutes"
  static let part = "Minutes"

  let header: BoardHeader
  let title: HeadingView
  let rows: [LabelledText]
  /// What stands before the first heading, as HTML.
  let html: String
  let decisions: [MinutesDecisionView]
  let actions: [MinutesActionView]

  static let fields = ViewFields<BoardMinutesSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("rows") { $0.rows },
    .html("html") { $0.html },
    .views("decisions") { $0.decisions },
    .flag("has-actions") { !$0.actions.isEmpty },
    .views("actions") { $0.actions },
  ])

  init(_ minutes: Minutes, id: String, _ stamp: BoardStamp) {
    var renderer = PaperRenderer()
    header = BoardHeader(id: id, part: BoardMinutesSheet.part, stamp: stamp)
    title = HeadingView(1, "sheet-title", minutes.paper.title)
    rows = [
      LabelledText(label: "Board", values: [minutes.board]),
      LabelledText(label: "Date", values: [minutes.date?.inWords ?? ""]),
      LabelledText(label: "Present", values: minutes.present),
    ].filter { !$0.values.joined().isEmpty }
    html = renderer.html(minutes.paper.intro)
    decisions = minutes.decisions.map { MinutesDecisionView(decision: $0) }
    actions = minutes.actions.map { MinutesActionView(action: $0) }
  }
}

/// A decision with its conditions.
struct MinutesDecisionView: View {
  let decision: Minutes.Decision

  static let fields = ViewFields<MinutesDecisionView>([
    .text("number") { String($0.decision.number) },
    .text("words") { $0.decision.words },
    .optionalText("answers") { $0.decision.answers?.text },
    .flag("has-conditions") { !$0.decision.conditions.isEmpty },
    .texts("conditions") { $0.decision.conditions },
  ])
}

/// A line of the action tracker.
struct MinutesActionView: View {
  let action: Minutes.Action

  static let fields = ViewFields<MinutesActionView>([
    .text("number") { String($0.action.number) },
    .text("subject") { $0.action.subject },
    .text("date") { $0.action.date?.inWords ?? "" },
    .text("words") { $0.action.words },
    .text("lead") { $0.action.lead?.text ?? "" },
    .text("deadline") { $0.action.deadline?.inWords ?? "" },
    .text("state") { $0.action.isOpen ? "open" : "closed" },
    .text("progress") { $0.action.progress },
  ])
}
