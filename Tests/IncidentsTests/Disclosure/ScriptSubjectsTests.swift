import ProcedureModel
import TestSupport
import Testing

@testable import Incidents

@Suite("the copies of a script")
struct ScriptSubjectsTests {
  private static let people: [(String, String?)] = [
    ("people.P001B.code", "P001B"), ("people.P001B.funding", "Dorset"), ("people.P001B.service", "rose-house"),
    ("people.P002C.code", "P002C"), ("people.P002C.funding", "DORSET"), ("people.P002C.service", "elm-court"),
    ("people.P003D.code", "P003D"), ("people.P003D.funding", "Wilts"), ("people.P003D.service", "elm-court"),
  ]

  private static func opened(
    _ audience: String, _ text: String, rules: String = DisclosureSample.rules, facts: [(String, String?)] = people
  ) throws -> [String] {
    let procedure = try DisclosureSample.procedure(["s": DisclosureSample.script(audience, text)], rules: rules)
    let situation = SituationSample.situation(procedure, facts: none + facts)
    return try DisclosureSample.opened(situation).map { "\($0.name): " + $0.blocks.map(\.plain).joined() }
  }

  private static let none: [(String, String?)] = IncidentFacts(IncidentSample.facts()).people.flatMap {
    [("people.\($0.code).code", nil), ("people.\($0.code).worker", nil)]
  }

  @Test("are one for each service, each body, both, or one for all")
  func copies() throws {
    #expect(try Self.opened("staff", "{{services.names}}") == ["s: House 1 and House 2"])
    #expect(
      try Self.opened("staff", "{{service.name}} {{counts.people}}") == [
        "s-rose-house: House 1 1", "s-elm-court: House 2 2",
      ])
    #expect(
      try Self.opened("funders", "{{funder.name}}: {{funder.people}}")
        == ["s-dorset: Dorset: P001B, P002C", "s-wilts: Wilts: P003D"])
    #expect(
      try Self.opened("funders", "{{funder.name}} {{service.name}}")
        == [
          "s-rose-house-dorset: Dorset House 1", "s-rose-house-wilts: Wilts House 1",
          "s-elm-court-dorset: Dorset House 2",
          "s-elm-court-wilts: Wilts House 2",
        ])
    #expect(try Self.opened("funders", "{{funder.name}}", facts: []) == ["s: ____________"])
  }

  @Test("neither names nor number of the copies tell what may not be told")
  func closedNames() throws {
    #expect(try Self.opened("press", "{{funder.name}}") == ["s: ____________"])
    let rules = DisclosureSample.rules.replacing(
      "service.name: {type: text, to: all}",
      with: "service.name: {type: text, to: [staff], needs: agreed, class: c, reason: r, decides: d}")
    #expect(try Self.opened("staff", "{{service.name}}", rules: rules) == ["s: ____________"])
  }

  @Test("no free field gives one body the people of another")
  func freeField() throws {
    #expect(
      try Self.opened(
        "funders", "{{funder.people}}",
        facts: Self.people + [("fields.funder.people", "P001B, P002C, P003D"), ("fields.funder.name", "All")])
        == ["s-dorset: P001B, P002C", "s-wilts: P003D"])
  }
}
