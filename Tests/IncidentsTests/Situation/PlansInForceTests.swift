import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct PlansInForceTests {
  @Test(
    arguments: [
      (["HC"], ["C"], []), (["CH"], ["D"], []), (["CH", "HC", "CH"], ["C", "D"], []), ([], ["C", "D"], []),
      (["XX", "XX"], ["C", "D"], ["XX"]), (["CH", "XX"], ["C", "D"], ["XX"]), (["ch"], ["C", "D"], ["ch"]),
      (["CH", nil], ["C", "D"], []), ([nil], ["C", "D"], []),
    ] as [([String?], [String], [String])])
  func `the plans of the types are in force, and all where a type has none`(
    types: [String?], letters: [String], without: [String]
  ) throws {
    let plans = PlansInForce(try SituationSample.procedure(), types: types)
    #expect(plans.letters == letters)
    #expect(plans.typesWithoutPlan == without)
  }

  @Test func `a procedure without plans has none in force and misses none`() throws {
    let procedure = try #require(TestProcedure([:]).read.procedure)
    #expect(PlansInForce(procedure, types: ["CH"]).letters == [])
    #expect(PlansInForce(procedure, types: ["CH"]).typesWithoutPlan == [])
  }
}
