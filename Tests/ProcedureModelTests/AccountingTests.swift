import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

/// Every character of a source is in the model or in a diagnostic: a marker word is put at a random place, the source is
/// damaged at random, and the marker must come out somewhere.
@Suite("nothing is lost in reading")
struct AccountingTests {
  @Test("a marker word is in the model or a diagnostic covers its line", arguments: 0..<12)
  func marker(part: Int) throws {
    let versions = try AccountingTests.documents()
    var random = SeededGenerator(seed: 0x5EED + UInt64(part))
    for run in 0..<300 {
      let mutated = MutatedSources(versions[run % versions.count], using: &random)
      let read = ProcedureReader.read(folder: "V", sources: mutated.sources)
      for problem in AccountingTests.problems(read, mutated) {
        Issue.record("part \(part), run \(run): \(problem)")
        return
      }
    }
  }

  @Test("the same for as long as is asked for: PROCDOC_PROVE_MINUTES, 5 if it is not set", .proof)
  func proveNothingIsLost() throws {
    let minutes = ProcessInfo.processInfo.environment["PROCDOC_PROVE_MINUTES"].flatMap(Int.init) ?? 5
    let versions = try AccountingTests.documents()
    var random = SeededGenerator(seed: 0xF0221)
    let end = ContinuousClock.now + .seconds(minutes * 60)
    var runs = 0
    while ContinuousClock.now < end {
      let mutated = MutatedSources(versions[runs % versions.count], using: &random)
      let read = ProcedureReader.read(folder: "V", sources: mutated.sources)
      let problems = AccountingTests.problems(read, mutated)
      try #require(problems.isEmpty, "run \(runs): \(problems)")
      runs += 1
    }
    Proof.record(
      "Damaged sources are read without a crash, a lost word or a place outside the file", figure: "\(runs) runs")
  }

  @Test("a procedure of 100,000 clauses is read whole", .proof)
  func proveLargeProcedure() throws {
    var text = TestProcedure.plain
    for section in 2...1001 {
      text += "\n## \(section) Section\n"
      for clause in 1...100 { text += "\n\(section).\(clause) Do what \(section - 1).1 says, and tell the people.\n" }
    }
    let read = ProcedureReader.read(
      folder: "V", sources: [ProcedureSource(path: "procedure.md", bytes: Array(text.utf8))])
    #expect(read.diagnostics.isEmpty)
    let clauses = read.procedure?.sections.reduce(0) { $0 + $1.items.count } ?? 0
    #expect(clauses == 100_001)
    Proof.record("A large procedure is read whole", figure: "\(clauses) clauses")
  }

  /// What is wrong with the reading of some damaged sources.
  private static func problems(_ read: ReadProcedure, _ mutated: MutatedSources) -> [String] {
    let problems = PlacesInside.problems(read.diagnostics, files: read.files)
    guard let file = read.files.first(where: { $0.path.hasSameBytes(as: "V/\(mutated.markedPath)") }) else {
      return problems + ["the marked file is gone"]
    }
    let marker = Array(MutatedSources.marker.utf8)
    let model = json(read.procedure)
    guard !contains(model, marker) else { return problems }
    var lost: [String] = []
    for line in 1..<file.lineCount + 1 where contains(Array(file.bytes[file.lineRange(line)]), marker) {
      let isCovered = read.diagnostics.contains {
        $0.path == file.path && $0.range.start.line <= line && line <= $0.range.end.line
      }
      if !isCovered, !isComment(line, in: file) {
        lost.append(
          """
          lost: \(file.path):\(line), said: \(read.diagnostics.map { "\($0.rule) \($0.range.start.line)" }), of
          \((max(1, line - 20)..<min(file.lineCount, line + 10) + 1).map { "\($0): \(file.line($0))" }.joined(separator: "\n"))
          """
        )
      }
    }
    return problems + lost
  }

  /// What stands behind `#` in YAML is for those who edit the file, and is read by nobody else.
  private static func isComment(_ line: Int, in file: SourceFile) -> Bool {
    let text = file.line(line)
    let isYAML =
      file.path.hasSuffix(".yaml")
      || (1..<file.lineCount + 1).dropFirst().first { file.line($0).hasPrefix("---") }.map { line < $0 } ?? false
    guard isYAML, let mark = text.range(of: "#"), let marker = text.range(of: MutatedSources.marker) else {
      return false
    }
    return mark.lowerBound < marker.lowerBound
  }

  private static func contains(_ bytes: [UInt8], _ marker: [UInt8]) -> Bool {
    Data(bytes).range(of: Data(marker)) != nil
  }

  private static func json(_ procedure: Procedure?) -> [UInt8] {
    guard let procedure, let data = try? JSONEncoder().encode(procedure) else { return [] }
    // Scripts and disclosure are no part of what is encoded.
    return Array(data) + Array("\(procedure.scripts) \(procedure.disclosure.map { "\($0)" } ?? "")".utf8)
  }

  private static func documents() throws -> [[ProcedureSource]] {
    let folders = ["Content/provider-failure/V02", "Content/provider-failure/V03", "Tests/Fixtures/harbour-spill/V1"]
    let everything = ReadingFixture.everything.keys.sorted().map { path in
      ProcedureSource(path: path, bytes: Array((ReadingFixture.everything[path] ?? "").utf8))
    }
    return try folders.map { try PackageRoot.sources(in: $0) } + [everything]
  }
}
