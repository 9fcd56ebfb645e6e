import Foundation
import Incidents
import ProcedureModel
import SourceText

/// The folder of the version that somebody means by what they typed: a path, or the name of a version in `Content`.
enum VersionNamed {
  /// - Parameters:
  ///   - typed: `Content/provider-failure/V03`, or `V03`.
  ///   - procedure: the one that it is to be a version of.
  /// - Throws: `ExitStatus.notDone`, after saying why, where it is none or several.
  static func path(_ typed: String, of procedure: Procedure) throws -> String {
    if typed.utf8.contains(UInt8(ascii: "/")) || FileManager.default.fileExists(atPath: typed) { return typed }
    let versions = (try? VersionLoader.load([])) ?? []
    let found = versions.filter { version in
      guard let control = version.read.procedure?.control else { return false }
      return control.version.text.isSameWord(as: typed)
        && control.title.text.isSameWord(as: procedure.control.title.text)
    }
    if let only = found.first, found.count == 1 { return only.path }
    let shown = Console.shown(typed)
    Console.complain(
      found.isEmpty
        ? "procdoc: there is no folder \(shown), and no version of that name of this procedure in "
          + "\(VersionLoader.defaultPath). Name the version's folder, as in --to Content/provider-failure/V03. Nothing was "
          + "written."
        : "procdoc: \(found.count) folders hold a version \(shown) of this procedure: "
          + "\(Console.shown(found.map(\.path).joined(separator: ", "))). Name one of them. Nothing was written.")
    throw ExitStatus.notDone
  }
}
