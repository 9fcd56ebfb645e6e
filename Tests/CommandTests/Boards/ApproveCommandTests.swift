import Foundation
import Testing

@Suite("procdoc approve")
struct ApproveCommandTests {
  private static let minutes = "p/board/minutes-2020-12.md"

  /// V02 and a V03 of which the check finds nothing, beside the bundled report and minutes.
  private static func work() throws -> WorkFolder {
    let work = try WorkFolder()
    try work.write(version("V02", supersedes: nil), to: "p/V02/procedure.md")
    try work.write(version("V03", supersedes: "V02"), to: "p/V03/procedure.md")
    for name in ["report-2020-12.md", "minutes-2020-12.md"] {
      try work.copy("Content/provider-failure/board/\(name)", to: "p/board/\(name)")
    }
    return work
  }

  private static func version(_ name: String, supersedes: String?) -> String {
    """
    ---
    kind: procedure
    title: "Flood"
    version: \(name)
    status: \(supersedes == nil ? "approved" : "draft")\(supersedes.map { "\nsupersedes: \($0)" } ?? "")
    purpose: What is done in a flood.
    owner: Clerk
    operative: 2018-11-01
    applies-to: All staff
    policy-implications: None
    consultation: All staff
    approved-by: \(supersedes == nil ? "Board" : "TBC # who?")
    approved: \(supersedes == nil ? "2018-12-13" : "TBC")
    next-review: \(supersedes == nil ? "December 2030" : "TBC")
    ---

    # Flood

    ## 1. Purpose

    1.1 Ring the clerk.
    """ + "\n"
  }

  private static func approve(_ options: [String], in work: WorkFolder) throws -> CommandRun {
    try CommandRun(["approve", "p/V03", "--next-review", "December 2022", "--yes"] + options, in: work.path)
  }

  @Test("with the minutes the decision is quoted, and board, day and conditions are its own; no other byte changes")
  func fromMinutes() throws {
    let work = try Self.work()
    let before = try work.files("p")
    let run = try Self.approve(["--minutes", Self.minutes], in: work)
    #expect(run.status == 1, "open conditions: \(run.messages)")
    for words in [
      "Joint Commissioning Board, 17 December 2020, decision 2 (recommendation 1(ii)):",
      "  The Board approved version V03 of the Provider Failure and Provider Exit Procedure, to be reviewed by",
      "  (i) the rows A2.21, A4.8 and A8.3 say to whom they apply",
      "  (ii) clause 4.8 leads to on-call arrangements that are there to be read", "Approved: p/V03.",
      "Open conditions: 2.",
    ] { #expect(run.output.contains(words), "\(words): \(run.output)") }
    #expect(run.messages.contains("these minutes say that they are a sample"))
    let after = try work.files("p")
    #expect(Set(before.keys) == Set(after.keys))
    #expect(Set(after.keys.filter { before[$0] != after[$0] }) == ["V02/procedure.md", "V03/procedure.md"])
    let lines = try work.read("p/V03/procedure.md").split(separator: "\n").map(String.init)
    let old = String(decoding: before["V03/procedure.md"] ?? Data(), as: UTF8.self).split(separator: "\n").map(
      String.init)
    let added = lines.filter { !old.contains($0) }
    #expect(added.count == 6, "\(added)")
    for line in ["status: approved", "approved: 2020-12-17", "next-review: December 2022"] {
      #expect(lines.contains(line), "\(line): \(lines)")
    }
    #expect(
      lines.contains { $0.hasPrefix("approved-by: Joint Commissioning Board") && $0.hasSuffix(" # who?") }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("subject-to: [") && $0.contains("A4.8 and A8.3") && $0.contains("on-call") })
    #expect(try work.read("p/V02/procedure.md").contains("status: superseded"))
    // The same as with everything typed by hand.
    let typed = try Self.work()
    let options = [
      "--by", "Joint Commissioning Board", "--on", "2020-12-17", "--subject-to",
      "the rows A2.21, A4.8 and A8.3 say to whom they apply", "--subject-to",
      "clause 4.8 leads to on-call arrangements that are there to be read",
    ]
    #expect(try Self.approve(options, in: typed).status == 1)
    #expect(try typed.files("p") == after)
    // Said twice, and the same: nothing contradicts.
    let both = try Self.work()
    #expect(try Self.approve(["--minutes", Self.minutes] + options, in: both).status == 1)
    #expect(try both.files("p") == after)
  }

  @Test(
    "what contradicts the minutes is refused, and so is what cannot be read in them; nothing is written",
    arguments: [
      (["--by", "Cabinet"], [], ["--by says Cabinet, and the minutes are of the Joint Commissioning Board."]),
      (["--on", "2020-12-18"], [], ["--on says 18 December 2020, and the minutes are of 17 December 2020."]),
      (["--subject-to", "a map is added"], [], ["--subject-to says a map is added, and the minutes: the rows A2.21"]),
      (
        ["--subject-to", "the rows A2.21, A4.8 and A8.3 say to whom they apply"], [],
        ["--subject-to says the rows A2.21"]
      ),
      (["--by", "Cabinet", "--on", "2020-12-18"], [], ["--by says", "--on says"]),
      (["--decision", "9"], [], ["there is no decision 9. The decisions are: 1, 2."]),
      (
        [], ["The Board approved version V03", "The Board deferred the approval of V03"],
        [":21: decision 2 does not read as an approval"]
      ),
      (
        [], ["The Board approved version V03", "The Board did not approve version V03"],
        ["does not read as an approval"]
      ),
      ([], ["The Board approved version V03", "The Board noted version V03"], ["does not read as an approval"]),
      (
        [], ["The Board approved version V03", "The Board approved version V030"],
        ["no decision names V03. The decisions are: 1, 2."]
      ),
      ([], ["The Board noted the quality report", "The Board noted V03"], ["the decisions 1, 2 all name V03"]),
      ([], ["date: 2020-12-17\n", ""], ["minutes-2020-12.md:", "date"]),
      ([], ["kind: minutes", "kind: impact-assessment"], ["holds no minutes"]),
      ([], ["kind: minutes", "kind: [minutes"], ["minutes-2020-12.md:"]),
    ])
  func refused(options: [String], edit: [String], words: [String]) throws {
    let work = try Self.work()
    if edit.count > 1 {
      let text = try work.read(Self.minutes)
      try #require(text.contains(edit[0]))
      try work.write(text.replacing(edit[0], with: edit[1]), to: Self.minutes)
    }
    let before = try work.files("p")
    let run = try Self.approve(["--minutes", Self.minutes] + options, in: work)
    #expect(run.status == 2 && !run.output.contains("Approved"), "\(run.output)")
    for word in words { #expect(run.messages.contains(word), "\(word): \(run.messages)") }
    #expect(run.messages.contains("Nothing was written."), "\(run.messages)")
    #expect(try work.files("p") == before)
  }

  @Test("a decision that does not read as an approval is taken where the person names it")
  func named() throws {
    let work = try Self.work()
    let text = try work.read(Self.minutes)
    try work.write(
      text.replacing("The Board approved version V03", with: "The Board adopted version V03"), to: Self.minutes)
    #expect(try Self.approve(["--minutes", Self.minutes], in: work).status == 2)
    let run = try Self.approve(["--minutes", Self.minutes, "--decision", "2"], in: work)
    #expect(run.status == 1 && run.output.contains("The Board adopted version V03"), "\(run.messages)")
  }

  @Test("minutes of a report about another version are refused")
  func otherVersion() throws {
    let work = try Self.work()
    let text = try work.read("p/board/report-2020-12.md")
    try work.write(text.replacing("procedure: V03", with: "procedure: V04"), to: "p/board/report-2020-12.md")
    let run = try Self.approve(["--minutes", Self.minutes], in: work)
    #expect(run.status == 2 && run.messages.contains("of a report about V04, and this is V03"), "\(run.messages)")
    // Without the report nobody can say so.
    try FileManager.default.removeItem(atPath: work.path + "/p/board/report-2020-12.md")
    #expect(try Self.approve(["--minutes", Self.minutes], in: work).status == 1)
  }

  @Test("without minutes the board and the day must be said, and a number of a decision means nothing")
  func without() throws {
    let work = try Self.work()
    for options in [
      [], ["--by", "Board"], ["--on", "2020-12-17"], ["--by", "B", "--on", "2020-12-17", "--decision", "2"],
    ] {
      let run = try Self.approve(options, in: work)
      #expect(run.status == 2 && run.messages.contains("--minutes"), "\(options): \(run.messages)")
    }
    let run = try Self.approve(["--by", "Board", "--on", "2020-12-17"], in: work)
    #expect(run.status == 0 && !run.output.contains("decision"), "\(run.messages)")
  }

  @Test("what the check finds keeps it back, and without a yes nothing is written")
  func open() throws {
    let work = try Self.work()
    let before = try work.files("p")
    let asked = try CommandRun(
      ["approve", "p/V03", "--next-review", "December 2022", "--minutes", Self.minutes], in: work.path)
    #expect(asked.status == 2 && asked.output.contains("decision 2") && asked.messages.contains("--yes"))
    #expect(try work.files("p") == before)
    try work.write(try work.read("p/V03/procedure.md") + "\n1.3 See 9.9.\n", to: "p/V03/procedure.md")
    let changed = try work.files("p")
    let run = try Self.approve(["--minutes", Self.minutes], in: work)
    #expect(
      run.status == 2 && run.messages.contains("open: mend them, or accept each with a reason"), "\(run.messages)")
    #expect(try work.files("p") == changed)
  }
}
