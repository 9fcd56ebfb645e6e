package import Incidents
internal import ProcedureModel
internal import SourceText

/// What every page of an incident's pack says of itself: live or exercise, which incident, on which version, printed when,
/// from how much of the log.
package struct PackStamp: Sendable {
  package let situation: Situation
  /// The version's own stamp.
  let version: Stamp
  package let tool: String
  package let edition: Edition
  /// Whether it is of a ready pack: blank, with what the page's script needs to fill it in.
  private(set) var isReady = false
  /// What a numbered handout says of itself; nil for what has no number.
  let issue: IssueNote?

  /// - Parameters:
  ///   - situation: the incident at the moment of printing; its `now` is printed.
  ///   - tool: the tool's own version.
  package init(_ situation: Situation, tool: String, edition: Edition) {
    self.init(situation, tool: tool, edition: edition, issue: nil)
  }

  init(_ situation: Situation, tool: String, edition: Edition, issue: IssueNote?) {
    self.issue = issue
    self.situation = situation
    self.tool = tool
    self.edition = edition
    version = Stamp(situation.procedure, asOf: situation.now.london.time.day, tool: tool, edition: edition)
  }

  /// The same for a ready pack.
  func ready() -> PackStamp {
    var stamp = self
    stamp.isReady = true
    return stamp
  }

  /// Words in borders that no reader may miss: LIVE or EXERCISE first, then the number of a handout, then the state of the
  /// version.
  var marks: [String] {
    [situation.isBlank ? "BLANK" : situation.facts.mode.mark] + (issue.map { [$0.mark] } ?? []) + version.marks
  }

  /// `Incident 2026-11-20-a`, or a line to write it on.
  var incident: String {
    situation.isBlank ? "Incident: ____________________" : "Incident \(situation.facts.id)"
  }

  /// `Provider failure and provider exit V03, draft`.
  var document: String { "\(version.title) \(version.versionAndStatus)" }

  /// `20 November 2026, 14:20`; of a blank pack the day alone, since nothing in it depends on the hour.
  var printed: String {
    situation.isBlank ? version.asOf.inWords : situation.now.london.time.inWords
  }

  /// The short sheet id: incident, version, and how far the log had been read, so that `incident verify` can check the sheet
  /// and a line typed from it says which print it was on. `2026-11-20-a/V03/214-3f9a21`.
  package var sheetID: String {
    situation.isBlank
      ? "\(isReady ? "ready" : "blank")/\(versionInSheetID)"
      : "\(situation.facts.id)/\(versionInSheetID)/\(situation.position)"
  }

  /// The version's name as sheet ids have it.
  package var versionInSheetID: String { SheetReference.name(of: version.version) }
}
