import Files
import Foundation
import ProcedureModel
import Review
import SourceText

/// A version as read from its folder.
struct LoadedVersion {
  /// The folder as the person named it, or as it was found below what they named.
  let path: String
  let read: ReadProcedure
  /// Files that could not be read, and everything wrong with those that could, in reading order.
  let diagnostics: [Diagnostic]

  /// Whether something is wrong that keeps the version from being used.
  var isRefused: Bool {
    read.procedure == nil || diagnostics.contains { $0.severity == .error }
  }
}

/// Finds and reads the versions that a command line names.
enum VersionLoader {
  /// What no argument means.
  static let defaultPath = "Content"

  /// Reads every version at the paths given, each once, in the order named; versions of a folder by their names.
  /// - Throws: `FileProblem` for a path that cannot be read or holds no version.
  static func load(_ paths: [String]) throws -> [LoadedVersion] {
    var folders: [String] = []
    for path in paths.isEmpty ? [defaultPath] : paths {
      let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
      let found = try versions(at: trimmed, isNamed: true, depth: 0)
      guard !found.isEmpty else {
        throw FileProblem(
          path: path, attempt: "find a procedure there", reason: "no file below it says `kind: procedure`",
          remedy: "Name a version's folder, such as Content/provider-failure/V03.")
      }
      for folder in found where !folders.contains(folder) { folders.append(folder) }
    }
    return try folders.map { try read($0) }
  }

  /// The version that another says it supersedes: the folder of that name beside it. Nil if it is not there or cannot
  /// be used; what is wrong with it is said when it is checked itself.
  /// - Parameter loaded: versions that were read already; it is read only if it is not among them.
  static func superseded(by version: LoadedVersion, among loaded: [LoadedVersion]) -> Procedure? {
    guard let name = version.read.procedure?.control.supersedes?.text, let path = beside(version, name) else {
      return nil
    }
    let known = loaded.first { URL(fileURLWithPath: $0.path).path.hasSameBytes(as: path) }
    guard let earlier = try? known ?? read(path), !earlier.isRefused else { return nil }
    return earlier.read.procedure
  }

  /// The path of the folder of a name beside a version's; nil for what is no name.
  static func beside(_ version: LoadedVersion, _ name: String) -> String? {
    guard PortableName.fault(in: Array(name.utf8)) == nil else { return nil }
    return URL(fileURLWithPath: version.path).deletingLastPathComponent().path + "/" + name
  }

  /// Reads the sources in one folder.
  static func read(_ folder: String) throws -> LoadedVersion {
    var sources: [ProcedureSource] = []
    var problems: [Diagnostic] = []
    for file in try SourceFolder.read(path: folder, endings: [".md", ".yaml"]) {
      switch file.content {
      case .success(let bytes): sources.append(ProcedureSource(path: file.path, bytes: bytes))
      case .failure(let problem):
        problems.append(
          Diagnostic(
            rule: "unreadable-file", path: problem.path, range: SourceRange(line: 1, column: 1),
            message: "cannot \(problem.attempt): \(problem.reason)", hint: problem.remedy))
      }
    }
    let read = ProcedureReader.read(folder: folder, sources: sources)
    return LoadedVersion(
      path: folder, read: read,
      diagnostics: (problems + read.diagnostics).sorted(by: Diagnostic.inReadingOrder))
  }

  /// The version folders at or below a path. A folder is a version if one of its files says `kind: procedure`; a folder
  /// that the person named is one if it holds any Markdown, so that what it lacks is said.
  private static func versions(at path: String, isNamed: Bool, depth: Int) throws -> [String] {
    let own = try SourceFolder.read(path: path, endings: [".md"], folders: false)
    let isVersion = own.contains { file in
      if case .success(let bytes) = file.content { saysProcedure(bytes) } else { false }
    }
    let below = try SourceFolder.list(path: path)
    if isVersion || isNamed && !own.isEmpty && below.isEmpty { return [path] }
    guard depth < 2 else { return [] }
    return try NaturalOrder.sorted(below).flatMap {
      try versions(at: path + "/" + $0, isNamed: false, depth: depth + 1)
    }
  }

  private static func saysProcedure(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(64 * 1024).split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }).contains {
      $0.filter { $0 != UInt8(ascii: " ") }.elementsEqual("kind:procedure".utf8)
    }
  }
}
