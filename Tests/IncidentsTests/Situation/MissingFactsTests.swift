import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct MissingFactsTests {
  private func names(_ facts: [(String, String?)] = [], types: [String?] = ["CH"]) throws -> [String] {
    let situation = SituationSample.situation(try SituationSample.procedure(), types: types, facts: facts)
    return MissingFacts.names(situation.facts, roles: situation.roles)
  }

  @Test func `what nobody has given yet is asked for by the name that a command takes`() throws {
    #expect(try names() == ["lead", "telephone", "services.rose-house.address"])
    #expect(try names(types: []) == ["lead", "telephone", "services"])
    #expect(
      try names(types: [nil]) == ["lead", "telephone", "services.rose-house.type", "services.rose-house.address"])
    #expect(
      try names([
        ("provider", nil), ("notified", nil), ("lead", "AB"), ("telephone", "1"), ("services.rose-house.address", "x"),
        ("services.rose-house.name", nil),
      ])
        == ["provider", "notified", "services.rose-house.name"])
    #expect(try names([("roles.PL.role", "PL"), ("roles.PL.holder", "AB")]).last == "roles.PL.telephone")
  }

  @Test func `each name is one that can be set`() throws {
    for name in try names(
      [("provider", nil), ("notified", nil), ("roles.PL.role", "PL"), ("roles.PL.holder", "AB")], types: ["CH", nil])
    where name != "services" { #expect(FactName(name) != nil) }
  }
}
