internal import Incidents
internal import ProcedureModel
internal import SourceText

/// The ready pack of a version: one page that asks for the facts of an incident and then is its pack, in any browser, with
/// nothing installed and no network.
enum ReadyPack {
  static let label = SheetLabel(
    file: "ready-pack.html", title: "Ready pack",
    purpose: "To open in any browser in an incident: asks a few facts and is the pack, on screen or to print. Or print "
      + "it blank.")

  /// What it holds, in the order in which it is dealt out; the blank editions of the scripts follow.
  private static let parts: [PackPart] = [.actionPlan, .plans, .cards, .meetings, .logs]

  /// The page, in a version's folder.
  static func page(
    _ procedure: Procedure, templates: TemplateSet, asOf: CalendarDate, tool: String, edition: Edition
  ) -> OutputPage {
    // Noon: only the day is printed.
    let noon = LondonTime(day: asOf, at: .noon).firstMoment
    let stamp = PackStamp(Situation(blank: procedure, now: noon), tool: tool, edition: edition).ready()
    let sheets = IncidentPack.sheets(stamp, PackSelection(parts: parts), for: nil)
    let place = PackPlace(file: nil, stamp: stamp)
    let cover = templates.library.render(PackCover(sheets, place), with: PackCover.template)
    let types = Checklist.types(of: procedure)
    let data = ReadyData(
      stamp: stamp,
      choices: ([nil] + types.map { Optional($0.code) }).map {
        ReadyChoice(procedure, type: $0, now: noon, tool: tool)
      }, calendar: ReadyCalendar(asOf: asOf), sheets: sheets)
    let script = "\"use strict\";\n(() => {\nconst pack = \(data.value.script);\n\(templates.readyScript)})();\n"
    let style = PageStyle(
      templates.styles + [templates.packStyle, templates.scriptStyle, templates.readyStyle],
      running: (
        "\(stamp.marks.joined(separator: " ")) \(stamp.incident)", stamp.version.versionAndStatus,
        "Sheet \(stamp.sheetID), printed \(stamp.printed), source \(stamp.version.fingerprint)"
      ), script: script)
    let scripts =
      BlankScripts(procedure, templates: templates, asOf: asOf, tool: tool, edition: edition)?.blocks(titleLevel: 2)
      ?? []
    let made = "\(stamp.document), source \(stamp.version.fingerprint), as of \(stamp.version.asOf.inWords)"
    let page = ReadyPage(
      title: "Ready pack: \(stamp.version.title) \(stamp.version.version)", style: style, edition: edition,
      masthead: "Ready pack: \(stamp.version.title)", marks: stamp.version.marks,
      types: types.map { ReadyTypeView(code: $0) },
      roles: stamp.situation.roles.enumerated().map { ReadyRoleView(place: $0, title: $1.role.title.text) },
      made: made,
      html: cover + sheets.map { $0.render(templates.library, place) }.joined()
        + scripts.map(\.html).joined(), script: script,
      colophon: "Made by procdoc \(tool): \(made). Printed copies are not controlled. What is filled in stays in the "
        + "page, is sent nowhere, and is gone when the page is closed without saving it to a file.")
    return OutputPage(path: label.file, html: templates.library.render(page, with: ReadyPage.template))
  }
}
