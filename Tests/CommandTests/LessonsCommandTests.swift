import Foundation
import TestSupport
import Testing

/// `procdoc lessons`, run on incidents of real binaries.
@Suite struct LessonsCommandTests {
  /// An incident that was closed, or not, beside others in one working folder.
  private static func incident(_ options: [String] = [], isClosed: Bool = true) throws -> IncidentSample {
    let incident = try IncidentSample(
      ["--service", "Rose House, CH, 1 Quay Road", "--provider", "Brightwater Ltd"] + options, version: "V03")
    try incident.run("assign", "A2.2", "--due", "02:30", "--initials", "AB").expectDone()
    try incident.run("record", "A2.3", "n/a", "--because", "Rose House has none, says AB").expectDone()
    try incident.run("add", "Find the keys of Rose House", "--after", "A2.2").expectDone()
    incident.now += 3 * 3600
    try incident.run("record", "A2.2", "done").expectDone()
    if isClosed { #expect(try incident.run("close", "--because", "Over").status == 1) }
    return incident
  }

  /// Takes incidents into the folder `incidents` of the first.
  private static func gather(_ incidents: [IncidentSample]) throws -> IncidentSample {
    for (index, other) in incidents.dropFirst().enumerated() {
      try FileManager.default.copyItem(
        atPath: other.work.path + "/" + other.folder,
        toPath: incidents[0].work.path + "/incidents/2026-11-2\(index + 1)-a")
    }
    return incidents[0]
  }

  private static func run(_ incident: IncidentSample, _ arguments: String...) throws -> CommandRun {
    try CommandRun(
      ["lessons"] + arguments, in: incident.work.path, environment: ["SOURCE_DATE_EPOCH": String(incident.now)])
  }

  @Test func `closed live incidents are added up, open ones and exercises named and left out, and nobody is named`()
    throws
  {
    let first = try LessonsCommandTests.gather([
      try LessonsCommandTests.incident(), try LessonsCommandTests.incident(),
      try LessonsCommandTests.incident(["--exercise"]), try LessonsCommandTests.incident(isClosed: false),
    ])
    let before = try first.work.files("incidents")
    let run = try LessonsCommandTests.run(first)
    #expect(run.status == 0 && run.messages == "", "\(run.messages)")
    for words in [
      "Lessons of 2 closed live incidents", "Taken in: 2026-11-20-a, 2026-11-21-a.", "V03, 2 incidents", "A2.2  ",
      "late in 2 of 2, at worst by 2 h 41 min",
      "not applicable in 2 of 2: \u{201C}[service] has none, says [person]\u{201D}",
      "after A2.2: \u{201C}Find the keys of [service]\u{201D}", "Left out, since they are not closed: 2026-11-23-a.",
      "Left out, since they are exercises: 2026-11-22-a.", "Fewer than 3 incidents",
    ] { #expect(run.output.contains(words), "\(words): \(run.output)") }
    for name in ["Rose", "rose-house", "Brightwater", "AB", "Anna"] { #expect(!run.output.contains(name), "\(name)") }
    #expect(try first.work.files("incidents") == before, "nothing is written")

    let all = try LessonsCommandTests.run(first, "--exercises")
    #expect(all.output.contains("Lessons of 1 closed exercise\n") && !all.output.contains("they are exercises"))
    let json = try LessonsCommandTests.run(first, "--exercises", "--format", "json", "incidents")
    let schema = try JSONSchema(Data(try PackageRoot.bytes(of: "Documentation/schema/lessons.schema.json")))
    #expect(try schema.faults(in: Data(json.output.utf8)) == [])
    #expect(!(try schema.faults(in: Data(json.output.replacing("\"late\" :", with: "\"latte\" :").utf8)).isEmpty))
    #expect(json.output.contains("\"worstMinutes\" : 161"), "\(json.output)")
    let one = try LessonsCommandTests.run(first, "2026-11-21-a")
    #expect(one.output.contains("Lessons of 1 closed live incident\n"), "\(one.output)\(one.messages)")
  }

  @Test func `a page is written into the folder of --output, for the person alone, and only over our own`() throws {
    let incident = try LessonsCommandTests.incident()
    try LessonsCommandTests.run(incident, "--format", "html").expectRefusal("--output")
    try LessonsCommandTests.run(incident, "--output", "x").expectRefusal("--format html")
    let run = try LessonsCommandTests.run(incident, "--format", "html", "--output", "evidence")
    run.expectDone("Written: evidence/lessons.html.")
    let page = try incident.work.read("evidence/lessons.html")
    #expect(page.contains("CONFIDENTIAL") && page.contains("late in 1 of 1") && !page.contains("Rose House"))
    let mode = try FileManager.default.attributesOfItem(atPath: incident.work.path + "/evidence/lessons.html")
    #expect((mode[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    try LessonsCommandTests.run(incident, "--format", "html", "--output", "evidence").expectDone("Written")
    try incident.work.write("mine", to: "evidence/lessons.html")
    let refused = try LessonsCommandTests.run(incident, "--format", "html", "--output", "evidence")
    #expect(refused.status == 2 && refused.messages.contains("procdoc did not write"))
    #expect(try incident.work.read("evidence/lessons.html") == "mine")
  }

  @Test func `a damaged log is named and used, one that cannot be read is named and left out`() throws {
    let first = try LessonsCommandTests.gather([
      try LessonsCommandTests.incident(), try LessonsCommandTests.incident(), try LessonsCommandTests.incident(),
    ])
    try first.edit("log.jsonl") { $0.replacing("has none", with: "had none") }
    try FileManager.default.removeItem(atPath: first.work.path + "/incidents/2026-11-21-a/procedure/procedure.md")
    let run = try LessonsCommandTests.run(first)
    #expect(run.status == 1)
    #expect(run.messages.contains("2026-11-20-a: Line") && run.messages.contains("cannot be read"))
    for words in [
      "Lessons of 2 closed live incidents", "Cannot be read, and so left out: 2026-11-21-a.", "had none", "has none",
      "what can be read of it is taken in: 2026-11-20-a.",
    ] {
      let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(text.contains(words), "\(words): \(run.output)")
    }
  }

  @Test func `where there is no incident, that is said`() throws {
    let work = try WorkFolder()
    for arguments in [["lessons"], ["lessons", "nowhere"]] {
      let run = try CommandRun(arguments, in: work.path)
      #expect(run.status == 2 && run.messages.contains("no incident lies in"))
    }
    let open = try LessonsCommandTests.incident(isClosed: false)
    let run = try LessonsCommandTests.run(open)
    #expect(run.status == 0 && run.output.contains("Lessons of 0 closed live incidents"))
  }
}
