import Foundation
import Testing

@Suite("what a reviewer settled, beside the versions")
struct CompareNotesTests {
  private static let name = "p/compare-V02-V03.yaml"

  @Test("the file beside the versions is read without being named; its reasons and weights are in the table")
  func beside() throws {
    let folder = try CompareCommandTests.bundled()
    let notes =
      "changes:\n  - {change: \"9.1\", because: never}\n  - {change: new:A4.8, weight: editorial, because: \"said | before\"}\n"
    try folder.write(notes.replacing("\"9.1\"", with: "new:9.1"), to: Self.name)
    for arguments in [CompareCommandTests.pair, ["compare", "p/V03"], ["compare", "./p/V02/", "p//V03/"]] {
      let run = try CommandRun(arguments + ["--format", "markdown"], in: folder.path)
      #expect(run.status == 1)
      #expect(run.messages == "")
      let row = CompareCommandTests.lines(run.output).first { $0.hasPrefix("| – | A4.8 |") }
      #expect(row?.contains("| editorial") == true)
      #expect(row?.hasSuffix(#"| said \| before |"#) == true)
    }
    let run = try CommandRun(["compare", "../V02", ".", "--format", "markdown"], in: folder.path + "/p/V03")
    #expect(run.output.contains("said"))
    // Another pair of versions has another file.
    #expect(
      !(try CommandRun(["compare", "p/V03", "p/V02", "--format", "markdown"], in: folder.path).output.contains("said")))
  }

  @Test("a file of another name and place is read when it is named, and a missing one is said")
  func named() throws {
    let folder = try CompareCommandTests.bundled()
    try folder.write("changes: [{change: new:A4.8, because: said before}]\n", to: "mine.yaml")
    let run = try CommandRun(
      CompareCommandTests.pair + ["--format", "markdown", "--notes", "mine.yaml"], in: folder.path)
    #expect(run.output.contains("said before"))
    let missing = try CommandRun(CompareCommandTests.pair + ["--notes", "none.yaml"], in: folder.path)
    #expect(missing.status == 2)
    #expect(missing.messages.contains("none.yaml: cannot read the notes: it was not found"))
  }

  @Test("a pair is forced, and one is kept apart")
  func pairs() throws {
    let folder = try WorkFolder()
    try folder.write(
      CompareCommandTests.procedure(
        "V1", "## 1 A\n\n1.1 The manager rings the families.\n\n1.2 Lock up all of the stores."),
      to: "V1/p.md")
    try folder.write(
      CompareCommandTests.procedure(
        "V2", "## 1 A\n\n1.1 The manager rings the families now.\n\n1.2 Nobody enters by day or night."),
      to: "V2/p.md")
    let before = try CommandRun(["compare", "V1", "V2", "--format", "markdown"], in: folder.path).output
    #expect(before.contains("| 1.1 | 1.1 |"))
    try folder.write(
      "pairs: [{old: \"1.2\", new: \"1.2\", because: one rule}]\napart: [{old: \"1.1\", new: \"1.1\"}]\n",
      to: "compare-V1-V2.yaml")
    let run = try CommandRun(["compare", "V1", "V2", "--format", "markdown"], in: folder.path)
    #expect(run.messages == "")
    #expect(run.output.contains("| 1.2 | 1.2 |"))
    #expect(run.output.contains("| one rule |"))
    #expect(!run.output.contains("| 1.1 | 1.1 |"))
  }

  @Test("every mistake in it is said with its place, and nothing is compared")
  func mistakes() throws {
    let folder = try CompareCommandTests.bundled()
    try folder.write("changes:\n  - {change: a, wieght: editorial}\n  - {change: b, weight: heavy}\n", to: Self.name)
    let run = try CommandRun(CompareCommandTests.pair, in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.messages.contains("\(Self.name):2:17: error: "))
    #expect(run.messages.contains("Did you mean `weight`?"))
    #expect(run.messages.contains("\(Self.name):3:25: error: "))
    #expect(run.messages.contains("nothing was compared"))
  }

  @Test("what speaks of nothing that is there is a warning with its place, and the rest counts")
  func stale() throws {
    let folder = try CompareCommandTests.bundled()
    try folder.write(
      "changes:\n  - {change: new:A4.88, because: gone}\n  - {change: new:A4.8, because: said before}\n"
        + "pairs:\n  - {old: A99.1, new: A4.8}\n", to: Self.name)
    let run = try CommandRun(CompareCommandTests.pair + ["--format", "markdown"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("said before"))
    #expect(run.messages.contains("\(Self.name):2:14: warning: there is no change 'new:A4.88' [stale-note]"))
    #expect(run.messages.contains("Did you mean 'new:A4.8'?"))
    #expect(run.messages.contains("\(Self.name):5:11: warning: the old version has no 'A99.1'"))
  }

  @Test("it disturbs neither check nor build of the folder that it lies in")
  func otherCommands() throws {
    let folder = try CompareCommandTests.bundled()
    let checked = try CommandRun(["check", "p"], in: folder.path)
    let built = try CommandRun(["build", "p"], in: folder.path)
    let pages = try folder.files("Output")
    try folder.write("changes: [{change: \"1.1\", because: kind: procedure}]\n", to: Self.name)
    let checkedAgain = try CommandRun(["check", "p"], in: folder.path)
    let builtAgain = try CommandRun(["build", "p"], in: folder.path)
    #expect(checkedAgain.output == checked.output && checkedAgain.messages == checked.messages)
    #expect(builtAgain.output == built.output && builtAgain.messages == built.messages)
    #expect(try folder.files("Output") == pages)
  }
}
