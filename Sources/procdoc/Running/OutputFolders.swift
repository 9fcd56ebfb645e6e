import Files
import Foundation
import Handouts
import ProcedureModel
import Review
import SourceText

/// Gives each version its folders in the output, from the names of its own.
enum OutputFolders {
  /// - Throws: `ExitStatus.notDone`, after saying so, where two versions would get the same folder.
  static func versions(_ loaded: [LoadedVersion], asOf: CalendarDate) throws -> [VersionToBuild] {
    var seen: [String: String] = [:]
    return try loaded.compactMap { version in
      guard let procedure = version.read.procedure else { return nil }
      let folder = folder(of: version.path)
      // Windows does not tell capitals from small letters.
      if let other = seen[folder.path.lowercased()] {
        Console.complain(
          "procdoc: \(version.path) and \(other) would both be written to \(folder.path). Rename one of the folders.")
        throw ExitStatus.notDone
      }
      seen[folder.path.lowercased()] = version.path
      let review = ReviewContext(
        procedure: procedure, earlier: VersionLoader.superseded(by: version, among: loaded), asOf: asOf)
      return VersionToBuild(procedure: procedure, folder: folder, check: Checker.check(review))
    }
  }

  /// The last two names of a path, in letters that every system takes.
  static func folder(of path: String) -> VersionFolder {
    let names = URL(fileURLWithPath: path).standardizedFileURL.pathComponents.filter { $0 != "/" }
    return VersionFolder(
      procedure: portable(names.count > 1 ? names[names.count - 2] : "procedure"),
      version: portable(names.last ?? "version"))
  }

  private static func portable(_ name: String) -> String {
    let kept = name.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        byte
      default: UInt8(ascii: "-")
      }
    }
    let text = String(decoding: kept, as: UTF8.self)
    return PortableName.fault(in: Array(text.utf8)) == nil ? text : "folder-" + text
  }
}
