import Files
import Foundation

/// The incidents that a command line names, one or many at once.
enum IncidentFolders {
  /// The folder itself if it is an incident's, else those in it that are, in natural order.
  /// - Parameter folder: as it was typed; an incident's name alone is looked for in `incidents`, as with every command.
  /// - Throws: `ExitStatus.notDone`, after saying so, for a folder without an incident.
  static func all(in folder: String) throws -> [String] {
    func isIncident(_ path: String) -> Bool {
      FileManager.default.fileExists(atPath: path + "/" + AppendLog.name)
    }
    var folder = folder
    while folder.utf8.count > 1, folder.utf8.last == UInt8(ascii: "/") { folder.removeLast() }
    for path in [folder, OpenIncident.defaultFolder + "/" + folder] where isIncident(path) { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let found = NaturalOrder.sorted(names).filter { $0.utf8.first != UInt8(ascii: ".") }.map { folder + "/" + $0 }
      .filter(isIncident)
    guard !found.isEmpty else {
      Console.complain(
        "procdoc: no incident lies in \(Console.shown(folder)). Name an incident's folder, or one that holds several.")
      throw ExitStatus.notDone
    }
    return found
  }
}
