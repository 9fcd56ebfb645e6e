import Files
import Foundation
import Incidents
import ProcedureModel
import SourceText

/// An incident that a command line names, and the copy of the procedure that it runs on.
struct OpenIncident {
  let folder: IncidentFolder
  /// The folder of that copy, in the incident's.
  let copy: String
  let procedure: Procedure

  /// Where incidents are unless `--dir` says otherwise.
  static let defaultFolder = "incidents"

  /// Opens an incident.
  /// - Parameter named: its folder, or the name of a folder in `incidents`.
  /// - Throws: `ExitStatus.notDone`, after saying what is wrong.
  init(_ named: String) throws {
    let path = OpenIncident.path(named)
    folder = IncidentFolder(path: path)
    do {
      // First the log: it says best whether this is an incident at all.
      copy = try folder.copyInForce()
      procedure = try OpenIncident.procedure(path, copy)
    } catch let problem as FileProblem {
      Console.complain("procdoc: \(problem)")
      Console.complain("    \(OpenIncident.others(than: path))")
      throw ExitStatus.notDone
    }
  }

  /// The procedure of a version that it runs on, or ran on.
  /// - Throws: `ExitStatus.notDone`, after saying what is wrong.
  func procedure(of version: IncidentVersion) throws -> Procedure {
    if version.folder.hasSameBytes(as: copy) { return procedure }
    do {
      return try OpenIncident.procedure(folder.path, version.folder)
    } catch let problem as FileProblem {
      Console.complain("procdoc: \(problem)")
      throw ExitStatus.notDone
    }
  }

  private static func procedure(_ path: String, _ folder: String) throws -> Procedure {
    // What a log says is no path before it is looked at.
    let isName = PortableName.fault(in: Array(folder.utf8)) == nil
    let version = try isName ? VersionLoader.read(path + "/" + folder) : nil
    if let procedure = version?.read.procedure { return procedure }
    if let version { Loading.print(version) }
    Console.complain(
      "procdoc: the incident's own copy of the procedure, in \(Console.shown(folder)), cannot be read. Put it back from a "
        + "backup.")
    throw ExitStatus.notDone
  }

  /// Which incidents lie beside one that could not be opened.
  private static func others(than path: String) -> String {
    let folder = path.utf8.contains(UInt8(ascii: "/")) ? (path as NSString).deletingLastPathComponent : "."
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
      !$0.utf8.starts(with: ".".utf8) && FileManager.default.fileExists(atPath: "\(folder)/\($0)/\(AppendLog.name)")
    }
    guard !names.isEmpty else {
      return "INCIDENT is an incident's folder, such as incidents/2026-11-20-a, or its name."
    }
    return "Incidents in \(Console.shown(folder)): \(Console.shown(names.sorted().suffix(10).joined(separator: ", ")))."
  }

  private static func path(_ named: String) -> String {
    var path = named
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    let isBare = !path.utf8.contains(UInt8(ascii: "/"))
    if isBare, !FileManager.default.fileExists(atPath: path) { return defaultFolder + "/" + path }
    return path
  }
}
