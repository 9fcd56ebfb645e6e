import Foundation
import TestSupport
import Testing

@testable import Handouts

@Suite("templates in the binary")
struct BuiltInTemplatesTests {
  @Test("are those in Templates, byte for byte")
  func same() throws {
    var onDisk: [String] = []
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: "Templates").path)
    where [".mustache", ".css", ".js"].contains(where: path.hasSuffix) {
      onDisk.append(path)
    }
    #expect(
      BuiltInTemplates.files.map(\.path).sorted() == onDisk.sorted(),
      "Sources/Handouts/Templating/BuiltInTemplates.swift is out of date: run `make templates`")
    for file in BuiltInTemplates.files {
      let bytes = try PackageRoot.bytes(of: "Templates/\(file.path)")
      #expect(
        Array(file.text.utf8) == bytes,
        "\(file.path) was changed and Sources/Handouts/Templating/BuiltInTemplates.swift was not: run `make templates`")
    }
  }

  @Test("have nothing wrong with them")
  func valid() throws {
    _ = try TemplateSet()
  }

  @Test("outside partials each is a kind of page that is checked against its view, and the other way round")
  func kinds() {
    let kinds = BuiltInTemplates.files.map(\.path)
      .filter { $0.hasSuffix(".mustache") && !$0.hasPrefix("partials/") }
    #expect(kinds == TemplateSet.roots.map { $0.template + ".mustache" }.sorted())
  }
}
