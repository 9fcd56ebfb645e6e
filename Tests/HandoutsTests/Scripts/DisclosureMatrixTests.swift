import Handouts
import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

/// For each audience, field and state of conditions: a marked value is in exactly the pages that the rules allow. What they
/// allow is worked out by `DisclosureOracle`, from the sources.
@Suite("who is told what")
struct DisclosureMatrixTests {
  /// A mark for each field that stands nowhere else.
  private static func mark(_ field: String) -> String { "qz" + field.filter { $0 != "." && $0 != "-" } + "zq" }

  private static func marked(_ fields: [String]) -> [(String, String)] {
    ScriptSample.bare(fields.map { ($0, mark($0)) })
  }

  /// None, all, each alone, all but each, and some by chance.
  private static func states(_ conditions: [String], _ random: inout SeededGenerator) -> [Set<String>] {
    let all = Set(conditions)
    return [[], all] + Proof.cases(conditions.flatMap { [[$0], all.subtracting([$0])] }, oneOf: 9)
      + (0..<2).map { _ in all.filter { _ in Bool.random(using: &random) } }
  }

  @Test("in the bundled versions", arguments: ScriptSample.folders)
  func bundled(folder: String) throws {
    let oracle = try ScriptSample.oracle(folder)
    var random = SeededGenerator(seed: 24)
    var checked = 0
    for met in Self.states(oracle.conditions, &random) {
      let situation = try PackSample.situation(
        in: folder, facts: Self.marked(oracle.fieldNames), ScriptSample.met(met))
      checked += try Self.check(try ScriptSample.sets(situation), oracle, met)
    }
    #expect(checked > 3_000)
    if Proof.isAskedFor {
      Proof.record(
        "Each field stands exactly on the pages on which it may, by an account of the sources, \(folder)",
        figure: "\(checked) pairs of page and field")
    }
  }

  @Test(
    "in versions made by chance, whose rules and scripts may disagree", arguments: Proof.cases(Array(0..<20), oneOf: 4))
  func generated(seed: Int) throws {
    var random = SeededGenerator(seed: 0xD15C + UInt64(seed))
    let files = GeneratedDisclosure.files(&random)
    let oracle = DisclosureOracle(files)
    let procedure = try #require(TestProcedure(files).read.procedure)
    for met in Self.states(oracle.conditions, &random) {
      let situation = try PackSample.situation(
        of: procedure, facts: Self.marked(oracle.fieldNames + ["undeclared"]), ScriptSample.met(met))
      _ = try Self.check(try ScriptSample.sets(situation), oracle, met)
    }
  }

  /// How many pairs of page and field were looked at.
  private static func check(_ sets: ScriptSet, _ oracle: DisclosureOracle, _ met: Set<String>) throws -> Int {
    var checked = 0
    for audience in oracle.audiences {
      let set = sets.set(for: audience)
      let expected = oracle.set(audience)
      let isRight =
        expected.map { scripts in
          set.refusals.isEmpty
            && set.files.map(\.path).sorted()
              == (["index.html"] + scripts.flatMap { ["\($0).html", "\($0).txt"] }).sorted()
        } ?? (!set.refusals.isEmpty && set.files.isEmpty)
      #expect(isRight, "\(audience), \(met): \(set.refusals) \(set.files.map(\.path))")
      for file in set.files {
        let name = String(file.path.prefix { $0 != "." })
        let told = name == "index" ? nil : oracle.told(name, met)
        for field in oracle.fieldNames + ["undeclared"] {
          let stands = file.text.contains(mark(field))
          checked += 1
          // The index has the titles of the pages.
          let isAllowed =
            told.map { $0.contains(field) }
            ?? (stands && (expected ?? []).contains { oracle.told($0, met).contains(field) })
          if stands != isAllowed {
            Issue.record(
              "\(field) \(stands ? "leaks into" : "is missing in") \(audience)/\(file.path), met: \(met.sorted())")
          }
        }
      }
    }
    return checked
  }
}
