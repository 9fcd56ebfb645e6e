import Foundation
import SourceText
import TestSupport
import Testing

@testable import ProcedureModel

/// What the scripts of V03 name, held against a list made by hand by somebody who saw none of the code.
@Suite("the scripts of the bundled procedure")
struct ScriptTests {
  /// A section of the list: `- key: value`.
  typealias Listed = [(key: String, value: String)]

  @Test("each names what the list made by hand says, and no other is there")
  func fields() throws {
    let procedure = try #require(try PackageRoot.read("Content/provider-failure/V03").procedure)
    let disclosure = try #require(procedure.disclosure)
    let listed = try ScriptTests.listed()
    #expect(Set(listed.map(\.name)) == Set(procedure.scripts.map(\.name)))
    for (name, lines) in listed {
      let script = try #require(procedure.scripts.first { $0.name == name })
      #expect(ScriptTests.lines(of: script, disclosure) == lines.map { "\($0.key): \($0.value)" }, "\(name)")
    }
  }

  @Test("every field and condition of either version is used by some script", arguments: ["V02", "V03"])
  func used(version: String) throws {
    let procedure = try #require(try PackageRoot.read("Content/provider-failure/\(version)").procedure)
    let disclosure = try #require(procedure.disclosure)
    let fields = Set(procedure.scripts.flatMap(\.fields).map(\.text))
    #expect(Set(disclosure.fields.map(\.name.text)) == fields)
    let conditions =
      procedure.scripts.flatMap(\.conditions).map(\.name.text) + disclosure.fields.flatMap(\.needs).map(\.text)
    #expect(Set(disclosure.conditions.map(\.name.text)) == Set(conditions))
    #expect(Set(disclosure.audiences.map(\.name.text)) == Set(procedure.scripts.flatMap(\.audiences).map(\.text)))
  }

  private static func lines(of script: Script, _ disclosure: Disclosure) -> [String] {
    let names = Set(script.fields.map(\.text)).sorted()
    let needs: (String) -> [String] = { name in disclosure.field(name)?.needs.map(\.text) ?? [] }
    var lines = [
      "audience: \(script.audiences.map(\.text).joined(separator: ", "))", "layout: \(script.layout.rawValue)",
      "after: \(script.after.isEmpty ? "none" : script.after.map(\.text).joined(separator: ", "))",
      "open: \(names.filter { needs($0).isEmpty }.joined(separator: ", "))",
    ]
    for condition in Set(names.flatMap(needs)).sorted() {
      lines.append("needs \(condition): \(names.filter { needs($0) == [condition] }.joined(separator: ", "))")
    }
    return lines
  }

  /// The sections of the list, but for the lines that say where a field stands only under a condition.
  private static func listed() throws -> [(name: String, lines: Listed)] {
    let text = String(decoding: try PackageRoot.bytes(of: "Tests/Fixtures/scripts/expected.md"), as: UTF8.self)
    var sections: [(name: String, lines: Listed)] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("## ") { sections.append((String(line.dropFirst(3)), [])) }
      guard line.hasPrefix("- "), !line.hasPrefix("- stands"), let colon = line.firstRange(of: ": ") else { continue }
      sections[sections.count - 1].lines.append(
        (String(line[line.index(line.startIndex, offsetBy: 2)..<colon.lowerBound]), String(line[colon.upperBound...])))
    }
    return sections
  }
}
