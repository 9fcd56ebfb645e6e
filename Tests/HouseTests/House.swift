import Foundation

/// The rooms of the house and the arrows between them, and the sources as they stand on disk.
///
/// SwiftPM does not stop a target from importing a dependency's dependency, so this table does.
enum House {
  /// What each room may import. Packages' products and modules of the toolchain are named like rooms.
  static let arrows: [(room: String, mayImport: Set<String>)] = [
    ("SourceText", []),
    ("CommonMark", ["CCommonMark", "SourceText"]),
    ("StrictYAML", ["SourceText", "Yams"]),
    ("Files", ["SourceText", "Glibc"]),
    ("ProcedureModel", ["SourceText", "CommonMark", "StrictYAML"]),
    ("Review", ["SourceText", "CommonMark", "StrictYAML", "ProcedureModel"]),
    ("BoardPapers", ["SourceText", "CommonMark", "StrictYAML", "ProcedureModel", "Review"]),
    ("Incidents", ["SourceText", "StrictYAML", "Files", "ProcedureModel"]),
    // FoundationEssentials for base64 only: `machineRooms` keeps the rest of it out.
    (
      "Handouts",
      [
        "SourceText", "CommonMark", "ProcedureModel", "Review", "Incidents", "BoardPapers", "WordDocument",
        "FoundationEssentials",
      ]
    ),
    ("WordDocument", ["SourceText"]),
    ("Import", ["SourceText", "CommonMark", "ProcedureModel", "WordDocument"]),
    (
      "procdoc",
      [
        "SourceText", "CommonMark", "StrictYAML", "Files", "ProcedureModel", "Review", "Incidents", "BoardPapers",
        "WordDocument", "Import", "Handouts", "ArgumentParser",
        "Glibc", "Foundation", "FoundationEssentials",
      ]
    ),
  ]

  /// Modules that come with the toolchain, which no line of Package.swift asks for.
  static let toolchain: Set<String> = ["Glibc", "Foundation", "FoundationEssentials"]

  /// The rooms where C memory and descriptors are handled.
  static let unsafeRooms: Set<String> = ["CommonMark", "Files"]

  /// The rooms that touch files, clock and environment; all others are given what they need.
  static let machineRooms: Set<String> = ["Files", "procdoc"]

  /// The longest file, in lines: beyond it a file does more than one thing.
  static let longestFile = 400

  /// Files that hold copies of others as literals, and so are as long as those are.
  static let copies: Set<String> = [
    "Sources/Handouts/Templating/BuiltInTemplates.swift", "Sources/Import/Beginning/BuiltInBeginning.swift",
  ]

  /// The package's folder.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file in Sources, or in Tests, sorted by path.
  static func files(in top: String = "Sources") throws -> [HouseFile] {
    let folder = root.appending(path: top)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") && !$0.contains("/.build/") }.sorted()
      .map { path in
        let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
        return HouseFile(path: top + "/" + path, text: text)
      }
  }

  /// What Package.swift says each room depends on.
  static func dependencies() throws -> [String: Set<String>] {
    dependencies(in: try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8))
  }

  /// The dependencies of each `.target` and `.executableTarget` in a manifest's text.
  static func dependencies(in manifest: String) -> [String: Set<String>] {
    let target = /\.(?:target|executableTarget)\(\s*name: "(\w+)",(?:\s*dependencies: \[([^\[\]]*)\])?/
    let dependency = /\.product\(name: "(\w+)", package: "[^"]+"\)|"(\w+)"/
    var found: [String: Set<String>] = [:]
    for match in manifest.matches(of: target) {
      let names = (match.output.2 ?? "").matches(of: dependency).compactMap { $0.output.1 ?? $0.output.2 }
      found[String(match.output.1)] = Set(names.map(String.init))
    }
    return found
  }
}
