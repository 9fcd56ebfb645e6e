import Files
import Handouts
import Incidents
import ProcedureModel
import SourceText

/// A file that tells of an incident: written below its folder, or where the person says, for the same eyes as the folder.
enum AccountFile {
  /// - Parameters:
  ///   - bytes: what it is to hold.
  ///   - name: its name below the incident's folder.
  ///   - output: where to write instead.
  /// - Returns: the path it was written to.
  /// - Throws: `ExitStatus.notDone`, after saying why it was not written.
  static func write(_ bytes: [UInt8], name: String, output: String?, _ incident: OpenIncident) throws -> String {
    let path = output ?? incident.folder.path + "/" + name
    do throws(FileProblem) {
      try OutputFile.replace(
        path: path, with: bytes, recognises: isOurs, permissions: .like(folder: incident.folder.path))
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    return path
  }

  /// A name for each choice, so that a cut does not take the place of the whole: `chronology-ab-a2-4.html`.
  static func name(_ stem: String, _ choices: [String?], ending: String) -> String {
    let parts = choices.compactMap { $0 }.map { String(Slug.make($0).prefix(30)) }.filter { !$0.isEmpty }
    return ([stem] + parts).joined(separator: "-") + "." + ending
  }

  /// Whether a file may be replaced: a page that procdoc made, or a table of ours.
  static func isOurs(_ head: [UInt8]) -> Bool {
    if head.starts(with: ChronologyTable.head) { return true }
    let mark = Array(#"<meta name="generator" content="procdoc">"#.utf8)
    guard head.starts(with: "<!DOCTYPE html>".utf8), head.count >= mark.count else { return false }
    return (0...head.count - mark.count).contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
  }
}
