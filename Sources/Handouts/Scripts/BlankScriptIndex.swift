internal import ProcedureModel

/// What scripts there are before there is an incident: for whom each is, and who must have been told before.
struct BlankScriptIndex: View {
  static let template = "audiences/blank"

  let version: String
  let marks: [String]
  let scripts: [BlankScriptRow]

  static let fields = ViewFields<BlankScriptIndex>([
    .text("version") { $0.version },
    .texts("marks") { $0.marks },
    .views("scripts") { $0.scripts },
  ])
}

/// One script in the list of blank ones.
struct BlankScriptRow: View {
  let page: LinkView
  let text: LinkView
  let layout: ScriptLayout
  let audience: String
  /// Those who must have been told before; nil for what may go out at once.
  let after: String?

  static let fields = ViewFields<BlankScriptRow>([
    .view("page") { $0.page },
    .view("text") { $0.text },
    .text("layout") { $0.layout.rawValue },
    .text("audience") { $0.audience },
    .optionalText("after") { $0.after },
  ])
}
