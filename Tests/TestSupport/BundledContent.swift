internal import Foundation
package import ProcedureModel

/// The procedures that the repository brings with it.
package enum BundledContent {
  /// The package's folder, from this file's place in it.
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Reads a version, `V02` or `V03`, of the provider failure procedure.
  package static func read(_ version: String) throws -> ReadProcedure {
    try read(folder: "Content/provider-failure/\(version)")
  }

  /// Reads a version's folder; its path is relative to the package.
  package static func read(folder: String) throws -> ReadProcedure {
    let url = URL(filePath: root).appending(path: folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
    let sources = try names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.map { name in
      ProcedureSource(path: name, bytes: Array(try Data(contentsOf: url.appending(path: name))))
    }
    return ProcedureReader.read(folder: folder, sources: sources)
  }

  /// The text of a file of the package.
  package static func text(_ path: String) throws -> String {
    try String(contentsOf: URL(filePath: root).appending(path: path), encoding: .utf8)
  }

  /// Writes a file of the package; only for tables that are made by a test on request.
  package static func write(_ text: String, to path: String) throws {
    try text.write(to: URL(filePath: root).appending(path: path), atomically: true, encoding: .utf8)
  }
}
