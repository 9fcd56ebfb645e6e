import Foundation
import Testing

/// `procdoc incident handover`, run as an officer would.
@Suite struct IncidentHandoverTests {
  private static func sample() throws -> IncidentSample {
    let incident = try IncidentSample(version: "V03")
    try incident.show("sign", "CD", "--name", "Colin Dale").expectDone()
    return incident
  }

  @Test func `a handover is logged, changes who holds the role in one recording, and is printed for both to sign`()
    throws
  {
    let incident = try IncidentHandoverTests.sample()
    let before = try incident.log().count
    let run = try incident.show("handover", "--role", "pl", "--from", "ab", "--to", "CD", "--watch", "The night rota")
    #expect(run.status == 0, "\(run.messages)")
    let log = try incident.log()
    #expect(log.count > before + 1)
    let last = try incident.last()
    #expect(last["kind"] == "handover" && last["role"] == "PL" && last["from"] == "AB" && last["to"] == "CD")
    #expect(last["watch"] == "The night rota" && last["by"] == "AB")
    let set = log.dropFirst(before).dropLast().compactMap { $0["field"] as? String }
    #expect(set.contains("roles.PL.holder"))
    #expect(try incident.read("incident.yaml").contains("CD"))
    let page = try incident.read("handover-pl-ab-cd.html")
    for words in ["Handed over by AB", "Taken over by CD", "Colin Dale", "The night rota", "LIVE"] {
      #expect(page.contains(words), "\(words)")
    }
    // The next one is from the new holder.
    try incident.show("handover", "--role", "PL", "--from", "AB", "--to", "CD").expectDone()
    try incident.run("sign", "EF", "--name", "Eve Fox", by: nil).expectDone()
    try incident.show("handover", "--role", "PL", "--from", "AB", "--to", "EF").expectRefusal("AB does not hold PL")
  }

  @Test func `who is not on the signature sheet neither hands over nor takes over`() throws {
    let incident = try IncidentHandoverTests.sample()
    let yaml = try incident.read("incident.yaml")
    let lines = try incident.log().count
    try incident.show("handover", "--role", "PL", "--from", "AB", "--to", "ZZ").expectRefusal("--to", "signature sheet")
    try incident.show("handover", "--role", "PL", "--from", "ZZ", "--to", "CD").expectRefusal(
      "--from", "signature sheet")
    try incident.show("handover", "--role", "PL", "--from", "AB", "--to", "AB").expectRefusal("the same person")
    try incident.show("handover", "--role", "King", "--from", "AB", "--to", "CD").expectRefusal("no role", "PL")
    #expect(try incident.read("incident.yaml") == yaml && incident.log().count == lines)
  }

  @Test func `a promised call stands on it until whoever was promised one was spoken to`() throws {
    let incident = try IncidentHandoverTests.sample()
    try incident.run("contact", "CQC", "Will ring", "--call-back", "2026-11-20 02:30").expectDone()
    try incident.run("contact", "Police", "Will ring", "--call-back", "2026-11-20 09:00").expectDone()
    try incident.run("contact", "Family of P001B", "Will ring", "--call-back", "2026-11-20 09:00").expectDone()
    try incident.run("contact", "Family of P001B", "Rang", at: incident.now + 60).expectDone()
    incident.now += 3600
    _ = try incident.show("handover", "--role", "PL", "--from", "AB", "--to", "CD")
    let page = try incident.read("handover-pl-ab-cd.html")
    #expect(
      page.contains("made yet: 2</h2>") && page.contains("<strong>MISSED</strong> CQC") && page.contains("Police"))
    #expect(!page.contains("Family of P001B"))
  }
}
