import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite("every mistake that reading names")
struct ReadingErrorTests {
  @Test("is found at its place, and nothing else is", arguments: ReadingFixture.all)
  func found(fixture: ReadingFixture) {
    let test = TestProcedure(fixture.files)
    #expect(TestProcedure.places(of: test.read.diagnostics) == test.marks)
    #expect(test.read.diagnostics.map(\.rule) == fixture.rules)
    #expect(test.read.diagnostics.allSatisfy { $0.hint != nil && !$0.message.hasSuffix(".") })
    #expect(test.read.procedure != nil)
  }

  @Test("a folder without a procedure gives no model")
  func noProcedure() {
    let test = TestProcedure(["procedure.md": "---\nkind: glossary\nappendix: B\ntitle: G\n---\n\n# G\n\n## A\n\nb\n"])
    #expect(test.read.procedure == nil)
    #expect(test.read.diagnostics.map(\.rule) == ["no-procedure"])
    #expect(test.read.diagnostics.map(\.path) == ["V01"])
  }

  @Test("bytes that are not UTF-8 are named with their line and column, and the rest is read")
  func invalidText() throws {
    var bytes = Array(TestProcedure.plain.utf8)
    let place = try #require(bytes.lastIndex(of: UInt8(ascii: "t")))
    bytes.insert(0xFF, at: place)
    let read = ProcedureReader.read(folder: "V01", sources: [ProcedureSource(path: "procedure.md", bytes: bytes)])
    #expect(read.diagnostics.map(\.rule) == ["invalid-utf8"])
    #expect(TestProcedure.places(of: read.diagnostics) == ["procedure.md:11:20"])
    #expect(read.procedure?.sections.first?.items.first?.text.plain == "This is for tes\u{FFFD}ts.")
  }

  @Test("a file over 64 MB is refused unread")
  func tooLarge() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: SourceFile.sizeLimit + 1)
    let sources = [
      ProcedureSource(path: "a.md", bytes: bytes),
      ProcedureSource(path: "procedure.md", bytes: Array(TestProcedure.plain.utf8)),
    ]
    let read = ProcedureReader.read(folder: "V01", sources: sources)
    #expect(read.diagnostics.map(\.rule) == ["file-too-large"])
    #expect(read.procedure != nil)
  }

  @Test("each id that the sources can give has a fixture here or among the refused constructs")
  func everyRule() throws {
    var fixed = Set(ReadingFixture.all.flatMap(\.rules)).union(["no-procedure", "file-too-large", "invalid-utf8"])
    let refused =
      String(decoding: try PackageRoot.bytes(of: "Tests/CommonMarkTests/RefusedConstructTests.swift"), as: UTF8.self)
      + String(decoding: try PackageRoot.bytes(of: "Tests/CommonMarkTests/MarkdownLimitsTests.swift"), as: UTF8.self)
    for word in refused.matches(of: #/"([a-z-]+)"/#) { fixed.insert(String(word.1)) }
    // Only a machine without memory says this.
    fixed.insert("out-of-memory")
    let format = String(decoding: try PackageRoot.bytes(of: "Documentation/source-format.md"), as: UTF8.self)
    var missing: [String] = []
    var seen: Set<String> = []
    for folder in ["CommonMark", "ProcedureModel/Reading", "ProcedureModel/Scripts", "StrictYAML", "SourceText"] {
      for name in try PackageRoot.swiftFiles(in: "Sources/\(folder)") {
        let text = String(decoding: try PackageRoot.bytes(of: "Sources/\(folder)/\(name)"), as: UTF8.self)
        let places =
          #/(?:rule(?:: String)?(?::| =) |report\(\s*|refuse\(index, (?:1|length), |note\(index, )"([a-z0-9-]+)"/#
        for match in text.matches(of: places) {
          let id = String(match.1)
          seen.insert(id)
          if !fixed.contains(id) { missing.append("\(id) in \(name) has no fixture") }
          if !format.contains("`\(id)`") { missing.append("\(id) in \(name) is not in source-format.md") }
        }
      }
    }
    #expect(missing == [])
    #expect(seen.count > 55, "the ids are written in another way now: \(seen.sorted())")
  }
}
