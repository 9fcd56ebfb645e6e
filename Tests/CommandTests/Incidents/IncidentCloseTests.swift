import Foundation
import TestSupport
import Testing

/// `procdoc incident close` and `reopen`, run as an officer would.
@Suite struct IncidentCloseTests {
  @Test func `what is open is said, and without a reason nothing is closed`() throws {
    let incident = try IncidentSample()
    let lines = try incident.log().count
    let run = try incident.run("close")
    #expect(run.status == 2 && run.messages.contains("items open") && run.messages.contains("--because"))
    #expect(try incident.log().count == lines)
    #expect(try incident.work.files(incident.folder)["closing.html"] == nil)
  }

  @Test func `closed, it takes corrections, hand edits and reopen, and nothing else`() throws {
    let incident = try IncidentSample()
    try incident.run("note", "Keys are here").expectDone()
    let run = try incident.run("close", "--because", "Service goes on under a new provider")
    #expect(run.status == 1 && run.output.contains("retention schedule") && run.output.contains("log.jsonl"))
    let close = try incident.last()
    #expect(close["kind"] == "close" && close["because"] == "Service goes on under a new provider")
    #expect(Int(close["open"] ?? "") ?? 0 > 0 && close["done"] == "0")
    #expect(try incident.read("closing.html").contains("Service goes on under a new provider"))
    #expect(try incident.read("lessons.html").contains("Lessons report"))

    func expectClosed() throws {
      try incident.run("note", "Too late").expectRefusal("the log was closed in line", "reopen")
      try incident.run("record", "A1.1", "done").expectRefusal("the log was closed in line")
      try incident.show("sign", "EF", "--name", "Eve Fox").expectRefusal("the log was closed in line")
      try incident.run("set", "provider", "Sunset").expectRefusal("the log was closed in line")
      try incident.run("close", "--because", "Again").expectRefusal("the log was closed in line")
    }
    try expectClosed()
    // After a correction and a hand edit the last line is another, and the log is closed all the same.
    let note = try #require(try incident.log().firstIndex { $0["kind"] as? String == "note" }) + 1
    try incident.run("correct", "\(note)", "text=Keys are there", "--because", "Misheard").expectDone()
    try expectClosed()
    try incident.edit("incident.yaml") { $0.replacingOccurrences(of: "provider:", with: "provider: Sunrise #") }
    let edited = try incident.show("status")
    #expect(edited.messages.contains("Edited by hand") && edited.output.contains("CLOSED on"))
    #expect(try incident.last()["kind"] == "edit")
    try expectClosed()
    let line = try #require(try incident.log().firstIndex { $0["kind"] as? String == "close" }) + 1
    try incident.run("correct", "\(line)", "--withdraw", "--because", "Mistake").expectRefusal("is not corrected")

    try incident.run("reopen").expectRefusal("--because")
    try incident.run("reopen", "--because", "Closed too soon").expectDone()
    try incident.run("reopen", "--because", "Twice").expectRefusal("the log is not closed")
    try incident.run("note", "Open again").expectDone()
    #expect(try !incident.show("status").output.contains("CLOSED"))
    try incident.show("verify").expectDone()
  }

  @Test func `handover, close and reopen are what the log's schema says`() throws {
    let schema = try JSONSchema(Data(try PackageRoot.bytes(of: "Documentation/schema/incident-log-line.schema.json")))
    let incident = try IncidentSample(version: "V03")
    try incident.show("sign", "CD", "--name", "Colin Dale").expectDone()
    _ = try incident.show("handover", "--role", "PL", "--from", "AB", "--to", "CD", "--watch", "x")
    _ = try incident.run("close", "--because", "Over")
    try incident.run("reopen", "--because", "x").expectDone()
    let lines = try incident.read("log.jsonl").split(separator: "\n")
    for kind in ["handover", "close", "reopen"] {
      let line = try #require(lines.first { $0.contains("\"kind\":\"\(kind)\"") }, "\(kind)")
      #expect(try schema.faults(in: Data(line.utf8)) == [], "\(line)")
      for (old, new) in [
        ("\"to\":\"CD\"", "\"to\":\"Colin\""), ("\"open\":\"", "\"open\":\"x"), ("\"because\":", "\"why\":"),
      ]
      where line.contains(old) {
        #expect(!(try schema.faults(in: Data(line.replacing(old, with: new).utf8)).isEmpty), "\(kind): \(old)")
      }
    }
  }

  @Test func `a torn last line opens no closed log`() throws {
    let incident = try IncidentSample()
    _ = try incident.run("close", "--because", "Over")
    try incident.edit("log.jsonl") { $0 + "{\"n\":9,\"kind\":\"no" }
    try incident.run("note", "Too late").expectRefusal("the log was closed in line")
  }

  @Test func `reopen of an open log is refused`() throws {
    try IncidentSample().run("reopen", "--because", "Why not").expectRefusal("the log is not closed")
  }
}
