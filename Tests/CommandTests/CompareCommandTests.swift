import Foundation
import TestSupport
import Testing

@Suite("procdoc compare")
struct CompareCommandTests {
  static let pair = ["compare", "p/V02", "p/V03"]

  /// A folder with the bundled versions in `p`.
  static func bundled() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure", to: "p")
    return folder
  }

  static func procedure(_ version: String, _ text: String, settings: String = "") -> String {
    "---\nkind: procedure\ntitle: Test\nversion: \(version)\n\(settings)---\n\n# Test\n\n\(text)\n"
  }

  static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Whether nothing in a text can steer a terminal.
  static func isHarmless(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && !(0x202A...0x202E).contains($0.value)
    }
  }

  // MARK: The summary

  @Test("the summary of the bundled versions fits a screen, and says what is asked of it")
  func summary() throws {
    let folder = try Self.bundled()
    let run = try CommandRun(Self.pair, in: folder.path)
    #expect(run.status == 1)
    #expect(run.messages == "")
    let lines = Self.lines(run.output)
    #expect(lines.count <= 25)
    #expect(lines.allSatisfy { $0.unicodeScalars.count <= 100 })
    #expect(lines[0].hasPrefix("V02 to V03: "))
    #expect(run.output.contains("7.4"))
    #expect(run.output.contains(" more: procdoc compare p/V02 p/V03 --format html"))
    #expect(run.output.contains("Term: “client” became “service user”, 8 times"))
    #expect(run.output.contains("Findings of the check: "))
    #expect(run.output.contains("Items: "))
  }

  @Test("a path that a shell would take apart is not put into the line that is to be copied")
  func oddPath() throws {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure/V02", to: "my p/V02")
    try folder.copy("Content/provider-failure/V03", to: "my p/V03")
    let run = try CommandRun(["compare", "my p/V02", "my p/V03"], in: folder.path)
    #expect(run.output.contains(" more: run it again with --format html\n"))
  }

  @Test("one section near the front is one section, not a thousand changes")
  func insertion() throws {
    let folder = try WorkFolder()
    func text(_ first: Int) -> String {
      (0..<40).map { section in
        let number = section + first
        let clauses = (1...5).map {
          "\(number).\($0) The \(["harbour", "fleet", "crane"][$0 % 3]) master of berth \(section) tells watch \($0) what "
            + "to load."
        }
        return "## \(number) Part \(section)\n\n" + clauses.joined(separator: "\n\n")
      }.joined(separator: "\n\n")
    }
    try folder.write(Self.procedure("V1", text(1)), to: "V1/p.md")
    try folder.write(Self.procedure("V2", "## 1 Quite new\n\n" + text(2)), to: "V2/p.md")
    let run = try CommandRun(["compare", "V1", "V2"], in: folder.path)
    #expect(run.status == 1)
    let counts = Self.lines(run.output)[1]
    #expect(counts.hasPrefix("One section added; "))
    #expect(counts.contains("40 items renumbered") || counts.contains("240 items renumbered"))
  }

  @Test("large differences, long words and wide letters keep to 25 lines of 100 columns", arguments: 1...6)
  func largeDifferences(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let words = [
      "must", "may", "not", "12", "3 days", String(repeating: "w", count: 140), "漢字漢字", "e\u{301}e\u{301}", "a\\|b",
    ]
    func text() -> String {
      (1...300).map { number in
        let picked = (0..<Int.random(in: 3...30, using: &random)).map { _ in
          words[Int.random(in: 0..<words.count, using: &random)]
        }
        return "1.\(number) The " + picked.joined(separator: " ") + "."
      }.joined(separator: "\n\n")
    }
    let folder = try WorkFolder()
    let title = String(repeating: "Long title ", count: seed * 5)
    for version in ["V1", "V2"] {
      try folder.write(
        "---\nkind: procedure\ntitle: \(title)\nversion: \(version)\n---\n\n# \(title)\n\n## 1 A\n\n\(text())\n",
        to: "\(version)/p.md")
    }
    let run = try CommandRun(["compare", "V1", "V2"], in: folder.path)
    #expect(run.status == 1)
    let lines = Self.lines(run.output)
    #expect(lines.count <= 25)
    for line in lines {
      // An independent count: a terminal gives these letters two columns and the accent none.
      let columns = line.unicodeScalars.reduce(0) {
        $0 + ("漢字".unicodeScalars.contains($1) ? 2 : $1 == "\u{301}" ? 0 : 1)
      }
      #expect(columns <= 100, "\(line)")
    }
  }

  @Test("two documents that have nothing in common are said to be no versions of one")
  func unrelated() throws {
    let folder = try Self.bundled()
    try folder.copy("Tests/Fixtures/harbour-spill", to: "h")
    for format in ["text", "markdown"] {
      let run = try CommandRun(["compare", "p/V03", "h/V1", "--format", format], in: folder.path)
      #expect(run.status == 1)
      #expect(run.output.contains("do not look like"))
    }
  }

  // MARK: What is compared

  @Test("no difference ends with 0, in every format", arguments: ["text", "markdown", "json"])
  func same(format: String) throws {
    let folder = try Self.bundled()
    let one = try CommandRun(["compare", "p/V03", "p/V03/", "--format", format], in: folder.path)
    #expect(one.status == 0)
    #expect(one.messages == "")
    if format != "json" { #expect(one.output.lowercased().contains("no difference")) }
    // A copy, and one whose lines are broken elsewhere.
    try folder.copy("Content/provider-failure/V03", to: "q/V03")
    #expect(try CommandRun(["compare", "p/V03", "q/V03", "--format", format], in: folder.path).status == 0)
    let source = try folder.read("q/V03/procedure.md")
    try folder.write(source.replacing("\n", with: "\r\n"), to: "q/V03/procedure.md")
    #expect(try CommandRun(["compare", "p/V03", "q/V03", "--format", format], in: folder.path).status == 0)
  }

  @Test("one folder is compared with the version that it replaces")
  func oneFolder() throws {
    let folder = try Self.bundled()
    for format in ["text", "markdown", "json"] {
      let both = try CommandRun(Self.pair + ["--format", format], in: folder.path)
      let one = try CommandRun(["compare", "p/V03", "--format", format], in: folder.path)
      #expect(one.status == 1)
      #expect(one.output == both.output)
    }
    let inside = try CommandRun(["compare", "."], in: folder.path + "/p/V03")
    #expect(inside.status == 1)
    let first = try CommandRun(["compare", "p/V02"], in: folder.path)
    #expect(first.status == 2)
    #expect(first.messages.contains("does not say which version it replaces"))
    try FileManager.default.removeItem(atPath: folder.path + "/p/V02")
    let gone = try CommandRun(["compare", "p/V03"], in: folder.path)
    #expect(gone.status == 2)
    #expect(gone.messages.contains("says that it replaces V02, and there is no such folder beside it"))
  }

  @Test("versions in the wrong order are compared, and it is said")
  func turnedRound() throws {
    let folder = try Self.bundled()
    let run = try CommandRun(["compare", "p/V03", "p/V02"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.messages.contains("name them the other way round"))
  }

  @Test("all that is wrong with either version is said, and nothing is compared")
  func errors() throws {
    let folder = try Self.bundled()
    for version in ["V02", "V03"] {
      let source = try folder.read("p/\(version)/procedure.md")
      try folder.write(source + "\n<b>raw</b>\n", to: "p/\(version)/procedure.md")
    }
    let run = try CommandRun(Self.pair, in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.messages.contains("p/V02/procedure.md:") && run.messages.contains("p/V03/procedure.md:"))
    #expect(run.messages.contains("nothing was compared"))
    let same = try CommandRun(["compare", "p/V03", "p/V03"], in: folder.path)
    #expect(same.status == 2)
    #expect(same.messages.components(separatedBy: "[raw-html]").count == 3)
  }

  @Test(
    "slips in the command line end with 2, a message and nothing on standard output",
    arguments: [
      ["compare"], ["compare", "no", "such"], ["compare", "p", "p/V03"], ["compare", "p/V02", "p/V03", "p/V03"],
      ["compare", "p/V02", "p/V03", "--format", "xml"], ["compare", "p/V02", "p/V03", "--as-of", "soon"],
      ["compare", "p/V02", "p/V03", "--format", "json", "--for", "Lead"],
      ["compare", "p/V02", "p/V03", "--format", "docx", "--edition", "large-print"],
      ["compare", "p/V02", "p/V03", "--templates", "t"],
      ["compare", "p/V02", "p/V03", "--notes", "none.yaml"],
      ["compare", "p/V02", "p/V03", "--for", "Nobody at all"],
    ])
  func slips(arguments: [String]) throws {
    let folder = try Self.bundled()
    let run = try CommandRun(arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.messages.count > 20)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["p"])
  }

  @Test("a folder of several versions is answered with their names, and both missing folders are said")
  func names() throws {
    let folder = try Self.bundled()
    let several = try CommandRun(["compare", "p", "p/V03"], in: folder.path)
    #expect(several.messages.contains("p holds 2 versions: p/V02, p/V03."))
    let missing = try CommandRun(["compare", "no", "such"], in: folder.path)
    #expect(missing.messages.contains("no: cannot") && missing.messages.contains("such: cannot"))
  }

  @Test("a role that is not there is answered with one that is")
  func role() throws {
    let folder = try Self.bundled()
    let run = try CommandRun(Self.pair + ["--for", "communication team"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("Did you mean 'Communications team'?"))
  }

  @Test("the steps are timed on request")
  func timings() throws {
    let folder = try Self.bundled()
    let run = try CommandRun(Self.pair + ["--timings"], in: folder.path)
    for step in ["read", "compare", "check", "pages"] { #expect(run.messages.contains("\(step): ")) }
  }

  // MARK: What a source says

  @Test("what a source says never steers the terminal, in any format", arguments: ["text", "markdown", "json"])
  func escapes(format: String) throws {
    let folder = try WorkFolder()
    let hostile =
      "1.1 Turn \u{202E}round\u{2069}, soft\u{AD}ly, `\u{200B}x` and \u{2028}break \u{FEFF}it. &#x202E; &#xAD;"
    try folder.write(Self.procedure("V1", "## 1 A\n\n1.1 Go.\n\n1.2 Stay."), to: "V1/p.md")
    try folder.write(
      Self.procedure("V2\u{AD}", "## 1 A\n\n\(hostile)\n\n1.2 Stay.\n\n1.3 \(hostile.dropFirst(4))"), to: "V2/p.md")
    let run = try CommandRun(["compare", "V1", "V2", "--format", format], in: folder.path)
    #expect(Self.isHarmless(run.output), "\(format)")
    #expect(Self.isHarmless(run.messages), "\(format)")
    for raw in ["1.1 A \u{1B}[31m.", "1.1 A \u{9B}31m.", "1.1 A &#27;[31m &#155;31m."] {
      try folder.write(Self.procedure("V2", "## 1 A\n\n\(raw)"), to: "V2/p.md")
      let run = try CommandRun(["compare", "V1", "V2", "--format", format], in: folder.path)
      #expect(Self.isHarmless(run.output) && Self.isHarmless(run.messages), "\(format) \(raw)")
    }
    for version in [#""V\e[31m2""#, #""V\x9b2""#, #""V\u202e2""#] {
      try folder.write(Self.procedure(version, "## 1 A\n\n1.1 Go."), to: "V2/p.md")
      let run = try CommandRun(["compare", "V1", "V2", "--format", format], in: folder.path)
      #expect(Self.isHarmless(run.output) && Self.isHarmless(run.messages), "\(format) \(version)")
    }
  }

  @Test("where scripts alone differ, that is said and is a difference")
  func scriptsAlone() throws {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure/V03", to: "a/V03")
    try folder.copy("Content/provider-failure/V03", to: "b/V03")
    let letter = try folder.read("b/V03/scripts/letter.md")
    try folder.write(
      letter.replacing("Keep this letter.", with: "Please keep this letter."), to: "b/V03/scripts/letter.md")
    let text = try CommandRun(["compare", "a/V03", "b/V03"], in: folder.path)
    #expect(text.status == 1)
    #expect(text.output.contains("No difference in the procedure's own text."))
    #expect(text.output.contains("Scripts: 1 script changed."))
    #expect(!text.output.contains("never printed"))
    let json = try CommandRun(["compare", "a/V03", "b/V03", "--format", "json"], in: folder.path)
    #expect(json.output.contains(/"changed" : \[\s*"letter"\s*\]/))
    let html = try CommandRun(["compare", "a/V03", "b/V03", "--format", "html", "--output", "o.html"], in: folder.path)
    #expect(html.output.contains("Only scripts, or who may be told what, differ"))
    #expect(try folder.read("o.html").contains("<li>Scripts with other words: letter.</li>"))
    #expect(try CommandRun(["compare", "a/V03", "a/V03"], in: folder.path).status == 0)
  }
}
