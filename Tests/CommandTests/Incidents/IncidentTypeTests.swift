import Foundation
import TestSupport
import Testing

@Suite("procdoc incident type")
struct IncidentTypeTests {
  /// An incident with two people on the signature sheet, at half past three; and the id of a sheet printed from it.
  private static func sample() throws -> (incident: IncidentSample, sheet: String) {
    let incident = try IncidentSample()
    try incident.run("sign", "CD", "--name", "Carl Dean", by: nil)
    incident.now = IncidentSample.night + 4800
    let hash = try #require(try incident.last()["hash"])
    let name = try #require(incident.folder.split(separator: "/").last)
    return (incident, "\(name)/V02/\(try incident.log().count)-\(hash.prefix(6))")
  }

  private static let good = [
    "A2.4 done 02:20 AB \"spoke to manager\"", "A2.5@swift-care started 0230 CD", "A2.12 n/a 02:40 CD nobody away",
    "A2.6 02:45 AB", "note 02:50 cd “keys are in”",
  ]

  private static func type(
    _ incident: IncidentSample, _ lines: [String], by: String = "CD", _ options: String...
  ) throws -> CommandRun {
    try incident.work.write(lines.joined(separator: "\n") + "\n", to: "sheet.txt")
    return try CommandRun(
      ["incident", "type", incident.folder, "sheet.txt", "--by", by] + options, in: incident.work.path,
      environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
  }

  @Test("what stands on paper is recorded with whose initials stand there, who typed it and from which sheet")
  func recorded() throws {
    let (incident, sheet) = try Self.sample()
    let before = try incident.log().count
    let run = try Self.type(incident, ["# remark", "sheet \(sheet.uppercased())", "", "date 2026-11-20"] + Self.good)
    run.expectDone("5 entries from paper", "Sheet \(sheet), 20 November 2026", "  note 02:50 CD\n")
    #expect(run.output.contains(/A2\.4 done 02:20 AB  [A-Z][a-z]/), "the words of the row: \(run.output)")
    #expect(!run.output.contains("manager"))
    let entries = try incident.log().dropFirst(before).map { $0.compactMapValues { $0 as? String } }
    #expect(entries.map { $0["by"] } == ["AB", "CD", "CD", "AB", "CD"])
    #expect(entries.map { $0["state"] } == ["done", "started", "not-applicable", "done", nil])
    #expect(entries.map { $0["at"]?.dropFirst(11).prefix(5) } == ["02:20", "02:30", "02:40", "02:45", "02:50"])
    #expect(entries.allSatisfy { $0["typed-by"] == "CD" && $0["sheet"] == sheet })
    #expect(entries[0]["note"] == "spoke to manager" && entries[2]["because"] == "nobody away")
    #expect(entries[1]["service"] == "swift-care" && entries[4]["text"] == "keys are in")
    let schema = try JSONSchema(Data(try PackageRoot.bytes(of: "Documentation/schema/incident-log-line.schema.json")))
    for line in try incident.read("log.jsonl").split(separator: "\n") {
      #expect(try schema.faults(in: Data(line.utf8)) == [], "\(line)")
    }
    let log = try incident.show("log").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(log.contains("A2.4, done; note: spoke to manager (typed by CD from sheet \(sheet))"), "\(log)")
    try incident.show("verify", sheet).expectDone("stand as they did")
  }

  @Test("reading a sheet twice adds nothing, whoever reads it, and a line that is new is added alone")
  func twice() throws {
    let (incident, sheet) = try Self.sample()
    let head = ["sheet \(sheet)", "date 2026-11-20"]
    try Self.type(incident, head + Self.good + [Self.good[0]]).expectDone("5 entries", "(typed before, line 3)")
    let once = try incident.read("log.jsonl")
    try Self.type(incident, head + Self.good, by: "AB").expectDone("Nothing new", "(recorded before, line")
    #expect(try incident.read("log.jsonl") == once)
    let count = try incident.log().count
    try incident.run("correct", String(count), "text=keys are out", "--because", "misread").expectDone()
    let other = Self.good[0].replacing("manager", with: "deputy")
    try Self.type(incident, head + Self.good + [other]).expectDone("line \(count + 2): one entry from paper")
    #expect(try incident.last()["note"] == "spoke to deputy")
    // From another sheet the same words are another tick.
    try Self.type(incident, ["sheet unknown", "date 2026-11-20", Self.good[0]]).expectDone("one entry")
  }

  @Test("all of a file is recorded or none, wherever what is wrong stands", arguments: 0...5)
  func whole(place: Int) throws {
    let (incident, sheet) = try Self.sample()
    let before = try incident.read("log.jsonl")
    var lines = Self.good
    lines.insert("A2.99 done 02:20 AB", at: place)
    let run = try Self.type(incident, ["sheet \(sheet)", "date 2026-11-20"] + lines)
    run.expectRefusal("sheet.txt:\(place + 3):1: error: the procedure has no item `A2.99`")
    #expect(try incident.read("log.jsonl") == before)
  }

  @Test("everything that is wrong is said at once, with its place, and no word of a line")
  func problems() throws {
    let (incident, sheet) = try Self.sample()
    let before = try incident.read("log.jsonl")
    let run = try Self.type(
      incident,
      [
        "A2.4 done 02:20 AB", "sheet 2026-11-20-b/V02/2-aaaaaa", "sheet 2026-11-20-a/V03/2-aaaaaa", "sheet Smith",
        "date 2026-13-01", "sheet \(sheet)", "date 2026-11-20", "A2.4@oak done 02:20 AB \"Smith\"",
        "A2.4 done 02:20 ZZ Smith",
        "A4.3 done 02:20 AB", "A2.4 done 03:40 AB !", "A2.4 done 01:00 AB", "Smith rang", "X1 done 02:20 AB",
      ], by: "QQ")
    run.expectRefusal(
      "the initials QQ are not on the signature sheet", "sheet.txt:1:1: error: no sheet id", "sheet unknown",
      "sheet.txt:1:1: error: no day", "sheet.txt:2:7: error: the sheet is of another incident",
      "sheet.txt:3:7: error: the sheet is of a version that the incident never ran on",
      "sheet.txt:4:7: error: that is no sheet id",
      "sheet.txt:5:6: error: there is no such day", "sheet.txt:8:1: error: the incident has no service `oak`",
      "sheet.txt:9:17: error: the initials ZZ", "sheet.txt:10:1: error: A4.3 is left out",
      "sheet.txt:11:11: error: the time is still to come",
      "sheet.txt:12:11: error: the time is before the council was told",
      "sheet.txt:13:1: error: the line does not begin with an address",
      "sheet.txt:14:1: error: there is no added action X1")
    #expect(!run.messages.contains("Smith"))
    #expect(run.messages.components(separatedBy: ": error: ").count == 14, "\(run.messages)")
    #expect(try incident.read("log.jsonl") == before)
  }

  @Test("sheet and day may be said on the command line, and a sheet that verify would not confirm is said")
  func options() throws {
    let (incident, sheet) = try Self.sample()
    try Self.type(incident, [Self.good[0]], "--sheet", sheet, "--date", "today").expectDone("one entry")
    let wrong = try Self.type(
      incident, [Self.good[1]], "--sheet", String(sheet.dropLast(6)) + "aaaaaa", "--date", "2026-11-20")
    #expect(wrong.status == 1 && wrong.messages.contains("Take care: sheet") && wrong.output.contains("one entry"))
    try Self.type(incident, [Self.good[2]], "--sheet", "x", "--date", "today").expectRefusal("that is no sheet id")
    try Self.type(incident, [Self.good[3]], "--sheet", "blank/V02", "--date", "today").expectDone("blank/V02")
    try Self.type(incident, ["# nothing"], "--sheet", "unknown").expectRefusal("no line says anything")
    try incident.run("type", "nothing.txt").expectRefusal("there is no file nothing.txt")
  }

  @Test("past midnight a line is refused until a new day stands before it, or it is meant")
  func midnight() throws {
    let (incident, sheet) = try Self.sample()
    let head = ["sheet \(sheet)", "date 2026-11-19", "A2.4 done 23:50 AB !"]
    try Self.type(incident, head + ["A2.5 done 02:20 AB"]).expectRefusal(
      "sheet.txt:4:11", "did midnight pass?", "date 2026-11-20")
    try Self.type(incident, head + ["date 2026-11-20", "A2.5 done 02:20 AB"]).expectDone("19 November", "20 November")
    try Self.type(incident, head + ["A2.5 done 02:20 AB !"]).expectDone("one entry")
  }

  @Test(
    "at a terminal lines are checked as they are typed, odd times are asked about, and all is shown before it is recorded",
    .enabled(if: TerminalRun.isPossible, "needs script, of bsdutils"))
  func terminal() throws {
    let (incident, sheet) = try Self.sample()
    func type(_ lines: [String]) throws -> TerminalRun {
      try TerminalRun(["incident", "type", incident.folder], typing: lines, in: incident.work.path, now: incident.now)
    }
    let lines = [
      "cd", "A2.4 done 02:20 AB", "sheet x", "date 2026-11-20", "sheet \(sheet)", "date 2026-11-20",
      "A2.99 done 02:20 AB",
      "A2.4 done 02:20 AB", "A2.5 done 01:00 AB", "yes", "A2.6 done 05:00 AB", "02:30", "A2.7 done 01:00 AB", "",
    ]
    let before = try incident.read("log.jsonl")
    for end in [["", "no"], ["", ""], [""]] {
      let run = try type(lines + end)
      #expect(run.status == 2 && run.screen.contains("othing was"), "\(run.screen)")
      #expect(try incident.read("log.jsonl") == before)
    }
    let run = try type(lines + ["\u{4}yes"])
    #expect(run.status == 0, "\(run.screen)")
    for words in [
      "Your initials:", "no sheet id stands before", "type the `sheet` line again first", "no item `A2.99`",
      "yes if it is right, or the right time", "still to come", "The right time (Enter", "A2.6 done 02:30 AB",
      "Not taken: 5 of the lines", "Record 3 entries from paper? (yes/no)", "Recorded as lines",
    ] { #expect(run.screen.contains(words), "\(words) in \(run.screen)") }
    let added = try incident.log().suffix(3)
    #expect(added.map { $0["item"] as? String } == ["A2.4", "A2.5", "A2.6"])
    #expect(added.map { ($0["at"] as? String)?.dropFirst(11).prefix(5) } == ["02:20", "01:00", "02:30"])
    #expect(added.allSatisfy { $0["typed-by"] as? String == "CD" })
  }
}
