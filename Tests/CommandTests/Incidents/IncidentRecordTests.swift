import Foundation
import Testing

@Suite("procdoc incident record, include, sign")
struct IncidentRecordTests {
  @Test("several addresses at once, in small letters and with commas, each once, are recorded with time and initials")
  func several() throws {
    let incident = try IncidentSample()
    let run = try incident.run("record", "a2.4,", "A2.5", "C1.1", "A2.4", "done", by: "ab")
    run.expectDone()
    #expect(
      run.output == """
        Recorded as line 3: A2.4 done, 2026-11-20 02:11, AB
        Recorded as line 4: A2.5 done, 2026-11-20 02:11, AB
        Recorded as line 5: C1.1 done, 2026-11-20 02:11, AB

        """)
    let entries = try incident.log().suffix(3)
    #expect(entries.map { $0["item"] as? String } == ["A2.4", "A2.5", "C1.1"])
    #expect(entries.allSatisfy { $0["by"] as? String == "AB" && $0["state"] as? String == "done" })
  }

  @Test(
    "every state, in any place and any spelling",
    arguments: [
      (["A2.4", "started"], "started"), (["DONE", "A2.4"], "done"), (["A2.4", "open"], "open"),
      (["A2.4", "n/a", "--because", "no staff"], "not-applicable"),
      (["A2.4", "not-applicable", "--because", "no staff"], "not-applicable"),
      (["A2.4", "not applicable", "--because", "no staff", "--note", "asked"], "not-applicable"),
    ])
  func states(words: [String], state: String) throws {
    let incident = try IncidentSample()
    let run = try CommandRun(
      ["incident", "record", incident.folder] + words + ["--by", "AB"], in: incident.work.path,
      environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
    run.expectDone()
    let entry = try incident.last()
    #expect(entry["state"] == state && entry["item"] == "A2.4")
    #expect(entry["because"] == (state == "not-applicable" ? "no staff" : nil))
    #expect(entry["note"] == (words.contains("asked") ? "asked" : nil))
  }

  @Test("what is missing is said, and nothing is recorded")
  func missing() throws {
    let incident = try IncidentSample()
    let before = try incident.read("log.jsonl")
    try incident.run("record", "A2.4").expectRefusal("say what became of it")
    try incident.run("record", "done").expectRefusal("say which item")
    try incident.run("record").expectRefusal("say which item")
    try incident.run("record", "A2.4", "done", "started").expectRefusal("one state only")
    try incident.run("record", "A2.4", "n/a").expectRefusal("needs a reason", "--because")
    try incident.run("record", "A2.4", "done", by: nil).expectRefusal("--by")
    try incident.run("record", "A2.4", "done", by: "").expectRefusal("nobody is named with --by")
    #expect(try incident.read("log.jsonl") == before)
  }

  @Test("an address that is none is answered with what may be meant, all of them at once")
  func unknown() throws {
    let incident = try IncidentSample()
    let run = try incident.run("record", "2.4", "A2.99", "4.3", "zzz", "X1", "A2.4@oak", "A2.5", "done")
    run.expectRefusal(
      "2.4 is no row", "Did you mean A2.4?", "no item `A2.99`", "Did you mean A4.3 or C4.3?", "no item `zzz`",
      "no added action X1", "no service `oak`", "Its services are: swift-care.")
    #expect(run.messages.components(separatedBy: "nothing was recorded").count == 2, "said once: \(run.messages)")
    #expect(try incident.log().count == 2, "A2.5, which is right, is not recorded either")
    let part = try incident.run("record", "A2.14.b2", "done")
    part.expectRefusal("A2.14.b2 is a part of A2.14", "Record A2.14")
  }

  @Test("a clause with a deadline is recorded, any other clause is not")
  func clause() throws {
    let incident = try IncidentSample(version: "V03")
    try incident.run("record", "7.1", "done").expectDone("7.1 done")
    try incident.run("record", "7.2", "done").expectRefusal("7.2 is no row, action or task")
  }

  @Test("a row or plan of another type is refused until it is brought back with a reason")
  func leftOut() throws {
    let incident = try IncidentSample()
    for item in ["A4.3", "D1"] {
      try incident.run("record", item, "done").expectRefusal("\(item) is left out", "incident include")
      try incident.run("assign", item, "--to", "SCC").expectRefusal("\(item) is left out")
      try incident.run("include", item).expectRefusal("no reason is given", "--because")
    }
    try incident.run("include", "A2.4", "--because", "x").expectRefusal("A2.4 is not left out")
    try incident.run("include", "a4.3", "D1", "--because", "two live in").expectDone("row brought back A4.3", "D1")
    for item in ["A4.3", "D1"] {
      try incident.run("record", item, "done").expectDone("\(item) done")
    }
    #expect(try incident.show("status").output.contains("D "), "what was brought back is counted")
  }

  @Test("initials belong to one person: unknown ones are refused, then signed, and never signed twice")
  func initials() throws {
    let incident = try IncidentSample()
    try incident.run("record", "A2.4", "done", by: "cd").expectRefusal(
      "CD are not on the signature sheet", "incident sign")
    let sign = try incident.show("sign", "cd", "--name", "Carl Dean", "--post", "Officer", "--organisation", "CCG")
    sign.expectDone("Recorded as lines 3 to 6: CD is on the signature sheet\n")
    try incident.run("record", "A2.4", "done", by: "CD").expectDone()
    for again in ["CD", "cd"] {
      try incident.show("sign", again, "--name", "Clara Dunn").expectRefusal("CD are on the signature sheet already")
    }
    try incident.show("sign", "EF").expectRefusal("--name")
    try incident.show("sign", "E.F", "--name", "Eve").expectRefusal("two to four capital letters or digits")
    try incident.show("sign", "CD2", "--name", "Clara Dunn").expectDone()
    let facts = try incident.read("incident.yaml")
    #expect(facts.contains("name: \"Carl Dean\"") && facts.contains("name: \"Clara Dunn\""))
  }

  @Test("a row at one of several services")
  func services() throws {
    let incident = try IncidentSample(["--service", "Rose House, CH", "--service", "Swift Care, HC"])
    try incident.run("record", "A7.8@rose-house", "done").expectDone("A7.8@rose-house done")
    let entry = try incident.last()
    #expect(entry["item"] == "A7.8" && entry["service"] == "rose-house")
    try incident.run("note", "seen", "--item", "A7.8@rose-house", "--service", "swift-care")
      .expectRefusal("two services are named")
    try incident.run("note", "seen", "--item", "A7.8@rose-house", "--service", "rose-house").expectDone()
    let line = try #require(try incident.read("log.jsonl").split(separator: "\n").last)
    #expect(line.components(separatedBy: "\"service\"").count == 2, "a field stands in a line once")
  }

  @Test("times: what happened earlier, not later; an hour that comes twice or never is asked about, not guessed")
  func times() throws {
    let incident = try IncidentSample()
    try incident.run("record", "A2.4", "done", "--at", "yesterday 23:30").expectDone("2026-11-19 23:30")
    #expect(try incident.last()["at"] == "2026-11-19T23:30:00+00:00")
    #expect(try incident.last()["recorded"] == "2026-11-20T02:11:00+00:00")
    try incident.run("record", "A2.4", "done", "--at", "23:30").expectRefusal("still to come", "yesterday 14:20")
    try incident.run("record", "A2.4", "done", "--at", "2026-10-25 01:30").expectRefusal("comes twice", "01:30 BST")
    try incident.run("record", "A2.4", "done", "--at", "2026-10-25 01:30 bst").expectDone()
    #expect(try incident.last()["at"] == "2026-10-25T01:30:00+01:00")
    try incident.run("record", "A2.4", "done", "--at", "2026-03-29 01:30").expectRefusal("does not exist")
    try incident.run("record", "A2.4", "done", "--at", "2026-11-20").expectRefusal("no time with it")
    try incident.run("record", "A2.4", "done", "--at", "Mrs Smith").expectRefusal("no time that can be read")
  }

  @Test("an incident that is not there is answered with those that are")
  func noIncident() throws {
    let incident = try IncidentSample()
    let run = try CommandRun(
      ["incident", "record", "2026-11-21-a", "A2.4", "done", "--by", "AB"], in: incident.work.path)
    #expect(run.status == 2 && run.messages.contains("incidents/2026-11-21-a"))
    #expect(run.messages.contains("Incidents in incidents: 2026-11-20-a."))
  }
}
