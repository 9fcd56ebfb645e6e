internal import ProcedureModel
internal import SourceText

/// The id at the head of a printed sheet, as somebody typed it back in: which incident and version the paper was.
package enum SheetReference: Hashable, Sendable {
  /// `2026-11-20-a/V03/214-3f9a21`: a sheet that was printed from an incident's log.
  case printed(incident: String, version: String, lines: Int, digest: String)
  /// `blank/V03`: a sheet of a version's blank pack, which knows no incident.
  case blank(version: String)
  /// `ready/V03`: a sheet of a version's ready pack, or a file that was saved from it.
  case ready(version: String)
  /// The person said that there is no id to be read.
  case unknown

  /// Reads an id. Capitals do not matter in it but in the version's name, which is kept as typed; a version's name may hold
  /// spaces. Nil for what is no sheet id.
  package init?(_ typed: String) {
    let parts = typed.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    switch parts.count {
    case 1:
      guard typed.isSameWord(as: "unknown") else { return nil }
      self = .unknown
    case 2:
      guard !parts[1].isEmpty else { return nil }
      if parts[0].isSameWord(as: "blank") {
        self = .blank(version: parts[1])
      } else if parts[0].isSameWord(as: "ready") {
        self = .ready(version: parts[1])
      } else {
        return nil
      }
    default:
      let version = parts[1..<(parts.count - 1)].joined(separator: "/")
      guard let position = SheetReference.position(parts.last ?? ""), !parts[0].isEmpty, !version.isEmpty else {
        return nil
      }
      self = .printed(
        incident: parts[0].asciiSmall, version: version, lines: position.lines, digest: position.digest)
    }
  }

  /// Reads the last part of an id, `214-3f9a21`: how far the log had been read. Nil for anything else.
  package static func position(_ typed: String) -> (lines: Int, digest: String)? {
    let parts = typed.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, let lines = Int(digits: parts[0]), lines > 0 else { return nil }
    let digest = String(decoding: parts[1], as: UTF8.self).asciiSmall
    guard 6...64 ~= digest.utf8.count, digest.utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else {
      return nil
    }
    return (lines, digest)
  }

  /// The name of a version as sheet ids have it.
  package static func name(of version: String) -> String { Slug.make(version).isEmpty ? "version" : version }

  /// The version that the paper was; nil where nobody knows.
  package var version: String? {
    switch self {
    case .printed(_, let version, _, _), .blank(let version), .ready(let version): version
    case .unknown: nil
    }
  }

  /// As it is kept in the log.
  /// - Parameter version: the version's name in its right spelling.
  package func text(version: String) -> String {
    switch self {
    case .printed(let incident, _, let lines, let digest): "\(incident)/\(version)/\(lines)-\(digest.prefix(6))"
    case .blank: "blank/\(version)"
    case .ready: "ready/\(version)"
    case .unknown: "unknown"
    }
  }
}
