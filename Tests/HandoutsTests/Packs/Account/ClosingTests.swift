import Incidents
import ProcedureModel
import SourceText
import Testing

@testable import Handouts

@Suite struct ClosingTests {
  @Test func `what is left is every item not settled, what is overdue, open risks and promised calls`() throws {
    let situation = try PackSample.situation(
      PackSample.busy + [
        PackSample.Line("contact", ("with", "CQC"), ("text", "x"), ("call-back", "2026-11-20T15:00:00+00:00")),
        PackSample.Line("risk", ("risk", "R1"), ("text", "No cover")),
      ])
    let closing = Closing(situation)
    #expect(!closing.isEmpty)
    #expect(closing.open.map(\.address) == situation.itemsInForce.filter { !$0.status.isSettled }.map(\.address))
    #expect(closing.words.contains("1 risk open") && closing.words.contains("1 promised call not made"))
    #expect(closing.words.hasPrefix("\(closing.open.count) items open, \(closing.overdue.count) overdue"))
    let pages = AccountPages(
      templates: try TemplateSet(), stamp: PackStamp(situation, tool: "0.0.0", edition: .standard))
    let html = pages.closing(closing, ["log.jsonl", "my.txt", "pack-for-pl"].map { KeptFile($0) })
    let words = PageScan.text(of: try #require(try PageScan.elements(of: html).first { $0.name == "main" }).children)
    for item in closing.open { #expect(words.contains(item.address.text)) }
    for expected in ["retention schedule", "not made by procdoc", "sheets that were printed", "OVERDUE", "No cover"] {
      #expect(words.contains(expected), "\(expected)")
    }
    #expect(pages.lessons().contains("Lessons report"))
  }
}
