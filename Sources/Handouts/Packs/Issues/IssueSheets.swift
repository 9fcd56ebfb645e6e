package import Incidents
internal import ProcedureModel
internal import SourceText

/// The sheets of an incident that can be issued as numbered handouts. Pure: the same values give the same bytes.
///
/// What is not a sheet of the pack joins here: whatever has a label and can be rendered by itself.
package struct IssueSheets: Sendable {
  private let templates: TemplateSet
  private let situation: Situation
  private let tool: String
  private let edition: Edition

  /// - Parameters:
  ///   - templates: loaded and checked.
  ///   - situation: the incident at the moment of printing.
  ///   - tool: the tool's own version.
  package init(templates: TemplateSet, situation: Situation, tool: String, edition: Edition) {
    self.templates = templates
    self.situation = situation
    self.tool = tool
    self.edition = edition
  }

  /// A sheet that can be issued.
  package struct Choice: Sendable, Hashable {
    /// Its file name without ending: `card-01-pl`.
    package let handout: String
    package let title: String
    let file: String
    /// What it may be called besides.
    let names: [String]
  }

  /// In the order in which a pack is dealt out.
  package var choices: [Choice] {
    sheets(only: nil, note: nil).map { sheet in
      let names = [sheet.label.id, sheet.label.file, sheet.label.short, sheet.label.title, sheet.role]
      return Choice(
        handout: sheet.label.id, title: sheet.label.title, file: sheet.label.file, names: names.compactMap { $0 })
    }
  }

  /// The sheets that somebody may mean: by file name, short name or title, a card by its role too; without regard to
  /// capitals, hyphens and spaces.
  package func find(_ typed: String) -> [Choice] {
    let folded = CardSet.folded(typed)
    return choices.filter { choice in choice.names.contains { CardSet.folded($0).hasSameBytes(as: folded) } }
  }

  /// The page of a handout.
  /// - Parameters:
  ///   - number: its own.
  ///   - earlier: the earlier issues of the same sheet, the newest last.
  ///   - changes: what changed since, in words.
  ///   - approvedBy: initials.
  /// - Returns: nil where the sheet is not there.
  package func page(
    _ choice: Choice, number: Int, earlier: [IssuedHandout], changes: [String], approvedBy: String
  ) -> String? {
    let name = situation.facts.signature(approvedBy)?.name.map { "\(approvedBy) (\($0))" } ?? approvedBy
    let note = IssueNote(
      number, earlier: earlier, changes: changes,
      approved: "\(name), \(PackTime.short(situation.now, situation.now))", now: situation.now)
    guard
      let sheet = sheets(only: choice.file, note: note).first(where: { $0.label.file.hasSameBytes(as: choice.file) })
    else { return nil }
    let stamp = stamp(note)
    let html = sheet.render(templates.library, PackPlace(file: choice.file, stamp: stamp))
    return IncidentPage(templates: templates, stamp: stamp).html("\(note.mark): \(sheet.label.title)", [], html)
  }

  /// The id that stands on the pages.
  package var sheetID: String { stamp(nil).sheetID }

  /// The words of a sheet without those that every sheet has of its incident, version and time of printing; nil where there
  /// is no such sheet.
  func words(_ handout: String) -> [ArraySlice<UInt8>]? {
    let file = handout + ".html"
    guard let sheet = sheets(only: file, note: nil).first(where: { $0.label.file.hasSameBytes(as: file) }) else {
      return nil
    }
    let html = sheet.render(templates.library, PackPlace(file: file, stamp: stamp(nil)))
    return Array(html.utf8).split(separator: UInt8(ascii: "\n"))
      .filter { !$0.starts(with: IssueSheets.statusBar) }
  }

  /// How the line begins that bears the stamp.
  private static let statusBar = Array(#"<p class="status-bar">"#.utf8)

  private func stamp(_ note: IssueNote?) -> PackStamp {
    PackStamp(situation, tool: tool, edition: edition, issue: note)
  }

  /// - Parameter only: the file of the one sheet that is printed by itself, so that no link leads to another.
  private func sheets(only: String?, note: IssueNote?) -> [PackSheet] {
    IncidentPack.sheets(PackContext(stamp(note), only: only))
  }
}
