import Incidents
import ProcedureModel
import SourceText
import Testing

@testable import Handouts

@Suite struct HandoverTests {
  private static let lead = "Project lead"

  private static func handover(_ situation: Situation) throws -> Handover {
    let role = try #require(situation.roles.first { $0.isNamed("PL") })
    return Handover(role, from: "AB", to: "CD", at: situation.now, watch: nil)
  }

  @Test func `every row of the role that is not settled is handed over, and no other role's`() throws {
    let situation = try PackSample.situation(PackSample.busy)
    let open = try HandoverTests.handover(situation).openItems(situation)
    let expected = situation.itemsInForce.filter { $0.roles.contains(HandoverTests.lead) && !$0.status.isSettled }
    #expect(!expected.isEmpty && Set(expected.map(\.address)).isSubset(of: open.map(\.address)))
    for item in open { #expect(item.roles.contains(HandoverTests.lead)) }
    #expect(!open.contains { $0.address.text == "A1.1" }, "A1.1 is done")
    #expect(open.contains { $0.address.text == "A2.1" }, "A2.1 is only started")
  }

  @Test func `what the one who goes was given by name stands apart from the role's rows`() throws {
    let situation = try PackSample.situation([
      PackSample.Line("assign", ("item", "A2.2"), ("initials", "AB")),
      PackSample.Line("assign", ("item", "A2.1"), ("initials", "AB")),
      PackSample.Line("add", ("item", "X1"), ("text", "Order taxis."), ("initials", "AB")),
      PackSample.Line("add", ("item", "X2"), ("text", "Find keys."), ("initials", "CD")),
    ])
    #expect(try HandoverTests.handover(situation).givenItems(situation).map(\.address.text) == ["A2.2", "X1"])
  }

  @Test func `a promised call is kept once whoever was promised one was spoken to, and a withdrawn promise is none`()
    throws
  {
    let situation = try PackSample.situation([
      PackSample.Line("contact", ("with", "CQC"), ("text", "x"), ("call-back", "2026-11-20T15:00:00+00:00")),
      PackSample.Line("contact", ("with", "Police"), ("text", "x"), ("call-back", "2026-11-20T20:00:00+00:00")),
      PackSample.Line(
        "contact", at: "2026-11-20T14:30:00+00:00", ("with", "CQC"), ("text", "x"),
        ("call-back", "2026-11-20T17:00:00+00:00")),
      PackSample.Line("contact", ("with", "Press"), ("text", "x"), ("call-back", "2026-11-20T20:00:00+00:00")),
      PackSample.Line("correct", ("corrects", "5"), ("because", "x"), ("withdrawn", "yes")),
    ])
    let calls = Handover.promisedCalls(situation)
    #expect(calls.map(\.entry.number) == [3, 4])
  }

  @Test func `the sheet says what is missed, what is at risk, and has room for two signatures`() throws {
    let situation = try PackSample.situation(
      PackSample.busy + [
        PackSample.Line("contact", ("with", "CQC"), ("text", "<b>x"), ("call-back", "2026-11-20T15:00:00+00:00")),
        PackSample.Line("decision", ("text", "Move nobody"), ("because", "No beds")),
        PackSample.Line("risk", ("risk", "R1"), ("text", "No cover"), ("likelihood", "4"), ("impact", "5")),
        PackSample.Line("risk", ("risk", "R2"), ("text", "Shut risk"), ("status", "closed")),
        PackSample.Line("condition", ("condition", "staff-told"), ("state", "not-met"), ("said-by", "PL")),
      ])
    let pages = AccountPages(
      templates: try TemplateSet(), stamp: PackStamp(situation, tool: "0.0.0", edition: .standard))
    let html = pages.handover(try HandoverTests.handover(situation))
    let words = PageScan.text(of: try #require(try PageScan.elements(of: html).first { $0.name == "main" }).children)
    for expected in [
      "MISSED", "<b>x", "Move nobody", "Reasons: No beds", "EXTREME (20)", "No cover", "Not met yet: staff-told",
      "Handed over by AB", "Taken over by CD", "Anna Berg",
    ] { #expect(words.contains(expected), "\(expected)") }
    #expect(!words.contains("Shut risk"))
  }
}
