import Foundation
import Testing

/// Each command that writes an entry, with all its options: what is said, and what is in the log.
@Suite("the incident's other entries")
struct IncidentEntryTests {
  /// One command with every option: what it says after the line's number, and the fields of its entry.
  struct Case: CustomTestStringConvertible, Sendable {
    let command: [String]
    let said: String
    let fields: [String: String]
    var testDescription: String { command[0] }
  }

  private static let due = "2026-11-20T17:00:00+00:00"

  static let cases: [Case] = [
    Case(
      command: ["assign", "A2.4", "--to", "CCG", "--initials", "ab", "--due", "17:00", "--note", "asked"],
      said: "action given out A2.4, to AB, due 2026-11-20 17:00",
      fields: ["kind": "assign", "item": "A2.4", "to": "CCG", "initials": "AB", "due": due, "note": "asked"]),
    Case(
      command: ["assign", "A2.4", "--due", "tomorrow"], said: "action given out A2.4, due 2026-11-21 17:00",
      fields: ["kind": "assign", "due": "2026-11-21T17:00:00+00:00"]),
    Case(
      command: [
        "add", "Ring", "the", "agency", "--after", "a2.5", "--to", "SCC", "--initials", "AB", "--due", "+2h",
        "--service", "swift-care",
      ], said: "action added X1@swift-care, to AB, due 2026-11-20 04:11",
      fields: [
        "kind": "add", "item": "X1", "text": "Ring the agency", "after": "A2.5", "to": "SCC", "initials": "AB",
        "due": "2026-11-20T04:11:00+00:00", "service": "swift-care",
      ]),
    Case(
      command: ["note", "Boiler", "out", "--item", "A2.4", "--service", "swift-care"],
      said: "note A2.4@swift-care",
      fields: ["kind": "note", "text": "Boiler out", "item": "A2.4", "service": "swift-care"]),
    Case(
      command: [
        "decide", "Close", "--because", "no staff", "--options", "agency", "--taken-by", "Director", "--item", "A2.4",
        "--service", "swift-care",
      ], said: "decision A2.4@swift-care",
      fields: [
        "kind": "decision", "text": "Close", "because": "no staff", "options": "agency", "taken-by": "Director",
        "item": "A2.4", "service": "swift-care",
      ]),
    Case(
      command: [
        "risk", "No night cover", "--likelihood", "4", "--impact", "5", "--owner", "AB", "--mitigation", "agency",
        "--review", "2026-11-20",
      ], said: "risk R1, review 2026-11-20 17:00",
      fields: [
        "kind": "risk", "risk": "R1", "text": "No night cover", "likelihood": "4", "impact": "5", "owner": "AB",
        "mitigation": "agency", "review": due,
      ]),
    Case(
      command: [
        "complaint", "Late calls", "--from", "daughter of P001B", "--owner", "AB", "--reply-due", "today", "--outcome",
        "rung back", "--service", "swift-care",
      ], said: "complaint at swift-care, reply due 2026-11-20 17:00",
      fields: [
        "kind": "complaint", "text": "Late calls", "from": "daughter of P001B", "owner": "AB", "reply-due": due,
        "outcome": "rung back", "service": "swift-care",
      ]),
    Case(
      command: [
        "contact", "CQC", "Told of the failure", "--call-back", "17:00", "--item", "A2.4", "--service", "swift-care",
      ], said: "contact A2.4@swift-care, promised call 2026-11-20 17:00",
      fields: [
        "kind": "contact", "with": "CQC", "text": "Told of the failure", "call-back": due, "item": "A2.4",
        "service": "swift-care",
      ]),
    Case(
      command: ["meeting", "steering group", "--present", "AB", "--outcome", "agreed", "--next", "17:00"],
      said: "meeting, next meeting 2026-11-20 17:00",
      fields: ["kind": "meeting", "text": "steering group", "present": "AB", "outcome": "agreed", "next": due]),
    Case(
      command: [
        "staff", "IN", "team", "leader", "--organisation", "CCG", "--service", "swift-care", "--note", "nights",
      ],
      said: "staff on site at swift-care in",
      fields: [
        "kind": "staff", "direction": "in", "who": "team leader", "organisation": "CCG", "service": "swift-care",
        "note": "nights",
      ]),
    Case(
      command: [
        "rota", "AB", "--from", "09:00", "--until", "17:00", "--role", "Project lead", "--service", "swift-care",
        "--note", "first day",
      ], said: "rota at swift-care, from 2026-11-20 09:00, until 2026-11-20 17:00",
      fields: [
        "kind": "rota", "who": "AB", "from": "2026-11-20T09:00:00+00:00", "until": due, "role": "Project lead",
        "service": "swift-care", "note": "first day",
      ]),
    Case(
      command: ["condition", "closure-confirmed", "--said-by", "Chair", "--all-services", "--note", "by telephone"],
      said: "condition closure-confirmed met",
      fields: [
        "kind": "condition", "condition": "closure-confirmed", "state": "met", "said-by": "Chair",
        "note": "by telephone",
      ]),
    Case(
      command: ["condition", "closure-confirmed", "--not-met", "--said-by", "Chair", "--all-services"],
      said: "condition closure-confirmed not-met", fields: ["kind": "condition", "state": "not-met"]),
    Case(
      command: ["set", "provider", "Sunrise", "Care", "Ltd"], said: "fact set provider",
      fields: ["kind": "set", "field": "provider", "new": "Sunrise Care Ltd"]),
  ]

  @Test("every option is in the log, and what was understood is said", arguments: cases)
  func recorded(example: Case) throws {
    let incident = try IncidentSample()
    let run = try CommandRun(
      ["incident", example.command[0], incident.folder] + example.command.dropFirst() + ["--by", "AB"],
      in: incident.work.path, environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
    run.expectDone()
    #expect(run.output == "Recorded as line 3: \(example.said), 2026-11-20 02:11, AB\n")
    let entry = try incident.last()
    for (name, value) in example.fields { #expect(entry[name] == value, "\(name)") }
    let own: Set = ["at", "by", "hash", "prev", "recorded", "seen", "kind"]
    if example.fields.count > 3 {
      #expect(Set(entry.keys).subtracting(own) == Set(example.fields.keys).subtracting(own))
    }
  }

  @Test("added actions and risks are numbered on, and can be recorded and rated anew")
  func numbered() throws {
    let incident = try IncidentSample()
    try incident.run("add", "One").expectDone("X1")
    try incident.run("add", "Two", "--after", "X1").expectDone("X2")
    try incident.run("record", "x2", "done").expectDone("X2 done")
    try incident.run("record", "X3", "done").expectRefusal("no added action X3", "Added so far: X1, X2.")
    try incident.run("risk", "One", "--likelihood", "3", "--impact", "4").expectDone("R1")
    try incident.run("risk", "Two").expectDone("R2")
    try incident.run("risk", "--risk", "r1", "--likelihood", "1", "--closed").expectDone("R1")
    #expect(try incident.last()["status"] == "closed")
    try incident.run("risk", "--risk", "R7", "--impact", "1").expectRefusal("no risk R7", "On the register: R1, R2.")
    try incident.run("risk").expectRefusal("say the risk in words")
    for score in ["0", "6", "high", "1.5"] {
      try incident.run("risk", "Three", "--impact", score).expectRefusal("--impact must be a whole number from 1 to 5")
    }
  }

  @Test("what is missing or cannot be is refused, with what to write")
  func refused() throws {
    let incident = try IncidentSample()
    let before = try incident.read("log.jsonl")
    try incident.run("assign", "A2.4").expectRefusal("--to SCC, --initials AB, --due 17:00")
    try incident.run("assign", "A2.4", "--initials", "ZZ").expectRefusal("ZZ are not on the signature sheet")
    try incident.run("assign", "A2.4", "--due", "later").expectRefusal("--due: that is no time")
    try incident.run("add", "").expectRefusal("nothing is written for `action`")
    try incident.run("add", "Ring", "--after", "A2.99").expectRefusal("no item `A2.99`")
    try incident.run("note", "").expectRefusal("nothing is written for `note`")
    try incident.run("note", "Seen", "--service", "oak").expectRefusal("no service `oak`")
    try incident.run("contact", "CQC", "").expectRefusal("nothing is written for `what was said`")
    try incident.run("condition", "closure-confirmed").expectRefusal("said by is missing", "--said-by")
    try incident.run("condition", "Closure", "--said-by", "Chair").expectRefusal("closure-confirmed")
    try incident.run("staff", "arrives", "AB").expectRefusal("in or out must be one of in, out")
    try incident.run("rota", "AB", "--from", "22:00", "--until", "07:00").expectRefusal("tomorrow 07:00")
    try incident.run("set", "provder", "x").expectRefusal("no field `provder`", "Did you mean `provider`?")
    try incident.run("set", "notified", "02:05").expectRefusal("must be a time with its day", "2026-11-20 02:10")
    try incident.run("set", "people.P001B.told", "x").expectRefusal("people.csv")
    try incident.run("set", "incident", "A B").expectRefusal("id of small letters")
    #expect(try incident.read("log.jsonl") == before)
  }

  @Test("a correction stands beside what it corrects, and says what it may hold")
  func correct() throws {
    let incident = try IncidentSample()
    try incident.run("record", "A2.4", "done").expectDone()
    try incident.run("correct", "3", "state=started", "--because", "not finished").expectDone("correction of line 3")
    #expect(try incident.show("status", "--format", "json").output.contains("\"started\" : 1"))
    try incident.run("correct", "3", "--withdraw", "--because", "another incident").expectDone()
    try incident.run("correct", "3", "--happened", "01:50", "--done-by", "ab", "--because", "late").expectDone()
    #expect(try incident.last()["happened"] == "2026-11-20T01:50:00+00:00")
    #expect(try incident.last()["done-by"] == "AB")
    try incident.run("correct", "3", "state=done", "because=all there", "--because", "found").expectDone()
    #expect(try incident.last()["corrected-because"] == "all there")
    try incident.run("correct", "3", "state=done").expectRefusal("no reason is given")
    try incident.run("correct", "3", "--because", "x").expectRefusal("say what is right")
    try incident.run("correct", "3", "done", "--because", "x").expectRefusal("FIELD=VALUE")
    try incident.run("correct", "3", "stat=done", "--because", "x").expectRefusal(
      "has no field `stat`", "item, service, state")
    try incident.run("correct", "3", "state=finished", "--because", "x").expectRefusal(
      "state must be one of open, started, done")
    try incident.run("correct", "3", "--happened", "23:00", "--because", "x").expectRefusal(
      "--happened is still to come")
    try incident.run("correct", "3", "--done-by", "ZZ", "--because", "x").expectRefusal(
      "ZZ are not on the signature sheet")
    try incident.run("correct", "2", "provider=x", "--because", "x").expectRefusal("line 2")
    try incident.run("correct", "1", "mode=live", "--because", "x").expectRefusal(
      "line 1 says how the incident began", "incident start")
    let none = try incident.run("correct", "99", "state=done", "--because", "x")
    none.expectRefusal("no entry in line 99")
    #expect(!none.messages.contains("has no field"))
    try incident.run("correct", "three", "state=done", "--because", "x").expectRefusal("the line must be a number")
  }
}
