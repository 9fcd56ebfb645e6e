/// Templates and style sheets, built in or taken from a folder file by file, checked against the views.
package struct TemplateSet: Sendable {
  let library: TemplateLibrary
  /// The style sheets in the order in which they are applied.
  let styles: [String]
  /// The style sheet that pages of a comparison have besides.
  let comparisonStyle: String
  /// The style sheet that pages of an incident have besides.
  let packStyle: String
  /// The style sheet that scripts have besides.
  let scriptStyle: String
  /// The style sheet that a ready pack has besides those.
  let readyStyle: String
  /// The script of a ready pack: the one script that any page has.
  let readyScript: String

  /// The style sheets of every page, in order.
  private static let styleSheets = ["styles/screen.css", "styles/print.css"]
  private static let comparisonSheet = "styles/compare.css"
  private static let packSheet = "styles/pack.css"
  private static let scriptSheet = "styles/script.css"
  private static let readySheet = "styles/ready.css"
  /// The parts of the ready pack's script, in order; what comes first declares what the rest uses.
  private static let readyScripts = ["clock", "model", "facts", "sheets", "rows", "file", "page"].map {
    "scripts/ready-\($0).js"
  }

  /// Every template that is rendered by itself, with the view that it is given.
  static let roots: [(template: String, schema: ViewSchema)] = [
    (PageView.template, PageView.schema),
    (IndexPage.template, IndexPage.schema),
    (EverythingPage.template, EverythingPage.schema),
    (ProcedureHandout.template, ProcedureHandout.schema),
    (ChecklistHandout.template, ChecklistHandout.schema),
    (GlossaryHandout.template, GlossaryHandout.schema),
    (ActionPlanHandout.template, ActionPlanHandout.schema),
    (LeadHandout.template, LeadHandout.schema),
    (OperationalPlanHandout.template, OperationalPlanHandout.schema),
    (FindingsHandout.template, FindingsHandout.schema),
    (ComparisonCover.template, ComparisonCover.schema),
    (ChangeSummary.template, ChangeSummary.schema),
    (ComparisonLedgers.template, ComparisonLedgers.schema),
    (RedlineSheet.template, RedlineSheet.schema),
    (SideBySideSheet.template, SideBySideSheet.schema),
    (ReviewerGuide.template, ReviewerGuide.schema),
    (RolePage.template, RolePage.schema),
    (PackCover.template, PackCover.schema),
    (ActionPlanSheet.template, ActionPlanSheet.schema),
    (PlanSheet.template, PlanSheet.schema),
    (OperationalPlanSheet.template, OperationalPlanSheet.schema),
    (CardSheet.template, CardSheet.schema),
    (ItemListSheet.template, ItemListSheet.schema),
    (AgendaSheet.template, AgendaSheet.schema),
    (InvitationSheet.template, InvitationSheet.schema),
    (MinutesSheet.template, MinutesSheet.schema),
    (SignatureSheet.template, SignatureSheet.schema),
    (LogSheet.template, LogSheet.schema),
    (PeopleSheet.template, PeopleSheet.schema),
    (PartnerReport.template, PartnerReport.schema),
    (DebriefSheet.template, DebriefSheet.schema),
    (LessonsSheet.template, LessonsSheet.schema),
    (ChronologySheet.template, ChronologySheet.schema),
    (HandoverSheet.template, HandoverSheet.schema),
    (ClosingSheet.template, ClosingSheet.schema),
    (BoardCover.template, BoardCover.schema),
    (PaperSheet.template, PaperSheet.schema),
    (BoardMinutesSheet.template, BoardMinutesSheet.schema),
    (OpenPointsSheet.template, OpenPointsSheet.schema),
    (ControlSheet.template, ControlSheet.schema),
    (BoardFindingsSheet.template, BoardFindingsSheet.schema),
    (IncidentImpactSheet.template, IncidentImpactSheet.schema),
    (ConsultationSheet.template, ConsultationSheet.schema),
    (AppendicesSheet.template, AppendicesSheet.schema),
    (ScriptSheet.template, ScriptSheet.schema),
    (ScriptIndex.template, ScriptIndex.schema),
    (BlankScriptIndex.template, BlankScriptIndex.schema),
    (ReadyPage.template, ReadyPage.schema),
    (EvidenceSheet.template, EvidenceSheet.schema),
    (EventSlips.template, EventSlips.schema),
    (ObserverSheet.template, ObserverSheet.schema),
    (EventResults.template, EventResults.schema),
  ]

  /// The files that others may stand in for, by their paths in `Templates/`: templates and style sheets.
  package static let replaceable: [(path: String, text: String)] = BuiltInTemplates.files.filter {
    $0.path.hasSuffix(".mustache") || $0.path.hasSuffix(".css")
  }

  /// - Parameter overrides: files that stand in for built-in ones, by their paths in `Templates/`
  ///   (`handouts/procedure.mustache`, `styles/print.css`); partials may be added for other templates to take in.
  /// - Throws: `TemplateProblems` with everything that is wrong in any of them.
  package init(overrides: [(path: String, text: String)] = []) throws(TemplateProblems) {
    var problems: [TemplateProblem] = []
    var files: [(path: String, text: String)] = BuiltInTemplates.files
    var added: [String] = []
    for file in overrides {
      if let index = files.firstIndex(where: { $0.path.utf8.elementsEqual(file.path.utf8) }) {
        files[index] = file
      } else if file.path.hasPrefix("partials/"), file.path.hasSuffix(".mustache") {
        files.append(file)
        added.append(file.path)
      } else {
        problems.append(TemplateSet.unknown(file.path))
      }
    }
    var styles: [String] = []
    let further = [TemplateSet.comparisonSheet, TemplateSet.packSheet, TemplateSet.scriptSheet, TemplateSet.readySheet]
    for name in TemplateSet.styleSheets + further {
      let css = files.first { $0.path == name }?.text ?? ""
      problems += StyleCheck.problems(in: css, sheet: name)
      styles.append(css)
    }
    let scripts = TemplateSet.readyScripts.map { name in files.first { $0.path == name } ?? (name, "") }
    for file in files { problems += ScriptCheck.problems(in: file.text, file: file.path) }
    let templates = files.filter { $0.path.hasSuffix(".mustache") }
      .map { (name: String($0.path.dropLast(".mustache".count)), text: $0.text) }
    let used = Set(templates.flatMap { TemplateTags($0.text, template: $0.name).tags }.map(\.name))
    for path in added where !used.contains(String(path.dropLast(".mustache".count))) {
      problems.append(
        TemplateProblem(
          template: path, line: 1, column: 1, message: "no template takes this one in",
          hint: "Take it in with {{>\(path.dropLast(".mustache".count))}}, or correct its name: \(TemplateSet.names)."))
    }
    let loaded: TemplateLibrary
    do {
      loaded = try TemplateLibrary(templates, roots: TemplateSet.roots)
    } catch {
      throw TemplateProblems(problems + error.problems)
    }
    guard problems.isEmpty else { throw TemplateProblems(problems) }
    library = loaded
    readyScript = scripts.map(\.text).joined()
    readyStyle = styles.removeLast()
    scriptStyle = styles.removeLast()
    packStyle = styles.removeLast()
    comparisonStyle = styles.removeLast()
    self.styles = styles
  }

  private static func unknown(_ path: String) -> TemplateProblem {
    TemplateProblem(
      template: path, line: 1, column: 1, message: "no page is made with a file of this name",
      hint: "The files are: \(names).")
  }

  private static var names: String { BuiltInTemplates.files.map(\.path).joined(separator: ", ") }
}
