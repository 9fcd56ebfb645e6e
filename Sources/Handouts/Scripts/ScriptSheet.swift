internal import Incidents
internal import ProcedureModel
internal import SourceText

/// A script on paper or on screen, as its audience is given it.
struct ScriptSheet: View {
  static let template = "audiences/script"

  let script: OpenedScript
  let stamp: ScriptStamp
  let titleLevel: Int

  private var notices: [NoticeView] { stamp.notices }
  private var renderer: ScriptRenderer { ScriptRenderer(script.layout, titleLevel: titleLevel) }

  static let fields = ViewFields<ScriptSheet>([
    .text("id") { $0.script.name },
    .text("layout") { $0.script.layout.rawValue },
    .text("language") { $0.script.language ?? "en-GB" },
    .text("audience") { $0.script.audiences.joined(separator: ", ") },
    .texts("marks") { $0.stamp.marks },
    .views("notices") { $0.notices },
    .flag("held") { $0.stamp.isHeld },
    .view("title") { HeadingView($0.titleLevel, "sheet-title", OpenedText.plain($0.script.title)) },
    .html("body") { $0.renderer.html($0.script.blocks) },
    .flag("spoken") { $0.script.layout.isSpoken },
    .optionalText("approval") { $0.stamp.approval },
    .text("source") { $0.stamp.source },
  ])
}
