import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Import

/// A procedure that went through an import, as it is read from what was written.
struct ImportedAgain {
  let imported: ProcedureImport
  let read: ReadProcedure
  let text: String

  init(_ document: FoundDocument) {
    imported = ProcedureImport(document)
    let sources = ProcedureWriter.sources(of: imported.procedure)
    read = ProcedureReader.read(folder: "V", sources: sources)
    text = sources.map { "\($0.path)\n" + String(decoding: $0.bytes, as: UTF8.self) }.joined()
  }

  /// The messages of remarks, each with its source and address.
  var remarks: [String] {
    imported.remarks.map { "\($0.path) \($0.address ?? "-"): \($0.message)" }
  }

  /// What a document cannot hold, taken out of a procedure's JSON: settings, cards, how lists are spaced, links.
  static func comparable(_ procedure: Procedure) throws -> String {
    let data = try JSONEncoder().encode(procedure)
    let lost: Set = [
      "settings", "cards", "supersedes", "isSample", "inForceFor", "isTight", "spans", "range", "fingerprint", "status",
    ]
    func strip(_ value: Any) -> Any {
      if let map = value as? [String: Any] { return map.filter { !lost.contains($0.key) }.mapValues(strip) }
      if let list = value as? [Any] { return list.map(strip) }
      return value
    }
    let object = strip(try JSONSerialization.jsonObject(with: data))
    return String(
      decoding: try JSONSerialization.data(
        withJSONObject: object, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]), as: UTF8.self)
  }

  /// A version of the bundled procedure, or another of the package's.
  static func procedure(_ path: String) throws -> Procedure {
    try #require(ProcedureReader.read(folder: "V", sources: try PackageRoot.sources(in: path)).procedure)
  }
}

/// The program pandoc, where it is installed.
enum InstalledPandoc {
  static let path = ["/usr/bin/pandoc", "/usr/local/bin/pandoc"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Without it, tests of Word files are skipped; a machine that watches the project (CI is set) must have it.
  static let isThere = path != nil || ProcessInfo.processInfo.environment["CI"] != nil

  static func read(_ bytes: [UInt8], from form: String) throws -> FoundDocument {
    let folder = try Folder()
    let file = folder.url.appending(path: "document")
    try Data(bytes).write(to: file)
    let program = try #require(path, "pandoc is not installed: .ci/install-tools word")
    let run = try Tool.run(program, ["--from=\(form)", "--to=json", file.path])
    #expect(run.status == 0, "\(run.messages)")
    return try #require(PandocReader.read(try JSONDecoder().decode(JSONTree.self, from: run.output)))
  }
}
