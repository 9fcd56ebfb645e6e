import Foundation
import Testing

@Suite("where procdoc compare writes")
struct CompareOutputTests {
  private static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  @Test(
    "a named file holds what the screen would, and is written over; the ending says the format",
    arguments: [("text", "a.txt"), ("markdown", "a.md"), ("json", "a.json")])
  func named(format: String, file: String) throws {
    let folder = try CompareCommandTests.bundled()
    let screen = try CommandRun(CompareCommandTests.pair + ["--format", format], in: folder.path)
    let dash = try CommandRun(CompareCommandTests.pair + ["--format", format, "--output", "-"], in: folder.path)
    #expect(dash.output == screen.output)
    try folder.write("something else", to: file)
    let run = try CommandRun(CompareCommandTests.pair + ["--output", file], in: folder.path)
    #expect(run.status == 1)
    #expect(run.messages == "")
    #expect(run.output.hasSuffix("of substance. Written to \(file).\n"))
    let written = try folder.read(file)
    #expect((written.hasSuffix("\n") ? written : written + "\n") == screen.output)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [file, "p"].sorted())
  }

  @Test(
    "the page and the Word file get a name of their own, and are written over when they are ours",
    arguments: ["html", "docx"])
  func ownName(format: String) throws {
    let folder = try CompareCommandTests.bundled()
    let name = "compare-V02-V03.\(format)"
    let arguments = CompareCommandTests.pair + ["--format", format, "--as-of", "2020-12-01"]
    let run = try CommandRun(arguments, in: folder.path)
    #expect(run.status == 1)
    #expect(run.messages == "")
    #expect(run.output.hasSuffix("of substance. Written to \(name).\n"))
    let first = try #require(FileManager.default.contents(atPath: folder.path + "/" + name))
    #expect(first.starts(with: Data((format == "html" ? "<!DOCTYPE html>" : "PK").utf8)))
    #expect(try CommandRun(arguments, in: folder.path).status == 1)
    #expect(FileManager.default.contents(atPath: folder.path + "/" + name) == first)
    try folder.write("mine", to: name)
    let refused = try CommandRun(arguments, in: folder.path)
    #expect(refused.status == 2 && refused.output == "")
    #expect(refused.messages.contains(name))
    #expect(try folder.read(name) == "mine")
  }

  @Test("the page of a role has a name of its own, leads to the whole page, and an unknown role is named")
  func role() throws {
    let folder = try CompareCommandTests.bundled()
    let run = try CommandRun(CompareCommandTests.pair + ["--for", "pl"], in: folder.path)
    #expect(run.output.hasSuffix("Written to compare-V02-V03-for-pl.html.\n"))
    let page = try folder.read("compare-V02-V03-for-pl.html")
    #expect(page.contains("What changes for Project lead (PL)"))
    #expect(page.contains("href=\"compare-V02-V03.html#change-new-C7.1\""))
    let unknown = try CommandRun(CompareCommandTests.pair + ["--for", "Lead co-ordinating manger"], in: folder.path)
    #expect(unknown.status == 2 && unknown.output == "")
    #expect(unknown.messages.contains("Did you mean 'Lead co-ordinating manager'?"))
  }

  @Test(
    "a name that does not say what to write, or says another format, is refused",
    arguments: [
      ["--output", "a.doc"], ["--for", "SCC", "--output", "a.md"],
      ["--format", "html", "--output", "a.pdf"], ["--format", "docx", "--output", "a.html"],
    ])
  func endings(arguments: [String]) throws {
    let folder = try CompareCommandTests.bundled()
    let run = try CommandRun(CompareCommandTests.pair + arguments, in: folder.path)
    #expect(run.status == 2 && run.output == "")
    #expect(run.messages.contains("--output a."))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["p"])
    let large = try CommandRun(CompareCommandTests.pair + ["--output", "A.MD"], in: folder.path)
    #expect(large.output.hasSuffix("Written to A.MD.\n"))
  }

  @Test("a Word file is not poured onto the screen")
  func wordOnScreen() throws {
    let folder = try CompareCommandTests.bundled()
    let run = try CommandRun(CompareCommandTests.pair + ["--format", "docx", "--output", "-"], in: folder.path)
    #expect(run.status == 2 && run.output == "")
    #expect(run.messages.contains("let --output name a file"))
  }

  @Test("no difference is written too, and ends with 0")
  func same() throws {
    let folder = try CompareCommandTests.bundled()
    let run = try CommandRun(["compare", "p/V03", "p/V03", "--output", "a.md"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.output == "No difference. Written to a.md.\n")
  }

  @Test("a link is never followed or replaced")
  func link() throws {
    let folder = try CompareCommandTests.bundled()
    try folder.write("mine", to: "precious")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a.md", withDestinationPath: folder.path + "/precious")
    let run = try CommandRun(CompareCommandTests.pair + ["--output", "a.md"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("symbolic link"))
    #expect(try folder.read("precious") == "mine")
  }

  @Test("a folder that is not there, is no folder or may not be written is named")
  func folders() throws {
    let folder = try CompareCommandTests.bundled()
    try folder.write("x", to: "file")
    for (output, named) in [
      ("none/a.md", "none: cannot"), ("file/a.md", "file: cannot"), ("p", "p: cannot"), ("p/", "p/: cannot"),
    ] {
      let run = try CommandRun(
        CompareCommandTests.pair + ["--format", "markdown", "--output", output], in: folder.path)
      #expect(run.status == 2)
      #expect(run.output == "")
      #expect(run.messages.contains(named), "\(run.messages)")
    }
  }

  @Test("a folder that only its owner may write is refused", .enabled(if: getuid() != 0))
  func unwritable() throws {
    let folder = try CompareCommandTests.bundled()
    try FileManager.default.createDirectory(atPath: folder.path + "/locked", withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path + "/locked")
    let run = try CommandRun(CompareCommandTests.pair + ["--output", "locked/a.md"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("locked/a.md: cannot write the file: the system does not permit it."))
  }

  @Test(
    "nothing is written among the sources or over the notes",
    arguments: ["p/V03/procedure.md", "p/V02/new.md", "p/compare-V02-V03.yaml", "p/../p/V03/x.md"])
  func sources(output: String) throws {
    let folder = try CompareCommandTests.bundled()
    try folder.write("changes: []\n", to: "p/compare-V02-V03.yaml")
    let before = try folder.files("p")
    let format = output.hasSuffix(".md") ? "markdown" : "text"
    let run = try CommandRun(CompareCommandTests.pair + ["--format", format, "--output", output], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("Give --output another name."))
    #expect(try folder.files("p") == before)
  }

  @Test("a run that is refused leaves the file from before")
  func refused() throws {
    let folder = try CompareCommandTests.bundled()
    try folder.write("before", to: "a.md")
    try folder.write("<b>\n", to: "p/V03/procedure.md")
    #expect(try CommandRun(CompareCommandTests.pair + ["--output", "a.md"], in: folder.path).status == 2)
    #expect(try folder.read("a.md") == "before")
    #expect(!Self.exists(folder.path + "/.a.md.procdoc-new"))
  }
}
