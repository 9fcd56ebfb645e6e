import Foundation
import ProcedureModel
import TestSupport
import Testing

/// Seeded fuzz. Each finding is a named test where the fault was mended, so that it needs no luck to be found again.
@Suite("whatever a source holds, on its whole way to pages and to a comparison")
struct WholeWayTests {
  private static let small = ["Tests/Fixtures/handouts/V1", "Tests/Fixtures/harbour-spill/V1"]
  private static let real = ["Content/provider-failure/V02", "Content/provider-failure/V03"]

  @Test("nothing crashes, points outside a file, is lost or breaks a page", arguments: 0..<2)
  func someRuns(part: Int) throws {
    try WholeWayTests.run(16, seed: UInt64(part), folders: WholeWayTests.small, isWhole: false)
  }

  @Test("the same for as long as is asked for: PROCDOC_PROVE_MINUTES, 5 if it is not set", .proof)
  func proveWholeWay() throws {
    let minutes = ProcessInfo.processInfo.environment["PROCDOC_PROVE_MINUTES"].flatMap(Int.init) ?? 5
    let first = ProcessInfo.processInfo.environment["PROCDOC_PROVE_SEED"].flatMap(UInt64.init) ?? 1_000
    let end = ContinuousClock.now + .seconds(minutes * 60)
    var seed = first
    while ContinuousClock.now < end {
      try WholeWayTests.run(
        40, seed: seed, folders: WholeWayTests.small + WholeWayTests.real, isWhole: seed % 4 == 0)
      seed += 1
    }
    Proof.record(
      "Damaged and generated sources are read, checked, made into pages and compared: no crash, no lost word, no place outside the file, no page that libxml2 refuses",
      figure: "\((seed - first) * 40) runs")
  }

  /// Half of the runs are damaged sources, half are made by the grammar and compared with one another.
  private static func run(_ runs: Int, seed: UInt64, folders: [String], isWhole: Bool) throws {
    let way = try WholeWay()
    var random = SeededGenerator(seed: 0xF022 + seed)
    let kept = try folders.map { try PackageRoot.sources(in: $0) }
    let bases = try folders.map { try #require(try PackageRoot.read($0).procedure) }
    for run in 0..<runs {
      let place = Int(seed) % folders.count
      let isGenerated = run % 2 == 0
      var grammar = ProcedureGrammar(seed: seed << 16 + UInt64(run))
      let sources =
        isGenerated
        ? grammar.sources() : MutatedSources(kept[place], keepsOthers: true, using: &random).sources
      var other = ProcedureGrammar(seed: seed << 16 + UInt64(run) + 1)
      let base =
        isGenerated ? ProcedureReader.read(folder: "V0", sources: other.sources()).procedure ?? bases[0] : bases[place]
      let problems = way.problems(sources, base: base, isWhole: isWhole)
      guard problems.isEmpty else {
        Issue.record(
          "seed \(seed), run \(run): \(problems.prefix(4))\n\(sources.map { "--- \($0.path)\n" + String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n").prefix(6000))"
        )
        return
      }
    }
  }
}
