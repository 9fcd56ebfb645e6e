internal import Incidents
internal import ProcedureModel
internal import SourceText

/// The blank pack of a version: cards, papers of the meetings and logs, so that paper can be had before there is an
/// incident.
enum BlankPack {
  /// Its folder in a version's output.
  static let folder = "blank-pack"
  static let label = SheetLabel(
    file: "\(folder)/\(PackCover.file)", title: "Blank pack",
    purpose: "To print and keep ready: action cards, meeting papers, logs, signature sheet, to be filled in by hand.")

  /// What of a pack makes sense before there is an incident.
  private static let parts: [PackPart] = [.cards, .meetings, .logs]

  /// Its pages, by their paths in a version's folder.
  /// - Parameter scripts: what its cover names last; nil where the version has none.
  static func pages(
    _ procedure: Procedure, templates: TemplateSet, asOf: CalendarDate, tool: String, edition: Edition,
    scripts: BlankScripts?, formats: OtherFormats
  ) -> [OutputPage] {
    // Noon: only the day is printed.
    let noon = LondonTime(day: asOf, at: .noon).firstMoment
    let stamp = PackStamp(Situation(blank: procedure, now: noon), tool: tool, edition: edition)
    let pack = IncidentPack(
      templates: templates, stamp: stamp, home: "../../../\(IndexPage.file)",
      scripts: scripts?.links(from: "../") ?? [],
      formats: formats)
    return pack.pages(parts: parts).map { OutputPage(path: "\(folder)/\($0.path)", html: $0.html) }
  }
}
