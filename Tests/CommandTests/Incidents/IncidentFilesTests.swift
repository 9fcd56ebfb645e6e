import Foundation
import Testing

/// The files that people edit, and the commands that edit them.
@Suite("incident.yaml and people.csv under the commands")
struct IncidentFilesTests {
  @Test("codes are given out, told, assessed, reviewed and moved, and what the log says the file says")
  func people() throws {
    let incident = try IncidentSample()
    // Not a full minute: the file holds minutes, and the log must say the same.
    incident.now += 37
    try incident.run("people", "add", "3").expectDone(
      "Recorded as lines 3 to 8: 3 people added to people.csv, P001B to P003D\n")
    try incident.run("people", "told", "p001b", "P003D", "P001B").expectDone("people.P001B.told", "people.P003D.told")
    try incident.run("people", "Assessed", "P001B", "--at", "01:50").expectDone()
    try incident.run(
      "move", "p001b", "--to", "Oak Lodge", "--from", "home", "--transport", "taxi", "--with", "tablets", "--note",
      "calm"
    )
    .expectDone("movement P001B", "people.P001B.moved")
    let rows = try incident.read("people.csv").split(separator: "\r\n").map(String.init)
    #expect(rows[1] == "P001B,swift-care,,,,2026-11-20 02:11,2026-11-20 01:50,2026-11-20 02:11,")
    #expect(rows[2] == "P002C,swift-care,,,,,,,")
    // A hand edit elsewhere: only that is logged, so file and log agreed.
    try incident.edit("incident.yaml") { $0.replacing("\ntelephone:", with: "\ntelephone: \"023 80\"") }
    let status = try incident.show("status", "--format", "json")
    #expect(status.messages == "Edited by hand since the last command, and logged: telephone\n")
    #expect(status.output.contains("\"told\" : 2") && status.output.contains("\"moved\" : 1"))
    let movement = try #require(try incident.log().last { $0["kind"] as? String == "movement" })
    for (field, value) in [
      "person": "P001B", "to": "Oak Lodge", "from": "home", "transport": "taxi", "with": "tablets", "note": "calm",
    ] {
      #expect(movement[field] as? String == value)
    }
  }

  @Test("in the hour that comes twice a person can be told")
  func twice() throws {
    // 01:30 GMT on the night on which the clocks went back.
    let incident = try IncidentSample(now: 1_792_891_800)
    try incident.run("people", "add", "1").expectDone("one person added to people.csv, P001B")
    try incident.run("people", "told", "P001B").expectDone()
    #expect(try incident.read("people.csv").contains("2026-10-25 01:31 GMT"))
    #expect(try incident.show("verify").status == 0)
    #expect(try incident.show("status").messages == "")
  }

  @Test("a mistyped or unknown code is refused, and with it the whole command")
  func codes() throws {
    let incident = try IncidentSample()
    try incident.run("people", "add", "2").expectDone()
    let before = try incident.work.files(incident.folder)
    try incident.run("people", "told", "P001B", "P002B").expectRefusal(
      "the code `P002B` has a letter that does not belong")
    try incident.run("people", "told", "P001B", "P003D").expectRefusal("P003D: nobody in people.csv has this code")
    try incident.run("people", "told", "P1").expectRefusal("is not of the form P014K")
    try incident.run("move", "P009K", "--to", "Oak Lodge").expectRefusal("P009K")
    try incident.run("people", "moved", "P001B").expectRefusal("incident move")
    try incident.run("people", "add", "lots").expectRefusal("people INCIDENT add 41")
    try incident.run("people", "add", "2", "--service", "oak").expectRefusal("no service `oak`", "swift-care")
    try incident.run("people", "told", "P001B", "--at", "23:00").expectRefusal("still to come")
    #expect(try incident.work.files(incident.folder) == before)
  }

  @Test("with several services it must be said at which one people are")
  func whichService() throws {
    let incident = try IncidentSample(["--service", "Rose House, CH", "--service", "Swift, HC"])
    try incident.run("people", "add", "2").expectRefusal("not said at which service", "rose-house, swift")
    try incident.run("people", "add", "2", "--service", "swift", "--funding", "CCG").expectDone()
    #expect(try incident.read("people.csv").contains("P002C,swift,CCG,"))
  }

  @Test("what Excel makes of people.csv is read, and logged field by field")
  func excel() throws {
    let incident = try IncidentSample()
    try incident.run("people", "add", "2").expectDone()
    try incident.edit("people.csv") { _ in
      "\u{FEFF}Code;Service;Funding;Risk;Worker;Told;Assessed;Moved;Reviewed\r\n"
        + "p001b;swift-care;SCC;high;AB;20/11/2026 02:05;;;\r\nP002C;swift-care;;;;;;;\r\n;;;;;;;;\r\n"
    }
    let run = try incident.run("note", "Looked in")
    #expect(run.status == 0)
    #expect(
      run.messages == "Edited by hand since the last command, and logged: people.P001B.funding, people.P001B.risk, "
        + "people.P001B.worker, people.P001B.told\n")
    #expect(run.output == "Recorded as line 11: note, 2026-11-20 02:11, AB\n")
    let edits = try incident.log().filter { $0["kind"] as? String == "edit" }
    #expect(edits.map { $0["new"] as? String } == ["SCC", "high", "AB", "2026-11-20T02:05:00+00:00"])
    // The tool goes on in the file as it is.
    try incident.run("people", "told", "P002C").expectDone()
    #expect(try incident.read("people.csv").contains("P002C;swift-care;;;;2026-11-20 02:11;;;"))
    #expect(try incident.show("status").messages == "")
  }

  @Test("a long list of edits is cut where it is said, not where it is logged")
  func manyEdits() throws {
    let incident = try IncidentSample()
    try incident.run("people", "add", "30").expectDone()
    try incident.edit("people.csv") { $0.replacing(",swift-care,,", with: ",swift-care,SCC,") }
    let run = try incident.show("log", "--last", "1")
    #expect(run.messages.contains("people.P008J.funding and 22 more\n"), "\(run.messages)")
    #expect(try incident.log().count { $0["kind"] as? String == "edit" } == 30)
  }

  @Test("a broken file is said with its place, recording goes on, and its edits are logged once it is mended")
  func broken() throws {
    let incident = try IncidentSample()
    let whole = try incident.read("incident.yaml")
    try incident.edit("incident.yaml") { $0.replacing("\nprovider:", with: "\nprovider: \"Sunrise\"") + "lead: [\n" }
    let run = try incident.run("record", "A2.4", "done")
    #expect(run.status == 1)
    #expect(run.output == "Recorded as line 3: A2.4 done, 2026-11-20 02:11, AB\n")
    #expect(run.messages.contains("\(incident.folder)/incident.yaml:") && run.messages.contains("error:"))
    #expect(run.messages.contains("until these files are mended"))
    #expect(!run.messages.contains("Sunrise"))
    for command in [["status"], ["log"], ["print"]] {
      let shown = try CommandRun(
        ["incident"] + command + [incident.folder], in: incident.work.path,
        environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
      #expect(shown.status == 1 && shown.messages.contains("incident.yaml:") && !shown.output.isEmpty, "\(command)")
    }
    try incident.run("set", "provider", "Sunset").expectRefusal(
      "incident.yaml:", "nothing is set in incident.yaml", "stands above")
    try incident.run("people", "add", "2").expectRefusal("incident.yaml:", "nothing is set in people.csv")
    #expect(try incident.log().allSatisfy { $0["kind"] as? String != "edit" })
    try incident.edit("incident.yaml") { _ in whole.replacing("\nprovider:", with: "\nprovider: \"Sunrise\"") }
    let mended = try incident.run("record", "A2.5", "done")
    #expect(mended.status == 0 && mended.messages.contains("logged: provider\n"))
    #expect(mended.output == "Recorded as line 5: A2.5 done, 2026-11-20 02:11, AB\n")
    try FileManager.default.removeItem(atPath: incident.work.path + "/" + incident.folder + "/incident.yaml")
    let gone = try incident.run("record", "A2.7", "done")
    #expect(gone.status == 1 && gone.messages.contains("the file is not there"))
  }

  @Test("set leaves the rest of the file as it is, takes a field out, and says when nothing has to change")
  func set() throws {
    let incident = try IncidentSample()
    let before = try incident.read("incident.yaml")
    try incident.run("set", "roles.PL.holder", "AB").expectDone("fact set roles.PL.holder")
    try incident.run("set", "telephone", "023 80").expectDone()
    try incident.run("set", "telephone", "023 80").expectRefusal("says already")
    try incident.run("set", "telephone", "").expectDone()
    try incident.run("set", "roles.PL.holder", "").expectDone()
    #expect(try incident.last()["old"] == "AB")
    #expect(try incident.last()["new"] == nil)
    let after = try incident.read("incident.yaml").split(separator: "\n").map(String.init)
    let known = Set(before.split(separator: "\n").map(String.init))
    #expect(
      after.filter { !known.contains($0) }.allSatisfy { $0.contains("holder:") },
      "\(after.filter { !known.contains($0) })")
    #expect(try incident.show("status").messages == "", "what set writes is no hand edit")
  }
}
