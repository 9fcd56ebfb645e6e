import Foundation
import TestSupport
import Testing

@Suite("procdoc incident update")
struct IncidentUpdateTests {
  /// An incident on V02 at a care home and a home care provider, with things recorded of rows that V03 keeps, renumbers
  /// and words otherwise; and the id of a sheet that was printed then.
  static func sample() throws -> (incident: IncidentSample, sheet: String) {
    let incident = try IncidentSample(["--service", "Rose House, CH", "--service", "Swift Care, HC"])
    try incident.work.copy("Content/provider-failure/V03", to: "V03")
    try incident.run("sign", "CD", "--name", "Carl Dean", by: nil).expectDone()
    incident.now = IncidentSample.night + 3600
    for arguments in [
      ["record", "A2.1", "A2.4", "A2.21", "A8.3", "A9.1", "done", "--note", "as agreed"],
      ["record", "A3.2@swift-care", "done"], ["record", "A2.8", "started"],
      ["record", "A9.2", "n/a", "--because", "x"],
      ["note", "Rang back", "--item", "A2.21"], ["assign", "A8.3", "--initials", "CD", "--to", "SCC"],
      ["add", "Ring the pharmacy", "--after", "A2.21"], ["record", "X1", "done"],
      ["decide", "Wait", "--because", "y", "--item", "A9.1"], ["correct", "9", "note=not agreed", "--because", "z"],
    ] {
      let run = try CommandRun(
        ["incident", arguments[0], incident.folder] + arguments.dropFirst() + ["--by", "AB"], in: incident.work.path,
        environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
      run.expectDone()
    }
    let (name, hash) = (incident.folder.split(separator: "/").last ?? "", try incident.last()["hash"]?.prefix(6) ?? "")
    let sheet = "\(name)/V02/\(try incident.log().count)-\(hash)"
    incident.now += 3600
    return (incident, sheet)
  }

  @discardableResult
  static func update(_ incident: IncidentSample, _ options: String...) throws -> CommandRun {
    try CommandRun(
      ["incident", "update", incident.folder, "--to", "V03", "--by", "AB"] + options, in: incident.work.path,
      environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
  }

  /// The JSON of `status`.
  static func status(_ incident: IncidentSample, _ options: String...) throws -> [String: Any] {
    let run = try CommandRun(
      ["incident", "status", incident.folder, "--format", "json"] + options, in: incident.work.path,
      environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
    return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  private static func whole(_ incident: IncidentSample) throws -> [String: Data] {
    let root = URL(fileURLWithPath: incident.work.path + "/" + incident.folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        (try? Data(contentsOf: root.appending(path: name))).map { (name, $0) }
      })
  }

  @Test("without a terminal all is shown and nothing written, until --yes is given")
  func shown() throws {
    let (incident, _) = try Self.sample()
    let before = try Self.whole(incident)
    let run = try Self.update(incident)
    #expect(run.status == 2 && run.messages.contains("run it again with --yes") && run.messages.contains("draft"))
    #expect(run.messages.contains("Nothing was written."))
    for words in [
      "from V02 to V03. Nothing is written yet.", "DONE, THE SAME WORDS: stays done: 5", "A2.22 (was A2.21)  Ensure",
      "A8.4 (was A8.3)", "given to CD, SCC", "A9.1 (was A9.2)", "A9.2 (was A9.1)",
      "DONE, BUT THE WORDS CHANGED: open again, to be confirmed: 2", "at swift-care: done", "Added “of service users”.",
      "OPEN, AND THE WORDS CHANGED: 13", "started 2026-11-20", "NEW, AND TO BE DONE: 4", "A2.21  Contingency planning.",
      "All 13 entries about rows are carried over.",
    ] { #expect(run.output.contains(words), "\(words) in \(run.output)") }
    #expect(!run.output.contains("as agreed") && !run.output.contains("Rang back"), "no words that were recorded")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    #expect(try Self.whole(incident) == before)
  }

  @Test("an incident that is moved from V02 to V03 loses nothing: every entry stands on both sides")
  func nothingLost() throws {
    let (incident, _) = try Self.sample()
    let log = try incident.read("log.jsonl")
    let before = try incident.show("chronology", "--format", "csv", "--output", "before.csv")
    #expect(before.status == 0)
    let run = try Self.update(incident, "--yes", "--reason", "Approved by telephone")
    #expect(run.status == 0 && run.output.contains("moved to V03") && run.output.contains("can be typed in"))
    #expect(try incident.read("log.jsonl").hasPrefix(log))
    let added = try incident.log().dropFirst(log.split(separator: "\n").count).compactMap { $0["kind"] as? String }
    #expect(added == ["update", "set", "set"])
    let schema = try JSONSchema(Data(try PackageRoot.bytes(of: "Documentation/schema/incident-log-line.schema.json")))
    for line in try incident.read("log.jsonl").split(separator: "\n") {
      #expect(try schema.faults(in: Data(line.utf8)) == [], "\(line)")
    }
    #expect(try incident.read("incident.yaml").contains("version: \"V03\"\nreason: \"Approved by telephone\""))
    for name in ["procedure.md", "appendix-a.md"] {
      let path = "Content/provider-failure/V03/" + name
      guard let bytes = try? PackageRoot.bytes(of: path) else { continue }
      #expect(Array(try incident.read("procedure-v03/" + name).utf8) == bytes)
    }
    try incident.show("verify").expectDone("The log is whole")

    // Each entry of the old side with the same words on the new one, at the row's new address.
    try incident.show("chronology", "--format", "csv", "--output", "after.csv").expectDone()
    let (old, new) = (try Self.table(incident, "before.csv"), try Self.table(incident, "after.csv"))
    #expect(new.count == old.count + 3 && old.count == log.split(separator: "\n").count)
    let places = ["A2.21": "A2.22", "A8.3": "A8.4", "A9.1": "A9.2", "A9.2": "A9.1"]
    for row in old {
      let now = try #require(new.first { $0[0] == row[0] })
      #expect(now[8] == places[row[8]] ?? row[8])
      #expect(now[11].contains(row[11].replacing("After: A2.21", with: "After: A2.22")), "\(now[11]) \(row[11])")
      for column in [1, 2, 3, 4, 5, 6, 7, 10, 12, 13, 15] { #expect(now[column] == row[column]) }
      if places[row[8]] != nil { #expect(now[11].contains("Recorded as: \(row[8]) of V02")) }
    }
    #expect(Set(new.map { $0[15] }) == ["V02", "V03"])

    let status = try Self.status(incident)
    #expect(status["version"] as? String == "V03")
    #expect((status["confirmAgain"] as? [[String: String]])?.compactMap { $0["item"] } == ["A2.4", "A3.2"])
    #expect((status["counts"] as? [String: Int])?["done"] == 5, "A2.1, A2.22, A8.4, A9.2 and X1")
    let past = try Self.status(incident, "--as-known-at", "2026-11-20 03:30")
    #expect(past["version"] as? String == "V02" && (past["counts"] as? [String: Int])?["done"] == 6)
    let statusSchema = try JSONSchema(
      Data(try PackageRoot.bytes(of: "Documentation/schema/incident-status.schema.json")))
    #expect(try statusSchema.faults(in: JSONSerialization.data(withJSONObject: status)) == [])
  }

  /// The rows of a CSV file, whose cells are all in quotation marks.
  private static func table(_ incident: IncidentSample, _ name: String) throws -> [[String]] {
    let text = try incident.work.read(name).replacing("\u{FEFF}", with: "")
    return text.replacing("\r\n", with: "\u{1}").split(separator: "\u{1}").dropFirst().map { line in
      line.dropFirst().dropLast().replacing("\",\"", with: "\u{2}").split(
        separator: "\u{2}", omittingEmptySubsequences: false
      ).map(String.init)
    }
  }

  @Test("paper of V02 is typed in after the move as it stands, each line with the words that its row has now")
  func paper() throws {
    let (incident, sheet) = try Self.sample()
    try Self.update(incident, "--yes")
    let lines = [
      "sheet \(sheet)", "date 2026-11-20", "A2.21 done 03:20 CD", "A8.3 done 03:25 CD", "A9.1 done 03:30 CD",
      "a9.2 done 03:35 CD", "A2.2 done 03:40 CD", "X1 started 03:45 CD", "A2.99 done 03:50 CD",
    ]
    func type(_ lines: some Sequence<String>) throws -> CommandRun {
      try incident.work.write(lines.joined(separator: "\n") + "\n", to: "sheet.txt")
      return try incident.run("type", "sheet.txt")
    }
    try type(lines).expectRefusal("sheet.txt:9:1: error: the procedure has no item `A2.99`")
    let run = try type(lines.dropLast())
    run.expectDone(
      "6 entries from paper", "Sheet \(sheet), 20 November 2026",
      "  A2.22 done 03:20 CD  Ensure that all officers", "      A2.21 on the paper of V02.",
      "  A8.4 done 03:25 CD  Ensure that operational staff", "      A8.3 on the paper of V02.",
      "  A9.2 done 03:30 CD  Keep a record", "      A9.1 on the paper of V02.", "  A9.1 done 03:35 CD  Name an admin",
      "  A2.2 done 03:40 CD  Establish", "Its words have changed since V02: what was done is to be confirmed",
      "  X1 started 03:45 CD  Ring the pharmacy")
    // As on paper, and with the sheet that says which version that was.
    #expect(
      try incident.log().suffix(6).map { $0["item"] as? String } == ["A2.21", "A8.3", "A9.1", "A9.2", "A2.2", "X1"])
    try incident.show("verify", sheet).expectDone("stand as they did")
    let status = try Self.status(incident)
    #expect((status["confirmAgain"] as? [[String: String]])?.compactMap { $0["item"] } == ["A2.2", "A2.4", "A3.2"])
    // The same sheet again, and one of the blank pack of V02.
    try type(lines.dropLast()).expectDone("Nothing new")
    try type(["sheet blank/v02", "date 2026-11-20", "A8.3 done 03:26 CD"]).expectDone("Sheet blank/V02", "A8.4 done")
    try type(["sheet unknown", "date 2026-11-20", "A8.3 done 03:27 CD"]).expectDone(
      "  A8.3 done 03:27 CD  Seek feedback")
    try type(["sheet blank/V01", "date 2026-11-20", "A8.3 done 03:28 CD"]).expectRefusal("never ran on")
  }

  @Test("rows that are withdrawn are kept in the record under their old address, also when typed in later")
  func withdrawn() throws {
    func text(_ version: String, _ rows: [String]) -> String {
      """
      ---
      kind: procedure
      title: Small
      version: \(version)
      status: approved
      ---

      # Small

      ## 1 Scope

      1.1 This procedure is a short one, made for a test of moves.

      """
    }
    func rows(_ rows: [String]) -> String {
      "---\nkind: checklist\nappendix: A\ntitle: List\napplies: {All: Both}\neveryone: All\n---\n\n# List\n\n"
        + "## 1 First group of rows `All`\n\n" + rows.enumerated().map { "1.\($0 + 1) \($1)\n\n" }.joined()
    }
    let all = [
      "Call every member of the team to the office at once.", "Count all the keys of the building and lock them away.",
      "Write to the landlord about the boiler in the cellar.", "Ask the police whether the road can be closed.",
    ]
    let incident = try IncidentSample([], version: "V1", procedure: text("V1", all))
    try incident.work.write(rows(all), to: "V1/appendix-a.md")
    let start = try CommandRun(
      ["incident", "start", "V1", "--by", "AB", "--name", "Anna Brown", "--dir", "other"], in: incident.work.path,
      environment: ["SOURCE_DATE_EPOCH": String(IncidentSample.night)])
    #expect(start.status == 0, "\(start.messages)")
    let folder = try #require(start.output.split(separator: " ").first.map(String.init))
    func run(_ command: String, _ arguments: String...) throws -> CommandRun {
      try CommandRun(
        ["incident", command, folder] + arguments, in: incident.work.path,
        environment: ["SOURCE_DATE_EPOCH": String(IncidentSample.night + 3600)])
    }
    try run("record", "A1.2", "A1.3", "done", "--by", "AB").expectDone()
    try incident.work.write(text("V2", all), to: "V2/procedure.md")
    try incident.work.write(rows([all[0], all[2], all[3]]), to: "V2/appendix-a.md")
    let shown = try run("update", "--to", "V2", "--by", "AB", "--yes")
    #expect(shown.status == 0, "\(shown.messages)")
    for words in [
      "WITHDRAWN: what is recorded is kept: 1", "  A1.2  Count all the keys", "1 of them is about withdrawn",
    ] {
      #expect(shown.output.contains(words), "\(shown.output)")
    }
    try incident.work.write("sheet blank/V1\ndate 2026-11-20\nA1.2 started 02:40 AB\nA1.4 done 02:41 AB\n", to: "s.txt")
    try run("type", "s.txt", "--by", "AB").expectDone(
      "  A1.2 (V1) started 02:40 AB  Count all the keys",
      "A1.2 of V1 is no row of V2: it is kept in the record as A1.2 (V1).",
      "  A1.3 done 02:41 AB  Ask the police", "A1.4 on the paper of V1.")
    let status = try run("status")
    #expect(status.output.contains("Kept of rows that are withdrawn: 1") && status.output.contains("A1.2 (V1): done"))
    try run("chronology", "--item", "A1.2 (V1)", "--output", "c.html").expectDone("2 of ")
    try run("record", "A1.2", "done", "--by", "AB").expectDone("A1.2 done")
    #expect(try run("status").output.contains("A1.2 (V1): done"), "the row that has the number now is another")
  }

  @Test("rows that a person names stay done though their words changed, and no others can be named")
  func keep() throws {
    let (incident, _) = try Self.sample()
    let before = try incident.read("log.jsonl")
    let wrong = try Self.update(incident, "--keep", "A2.4", "A2.1", "--yes")
    #expect(wrong.status == 2 && wrong.messages.contains("--keep: A2.1 is no row of V03"))
    #expect(try incident.read("log.jsonl") == before)
    let run = try Self.update(incident, "--keep", "a2.4", "--yes")
    #expect(run.status == 0 && run.output.contains("DONE, BUT THE WORDS CHANGED: stays done by decision: 1"))
    let status = try Self.status(incident)
    #expect((status["confirmAgain"] as? [[String: String]])?.compactMap { $0["item"] } == ["A3.2"])
    try incident.run("record", "A3.2@swift-care", "done").expectDone()
    #expect((try Self.status(incident)["confirmAgain"] as? [Any])?.isEmpty ?? false)
    let update = try #require(try incident.log().first { $0["kind"] as? String == "update" })
    #expect(update["kept"] as? String == "A2.4" && update["reason"] as? String != nil)
    #expect((update["decided"] as? String)?.contains("1 done by other words: stay done by decision") ?? false)
  }

  @Test("what cannot be is refused, and nothing is written")
  func refused() throws {
    let (incident, _) = try Self.sample()
    let before = try Self.whole(incident)
    func refuse(_ options: [String], _ words: String) throws {
      let run = try CommandRun(
        ["incident", "update", incident.folder, "--yes"] + options, in: incident.work.path,
        environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
      #expect(run.status == 2 && run.messages.contains(words), "\(run.messages)")
      #expect(run.messages.contains("othing was written.") || run.messages.contains("othing was recorded."))
      #expect(try Self.whole(incident) == before)
    }
    try refuse(["--to", "V02", "--by", "AB"], "runs on just these sources of V02 already")
    try refuse(["--to", "V09", "--by", "AB"], "there is no folder V09")
    try refuse(["--to", "V03", "--by", "QQ"], "the initials QQ are not on the signature sheet")
    try refuse(["--to", "V03"], "say who decides it")
    try incident.work.copy("Tests/Fixtures/harbour-spill/V1", to: "spill")
    try refuse(["--to", "spill", "--by", "AB"], "do not look like versions of one procedure")
    try incident.work.write("---\nkind: procedure\ntitle: [\n---\n", to: "broken/procedure.md")
    try refuse(["--to", "broken", "--by", "AB"], "error")
    let yaml = try incident.read("incident.yaml")
    try incident.edit("incident.yaml") { _ in "incident: [" }
    let run = try Self.update(incident, "--yes")
    #expect(run.status == 2 && run.messages.contains("nothing is set in incident.yaml"), "\(run.messages)")
    try incident.edit("incident.yaml") { _ in yaml }
    #expect(try Self.whole(incident) == before)
    try incident.run("close", "--because", "over").status.expectEqual(1)
    let closed = try Self.update(incident, "--yes")
    #expect(closed.status == 2 && closed.messages.contains("the log was closed"))
  }

  @Test(
    "at a terminal it asks which rows stay done, why a draft is used, and whether to move",
    .enabled(if: TerminalRun.isPossible, "needs script, of bsdutils"))
  func terminal() throws {
    let (incident, _) = try Self.sample()
    let before = try Self.whole(incident)
    func update(_ lines: [String]) throws -> TerminalRun {
      try TerminalRun(
        ["incident", "update", incident.folder, "--to", "V03"], typing: lines, in: incident.work.path, now: incident.now
      )
    }
    for lines in [["ab", "", "why", "no"], ["ab", "", "why", ""], ["ab"]] {
      let run = try update(lines)
      #expect(run.status == 2 && run.screen.contains("Nothing was written"), "\(run.screen)")
      #expect(try Self.whole(incident) == before)
    }
    let run = try update(["ab", "A2.4 A2.5", "a3.2", "Approved by telephone", "yes"])
    #expect(run.status == 0, "\(run.screen)")
    for words in [
      "Your initials:", "DONE, THE SAME WORDS", "Which of the 2 done by other words stay done",
      "Not among them: A2.5. They are: A2.4, A3.2.", "Stay done: A3.2; open again: 1.", "Why is it used all the same?",
      "Move the incident to V03? (yes/no)", "moved to V03",
    ] { #expect(run.screen.contains(words), "\(words) in \(run.screen)") }
    let update = try #require(try incident.log().first { $0["kind"] as? String == "update" })
    #expect(update["kept"] as? String == "A3.2" && update["reason"] as? String == "Approved by telephone")
  }

  @Test("moved back, all is as it was, and the folder holds each version once")
  func back() throws {
    let (incident, _) = try Self.sample()
    let counts = try Self.status(incident)["counts"] as? [String: Int]
    try Self.update(incident, "--yes")
    let run = try CommandRun(
      ["incident", "update", incident.folder, "--to", "V02", "--by", "AB", "--yes"], in: incident.work.path,
      environment: ["SOURCE_DATE_EPOCH": String(incident.now + 60)])
    #expect(run.status == 0, "\(run.messages)")
    incident.now += 120
    #expect(try Self.status(incident)["counts"] as? [String: Int] == counts)
    #expect(try incident.read("incident.yaml").contains("version: \"V02\""))
    try Self.update(incident, "--yes")
    let names = try FileManager.default.contentsOfDirectory(atPath: incident.work.path + "/" + incident.folder)
    #expect(names.filter { $0.hasPrefix("procedure") }.sorted() == ["procedure", "procedure-v03"])
    try incident.show("verify").expectDone("The log is whole")
    try incident.edit("procedure-v03/procedure.md") { $0 + "\nMore.\n" }
    let verify = try incident.show("verify")
    #expect(verify.status == 1 && verify.output.contains("The copy of the procedure in procedure-v03 was changed"))
  }
}

extension Int32 {
  fileprivate func expectEqual(_ other: Int32) { #expect(self == other) }
}
