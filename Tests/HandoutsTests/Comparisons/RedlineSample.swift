import Foundation
import Handouts
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing
import WordDocument

/// Two versions and the Word files that a comparison makes of them, and that each makes alone.
struct RedlineSample: CustomStringConvertible {
  let name: String
  let old: Procedure
  let new: Procedure

  var description: String { name }

  init(_ name: String, old: ReadProcedure, new: ReadProcedure) throws {
    self.name = name
    self.old = try #require(old.procedure, "\(name), old")
    self.new = try #require(new.procedure, "\(name), new")
  }

  init(_ name: String, old: [String: String], new: [String: String]) throws {
    try self.init(name, old: TestProcedure(old).read, new: TestProcedure(new, folder: "V02").read)
  }

  init(seed: UInt64, plan: GeneratedPlan) throws {
    let revision = GeneratedRevision(seed: seed, plan: plan)
    try self.init(
      "seed \(seed)", old: ProcedureReader.read(folder: "V01", sources: revision.old),
      new: ProcedureReader.read(folder: "V02", sources: revision.new))
  }

  func document() throws -> WordDocument {
    try RedlineSample.document(old, new)
  }

  static func document(_ old: Procedure, _ new: Procedure) throws -> WordDocument {
    RedlineDocument.word(
      Comparison(old: old, new: new), asOf: try #require(CalendarDate(year: 2026, month: 11, day: 28)))
  }

  /// Holds that readers get the document of the new version alone when they accept everything, and that of the old one
  /// when they reject everything. What stands in the documents of one version, in which nothing is tracked, is read by
  /// the standard. The note on the first page, which names both versions, is left out.
  /// - Returns: of each file in which a paragraph has another style than there, the first one.
  static func hold(_ samples: [RedlineSample], against reader: WordFileReader) throws -> [String] {
    let files = try reader.read(try samples.map { try $0.document().bytes })
    let alone = try WordFileReader.standard.read(
      try samples.flatMap { [try document($0.new, $0.new).bytes, try document($0.old, $0.old).bytes] })
    try #require(files.count == samples.count && alone.count == 2 * samples.count)
    var others: [String] = []
    for (index, sample) in samples.enumerated() {
      let (both, new, old) = (files[index], alone[2 * index], alone[2 * index + 1])
      expect(both.accepted, new.accepted, "\(sample.name), accepted")
      expect(both.rejected, old.accepted, "\(sample.name), rejected")
      let pairs = [(both.accepted, new.accepted), (both.rejected, old.accepted)]
        .flatMap { zip($0.dropFirst().map(\.description), $1.dropFirst().map(\.description)) }
      if let other = pairs.first(where: { $0 != $1 }) { others.append("\(sample.name): \(other)") }
    }
    return others
  }

  /// Holds blocks against others and shows the first that differs.
  private static func expect(_ found: [ReadWordBlock], _ expected: [ReadWordBlock], _ name: String) {
    let (left, right) = (found.dropFirst().map(\.words), expected.dropFirst().map(\.words))
    guard left != right else { return }
    let place =
      zip(left, right).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(left.count, right.count)
    Issue.record(
      """
      \(name): \(left.count) blocks and \(right.count); the first that differs is number \(place):
      \(left.dropFirst(place).first ?? "none")
      \(right.dropFirst(place).first ?? "none")
      """)
  }
}
