import TestSupport
import Testing

@testable import Incidents

@Suite("bodies that pay for care")
struct FundingBodyTests {
  private static func bodies(_ funding: [String?]) -> [FundingBody] {
    var table = FactTable()
    for (index, name) in funding.enumerated() {
      table["people.P\(index).code"] = "P\(index)"
      table["people.P\(index).funding"] = name
    }
    return FundingBody.all(IncidentFacts(table))
  }

  @Test("capitals and spaces make no other body, and nobody is lost or on two sheets")
  func folded() {
    let bodies = Self.bodies([
      "NHS Hampshire", "nhs  hampshire", "Dorset", nil, " NHS\u{A0}HAMPSHIRE ", "dorset\t", "Dorset Council", " ",
    ])
    #expect(bodies.map(\.name) == ["Dorset", "Dorset Council", "NHS Hampshire"])
    #expect(bodies.map(\.people) == [["P2", "P5"], ["P6"], ["P0", "P1", "P4"]])
    #expect(bodies.map(\.slug) == ["dorset", "dorset-council", "nhs-hampshire"])
  }

  @Test("bodies that share a short name have files of their own")
  func slugs() {
    let bodies = Self.bodies(["A & B", "A B", "A-B", "Ω", "Ψ", "../../etc"])
    #expect(Set(bodies.map(\.slug)).count == 6)
    #expect(bodies.flatMap(\.slug.utf8).allSatisfy { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ".") })
    #expect(bodies.map(\.people.count) == [1, 1, 1, 1, 1, 1])
  }
}
