import Foundation
import Testing

@Suite("procdoc import")
struct ImportCommandTests {
  private static let text = """
    Flood procedure V2

    Owner: Head of resilience
    Date approved: 3rd May 2024

    1. Alarm
    1.1 Whoever sees the water rise rings the town hall.
    1.2 The town hall rings:
    • the school
    • the church

    Appendix A

    Checklist

    1 Doors
    1.1 Shut the doors.    All
    1.2 Count the children.    SC
    1.3 Wait.    SC
    1.4 Tell the mayor.    All
    """

  @Test("plain text becomes sources that are read without an error, and what is to settle is listed with places")
  func plainText() throws {
    let folder = try WorkFolder()
    try folder.write(Self.text, to: "Flood plan.txt")
    let run = try CommandRun(["import", "Flood plan.txt"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.messages == "")
    #expect(try folder.files("Flood-plan").keys.sorted() == ["appendix-a.md", "import-notes.txt", "procedure.md"])
    let procedure = try folder.read("Flood-plan/procedure.md")
    #expect(procedure.contains("owner: Head of resilience\napproved: 2024-05-03\n"))
    #expect(
      procedure.contains(
        "\n## 1 Alarm\n\n1.1 Whoever sees the water rise rings the town hall.\n\n1.2 The town hall rings:\n\n- the school\n- the church\n"
      ))
    #expect(procedure.contains("# To settle after the import."))
    #expect(try folder.read("Flood-plan/appendix-a.md").contains("1.2 Count the children. `SC`\n"))
    let notes = try folder.read("Flood-plan/import-notes.txt")
    #expect(notes.contains("What to settle after the import of Flood plan.txt"))
    #expect(notes.contains("what the code `SC` means is not said"))
    #expect(run.output.contains("Flood-plan/appendix-a.md:"))
    #expect(run.output.contains("1 section, 2 clauses, 2 bullets"))
    #expect(run.output.contains("checklist with 1 group, 4 rows, 4 of them with a code"))
    // The notes are no source, and comments are not read.
    let checked = try CommandRun(["check", "Flood-plan", "--format", "json"], in: folder.path)
    #expect(checked.status == 1)
    #expect(!checked.output.contains("unknown-file"))
    #expect(try CommandRun(["build", "Flood-plan"], in: folder.path).status == 0)
  }

  @Test("a web page is read through pandoc", .enabled(if: InstalledProgram.pandoc))
  func html() throws {
    let folder = try WorkFolder()
    try folder.write(
      """
      <h1>Flood</h1><h2>1 Alarm</h2><p>1.1 Ring <b>at once</b> &amp; <a href="https://example.org/x">look</a>.</p>
      <ol type="a"><li>one</li><li>two</li></ol><p>1.2 Then <i>wait</i>.<img src="x.png"></p>
      """, to: "flood.html")
    let run = try CommandRun(["import", "flood.html", "--output", "V01"], in: folder.path)
    #expect(run.status == 1)
    let procedure = try folder.read("V01/procedure.md")
    #expect(
      procedure.contains(
        "# Flood\n\n## 1 Alarm\n\n1.1 Ring **at once** & [look](https://example.org/x).\n\n- (a) one\n- (b) two\n\n1.2 Then *wait*.\n"
      ))
    #expect(run.output.contains("the list that begins with (a) became bullets"))
    #expect(run.output.contains("a picture"))
  }

  @Test("a folder that holds anything is refused, and stays as it was")
  func taken() throws {
    let folder = try WorkFolder()
    try folder.write(Self.text, to: "plan.txt")
    try folder.write("mine", to: "V01/procedure.md")
    let run = try CommandRun(["import", "plan.txt", "--output", "V01"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("V01 is there already"))
    #expect(try folder.files("V01").mapValues { String(decoding: $0, as: UTF8.self) } == ["procedure.md": "mine"])
  }

  @Test("without pandoc, a Word file is refused with the line that installs it")
  func withoutPandoc() throws {
    let folder = try WorkFolder()
    try folder.write("<p>x</p>", to: "plan.html")
    let run = try CommandRun(["import", "plan.html"], in: folder.path, environment: ["PATH": "/nowhere"])
    #expect(run.status == 2)
    #expect(run.messages.contains("apt-get install --no-install-recommends pandoc"))
    #expect(run.messages.contains("Nothing was written"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/plan"))
  }

  @Test(
    "a file that cannot be read is refused with what to do",
    arguments: [
      ("plan.doc", "form that is not read"), ("plan.pdf", "form that is not read"), ("missing.txt", "there is no file"),
      ("plan.docx", "no Word file of today's form"), ("…", "form that is not read"),
    ])
  func refused(name: String, message: String) throws {
    let folder = try WorkFolder()
    if !name.hasPrefix("missing") { try folder.write("\u{D0}old", to: name) }
    let run = try CommandRun(["import", name, "--output", "V01"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains(message), "\(run.messages)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/V01"))
  }

  @Test("text as Windows saves it is read, and what no source may hold is left out")
  func encodings() throws {
    let folder = try WorkFolder()
    let words = "1. Aim\r\n1.1 The mayor\u{2019}s caf\u{E9} \u{2013} open.\r\n"
    let windows = words.unicodeScalars.map { scalar -> UInt8 in
      scalar == "\u{2019}" ? 0x92 : scalar == "\u{2013}" ? 0x96 : UInt8(truncatingIfNeeded: scalar.value)
    }
    let files: [(String, [UInt8])] = [
      ("utf8", [0xEF, 0xBB, 0xBF] + Array(words.utf8)), ("windows", windows),
      ("utf16", [0xFF, 0xFE] + words.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }),
      ("marks", Array(words.replacing("caf", with: "c\u{AD}a\u{200B}f").utf8)),
    ]
    for (name, bytes) in files {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(folder.path)/\(name).txt"))
      #expect(try CommandRun(["import", "\(name).txt"], in: folder.path).status == 1)
      #expect(
        try folder.read("\(name)/procedure.md").contains("1.1 The mayor\u{2019}s caf\u{E9} \u{2013} open.\n"), "\(name)"
      )
    }
  }
}

/// Programs that a test needs and does without where they are not installed.
private enum InstalledProgram {
  static let pandoc =
    FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc") || ProcessInfo.processInfo.environment["CI"] != nil
}
