import Files
import Incidents
import ProcedureModel
import SourceText

/// Writes the folder of a new incident.
struct NewIncident {
  private let facts: StartFacts
  private let version: VersionToUse
  private let dir: String
  private let group: String?
  private let now: Moment
  private let entries: [DraftEntry]

  /// - Parameter entries: of a ready pack, checked.
  init(
    _ facts: StartFacts, version: VersionToUse, entries: [DraftEntry], dir: String, group: String?, now: Moment
  ) {
    self.facts = facts
    self.entries = entries
    self.version = version
    self.dir = dir
    self.group = group
    self.now = now
  }

  /// Writes it under the next free name of the day: `2026-11-20-a`, `-b` …
  /// - Returns: the folder.
  /// - Throws: `ExitStatus.notDone`, after saying why nothing was written.
  func write() throws -> String {
    var dir = dir
    while dir.utf8.count > 1, dir.utf8.last == UInt8(ascii: "/") { dir.removeLast() }
    for letter in "abcdefghijklmnopqrstuvwxyz".unicodeScalars {
      let id = "\(now.london.time.day)-\(letter)"
      let path = "\(dir)/\(id)"
      var start = IncidentStart(
        facts: facts.named(id), sources: version.sources, fingerprint: version.procedure.fingerprint, by: facts.by,
        now: now, tool: ToolVersion.current)
      start.began = facts.ready?.started
      start.entries = entries
      do {
        switch try PrivateFolder.create(path: path, files: start.files(), group: group) {
        case .created: return path
        case .nameTaken: continue
        }
      } catch {
        Console.complain("procdoc: \(error)")
        throw ExitStatus.notDone
      }
    }
    Console.complain("procdoc: 26 incidents have begun in this folder today. Name another folder with --dir.")
    throw ExitStatus.notDone
  }
}
