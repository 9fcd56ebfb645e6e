import Files
import Foundation
import Incidents
import SourceText

/// The kept bytes of issued handouts, held against what the log says of them.
enum IssuedFiles {
  /// The largest file that is read, in bytes.
  private static let sizeLimit = 256 * 1024 * 1024

  /// What is not as the log says, as whole sentences.
  static func problems(_ incident: OpenIncident, _ state: IncidentState) -> [String] {
    let entries = state.written.filter { $0.kind == .issue && !$0.isCopy }
    let named = entries.compactMap { $0["file"] }
    let strays = names(incident).map { "\(IncidentFolder.issuedName)/\($0)" }.filter { name in
      !named.contains { $0.hasSameBytes(as: name) }
    }
    return entries.compactMap { problem($0, incident) }
      + strays.map {
        "\(Console.shown($0)) is named by no line of the log: recording it was broken off, so it was not issued."
      }
  }

  /// The names in the folder of issued handouts, sorted; without those of files that are being written.
  static func names(_ incident: OpenIncident) -> [String] {
    let folder = incident.folder.path + "/" + IncidentFolder.issuedName
    return ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .filter { $0.utf8.first != UInt8(ascii: ".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func problem(_ entry: LogEntry, _ incident: OpenIncident) -> String? {
    let issue = "Issue \(Console.shown(entry["issue"] ?? "?")) (line \(entry.number))"
    let prefix = "\(IncidentFolder.issuedName)/"
    guard let file = entry["file"], file.utf8.starts(with: prefix.utf8),
      PortableName.fault(in: file.utf8.dropFirst(prefix.utf8.count)) == nil
    else { return "\(issue) names no file in the folder \(IncidentFolder.issuedName)." }
    do throws(FileProblem) {
      guard let bytes = try InputFile.read(path: incident.folder.path + "/" + file, sizeLimit: sizeLimit) else {
        return "\(issue): \(file) is not there. Put it back from a copy."
      }
      guard let digest = entry["sha256"], IssuedHandout.digest(of: bytes).hasSameBytes(as: digest) else {
        return "\(issue): \(file) is not as it was issued: its digest is another."
      }
      return nil
    } catch {
      return "\(issue): \(error)"
    }
  }
}
