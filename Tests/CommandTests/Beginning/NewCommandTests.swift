import Foundation
import Testing

@Suite("procdoc new")
struct NewCommandTests {
  @Test("a new procedure passes the check, is built, and an incident starts from it")
  func whole() throws {
    let folder = try WorkFolder()
    let made = try CommandRun(
      [
        "new", "Content/flood/V01", "--title", "Flood in the town centre", "--type", "SC: School", "--type",
        "OF: Office",
        "--organisation", "Town hall", "--owner", "Head of resilience",
      ], in: folder.path)
    #expect(made.status == 0)
    #expect(made.messages == "")
    #expect(
      try folder.files("Content/flood/V01").keys.sorted() == [
        "appendix-a.md", "appendix-b.md", "appendix-c.md", "appendix-d.md", "cards.yaml", "disclosure.yaml",
        "procedure.md", "scripts/letter.md", "scripts/press.md", "scripts/telephone.md",
      ])
    let checked = try CommandRun(["check", "Content/flood/V01", "--as-of", "2026-11-28"], in: folder.path)
    #expect(checked.status == 0)
    #expect(checked.output == "Content/flood/V01: 0 findings, 3 accepted\n")
    let built = try CommandRun(["build", "Content/flood/V01"], in: folder.path)
    #expect(built.status == 0)
    #expect(built.messages == "")
    let started = try CommandRun(
      ["incident", "start", "Content/flood", "--applies", "SC", "--exercise", "--by", "AB", "--yes"], in: folder.path)
    #expect(started.status == 0)
    let pack = try CommandRun(["incident", "print", "incidents/2023-11-14-a"], in: folder.path)
    #expect(pack.status == 0, "\(pack.messages)")
  }

  @Test("a folder that holds anything is refused, and stays as it was; an empty one is filled")
  func taken() throws {
    let folder = try WorkFolder()
    try folder.write("mine", to: "V01/notes.txt")
    let refused = try CommandRun(["new", "V01", "--title", "Flood"], in: folder.path)
    #expect(refused.status == 2)
    #expect(refused.output == "")
    #expect(refused.messages.contains("V01 is there already"))
    #expect(try folder.files("V01").keys.sorted() == ["notes.txt"])
    try FileManager.default.createDirectory(atPath: folder.path + "/V2", withIntermediateDirectories: false)
    #expect(try CommandRun(["new", "V2", "--title", "Flood"], in: folder.path).status == 0)
    #expect(try folder.read("V2/procedure.md").contains("version: V2\n"))
    try folder.write("x", to: "file")
    #expect(try CommandRun(["new", "file", "--title", "Flood"], in: folder.path).status == 2)
    #expect(try folder.read("file") == "x")
  }

  @Test("the folder is no secret: others may read it as the person's umask says")
  func permissions() throws {
    let folder = try WorkFolder()
    _ = try CommandRun(["new", "flood/V01", "--title", "Flood"], in: folder.path)
    for path in ["flood", "flood/V01", "flood/V01/procedure.md"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + path)
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode & 0o044 == 0o044, "\(path) \(String(mode, radix: 8))")
    }
  }

  @Test(
    "what is missing or wrong in a script is said, and nothing is written",
    arguments: [
      ([], "needs a title"), (["--title", " "], "needs a title"), (["--title", "A", "--type", "SC"], "no colon"),
      (["--title", "A", "--type", "S C: School"], "no space"), (["--title", "A", "--type", "SC: "], "nothing says"),
      (["--title", "A", "--type", "All: Both"], "there already"),
      (["--title", "A", "--type", "SC: a", "--type", "sc: b"], "there already"),
      (["--title", "A\u{1}"], "cannot stand in a source"),
    ] as [([String], String)])
  func refused(options: [String], message: String) throws {
    let folder = try WorkFolder()
    let run = try CommandRun(["new", "V01"] + options, in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(run.messages.lowercased().contains("nothing was written"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/V01"))
  }

  @Test("the same answers give the same bytes")
  func reproducible() throws {
    let folder = try WorkFolder()
    _ = try CommandRun(["new", "a/V01", "--title", "Flood"], in: folder.path)
    _ = try CommandRun(["new", "b/V01", "--title", "Flood"], in: folder.path, environment: ["TZ": "Asia/Tokyo"])
    #expect(try folder.files("a") == folder.files("b"))
  }

  @Test(
    "on a terminal what is missing is asked for, and a slip is asked again",
    .enabled(if: TerminalRun.isPossible, "needs script, of bsdutils"))
  func questions() throws {
    let folder = try WorkFolder()
    let run = try TerminalRun(
      ["new", "V3"],
      typing: ["Flood", "", "Head of resilience", "", "SC School", "SC: School", "", "Town hall", ""], in: folder.path)
    #expect(run.status == 0, "\(run.screen)")
    #expect(run.screen.contains("What is the procedure called?"))
    #expect(run.screen.contains("(Enter for V3)"))
    #expect(run.screen.contains("it has no colon"))
    #expect(try folder.read("V3/procedure.md").contains("title: Flood\nversion: V3\n"))
    #expect(try folder.read("V3/procedure.md").contains("owner: Head of resilience\n"))
    let checklist = try folder.read("V3/appendix-a.md")
    #expect(checklist.contains("applies: {All: Every incident, SC: School}\nresponsible: [Town hall]\n"))
    // Ctrl-D at a question: nothing is there.
    let stopped = try TerminalRun(["new", "V4"], typing: ["Flood"], in: folder.path)
    #expect(stopped.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/V4"))
  }
}
