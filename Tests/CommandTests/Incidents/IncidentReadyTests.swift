import Foundation
import TestSupport
import Testing

@Suite("the file of a ready pack becomes an incident's record")
struct IncidentReadyTests {
  /// Twenty to four in the night of 20 November 2026.
  private static let now = 1_795_146_000

  /// What the browser test prints.
  private struct Keyboard: Decodable {
    let first: Int
    let mode: String
    let status: String
    let asked: [String]
    let name: String
    let unfinished: [String]
    let after: String
    let askedAgain: Int
    let other: String
    let kept: String
    let faults: [String]
  }

  @Test(
    "filled in by keyboard alone in a real browser, saved, opened again, read by start and by type",
    .enabled(if: Browser.isThere, "needs Chromium and playwright: .ci/install-tools ready"))
  func keyboard() throws {
    let work = try WorkFolder()
    try work.copy("Content/provider-failure/V03", to: "Content/provider-failure/V03")
    let build = try CommandRun(
      ["build", "Content", "--output", "Pages"], in: work.path, environment: ["SOURCE_DATE_EPOCH": String(Self.now)])
    #expect(build.status == 0, "\(build.messages)")
    let output = try Browser.run(
      "ready-keyboard.py",
      ["\(work.path)/Pages/provider-failure/V03/ready-pack.html", work.path, String(Self.now - 600)])
    let said = try JSONDecoder().decode(Keyboard.self, from: output)
    #expect(said.faults == [] && said.mode == "exercise" && said.first < 8)
    #expect(said.status.hasPrefix("Not saved"))
    #expect(said.asked == ["beforeunload"] && said.askedAgain == 0)
    #expect(said.name == "ready-V03-2026-11-20-0330.json", "no name of anybody in it")
    #expect(said.unfinished == ["A2.3: the time is missing."])
    #expect(
      said.after
        == "Saved as \(said.name) at 03:30, where this browser keeps downloads. 1 thing is not finished: see the list "
        + "under the facts."
    )
    #expect(said.other.hasSuffix("Nothing was changed.") && said.kept == "Rose House")
    #expect(try work.read("saved.json") == work.read("again.json"), "what was saved comes back")
    let form = try JSONSchema(Data(try PackageRoot.bytes(of: "Documentation/schema/ready-pack-file.schema.json")))
    #expect(try form.faults(in: Data(work.read("saved.json").utf8)) == [])

    let start = try run(work, "start", "Content/provider-failure/V03", "--from", "saved.json", "--by", "AB")
    #expect(start.status == 0, "\(start.messages)")
    #expect(start.messages.contains("not finished in the file, and so not recorded: A2.3 (line 19)."))
    let folder = try #require(start.output.split(separator: " ").first.map(String.init))
    let log = try entries(work, folder)
    #expect(log[0]["at"] == "2026-11-20T03:30:00+00:00" && log[0]["recorded"] == "2026-11-20T03:40:00+00:00")
    #expect(
      log.dropFirst(2).map { entry in
        ["kind", "item", "state", "to", "at", "by", "note", "because", "text"]
          .compactMap { entry[$0] }.joined(separator: " ")
      } == [
        "state A1.1 done 2026-11-20T03:30:00+00:00 AB They met at \"two\"",
        "assign A1.1 SCC 2026-11-20T03:30:00+00:00 AB", "state A1.2 started 2026-11-20T02:45:00+00:00 AB",
        "state A2.1 not-applicable 2026-11-20T03:30:00+00:00 AB No one is away",
        "state A2.2 done 2026-11-20T03:30:00+00:00 CD", "state D2 done 2026-11-20T03:30:00+00:00 AB",
        "note 2026-11-20T02:50:00+00:00 CD Keys are with the duty manager",
      ])
    #expect(log.dropFirst(2).allSatisfy { $0["typed-by"] == "AB" && $0["sheet"] == "ready/V03" })
    let line = try JSONSchema(Data(try PackageRoot.bytes(of: "Documentation/schema/incident-log-line.schema.json")))
    for entry in try work.read("\(folder)/log.jsonl").split(separator: "\n") {
      #expect(try line.faults(in: Data(entry.utf8)) == [])
    }
    // Facts too: what stands in incident.yaml is what was asked.
    let facts = try work.read("\(folder)/incident.yaml")
    for fact in [
      "mode: \"exercise\"", "name: \"Rose House\"", "type: \"CH\"", "notified: \"2026-11-20 02:10\"", "role: \"PL\"",
      "name: \"Chris Dale\"",
    ] {
      #expect(facts.contains(fact), "\(facts)")
    }
    let again = try run(work, "type", folder, "saved.json", "--by", "CD")
    #expect(again.status == 1 && again.output.hasPrefix("Nothing new: all of it was recorded before."))
    #expect(try entries(work, folder).count == log.count, "reading a file twice adds nothing")
  }

  @Test("two files that disagree: both entries stand in the log, and the conflict is listed")
  func conflict() throws {
    let sample = try started()
    let log = try sample.log().count
    try sample.work.write(Self.file(entries: [Self.entry(at: "02:31"), Self.entry(item: "A1.2")]), to: "other.json")
    let run = try sample.show("type", "other.json", "--by", "CD")
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix("Recorded as lines \(log + 1) to \(log + 2): 2 entries from the ready pack"), "\(run.output)"
    )
    #expect(
      run.messages
        == "CONFLICT: of A1.1, line \(log) of the log and line 8 of the file say different things. Both stand in the "
        + "log: find out which is right, and correct the other.\n")
    #expect(try sample.log().count == log + 2)
    let again = try sample.show("type", "other.json", "--by", "CD")
    again.expectDone("Nothing new")
  }

  @Test(
    "anything wrong: all of it is said, with the line, and nothing is recorded",
    arguments: [
      (
        Self.file(entries: [Self.entry(), Self.entry(by: "EF")]),
        ["other.json:9:62: error: the initials EF are not on the signature sheet"]
      ),
      (
        Self.file(entries: [Self.entry(item: "A1.2"), Self.entry(at: "23:59")]),
        ["other.json:9:38: error: the time is still to come"]
      ),
      (Self.file(version: "V02"), ["the sheet is of a version that the incident never ran on"]),
      (Self.file(title: "Lighthouse"), ["the ready pack of another procedure"]),
      (Self.file(mode: "exercise"), ["the file is of an exercise and the incident is live"]),
      (Self.file(service: "Elm Court"), ["of a service that the incident does not have"]),
      (Self.file(name: "Alan Bates"), ["the initials AB are another person's"]),
      ("{\"format\": \"other\"}", ["other.json:1:12: error: this is no file that was saved from a ready pack"]),
    ] as [(String, [String])])
  func refused(text: String, words: [String]) throws {
    let sample = try started()
    let log = try sample.read("log.jsonl")
    try sample.work.write(text, to: "other.json")
    let run = try sample.show("type", "other.json", "--by", "CD")
    #expect(run.status == 2 && run.output == "" && run.messages.hasSuffix("procdoc: nothing was recorded.\n"))
    for word in words { #expect(run.messages.contains(word), "\(run.messages)") }
    #expect(!run.messages.contains("Brown") && !run.messages.contains("Rose"), "\(run.messages)")
    #expect(try sample.read("log.jsonl") == log)
  }

  @Test(
    "nothing is started from a file that is wrong, and nothing is left behind",
    arguments: [
      (Self.file(version: "V09"), [], "another procedure or version"),
      (Self.file(), ["--exercise"], "the file says that it is live"),
      (Self.file(entries: [Self.entry(by: "EF")]), [], "the initials EF are not on the signature sheet"),
      (Self.file(type: "XX"), [], "a type of service that the procedure does not know"),
      (Self.file().replacing("\"done\"", with: "\"open\""), [], "`state` must be done, started or not-applicable"),
      (Self.file().replacing("\"mode\":\"live\"", with: "\"mode\":\"real\""), [], "`mode` must be live or exercise"),
    ] as [(String, [String], String)])
  func notStarted(text: String, options: [String], words: String) throws {
    let work = try WorkFolder()
    try work.copy("Content/provider-failure/V03", to: "V03")
    try work.write(text, to: "saved.json")
    let run = try run(work, ["start", "V03", "--from", "saved.json", "--by", "AB"] + options)
    #expect(run.status == 2 && run.output == "" && run.messages.contains("othing was written."), "\(run.messages)")
    #expect(run.messages.contains(words), "\(run.messages)")
    #expect(!FileManager.default.fileExists(atPath: "\(work.path)/incidents"))
  }

  @Test("without initials of whoever starts it, entries are not taken")
  func nobody() throws {
    let work = try WorkFolder()
    try work.copy("Content/provider-failure/V03", to: "V03")
    try work.write(Self.file(), to: "saved.json")
    try run(work, "start", "V03", "--from", "saved.json").expectRefusal("nobody is named with --by")
  }

  // MARK: Help

  private func started() throws -> IncidentSample {
    let sample = try IncidentSample(["--service", "Unused"], version: "V03", now: Self.now)
    // An incident of its own, from a file.
    try sample.work.write(Self.file(), to: "saved.json")
    try FileManager.default.removeItem(atPath: "\(sample.work.path)/incidents")
    let start = try run(sample.work, "start", "V03", "--from", "saved.json", "--by", "AB")
    #expect(start.status == 0, "\(start.messages)")
    return sample
  }

  private func run(_ work: WorkFolder, _ arguments: String...) throws -> CommandRun { try run(work, arguments) }

  private func run(_ work: WorkFolder, _ arguments: [String]) throws -> CommandRun {
    try CommandRun(
      ["incident"] + arguments, in: work.path, environment: ["SOURCE_DATE_EPOCH": String(Self.now)])
  }

  private func entries(_ work: WorkFolder, _ folder: String) throws -> [[String: String]] {
    try work.read("\(folder)/log.jsonl").split(separator: "\n").map { line in
      let entry = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return entry.compactMapValues { $0 as? String }
    }
  }

  private static func entry(item: String = "A1.1", at: String = "02:30", by: String = "AB") -> String {
    #"{"item":"\#(item)","state":"done","at":"2026-11-20 \#(at)","by":"\#(by)"}"#
  }

  /// A file by hand; its first entry stands in line 8.
  private static func file(
    title: String = "Provider failure and provider exit", version: String = "V03", mode: String = "live",
    service: String = "Rose House", type: String = "CH", name: String = "Ann Brown", entries: [String] = [entry()]
  ) -> String {
    """
    {
     "format": "procdoc ready pack 1",
     "procedure": "\(title)",
     "version": "\(version)",
     "fingerprint": "071b73d79d81",
     "facts": {"mode":"\(mode)","notified":"2026-11-20 02:10","lead":"AB","services":[{"id":"rose-house","name":"\(service)","type":"\(type)"}],"signatures":[{"initials":"AB","name":"\(name)"},{"initials":"CD","name":"Chris Dale"}]},
     "entries": [
      \(entries.joined(separator: ",\n  "))
     ]
    }

    """
  }
}
