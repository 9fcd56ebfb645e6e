internal import Incidents
internal import ProcedureModel

/// What is in an audience's set, and what must be done before each goes out.
struct ScriptIndex: View {
  static let template = "audiences/index"
  static let file = "index.html"

  let audience: String
  let copies: [(script: OpenedScript, stamp: ScriptStamp)]

  private var rows: [ScriptIndexRow] { copies.map { ScriptIndexRow(script: $0.script, stamp: $0.stamp) } }

  static let fields = ViewFields<ScriptIndex>([
    .text("audience") { $0.audience },
    .views("scripts") { $0.rows },
  ])
}

/// One script in the index of a set.
struct ScriptIndexRow: View {
  let script: OpenedScript
  let stamp: ScriptStamp

  private var notices: [NoticeView] { stamp.notices }

  static let fields = ViewFields<ScriptIndexRow>([
    .view("page") { LinkView(href: "\($0.script.name).html", words: OpenedText.plain($0.script.title)) },
    .view("text") { LinkView(href: "\($0.script.name).txt", words: "as plain text") },
    .text("layout") { $0.script.layout.rawValue },
    .texts("marks") { $0.stamp.marks },
    .views("notices") { $0.notices },
    .optionalText("approval") { $0.stamp.approval },
  ])
}
