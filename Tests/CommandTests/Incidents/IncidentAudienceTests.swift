import Files
import Foundation
import Glibc
import Handouts
import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import procdoc

/// What each audience is handed or told, through the real binary.
@Suite("incident print --audience, told, approve, release, withheld")
struct IncidentAudienceTests {
  static let audiences = [
    "staff", "provider-staff", "residents", "families", "councillors", "lead-councillors", "press",
  ]

  @Test("all sets are printed, each in a folder of its own, private as the incident is")
  func all() throws {
    let sample = try AudienceSample()
    let run = try sample.print("all")
    #expect(run.status == 0 && run.messages == "", "\(run.messages)")
    for audience in Self.audiences {
      #expect(run.output.contains("\(audience): "))
      #expect(try sample.set(audience)["index.html"] != nil, "\(audience)")
    }
    let page = sample.incident.work.path + "/" + sample.incident.folder + "/scripts-press/index.html"
    let mode = try FileManager.default.attributesOfItem(atPath: page)[.posixPermissions] as? Int
    #expect(mode.map { $0 & 0o077 } == 0)
    #expect(
      run.output.contains(
        "HOLD, not to go out yet: press-statement; to be told before: People who get care: 0 of 3 told, 3 not reached"))
  }

  @Test("two incidents that differ only in what an audience may not have: files, status and messages are the same")
  func nonInterference() throws {
    let base = try AudienceSample()
    let own = try Self.audiences.map { (try base.print($0), try base.set($0)) }
    let changes: [(field: String, change: [String: String?], cleared: [String])] = [
      ("provider", ["provider": "Quetzal Ltd"], Self.audiences.filter { $0 != "press" }),
      ("telephone", ["telephone": nil], ["staff", "lead-councillors"]),
      ("closure.date", ["fields.closure.date": "Tuesday 1 December 2026"], []),
      ("provider.finance", ["fields.provider.finance": "Quetzal"], []), ("cqc.notice", ["fields.cqc.notice": nil], []),
      ("harm.words", ["fields.harm.words": "Quetzal"], []),
      ("spokesperson.name", ["fields.spokesperson.name": "Pat Quetzal"], ["press"]),
      ("meeting.details", ["fields.meeting.details": nil], ["staff", "provider-staff", "residents", "families"]),
      ("named-worker.name", ["fields.named-worker.name": "Pat Quetzal"], ["staff", "residents", "families"]),
    ]
    for (field, change, cleared) in changes {
      let other = try AudienceSample(change)
      for (audience, (run, files)) in zip(Self.audiences, own) where !cleared.contains(audience) {
        let again = try other.print(audience)
        #expect(try other.set(audience) == files, "\(field), \(audience)")
        #expect(
          again.status == run.status && again.messages == run.messages && again.output == run.output,
          "\(field), \(audience)")
      }
      for (audience, (_, files)) in zip(Self.audiences, own) where cleared == [audience] {
        _ = try other.print(audience)
        #expect(try other.set(audience) != files, "\(field), \(audience)")
      }
    }
    // How many there are shows in what is said to whoever prints, and in no file.
    let more = try AudienceSample(people: 5)
    for (audience, (run, files)) in zip(Self.audiences, own) where !audience.contains("councillors") {
      let again = try more.print(audience)
      #expect(
        try more.set(audience) == files && again.messages == run.messages && again.status == run.status, "\(audience)")
    }
  }

  @Test("a name in free text stops that audience's set; the message has fact, field, file and line, and no word of it")
  func leak() throws {
    let sample = try AudienceSample(["fields.press.next-statement": "Friday at 18:00, ask Anna Brown on 01632 960001"])
    let run = try sample.print("all")
    #expect(run.status == 2)
    let lines = run.messages.split(separator: "\n").map(String.init)
    for fact in ["lead.name", "lead.telephone"] {
      let line = try #require(lines.first { $0.contains("words of \(fact) stand here") })
      #expect(line.contains(#/procdoc: press: press-(holding|statement)\.html:\d+: /#), "\(line)")
      #expect(line.contains("brought in by the value of press.next-statement"))
      #expect(line.contains("procdoc incident release INCIDENT press-"))
    }
    for word in ["Anna", "Brown", "960001"] { #expect(!run.messages.contains(word) && !run.output.contains(word)) }
    #expect(run.messages.contains("press: REFUSED. The blank edition, to be filled in by hand, is in "))
    let blank = try sample.set("press")
    #expect(blank["press-statement.html"].map { String(decoding: $0, as: UTF8.self).contains("BLANK EDITION") } == true)
    #expect(!blank.values.contains { String(decoding: $0, as: UTF8.self).contains("Brown") })
    for audience in Self.audiences where audience != "press" {
      #expect(try sample.set(audience)["index.html"] != nil, "\(audience)")
    }
    for fact in ["lead.name", "lead.telephone"] {
      for script in ["press-holding", "press-statement"] {
        try sample.incident.run(
          "release", script, "--fact", fact, "--released-by", "Director", "--because", "She speaks for us"
        ).expectDone()
      }
    }
    let released = try sample.print("press")
    #expect(released.status == 0 && released.messages == "", "\(released.messages)")
    #expect(
      String(decoding: try #require(try sample.set("press")["press-statement.txt"]), as: UTF8.self).contains(
        "Anna Brown"))
  }

  @Test("a set that cannot be written stays as it was, and the others are written")
  func allOrNothing() throws {
    let sample = try AudienceSample()
    try sample.print("all").expectDone()
    let old = try Dictionary(uniqueKeysWithValues: Self.audiences.map { ($0, try sample.set($0)) })
    try sample.incident.run("told", "families", "--reached", "3", "--of", "3").expectDone()
    try sample.incident.run("condition", "closure-confirmed", "--said-by", "Chair").expectDone()
    let path = sample.incident.work.path + "/" + sample.incident.folder
    let open = try OpenIncident(path)
    let now = Moment(seconds: sample.incident.now)
    let situation = Situation(open.procedure, try open.folder.readLog(), now: now)
    let disclosure = try #require(situation.procedure.disclosure)
    let sets = try ScriptChoice.sets(situation)
    func write(_ audience: String, _ calls: FaultyCalls) throws -> Bool {
      try AudiencePrint(
        incident: open, sets: sets, disclosure: disclosure, output: nil, calls: calls
      ).write(audience)
    }
    // One of the six files of the press.
    let one = FaultyCalls(refused: { call, name in call == "openat" && name.contains("press-statement.txt") ? EIO : nil
    })
    #expect(try !write("all", one))
    for audience in Self.audiences {
      #expect(try (sample.set(audience) == old[audience]) == (audience == "press"), "\(audience)")
    }
    // Every fifth call; each in turn is tried where a folder is replaced.
    let whole = FaultyCalls()
    let new = Dictionary(uniqueKeysWithValues: sets.set(for: "press").files.map { ($0.path, Data($0.text.utf8)) })
    let count = try { () -> Int in
      _ = try write("press", whole)
      return whole.count
    }()
    let newSet = try sample.set("press")
    #expect(new.allSatisfy { newSet[$0.key] == $0.value } && newSet != old["press"])
    #expect(count > 20)
    for number in stride(from: 1, through: count, by: 5) {
      try FileManager.default.removeItem(atPath: path + "/scripts-press")
      try OutputFolder.replace(
        path: path + "/scripts-press",
        with: (old["press"] ?? [:]).filter { !$0.key.hasPrefix(".procdoc") }.map {
          (path: $0.key, bytes: Array($0.value))
        },
        calls: FaultyCalls())
      let before = try sample.set("press")
      let isWritten = try write("press", FaultyCalls([number: .error(EIO)]))
      let after = try sample.set("press").filter { !$0.key.hasPrefix(".procdoc") }
      let isOld = after == before.filter { !$0.key.hasPrefix(".procdoc") }
      #expect(isWritten ? after == new : isOld || after == new, "call \(number)")
    }
  }

  @Test("what is not there is refused with what there is, and nothing is recorded")
  func refused() throws {
    let sample = try AudienceSample()
    let lines = try sample.incident.log().count
    try sample.print("pres").expectRefusal("there is no audience 'pres'", "press", "all means each of them")
    try sample.incident.show("withheld", "--audience", "x").expectRefusalToShow("there is no audience 'x'", "press")
    try sample.incident.run("told", "presse").expectRefusal("there is no audience 'presse'")
    try sample.incident.run("approve", "lettre", "--approved-by", "Gil").expectRefusal(
      "there is no script 'lettre'", "letter-rose-house")
    try sample.incident.run("release", "x", "--released-by", "Gil", "--because", "y").expectRefusal(
      "there is no script 'x'")
    #expect(try sample.incident.run("told", "press", "--reached", "3").status == 2)
    #expect(try sample.incident.run("told", "press", "--reached", "4", "--of", "3").status == 2)
    #expect(try sample.incident.show("print", "--audience", "press", "--only", "cards").status == 2)
    #expect(try sample.incident.show("print", "--audience", "all", "--output", "x").status == 2)
    #expect(try sample.incident.log().count == lines)
  }

  @Test("told, approved and let go: the marks go one by one")
  func marks() throws {
    let sample = try AudienceSample()
    func page() throws -> String {
      _ = try sample.print("press")
      return String(decoding: try #require(try sample.set("press")["press-statement.html"]), as: UTF8.self)
    }
    let first = try page()
    #expect(first.contains(">HOLD<") && first.contains(">DRAFT<"))
    try sample.incident.run("approve", "press-statement", "--approved-by", "Gil Hart, Communications").expectDone()
    let approved = try page()
    #expect(
      approved.contains(">HOLD<") && !approved.contains(">DRAFT<") && approved.contains("Gil Hart, Communications"))
    for audience in ["residents", "families"] {
      try sample.incident.run("told", audience, "--reached", "3", "--of", "3").expectDone()
    }
    for audience in ["provider-staff", "councillors"] { try sample.incident.run("told", audience).expectDone() }
    #expect(try !page().contains(">HOLD<"))
    // Somebody new on the list has not been told.
    try sample.incident.run("people", "add", "1").expectDone()
    #expect(try page().contains(">HOLD<"))
    try sample.incident.run(
      "release", "press-statement", "--released-by", "Director", "--because", "It is on the radio"
    ).expectDone()
    let released = try page()
    #expect(!released.contains(">HOLD<") && !released.contains(">DRAFT<"))
  }

  @Test("withheld names each field with its class, reason, condition and who decides, and no value")
  func withheld() throws {
    let sample = try AudienceSample(["fields.next-update": nil])
    let run = try sample.incident.show("withheld", "--audience", "press")
    run.expectDone(
      "Withheld from press, and a blank in their scripts:", "closure.date",
      "Why: unconfirmed: A day that is not certain would be taken for a promise.",
      "Released when closure-confirmed is met: it is decided that the service closes",
      "Said by: Chair of the Joint Incident Steering Group", "Who decides:", "provider.name",
      "No condition opens it to this audience.", "Not open to press, and in none of their scripts:")
    for value in AudienceSample.facts.values { #expect(!run.output.contains(value)) }
    try sample.incident.run("condition", "closure-confirmed", "--said-by", "Chair").expectDone()
    #expect(try !sample.incident.show("withheld", "--audience", "press").output.contains("closure.date"))
  }

  @Test("of two services each has its own conditions and fields, and what lasts a day is said anew")
  func services() throws {
    let sample = try AudienceSample()
    func lines(_ name: String) throws -> String {
      _ = try sample.print("residents")
      return String(decoding: try #require(try sample.set("residents")["\(name).txt"]), as: UTF8.self)
    }
    try sample.incident.run("set", "services.elm-court.name", "Elm Court").expectDone()
    try sample.incident.run("set", "services.elm-court.type", "CH").expectDone()
    try sample.incident.run("condition", "closure-confirmed", "--said-by", "Chair").expectRefusal(
      "has 2 services", "--service rose-house or --service elm-court", "--all-services")
    try sample.incident.run(
      "condition", "closure-confirmed", "--said-by", "Chair", "--service", "elm-court"
    ).expectDone()
    try sample.incident.run("set", "fields.closure.date@elm-court", "Friday 4 December 2026").expectDone()
    try sample.incident.run("set", "fields.closure.date@elm-cort", "x").expectRefusal(
      "names a service that is none of this incident", "elm-court")
    let (rose, elm) = (try lines("letter-rose-house"), try lines("letter-elm-court"))
    #expect(rose.contains("We cannot tell you today whether it will close.") && !rose.contains("November 2026."))
    #expect(elm.contains("The last day is Friday 4 December 2026.") && !elm.contains("We cannot tell you today"))
    try sample.incident.show("withheld", "--audience", "residents").expectDone(
      "Told already on the sheets of: elm-court.")
    // The press is told of both in one sheet, which says it only once it is so of both.
    _ = try sample.print("press")
    let press = String(decoding: try #require(try sample.set("press")["press-statement.txt"]), as: UTF8.self)
    #expect(press.contains("We cannot say today whether there will be a closure") && !press.contains("December"))
    // Care was checked at one of them, today.
    try sample.incident.run("condition", "care-secured", "--said-by", "SM", "--service", "rose-house").expectDone()
    #expect(try lines("letter-rose-house").contains("Care and medicines go on today as usual."))
    #expect(try !lines("letter-elm-court").contains("Care and medicines go on today as usual."))
    sample.incident.now += 24 * 3600
    #expect(try !lines("letter-rose-house").contains("Care and medicines go on today as usual."))
    #expect(try lines("letter-elm-court").contains("Friday 4 December 2026"))
    let status = try sample.incident.show("status").output
    #expect(status.contains("care-secured@rose-house: to be said anew today, was met"), "\(status)")
    #expect(status.contains("closure-confirmed@elm-court: met"))
  }

  @Test("a name that only the log knows stops a set, and names of fields and conditions that are slips are said")
  func slips() throws {
    let sample = try AudienceSample()
    try sample.incident.run("contact", "Mrs Ada Quillon, daughter of P001B", "asked who decides").expectDone()
    try sample.incident.run("set", "fields.contact.hours", "by day; Mrs Quillon knows").expectDone()
    let run = try sample.print("families")
    #expect(run.status == 2 && run.messages.contains("words of line") && run.messages.contains("of the log (log."))
    #expect(!run.messages.contains("Quillon"))
    try sample.incident.run("set", "next-update", "noon").expectRefusal("Did you mean `fields.next-update`?")
    try sample.incident.run("set", "moves.first-dat", "noon").expectRefusal("Did you mean `fields.moves.first-date`?")
    let slip = try sample.incident.run("set", "fields.nxt-update", "noon")
    #expect(slip.status == 0 && slip.messages.contains("Did you mean `fields.next-update`?"), "\(slip.messages)")
    try sample.incident.run("condition", "closure-confimed", "--said-by", "Chair").expectRefusal(
      "Did you mean `closure-confirmed`?")
  }
}

extension CommandRun {
  /// Expects that a command which only shows something could not.
  fileprivate func expectRefusalToShow(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(status == 2 && output == "", sourceLocation: sourceLocation)
    for word in words { #expect(messages.contains(word), "\(messages)", sourceLocation: sourceLocation) }
  }
}
