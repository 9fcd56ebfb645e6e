import Foundation
import TestSupport
import Testing

@Suite("reviewers' comments are gathered from their copies")
struct CommentsCommandTests {
  private static let file = "Content/p/comments-V03.yaml"

  /// The bundled versions under Content, and their redline.
  private static func folder() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure", to: "Content/p")
    try folder.copy("Content/boards", to: "Content/boards")
    _ = try CommandRun(
      ["compare", "Content/p/V03", "--output", "redline.docx", "--as-of", "2020-10-01"], in: folder.path)
    return folder
  }

  private static func copy(
    _ folder: WorkFolder, _ name: String, _ change: (inout EditedWordFile) throws -> Void
  ) throws {
    var file = try EditedWordFile([UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/redline.docx"))))
    try change(&file)
    try Data(file.bytes).write(to: URL(fileURLWithPath: folder.path + "/" + name))
  }

  @Test(
    "they are added to a file beside the version; read again nothing is added; the pack and the worksheet have them")
  func whole() throws {
    let folder = try Self.folder()
    try Self.copy(folder, "ann.docx") {
      try $0.comment("In what way? \u{201C}Hm\u{201D}", on: "may oppose this", by: "Ann")
    }
    try Self.copy(folder, "bob.docx") { try $0.replace("out of the blue", with: "suddenly", by: "Bob") }
    let run = try CommandRun(["comments", "ann.docx", "bob.docx"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.messages == "")
    #expect(
      run.output == """
        4.1.b6: Ann, 2020-11-03 10:12
            “may oppose this”
            In what way? “Hm”
        4.2: Bob, 2020-11-03 10:12
            “out of the blue”
            Write instead: suddenly
        2 new comments from 2 copies, 0 known already: Content/p/comments-V03.yaml.
        2 comments without an answer.

        """)
    let written = try folder.read(Self.file)
    #expect(written.contains("    at: 4.1.b6\n    who: Ann\n    when: 2020-11-03 10:12\n    kind: comment\n"))

    // A comment that was corrected by hand does not come back.
    try folder.write(written.replacing("who: Ann", with: "who: a reviewer"), to: Self.file)
    let again = try CommandRun(["comments", "bob.docx", "ann.docx", "ann.docx"], in: folder.path)
    #expect(again.output.contains("0 new comments from 3 copies, 3 known already: nothing was written."))
    #expect(try folder.read(Self.file) == written.replacing("who: Ann", with: "who: a reviewer"))

    let report = "Content/p/board/report-2020-12.md"
    let sheet = ["board", report, "--worksheet", "w.docx"]
    _ = try CommandRun(sheet, in: folder.path)
    let url = URL(fileURLWithPath: folder.path + "/w.docx")
    var filled = try EditedWordFile([UInt8](try Data(contentsOf: url)))
    let id = try #require(written.firstMatch(of: /id: (c[0-9a-f]+)/)).output.1
    try filled.fill(String(id), cell: 2, with: ["Said in 4.1 now."])
    try Data(filled.bytes).write(to: url)
    #expect(try CommandRun(sheet + ["--yes"], in: folder.path).status == 0)
    #expect(try folder.read(Self.file).contains("    answer: Said in 4.1 now.\n"))

    let pack = try CommandRun(["board", report, "--output", "b", "--as-of", "2020-12-10"], in: folder.path)
    #expect(pack.messages.contains("Consultation: 1 of 2 comments have no answer: 4.2"))
    let page = try folder.read("b/consultation.html")
    #expect(page.contains("2 comments and changes by 2 people on V03. 1 has no answer yet."))
    #expect(page.contains("<p>Said in 4.1 now.</p>") && page.contains("No answer yet"))
    #expect(page.contains("a reviewer") && !page.contains("Ann"))
  }

  @Test("a copy that cannot be read, of another document or of another version stops all of them")
  func refused() throws {
    let folder = try Self.folder()
    try Self.copy(folder, "ann.docx") { try $0.comment("Hm", on: "may oppose this", by: "Ann") }
    try folder.write("hello", to: "letter.docx")
    let run = try CommandRun(["comments", "ann.docx", "letter.docx", "none.docx"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("letter.docx could not be read: it is no Word file of today's form"))
    #expect(run.messages.contains("there is no file none.docx"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/" + Self.file))

    let other = try CommandRun(["comments", "ann.docx", "--of", "Content/p/V02"], in: folder.path)
    #expect(other.status == 2)
    #expect(other.messages.contains("V02 and V03 compared”, not of Content/p/V02"))
    let report = ["board", "Content/p/board/report-2020-12.md", "--worksheet", "w.docx"]
    _ = try CommandRun(report, in: folder.path)
    #expect(try CommandRun(["comments", "w.docx"], in: folder.path).messages.contains("Say so with --of"))
  }

  @Test("a fault in the file of comments is said with its place, and nothing is added")
  func fault() throws {
    let folder = try Self.folder()
    try Self.copy(folder, "ann.docx") { try $0.comment("Hm", on: "may oppose this", by: "Ann") }
    let text = "comments:\n  - id: c1\n    kind: note\n    at: \"4.3\"\n"
    try folder.write(text, to: Self.file)
    let run = try CommandRun(["comments", "ann.docx"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("comments-V03.yaml:3:11: error: 'note' is no kind of comment"))
    #expect(try folder.read(Self.file) == text)
  }
}
