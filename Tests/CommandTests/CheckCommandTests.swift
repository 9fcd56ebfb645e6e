import Foundation
import TestSupport
import Testing

@Suite("procdoc check")
struct CheckCommandTests {
  @Test(
    "slips in the command line end with 2, a message and nothing on standard output",
    arguments: [
      ["frobnicate"], ["check", "--rule", "no-such-rule"], ["check", "--as-of", "2026-02-30"],
      ["check", "no/such/folder"], ["check", "--format", "xml"], ["build", "--edition", "tiny"], ["model"],
    ])
  func slips(arguments: [String]) throws {
    let folder = try WorkFolder()
    let run = try CommandRun(arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.messages.count > 20)
  }

  @Test(
    "help and version are no errors",
    arguments: [["--help"], ["--version"], ["check", "--help"], ["check", "--list-rules"]])
  func help(arguments: [String]) throws {
    let run = try CommandRun(arguments, in: CommandRun.root)
    #expect(run.status == 0)
    #expect(run.messages == "")
    #expect(!run.output.isEmpty)
  }

  @Test("a version, its parent, and nothing name what they say")
  func names() throws {
    let folder = try WorkFolder()
    try folder.copy("Content", to: "Content")
    let one = try CommandRun(["check", "Content/provider-failure/V03"], in: folder.path)
    let both = try CommandRun(["check", "Content/provider-failure"], in: folder.path)
    let all = try CommandRun(["check"], in: folder.path)
    #expect(one.status == 1 && both.status == 1 && all.status == 1)
    #expect(both.output == all.output)
    #expect(all.output.hasSuffix(one.output))
    #expect(all.output.contains("Content/provider-failure/V02: "))
  }

  @Test("JSON holds the same findings as the text, at the same places")
  func json() throws {
    let folder = try WorkFolder()
    try folder.copy("Content", to: "Content")
    let text = try CommandRun(["check", "--as-of", "2020-12-01"], in: folder.path)
    let json = try CommandRun(["check", "--as-of", "2020-12-01", "--format", "json"], in: folder.path)
    #expect(json.status == 1)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(report["asOf"] as? String == "2020-12-01")
    let versions = try #require(report["versions"] as? [[String: Any]])
    let rules = versions.flatMap { ($0["findings"] as? [[String: Any]] ?? []).compactMap { $0["rule"] as? String } }
    let said = text.output.matches(of: /: (?:warning|advice|error): .* \[([a-z-]+)\]\n/).map { String($0.output.1) }
    #expect(rules.count > 50)
    #expect(rules == said)
    let schema = try JSONSchema(
      Data(contentsOf: URL(fileURLWithPath: CommandRun.root + "/Documentation/schema/check.schema.json")))
    #expect(try schema.faults(in: Data(json.output.utf8)) == [])
    // The schema is strict: a key of another name is a fault.
    #expect(try schema.faults(in: Data(json.output.replacing("\"rule\"", with: "\"ruel\"").utf8)) != [])
  }

  @Test("one rule alone finds what it finds among all")
  func oneRule() throws {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure", to: "p")
    let run = try CommandRun(["check", "p/V03", "--rule", "missing-applicability"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("p/V03: 3 findings"))
    #expect(try CommandRun(["check", "p/V02", "--rule", "missing-applicability"], in: folder.path).status == 0)
  }

  @Test("a reading age is said where it is asked for, and never changes what ends the command")
  func readingAge() throws {
    let arguments = ["check", "Content/provider-failure/V03", "--rule", "closed-field"]
    let plain = try CommandRun(arguments, in: CommandRun.root)
    let asked = try CommandRun(arguments + ["--reading-age"], in: CommandRun.root)
    #expect(plain.status == 0 && asked.status == 0)
    #expect(!plain.output.contains("reading age"))
    #expect(asked.output.contains("  scripts/letter.md "))
    #expect(asked.output.contains(/scripts\/telephone\.md +longest sentence \d+ words, reading age about \d+ \(what/))
    #expect(asked.output.hasSuffix(plain.output))
    let schema = try JSONSchema(
      Data(contentsOf: URL(fileURLWithPath: CommandRun.root + "/Documentation/schema/check.schema.json")))
    let json = try CommandRun(arguments + ["--reading-age", "--format", "json"], in: CommandRun.root)
    #expect(json.status == 0)
    #expect(try schema.faults(in: Data(json.output.utf8)) == [])
    #expect(json.output.contains("\"readingAge\""))
  }

  @Test("a field that is closed to a script's readers is an error, and the pages are built all the same")
  func closedField() throws {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure/V03", to: "p/V03")
    let letter = try folder.read("p/V03/scripts/letter.md")
    try folder.write(letter.replacing("{{contact.email}}", with: "{{lead.telephone}}"), to: "p/V03/scripts/letter.md")
    let run = try CommandRun(["check", "p/V03", "--rule", "closed-field"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("error: 'lead.telephone' is never open to all whom this script is for"))
    #expect(run.output.hasSuffix("p/V03: 1 finding\n"))
    let build = try CommandRun(["build", "p/V03", "--output", "out"], in: folder.path)
    #expect(build.status == 0)
    #expect(try folder.read("out/p/V03/scripts/letter.txt").contains("____________"))
  }

  @Test("an accepted finding is counted apart, and an acceptance that matches nothing is a finding")
  func acceptance() throws {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure/V03", to: "V03")
    let source = try folder.read("V03/procedure.md")
    func accept(_ at: String) throws -> CommandRun {
      let line = "accepted: [{rule: missing-applicability, at: \(at), because: asked of the board}]\nsample: true\n"
      try folder.write(source.replacing("sample: true\n", with: line), to: "V03/procedure.md")
      return try CommandRun(["check", "V03", "--rule", "missing-applicability"], in: folder.path)
    }
    #expect(try accept("A4.8").output.contains("V03: 2 findings, 1 accepted"))
    #expect(try accept("A1.1").output.contains("V03: 4 findings"))
    #expect(try accept("A1.1").output.contains("[stale-acceptance]"))
  }

  @Test("what a source says never steers the terminal")
  func escapes() throws {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure/V03", to: "V03")
    let source = try folder.read("V03/appendix-b.md")
    try folder.write(source + "\nA \u{1B}[31mred\u{1B}]0;title\u{07} word and \u{202E}more.\n", to: "V03/appendix-b.md")
    let run = try CommandRun(["check", "V03"], in: folder.path)
    #expect(run.status == 2)
    for text in [run.output, run.messages] {
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
    }
  }

  @Test("a link in the folder is said and not followed")
  func links() throws {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure/V03", to: "V03")
    try folder.write("secret", to: "secret.md")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/V03/more.md", withDestinationPath: folder.path + "/secret.md")
    let run = try CommandRun(["build", "V03"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("V03/more.md"))
    #expect(run.messages.contains("symbolic link"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output"))
  }

  @Test("the day is London's, also in the hours around the change of the clocks, 1996 to 2037")
  func londonDay() throws {
    let folder = try WorkFolder()
    try folder.write("---\nkind: procedure\ntitle: T\nversion: V1\n---\n\n# T\n\n## 1 A\n\n1.1 Go.\n", to: "V1/p.md")
    // Foundation's tables of time zones are the independent source.
    let london = try #require(TimeZone(identifier: "Europe/London"))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = london
    for year in 1996...2037 {
      var instant = try #require(calendar.date(from: DateComponents(year: year, month: 1, day: 1)))
      for _ in 0..<2 {
        let change = try #require(london.nextDaylightSavingTimeTransition(after: instant))
        instant = change
        // Midnight of that day and of the next, a second to either side: where an hour too few or too many shows.
        let midnight = calendar.startOfDay(for: change)
        let next = try #require(calendar.date(byAdding: .day, value: 1, to: midnight))
        for moment in [midnight, next] {
          for offset in [-1, 0] {
            let seconds = Int(moment.timeIntervalSince1970) + offset
            let parts = calendar.dateComponents(
              [.year, .month, .day], from: Date(timeIntervalSince1970: Double(seconds)))
            let day = String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
            let run = try CommandRun(
              ["check", "V1", "--rule", "missing-lead", "--format", "json"], in: folder.path,
              environment: ["SOURCE_DATE_EPOCH": String(seconds), "TZ": "Asia/Tokyo"])
            #expect(run.output.contains("\"asOf\" : \"\(day)\""), "\(seconds)")
          }
        }
      }
    }
  }
}
