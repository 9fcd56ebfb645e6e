import Foundation
import Testing

@Suite("procdoc incident verify, print, log")
struct IncidentVerifyTests {
  @Test("a whole log is said to be, and a sheet's id is found in it, whole or its last part")
  func sheets() throws {
    let incident = try IncidentSample()
    try incident.run("record", "A2.4", "done").expectDone()
    let printed = try incident.show("print")
    printed.expectDone("sheet 2026-11-20-a/V02/3-")
    let sheet = try #require(printed.output.firstMatch(of: /sheet (\S+)\. Open/)).output.1
    let part = try #require(sheet.split(separator: "/").last)
    try incident.run("record", "A2.5", "done").expectDone()
    for id in [String(sheet), String(part), sheet.uppercased()] {
      let run = try incident.show("verify", id)
      run.expectDone(
        "The log is whole: 4 lines", "first 3 lines of this log, which stand as they did", "1 line was recorded since")
    }
    for (id, words) in [
      ("2026-11-19-a/V02/\(part)", "of another incident"), ("9-\(part.split(separator: "-")[1])", "has only 4"),
      ("3-abcdef", "was not printed from this log"),
    ] {
      let run = try incident.show("verify", id)
      #expect(run.status == 1 && run.output.contains(words), "\(run.output)")
    }
    for id in ["3", "three-abcdef", "a/b", "3-abc", ""] {
      let run = try incident.show("verify", id)
      #expect(run.status == 2 && run.messages.contains("no sheet id"), "\(id)")
    }
  }

  @Test("a changed line, a lost line, a torn line and a changed copy of the procedure are said")
  func damage() throws {
    let incident = try IncidentSample()
    for item in ["A2.4", "A2.5", "A2.6"] { try incident.run("record", item, "done").expectDone() }
    let log = try incident.read("log.jsonl")
    let whole = try incident.read("log.head")
    try incident.edit("log.jsonl") { $0.replacing("\"item\":\"A2.5\"", with: "\"item\":\"A2.9\"") }
    let changed = try incident.show("verify")
    #expect(changed.status == 1 && changed.output.contains("Line 4 is not as it was written"))
    let status = try incident.show("status")
    #expect(status.status == 1 && status.output.contains("CHECK THE LOG: Line 4"))
    let listed = try incident.show("log")
    #expect(listed.status == 1 && listed.output.contains("CHECK: not as it was"))
    try incident.edit("log.jsonl") { _ in log.split(separator: "\n").dropLast().joined(separator: "\n") + "\n" }
    let lost = try incident.show("verify")
    #expect(lost.status == 1 && lost.output.contains("One line is gone from the end"))
    try incident.edit("log.jsonl") { _ in String(log.dropLast(30)) }
    try incident.edit("log.head") { _ in whole }
    let torn = try incident.show("verify")
    #expect(torn.status == 1 && torn.output.contains("was not written to its end"))
    // Recording goes on behind a torn line.
    let behind = try incident.run("record", "A2.6", "done")
    #expect(behind.status == 0 && behind.output.contains("Recorded as line 6"))
    #expect(behind.messages.contains("CHECK THE LOG: Line 5"))
    try incident.edit("procedure/appendix-a.md") { $0 + "\n" }
    let copy = try incident.show("verify")
    #expect(copy.status == 1 && copy.output.contains("copy of the procedure was changed"))
  }

  @Test("a pack, a role's and a person's go into folders of their own, private as the rest")
  func print() throws {
    let incident = try IncidentSample()
    try incident.run("set", "roles.PL.holder", "AB").expectDone()
    try incident.show("print").expectDone("\(incident.folder)/pack/index.html")
    try incident.show("print", "--for", "PL").expectDone("\(incident.folder)/pack-for-pl/index.html")
    try incident.show("print", "--for-person", "AB", "--only", "cards").expectDone("pack-for-ab-cards/index.html")
    try incident.show("print", "--only", "logs", "report").expectDone("pack-logs-report/index.html")
    try incident.show("print", "--output", "elsewhere", "--edition", "large-print").expectDone("elsewhere/index.html")
    try incident.show("print", "--for", "XX").expectRefusal("No role of cards.yaml is 'XX'")
    try incident.show("print", "--for-person", "ZZ").expectRefusal("'ZZ'")
    let first = try incident.work.files(incident.folder + "/pack")
    try incident.show("print").expectDone()
    #expect(try incident.work.files(incident.folder + "/pack") == first, "the same incident and time, the same bytes")
    let asOf = try incident.show("print", "--as-of", "02:05")
    #expect(asOf.status == 0)
    try incident.work.write("mine", to: "mine/letter.txt")
    let foreign = try incident.show("print", "--output", "mine")
    #expect(foreign.status == 2 && foreign.messages.contains("mine"))
  }

  @Test("the log lists the last entries, late ones with when they were written down, and long words whole")
  func log() throws {
    let incident = try IncidentSample()
    let long = String(repeating: "abcdefghij", count: 12)
    try incident.run("note", "See \(long) now", "--at", "01:50").expectDone()
    try incident.run("note", "Again", by: "AB").expectDone()
    try incident.run("correct", "3", "text=Seen", "--because", "slip").expectDone()
    let run = try incident.show("log", "--last", "3")
    run.expectDone("(corrected: line 5)")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 })
    let joined = run.output.replacing(/\s+/, with: "")
    #expect(joined.contains(long) && joined.contains("(recorded2026-11-2002:11)"))
    #expect(
      try incident.show("log", "--last", "1").output.hasPrefix("   5  2026-11-20 02:11  AB    Correction: line 3; "))
    #expect(
      try incident.show("log").output.split(separator: "\n").first?.hasPrefix(
        "   1  2026-11-20 02:10  AB    Incident started:") ?? false)
  }
}
