import Foundation
import TestSupport
import Testing

@Suite("a board's worksheet goes to Word and comes back")
struct BoardWorksheetTests {
  private static let report = "p/board/report-2020-12.md"
  private static let notes = "p/compare-V02-V03.yaml"

  private static func folder() throws -> WorkFolder {
    let folder = try CompareCommandTests.bundled()
    try folder.copy("Content/boards", to: "boards")
    return folder
  }

  private static func run(_ folder: WorkFolder, _ more: [String] = []) throws -> CommandRun {
    try CommandRun(
      ["board", report, "--worksheet", "w.docx", "--as-of", "2020-12-10"] + more, in: folder.path)
  }

  private static func edit(_ folder: WorkFolder, _ change: (inout EditedWordFile) throws -> Void) throws {
    let url = URL(fileURLWithPath: folder.path + "/w.docx")
    var file = try EditedWordFile([UInt8](try Data(contentsOf: url)))
    try change(&file)
    try Data(file.bytes).write(to: url)
  }

  @Test(
    "it is written where there is none, and read back where there is one: shown, then written, nothing else touched")
  func whole() throws {
    let folder = try Self.folder()
    let written = try Self.run(folder)
    #expect(written.status == 0)
    #expect(written.output.hasPrefix("A new worksheet, w.docx: 73 changes, "))
    let before = try folder.read(Self.notes)
    let source = try folder.read("p/V03/procedure.md")
    let same = try Self.run(folder)
    #expect(same.status == 0)
    #expect(same.output == "w.docx says nothing new. Nothing was written.\n")

    try Self.edit(folder) { file in
      try file.fill("4.3", cell: 3, with: ["The post’s name is “new”."])
      try file.fill("4.3", cell: 2, with: ["editorial"])
      try file.fill("1.1", cell: 3, with: ["Another reason"])
    }
    let shown = try Self.run(folder)
    #expect(shown.status == 2)
    #expect(shown.output.contains("3 answers for p/compare-V02-V03.yaml:"))
    #expect(shown.output.contains("  1.1: Reason\n    - The safeguarding policy"))
    #expect(shown.output.contains("    + The post’s name is “new”."))
    #expect(shown.messages.contains("Give the command again with --yes to write this."))
    #expect(try folder.read(Self.notes) == before)

    let done = try Self.run(folder, ["--yes"])
    #expect(done.status == 0)
    let expected =
      before.replacing(
        "change: \"1.1\"\n    because: The safeguarding policy that the procedure rests on has a newer edition, of June 2020.",
        with: "change: \"1.1\"\n    because: Another reason")
      + "  - change: \"4.3\"\n    weight: editorial\n    because: \"The post’s name is “new”.\"\n"
    #expect(try folder.read(Self.notes) == expected)
    #expect(try folder.read("p/V03/procedure.md") == source)
    #expect(try Self.run(folder).output == "w.docx says nothing new. Nothing was written.\n")
  }

  @Test("one row that is not sure keeps all from being written, and every such row is named")
  func refused() throws {
    let folder = try Self.folder()
    _ = try Self.run(folder)
    let before = try folder.files("p")
    try Self.edit(folder) { file in
      try file.fill("4.3", cell: 3, with: ["fine"])
      try file.fill("4.6", cell: 2, with: ["weighty"])
      file.body = file.body.replacing(">6.2</w:t>", with: ">66.2</w:t>")
      try file.fill("66.2", cell: 3, with: ["lost"])
    }
    let run = try Self.run(folder, ["--yes"])
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.messages.contains("w.docx: error: 4.6: Weight is substantive or editorial, not “weighty”."))
    #expect(run.messages.contains("there is no change '66.2' now"))
    #expect(run.messages.contains("mend the 2 errors above in Word first. Nothing was written."))
    #expect(try folder.files("p") == before)
  }

  @Test(
    "what is no Word file, or a hostile one, is refused in words that say what to do",
    arguments: [
      ("hello", "it is no Word file of today's form"), ("PK", "it is no Word file of today's form"),
    ])
  func hostile(text: String, words: String) throws {
    let folder = try Self.folder()
    try folder.write(text, to: "w.docx")
    let run = try Self.run(folder, ["--yes"])
    #expect(run.status == 2)
    #expect(run.messages.contains("w.docx could not be read: \(words)"))
    #expect(run.messages.contains("nothing was written"))
    #expect(try folder.read("w.docx") == text)
  }

  @Test("a declaration of entities is refused")
  func entities() throws {
    let folder = try Self.folder()
    _ = try Self.run(folder)
    try Self.edit(folder) { file in
      file.body = file.body.replacing("<w:document ", with: "<!DOCTYPE a [<!ENTITY b \"c\">]><w:document ")
    }
    let run = try Self.run(folder)
    #expect(run.status == 2)
    #expect(run.messages.contains("it holds declarations that no word processor writes"))
  }

  @Test("options that go with a pack do not go with a worksheet, and its name ends in .docx")
  func options() throws {
    let folder = try Self.folder()
    #expect(try Self.run(folder, ["--final"]).messages.contains("--final does not go with --worksheet"))
    let yes = try CommandRun(["board", Self.report, "--yes"], in: folder.path)
    #expect(yes.status == 2 && yes.messages.contains("--yes goes with --worksheet only"))
    let named = try CommandRun(["board", Self.report, "--worksheet", "w.doc"], in: folder.path)
    #expect(named.status == 2 && named.messages.contains("the name of a worksheet ends in .docx"))
  }
}
