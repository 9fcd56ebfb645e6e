import Foundation
import Testing

@Suite("procdoc incident start")
struct IncidentStartTests {
  private static func start(_ arguments: [String], in folder: WorkFolder, now: Int = IncidentSample.night) throws
    -> CommandRun
  {
    try CommandRun(
      ["incident", "start"] + arguments, in: folder.path, environment: ["SOURCE_DATE_EPOCH": String(now)])
  }

  private static func content() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.copy("Content", to: "Content")
    return folder
  }

  @Test("every option is in the facts, the folder holds its own copy of the procedure, and what to do next is said")
  func everyOption() throws {
    let folder = try Self.content()
    try folder.write(
      "contacts:\n  - role: Duty solicitor\n    telephone: \"023 1\"\n    checked: 2026-01-01\n", to: "c.yaml")
    let run = try Self.start(
      [
        "Content/provider-failure/V02", "--service", "Rose House, ch, 12 High Street, Southampton", "--service",
        "Swift",
        "--applies", "HC", "--provider", "Sunrise Care Ltd", "--notified", "01:40", "--exercise", "--dir",
        "deep/inside",
        "--contacts", "c.yaml", "--by", "ab", "--name", "Anna Brown", "--post", "Manager", "--organisation", "SCC",
        "--yes",
      ], in: folder)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("deep/inside/2026-11-20-a was made. Next:\n"))
    for words in [
      "EXERCISE incident", "Rose House, CH, 12 High Street, Southampton", "Swift, HC", "Sunrise Care Ltd",
      "20 November 2026, 01:40", "AB, Anna Brown", "1 from the standing list, 1 of them not checked for 90 days",
    ] { #expect(run.messages.contains(words), "\(words)") }
    let facts = try folder.read("deep/inside/2026-11-20-a/incident.yaml")
    for line in [
      "mode: \"exercise\"", "id: \"rose-house\"", "type: \"CH\"", "address: \"12 High Street, Southampton\"",
      "id: \"swift\"", "type: \"HC\"", "provider: \"Sunrise Care Ltd\"", "notified: \"2026-11-20 01:40\"",
      "initials: \"AB\"", "name: \"Anna Brown\"", "post: \"Manager\"", "organisation: \"SCC\"", "lead: \"AB\"",
      "role: \"Duty solicitor\"", "role: \"PL\"",
    ] { #expect(facts.contains(line), "\(line)") }
    let copied = try folder.files("deep/inside/2026-11-20-a/procedure")
    #expect(try copied == folder.files("Content/provider-failure/V02"))
    // All else is read from the copy.
    try FileManager.default.removeItem(atPath: folder.path + "/Content")
    let status = try CommandRun(["incident", "status", "deep/inside/2026-11-20-a"], in: folder.path)
    #expect(status.status == 0 && status.output.contains("Rose House"))
  }

  @Test("the second of a day is -b, and of a folder of versions the last approved one is taken")
  func names() throws {
    let folder = try Self.content()
    let first = try Self.start(["--applies", "HC"], in: folder)
    #expect(
      first.status == 0 && first.messages.contains("Content/provider-failure/V02 is used: the last that is approved."))
    #expect(first.output.hasPrefix("incidents/2026-11-20-a "))
    #expect(try Self.start(["Content", "--applies", "HC"], in: folder).output.hasPrefix("incidents/2026-11-20-b "))
    // The bare name finds it.
    #expect(try CommandRun(["incident", "verify", "2026-11-20-b"], in: folder.path).status == 0)
    // The day is London's: half past midnight in summer is the day before in UTC.
    let summer = try Self.start(["Content", "--applies", "HC"], in: folder, now: 1_782_775_800)
    #expect(summer.output.hasPrefix("incidents/2026-06-30-a "), "\(summer.output)")
  }

  @Test(
    "a draft and a superseded version are used, with a bar and a reason",
    arguments: [("draft", "is a draft"), ("superseded", "is superseded"), ("", "It is not said whether")])
  func doubtful(status: String, words: String) throws {
    let folder = try Self.content()
    let source = try folder.read("Content/provider-failure/V02/procedure.md")
    let line = status.isEmpty ? "" : "status: \(status)\n"
    try folder.write(
      source.replacing("status: approved\n", with: line), to: "Content/provider-failure/V02/procedure.md")
    let silent = try Self.start(["Content/provider-failure/V02", "--applies", "HC"], in: folder)
    #expect(silent.status == 0 && silent.messages.contains(words))
    #expect(silent.messages.contains("Every page says so."))
    #expect(try folder.read("incidents/2026-11-20-a/incident.yaml").contains("reason: \"No reason was given"))
    let said = try Self.start(
      ["Content/provider-failure/V02", "--applies", "HC", "--reason", "the only one we have"], in: folder)
    #expect(said.status == 0)
    #expect(try folder.read("incidents/2026-11-20-b/incident.yaml").contains("reason: \"the only one we have\""))
    #expect(try folder.read("incidents/2026-11-20-b/log.jsonl").contains("\"reason\":\"the only one we have\""))
  }

  @Test("nobody signed, nothing named: it starts all the same and says what is open")
  func bare() throws {
    let folder = try Self.content()
    let run = try Self.start(["Content/provider-failure/V02"], in: folder)
    #expect(run.status == 0)
    #expect(run.messages.contains("No service and no type is named yet: every row and every plan is in the pack."))
    #expect(run.messages.contains("Nobody has signed yet"))
  }

  @Test("a type that no plan is for is said")
  func noPlan() throws {
    let folder = try Self.content()
    let file = "Content/provider-failure/V02/appendix-a.md"
    try folder.write(
      try folder.read(file).replacing("HC: Home care}", with: "HC: Home care, SL: Supported living}"), to: file)
    let run = try Self.start(["Content/provider-failure/V02", "--applies", "sl"], in: folder)
    #expect(run.status == 0)
    #expect(run.messages.contains("No plan of this procedure is for SL: all plans are in the pack."))
  }

  @Test(
    "what cannot be meant is refused before anything is written, and nothing is repeated but codes and initials",
    arguments: [
      (["--applies", "XX"], ["no type `XX`", "CH (Care home), HC (Home care)"]),
      (["--service", "Elm House, XX"], ["no type `XX`"]),
      (
        ["--service", "A", "--service", "B", "--applies", "CH", "--applies", "HC", "--applies", "HC"],
        ["cannot be told"]
      ),
      (["--by", "A.B"], ["two to four capital letters or digits"]),
      (["--by", "ABCDE"], ["two to four capital letters or digits"]),
      (["--by", "AB", "--name", "Anna\u{1B}[2J"], ["signatures.AB.name", "control characters"]),
      (["--provider", "Sun\u{202E}rise"], ["provider", "cannot be seen"]),
      (["--notified", "23:40"], ["--notified is still to come", "yesterday 23:40"]),
      (["--notified", "noon"], ["--notified", "no time that can be read"]),
      (["--notified", "2026-10-25 01:30"], ["comes twice", "BST"]),
      (["--notified", "2026-03-29 01:30"], ["does not exist"]),
      (["--from", "none.yaml"], ["there is no file none.yaml"]),
      (["--contacts", "none.yaml"], ["there is no file none.yaml"]),
      (["--group", "no-such-group-here"], ["no group of that name"]),
    ] as [([String], [String])])
  func refused(options: [String], words: [String]) throws {
    let folder = try Self.content()
    let run = try Self.start(["Content/provider-failure/V02"] + options, in: folder)
    #expect(run.status == 2 && run.output == "")
    for word in words { #expect(run.messages.contains(word), "\(run.messages)") }
    for typed in ["Anna", "Sun", "noon", "Elm"] { #expect(!run.messages.contains(typed), "\(run.messages)") }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/incidents/2026-11-20-a"))
  }

  @Test("BST says which of two times is meant")
  func summerTime() throws {
    let folder = try Self.content()
    for (zone, moment) in [("BST", "2026-10-25T01:30:00+01:00"), ("GMT", "2026-10-25T01:30:00+00:00")] {
      let run = try Self.start(
        ["Content/provider-failure/V02", "--notified", "2026-10-25 01:30 \(zone)", "--dir", zone], in: folder)
      #expect(run.status == 0)
      #expect(try folder.read("\(zone)/2026-11-20-a/log.jsonl").contains("\"notified\":\"\(moment)\""))
    }
  }

  @Test("a file of facts needs none of the keys that starting fills in, and options go before it")
  func from() throws {
    let folder = try Self.content()
    try folder.write(
      """
      provider: Sunrise Care Ltd
      notified: 2026-11-20 01:15
      mode: exercise
      services:
        - {id: rose-house, name: Rose House, type: CH}
      signatures:
        - {initials: AB, name: Anna Brown}
      roles:
        - {role: PL, holder: AB, telephone: "023 80"}
      fields: {next-update: noon}
      """, to: "facts.yaml")
    let run = try Self.start(
      ["Content/provider-failure/V02", "--from", "facts.yaml", "--by", "AB", "--provider", "Sunset Ltd"], in: folder)
    #expect(run.status == 0, "\(run.messages)")
    let facts = try folder.read("incidents/2026-11-20-a/incident.yaml")
    for line in [
      "mode: \"exercise\"", "provider: \"Sunset Ltd\"", "notified: \"2026-11-20 01:15\"", "telephone: \"023 80\"",
      "next-update: \"noon\"", "incident: \"2026-11-20-a\"", "version: \"V02\"",
    ] { #expect(facts.contains(line), "\(line)") }
    #expect(facts.matches(of: /role: "PL"/).count == 1 + 1, "one in the notes, one entry")
    let other = try Self.start(
      ["Content/provider-failure/V02", "--from", "facts.yaml", "--by", "AB", "--name", "Alan Black"], in: folder)
    other.expectRefusal("the initials AB are another's")
    try folder.write("provider: Sunrise\nsurprise: Mrs Smith\n", to: "facts.yaml")
    let wrong = try Self.start(["Content/provider-failure/V02", "--from", "facts.yaml"], in: folder)
    wrong.expectRefusal("facts.yaml:2:1: error: this is not a key")
    #expect(!wrong.messages.contains("Smith") && !wrong.messages.contains("surprise"))
  }

  @Test("contacts.yaml beside the incidents is taken without being named")
  func contacts() throws {
    let folder = try Self.content()
    try folder.write(
      "contacts:\n  - {role: PL, name: Carl Dean, telephone: \"1\", checked: 2026-11-01}\n",
      to: "incidents/contacts.yaml")
    let run = try Self.start(["Content/provider-failure/V02", "--applies", "HC"], in: folder)
    #expect(run.status == 0 && run.messages.contains("contacts:   1 from the standing list\n"))
    try folder.write("contacts:\n  - {name: Carl Dean}\n", to: "incidents/contacts.yaml")
    let wrong = try Self.start(["Content/provider-failure/V02", "--applies", "HC"], in: folder)
    wrong.expectRefusal("incidents/contacts.yaml:2:5: error")
    #expect(!wrong.messages.contains("Carl"))
  }

  @Test("a git work tree is refused unless it is an exercise, by flag or by the file; a synced folder is warned of")
  func ground() throws {
    let folder = try Self.content()
    try folder.write("[core]\n", to: ".git/config")
    try folder.write("ref: refs/heads/main\n", to: ".git/HEAD")
    let refused = try Self.start(["Content/provider-failure/V02", "--applies", "HC"], in: folder)
    refused.expectRefusal("lies in a git work tree", "--dir", "--exercise")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/incidents"))
    #expect(try Self.start(["Content/provider-failure/V02", "--applies", "HC", "--exercise"], in: folder).status == 0)
    try folder.write("mode: exercise\n", to: "facts.yaml")
    #expect(try Self.start(["Content/provider-failure/V02", "--from", "facts.yaml"], in: folder).status == 0)
    let other = try Self.content()
    let synced = try Self.start(
      ["Content/provider-failure/V02", "--applies", "HC", "--dir", "OneDrive - Council/incidents"], in: other)
    #expect(synced.status == 0 && synced.messages.contains("Take care:") && synced.messages.contains("OneDrive"))
  }

  @Test("a procedure of which the code knows nothing starts, and a role with a dot in its title stays one role")
  func otherProcedure() throws {
    let folder = try WorkFolder()
    try folder.copy("Tests/Fixtures/harbour-spill", to: "harbour-spill")
    let cards = try folder.read("harbour-spill/V1/cards.yaml")
    try folder.write(
      cards.replacing("title: Skimmer crew,", with: "title: Dr. on call,").replacing(
        "Skimmer crew:", with: "Dr. on call:"), to: "harbour-spill/V1/cards.yaml")
    let run = try Self.start(["harbour-spill", "--applies", "small", "--by", "HM"], in: folder)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.output.contains("A1.1.1 done --by HM"), "the example is an item of this procedure")
    #expect(try folder.read("incidents/2026-11-20-a/incident.yaml").contains("  - role: \"Dr. on call\"\n"))
    #expect(
      try CommandRun(
        ["incident", "record", "2026-11-20-a", "A1.1.1", "done", "--by", "hm"], in: folder.path,
        environment: ["SOURCE_DATE_EPOCH": "1795140700"]
      ).status == 0)
  }

  @Test("a version with errors is used all the same, and its errors are said")
  func withErrors() throws {
    let folder = try Self.content()
    let file = "Content/provider-failure/V02/appendix-a.md"
    try folder.write(try folder.read(file) + "\n11.1 Go <b>now</b>. `All`\n", to: file)
    let run = try Self.start(["Content/provider-failure/V02", "--applies", "HC"], in: folder)
    #expect(run.status == 0)
    #expect(run.messages.contains("[raw-html]") && run.messages.contains("used all the same"))
    let nothing = try Self.start(["nowhere"], in: folder)
    #expect(nothing.status == 2 && nothing.output == "")
  }
}
