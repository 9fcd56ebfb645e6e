import Foundation
import Testing

/// An exercise stays one, whatever is tried; events are played into exercises alone.
@Suite struct IncidentExerciseTests {
  private static func sample(_ options: [String] = ["--exercise"]) throws -> IncidentSample {
    try IncidentSample(["--service", "Rose House, CH"] + options, version: "V03")
  }

  /// Expects the mark on each page that any command writes, and the other mark on none.
  private static func expectMark(_ mark: String, not other: String, _ incident: IncidentSample) throws {
    _ = try incident.show("print")
    _ = try incident.show("chronology")
    _ = try incident.show("issue", "PL", "--to", "A", "--approved-by", "AB", "--by", "AB")
    try incident.show("sign", "CD", "--name", "Colin Dale").expectDone()
    _ = try incident.show("handover", "--role", "PL", "--from", "AB", "--to", "CD")
    _ = try incident.run("close", "--because", "x")
    let pages = try incident.work.files(incident.folder).filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 40)
    for (name, data) in pages {
      let html = String(decoding: data, as: UTF8.self)
      #expect(html.contains("<strong class=\"mark\">\(mark)</strong>"), "\(name)")
      #expect(
        !html.contains("<strong class=\"mark\">\(other)</strong>") && html.contains("--title:\"\(mark) "), "\(name)")
    }
    _ = try incident.run("reopen", "--because", "x")
  }

  @Test func `an exercise stays one: by set, by hand, by correction, by reopening, on each page`() throws {
    let incident = try IncidentExerciseTests.sample()
    try incident.run("set", "mode", "live").expectRefusal("stays what it began as")
    try incident.run("set", "mode", "").expectRefusal("Nothing was recorded".lowercased())
    for line in ["1", "2"] {
      try incident.run("correct", line, "mode=live", "--because", "x").expectRefusal()
    }
    try incident.run("correct", "1", "--withdraw", "--because", "x").expectRefusal("how the incident began")
    try incident.run("correct", "2", "--withdraw", "--because", "x").expectRefusal("no entry in line 2")
    try incident.edit("incident.yaml") { $0.replacing("mode: \"exercise\"", with: "mode: \"live\"") }
    let status = try incident.show("status")
    #expect(status.status == 1 && status.output.hasPrefix("EXERCISE incident"))
    #expect(
      status.messages.contains("Edited by hand") && status.messages.contains("It began as an exercise and stays so"))
    let count = try incident.log().count
    #expect(try incident.show("status").messages.contains("stays so"), "it is said until it is put right")
    try incident.edit("incident.yaml") { $0.replacing("provider:", with: "provider: X #") }
    _ = try incident.show("status")
    #expect(try incident.log().count == count + 1, "the mode is logged once, not with each later edit")
    _ = try incident.run("note", "x")
    try IncidentExerciseTests.expectMark("EXERCISE", not: "LIVE", incident)
    #expect(try incident.show("status").output.hasPrefix("EXERCISE incident"))
    try incident.edit("incident.yaml") { $0.replacing("mode: \"live\"", with: "mode: \"exercise\"") }
    #expect(try !incident.show("status").messages.contains("stays so"))
  }

  @Test func `a live incident does not become an exercise either`() throws {
    let incident = try IncidentExerciseTests.sample([])
    try incident.run("set", "mode", "exercise").expectRefusal("stays what it began as")
    try incident.edit("incident.yaml") { $0.replacing("mode: \"live\"", with: "mode: \"exercise\"") }
    let status = try incident.show("status")
    #expect(status.output.hasPrefix("LIVE incident") && status.messages.contains("It began as a live one and stays so"))
    try IncidentExerciseTests.expectMark("LIVE", not: "EXERCISE", incident)
  }

  @Test func `what is started from an exercise's facts is an exercise`() throws {
    let incident = try IncidentExerciseTests.sample()
    let run = try CommandRun(
      ["incident", "start", "V03", "--from", incident.folder + "/incident.yaml", "--by", "AB"], in: incident.work.path,
      environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
    #expect(run.status == 0 && run.messages.contains("EXERCISE incident on"), "\(run.messages)")
  }

  @Test func `a line that says live besides one that says exercise makes nothing live`() throws {
    let incident = try IncidentExerciseTests.sample()
    try incident.edit("log.jsonl") { text in
      var lines = text.split(separator: "\n").map(String.init)
      lines[0] = lines[0].replacing("\"mode\":\"exercise\"", with: "\"mode\":\"live\"")
      return lines.joined(separator: "\n") + "\n"
    }
    let status = try incident.show("status")
    #expect(
      status.status == 1 && status.output.hasPrefix("EXERCISE incident") && status.output.contains("CHECK THE LOG"))
  }

  // MARK: Events

  private static let events = """
    events:
      - {number: 1, at: "+20", from: "Night manager (01632 960101)", to: PL, says: "Two leave at eight", expect: [{item: A2.1, within: 30}]}
      - {number: 2, at: "+50", from: CQC, to: PL, says: "Are you closing?"}
    """

  @Test func `slips, observer's sheet and times taken are written; playing an event is logged once`() throws {
    let incident = try IncidentExerciseTests.sample()
    try incident.work.write(IncidentExerciseTests.events, to: "events.yaml")
    try incident.show("inject", "events.yaml").expectDone("events-slips.html", "events-observer.html")
    let count = try incident.log().count
    incident.now += 1800
    try incident.run("inject", "events.yaml", "--played", "1", "--at", "02:35", "--note", "By telephone").expectDone(
      "Recorded as line \(count + 1): event of the exercise, 2026-11-20 02:35, AB")
    let entry = try incident.last()
    #expect(entry["kind"] == "inject" && entry["event"] == "1" && entry["text"] == "Two leave at eight")
    #expect(entry["to"] == "Project lead" && entry["at"] == "2026-11-20T02:35:00+00:00")
    try incident.run("inject", "events.yaml", "--played", "1").expectRefusal("was played before, line \(count + 1)")
    try incident.run("inject", "events.yaml", "--played", "7").expectRefusal("no event 7", "1, 2")
    try incident.run("inject", "events.yaml", "--played", "2", by: "ZZ").expectRefusal("signature sheet")
    try incident.run("inject", "events.yaml", "--played", "2", "--at", "23:00").expectRefusal("still to come")
    incident.now += 1800
    try incident.run("record", "A2.1", "done", "--at", "03:00").expectDone()
    try incident.show("inject", "events.yaml", "--results").expectDone(
      "Of 1 thing expected after 2 events: 1 in time. 1 event is not logged as played", "events-results.html")
    #expect(try incident.read("events-results.html").contains("after 25 of 30 min, by AB, 03:00 Fri 20 Nov"))
    try incident.run("correct", "\(count + 1)", "--withdraw", "--because", "Not played").expectDone()
    try incident.run("inject", "events.yaml", "--played", "1").expectDone()
    try incident.show("chronology").expectDone()
    #expect(try incident.read("chronology.html").contains("<strong>Event of the exercise</strong>"))
    try incident.show("verify").expectDone()
  }

  @Test func `a live incident takes no events, whatever its file says`() throws {
    let incident = try IncidentExerciseTests.sample([])
    try incident.work.write(IncidentExerciseTests.events, to: "events.yaml")
    try incident.edit("incident.yaml") { $0.replacing("mode: \"live\"", with: "mode: \"exercise\"") }
    let count = try incident.log().count
    for arguments in [
      ["events.yaml"], ["events.yaml", "--results"], ["events.yaml", "--played", "1", "--by", "AB"], ["gone"],
    ] {
      let run = try CommandRun(
        ["incident", "inject", incident.folder] + arguments, in: incident.work.path,
        environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
      #expect(run.status == 2 && run.messages.contains("this incident is live") && run.output == "")
    }
    #expect(try incident.log().count == count + 1, "the hand edit alone")
    #expect(try !incident.work.files(incident.folder).keys.contains { $0.hasPrefix("events-") })
  }

  @Test func `a file with a slip, or a number that may ring, is refused with its place, and nothing is written`() throws
  {
    let incident = try IncidentExerciseTests.sample()
    for (old, new, words) in [
      ("01632 960101", "023 8000 0002", "which may be somebody's telephone number"),
      ("to: PL", "to: King", "no role `King`"),
      ("A2.1", "A2.99", "no item `A2.99`"), ("+20", "noon", "`at` is no time"),
      ("says:", "say:", "Did you mean `says`?"),
    ] {
      try incident.work.write(IncidentExerciseTests.events.replacing(old, with: new), to: "events.yaml")
      let run = try incident.show("inject", "events.yaml")
      run.expectRefusal("events.yaml:", words)
    }
    try incident.show("inject", "gone.yaml").expectRefusal("there is no file")
    #expect(try !incident.work.files(incident.folder).keys.contains { $0.hasPrefix("events-") })
  }
}
