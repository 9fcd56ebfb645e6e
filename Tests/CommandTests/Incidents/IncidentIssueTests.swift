import Foundation
import TestSupport
import Testing

/// `procdoc incident issue` and `copies`, run as an officer would.
@Suite struct IncidentIssueTests {
  private static func sample() throws -> IncidentSample {
    let incident = try IncidentSample(version: "V03")
    try incident.show("sign", "CD", "--name", "Colin Dale").expectDone()
    return incident
  }

  private static let issue = [
    "PL", "--to", "Night staff, Rose House, 12", "--to", "Press office", "--approved-by", "cd",
  ]

  @discardableResult
  private static func issue(_ incident: IncidentSample, _ arguments: [String] = issue) throws -> CommandRun {
    try CommandRun(
      ["incident", "issue", incident.folder] + arguments + ["--by", "AB"], in: incident.work.path,
      environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
  }

  @Test func `a handout is numbered, kept byte by byte, and logged with who has how many copies`() throws {
    let incident = try IncidentIssueTests.sample()
    let before = try incident.log().count
    let run = try IncidentIssueTests.issue(incident)
    run.expectDone(
      "Recorded as lines \(before + 1) to \(before + 3): issue 1 of Action card: Project lead, 13 copies to 2",
      "Issued: \(incident.folder)/issued/001-card-01-pl.html, sheet 2026-11-20-a/V03/\(before)-")
    let log = try incident.log().suffix(3).map { $0.compactMapValues { $0 as? String } }
    let entry = log[log.startIndex]
    #expect(entry["kind"] == "issue" && entry["handout"] == "card-01-pl" && entry["approved-by"] == "CD")
    #expect(
      log.dropFirst().map { [$0["kind"], $0["issue"], $0["direction"], $0["holder"], $0["copies"]] } == [
        ["copies", "1", "out", "Night staff, Rose House", "12"], ["copies", "1", "out", "Press office", "1"],
      ])
    // The digest is the file's, by another program.
    let sum = Process()
    sum.executableURL = URL(fileURLWithPath: "/usr/bin/sha256sum")
    sum.arguments = [incident.work.path + "/" + incident.folder + "/" + (entry["file"] ?? "")]
    let pipe = Pipe()
    sum.standardOutput = pipe
    try sum.run()
    #expect(
      String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).hasPrefix(entry["sha256"] ?? "?")
    )
    // The page is what the log was before it.
    #expect(
      try incident.show("verify", "\(before)-\(run.output.matches(of: /-([0-9a-f]{6})\./).last?.output.1 ?? "")").status
        == 0)
    let schema = try JSONSchema(Data(try PackageRoot.bytes(of: "Documentation/schema/incident-log-line.schema.json")))
    for line in try incident.read("log.jsonl").split(separator: "\n").suffix(3) {
      #expect(try schema.faults(in: Data(line.utf8)) == [], "\(line)")
    }
  }

  @Test func `when a fact in it changes, status says so and who holds it, and the reprint says it on the page`() throws
  {
    let incident = try IncidentIssueTests.sample()
    try incident.run("set", "roles.PL.telephone", "01632 960001").expectDone()
    try IncidentIssueTests.issue(incident).expectDone()
    try IncidentIssueTests.issue(incident, ["agenda", "--to", "Chair", "--approved-by", "CD"]).expectDone()
    #expect(try !incident.show("status").output.contains("NO LONGER RIGHT"))
    // By hand, as somebody at night does.
    try incident.edit("incident.yaml") { $0.replacing("01632 960001", with: "01632 960009") }
    incident.now += 600
    let status = try incident.show("status")
    let text = status.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("HANDOUTS THAT ARE NO LONGER RIGHT: 1"), "\(status.output)")
    #expect(text.contains("changed: Project lead: telephone number: 01632 960009, was 01632 960001"))
    #expect(text.contains("held by: Night staff, Rose House, 12 copies; Press office, 1 copy"))
    #expect(try incident.show("copies").status == 1)

    let run = try IncidentIssueTests.issue(
      incident, ["Card 1", "--to", "Night staff, Rose House, 12", "--approved-by", "CD"])
    run.expectDone("It replaces issue 1. Changed: Project lead: telephone number", "Take back of issue 1: Night staff")
    let page = try incident.read("issued/003-card-01-pl.html")
    for words in [
      "ISSUE 3", "Replaces issue 1 of 02:11 Fri 20 Nov.",
      "Project lead: telephone number: 01632 960009, was 01632 960001",
      "Night staff, Rose House, 12 copies of issue 1; Press office, 1 copy of issue 1",
      "CD (Colin Dale), 02:21 Fri 20 Nov",
    ] { #expect(page.contains(words), "\(words)") }
    #expect(try incident.read("issued/001-card-01-pl.html").contains("01632 960001"))
    let after = try incident.show("status").output
    #expect(!after.contains("NO LONGER RIGHT") && after.contains("still to be taken back: 13"), "\(after)")

    try incident.run("copies", "1", "--back", "night staff, rose house, 12", "--back", "Press office").expectDone()
    #expect(try incident.last()["holder"] == "Press office" && incident.last()["direction"] == "back")
    #expect(try !incident.show("status").output.contains("taken back"))
    try incident.run("copies", "1", "--back", "Press office").expectRefusal("has no copies of issue 1")
    try incident.run("copies", "3", "--back", "Night staff, Rose House, 13").expectRefusal("more copies", "12 copies")
    try incident.run("copies", "9", "--to", "Press office").expectRefusal("there is no issue 9", "1, 2, 3")
    try incident.run("copies", "3").expectRefusal("no copies are named")
    try incident.run("copies", "3", "--to", "Press office, 0").expectRefusal("--to must say who")
    #expect(try incident.show("copies").output.contains("Issue 3, 2026-11-20 02:21: Action card: Project lead"))
  }

  @Test func `what cannot be issued is refused, and nothing is written`() throws {
    let incident = try IncidentIssueTests.sample()
    let lines = try incident.log().count
    for (arguments, words) in [
      (["king", "--to", "A", "--approved-by", "CD"], "no sheet of that name"),
      (["PL", "--approved-by", "CD"], "not said who gets it"), (["PL", "--to", "A"], "not said who approved it"),
      (["PL", "--to", "A", "--approved-by", "ZZ"], "not on the signature sheet"),
      (["PL", "--to", " , 3", "--approved-by", "CD"], "--to must say who"),
    ] {
      try IncidentIssueTests.issue(incident, arguments).expectRefusal(words)
    }
    try incident.run("issue", "PL", "--to", "A", "--approved-by", "CD", by: nil).expectRefusal("--by")
    try incident.run("issue", "PL", "--to", "A", "--approved-by", "CD", by: "ZZ").expectRefusal("signature sheet")
    #expect(try incident.log().count == lines)
    #expect(try incident.work.files(incident.folder)["issued/001-card-01-pl.html"] == nil)
    #expect(!FileManager.default.fileExists(atPath: incident.work.path + "/" + incident.folder + "/issued"))
    _ = try incident.run("close", "--because", "x")
    try IncidentIssueTests.issue(incident).expectRefusal("the log was closed in line")
  }

  @Test func `a file that was changed, taken away or never recorded is found by verify`() throws {
    let incident = try IncidentIssueTests.sample()
    try IncidentIssueTests.issue(incident).expectDone()
    try IncidentIssueTests.issue(incident).expectDone()
    try incident.show("verify").expectDone("The log is whole")
    try incident.edit("issued/001-card-01-pl.html") { $0.replacing("ISSUE 1", with: "ISSUE 2") }
    try incident.work.write("x", to: incident.folder + "/issued/003-stray.html")
    try FileManager.default.removeItem(
      atPath: incident.work.path + "/" + incident.folder + "/issued/002-card-01-pl.html")
    let run = try incident.show("verify")
    #expect(run.status == 1)
    for words in [
      "issued/001-card-01-pl.html is not as it was issued", "issued/002-card-01-pl.html is not there",
      "issued/003-stray.html is named by no line of the log",
    ] { #expect(run.output.contains(words), "\(run.output)") }
    // A path that leads out of the folder is no file of ours, whoever wrote it into the log.
    let other = try IncidentIssueTests.sample()
    try IncidentIssueTests.issue(other).expectDone()
    try other.edit("log.jsonl") { $0.replacing("issued/001-card-01-pl.html", with: "issued/../incident.yaml") }
    #expect(try other.show("verify").output.contains("names no file in the folder issued"))
  }

  @Test func `numbers go on where a file was left by a fault, and no file is written over where lines are gone`() throws
  {
    let incident = try IncidentIssueTests.sample()
    try incident.work.write("left over", to: incident.folder + "/issued/001-card-01-pl.html")
    try IncidentIssueTests.issue(incident).expectDone("issue 1 of")
    try incident.show("verify").expectDone()
    try IncidentIssueTests.issue(incident).expectDone("issue 2 of")
    let kept = try incident.read("issued/002-card-01-pl.html")
    try incident.edit("log.jsonl") { $0.split(separator: "\n").dropLast(3).map { $0 + "\n" }.joined() }
    let run = try IncidentIssueTests.issue(incident)
    #expect(run.output.contains("issue 3 of"), "\(run.output)\(run.messages)")
    #expect(try incident.read("issued/002-card-01-pl.html") == kept)
  }

  @Test func `number and bytes are not corrected; who approved it and how many copies are`() throws {
    let incident = try IncidentIssueTests.sample()
    try IncidentIssueTests.issue(incident).expectDone()
    let line = try #require(try incident.log().firstIndex { $0["kind"] as? String == "issue" }) + 1
    for field in ["issue=2", "file=issued/x", "sha256=00", "title=Other", "handout=agenda", "changed=x"] {
      try incident.run("correct", "\(line)", field, "--because", "x").expectRefusal("has no field")
    }
    try incident.run("correct", "\(line)", "approved-by=AB", "--because", "x").expectDone()
    try incident.run("correct", "\(line + 1)", "copies=none", "--because", "x").expectRefusal("whole number from 1")
    try incident.run("correct", "\(line + 1)", "copies=11", "--because", "Miscounted").expectDone()
    #expect(try incident.show("copies").output.contains("Night staff, Rose House, 11 copies"))
    try incident.run("correct", "\(line)", "--withdraw", "--because", "Never printed").expectDone()
    #expect(try incident.show("copies").output == "No handout has been issued.\n")
    try incident.show("verify").expectDone()
    try IncidentIssueTests.issue(incident).expectDone("issue 2 of")
  }

  @Test func `they stand in the account, in their own log, and in what is kept at the close`() throws {
    let incident = try IncidentIssueTests.sample()
    try IncidentIssueTests.issue(incident).expectDone()
    try incident.show("chronology").expectDone()
    #expect(try incident.read("chronology.html").contains("<strong>Handout issued</strong>"))
    try incident.show("print", "--only", "logs").expectDone()
    let log = try incident.read("pack-logs/log-issues.html")
    #expect(log.contains("Log of issued handouts") && log.contains("Night staff, Rose House"))
    let run = try incident.run("close", "--because", "Over")
    #expect(run.output.contains("issued: handouts as they were issued"))
    let page = try incident.read("closing.html")
    #expect(page.contains("Issued handouts, with the copies that are still out: 1") && page.contains("12 copies"))
  }

  @Test func `what is kept has the modes of the incident's folder`() throws {
    let own = try WorkFolder()
    let group = try #require(
      try FileManager.default.attributesOfItem(atPath: own.path)[.groupOwnerAccountName] as? String)
    for (options, folders, files) in [([], 0o700, 0o600), (["--group", group], 0o2770, 0o660)] {
      let incident = try IncidentSample(["--service", "Rose House, CH"] + options, version: "V03")
      try IncidentIssueTests.issue(incident, ["PL", "--to", "A", "--approved-by", "AB"]).expectDone()
      for (name, wanted) in [("issued", folders), ("issued/001-card-01-pl.html", files)] {
        let path = incident.work.path + "/" + incident.folder + "/" + name
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? NSNumber
        #expect(mode?.intValue == wanted, "\(name)")
      }
    }
  }

  @Test func `two who issue at once get two numbers`() async throws {
    let incident = try IncidentIssueTests.sample()
    let (folder, work, now) = (incident.folder, incident.work.path, incident.now)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          _ = try? CommandRun(
            ["incident", "issue", folder] + IncidentIssueTests.issue + ["--by", "AB"], in: work,
            environment: ["SOURCE_DATE_EPOCH": String(now)])
        }
      }
    }
    let issues = try incident.log().filter { $0["kind"] as? String == "issue" }.compactMap { $0["issue"] as? String }
    #expect(issues == ["1", "2", "3", "4"])
    try incident.show("verify").expectDone()
  }
}
