package import Foundation
package import ProcedureModel

/// The package's own files, found from where this file stands.
package enum PackageRoot {
  /// The folder that holds Package.swift.
  package static let url: URL = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The bytes of a file.
  /// - Parameter path: from the package's folder.
  package static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: url.appending(path: path)))
  }

  /// The sources of a version, in the order of their names.
  /// - Parameter folder: from the package's folder, as `Content/provider-failure/V03`.
  package static func sources(in folder: String) throws -> [ProcedureSource] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: url.appending(path: folder).path)
    return try names.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yaml") }.sorted().map { name in
      ProcedureSource(path: name, bytes: try bytes(of: "\(folder)/\(name)"))
    }
  }

  /// A version as read.
  package static func read(_ folder: String) throws -> ReadProcedure {
    ProcedureReader.read(folder: folder, sources: try sources(in: folder))
  }

  /// The names of the Swift files in a folder, sorted.
  package static func swiftFiles(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url.appending(path: folder).path).filter {
      $0.hasSuffix(".swift")
    }
    .sorted()
  }
}
