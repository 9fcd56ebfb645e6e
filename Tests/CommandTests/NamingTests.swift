import Foundation
import Testing

@Suite("what a command line names")
struct NamingTests {
  private static func procedure(_ version: String) -> String {
    "---\nkind: procedure\ntitle: T\nversion: \(version)\n---\n\n# T\n\n## 1 A\n\n1.1 Go.\n"
  }

  @Test("no Content and nothing named is said, not passed over", arguments: [["build"], ["check"]])
  func noContent(arguments: [String]) throws {
    let folder = try WorkFolder()
    let run = try CommandRun(arguments, in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.messages.contains("Content"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test("a folder without a procedure is said", arguments: ["empty", "notes", "empty/"])
  func noProcedure(name: String) throws {
    let folder = try WorkFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
    try folder.write("just notes\n", to: "notes/deep/a.txt")
    let run = try CommandRun(["build", name], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("kind: procedure"))
  }

  @Test(
    "two versions that would be written to the same folder are refused",
    arguments: [("a/p/V1", "b/p/V1"), ("a/p/V1", "a/P/v1"), ("a/p/V 1", "a/p/V-1"), ("a/p/é", "a/p/è")])
  func sameOutput(first: String, second: String) throws {
    let folder = try WorkFolder()
    for name in [first, second] { try folder.write(NamingTests.procedure("V1"), to: "\(name)/procedure.md") }
    let run = try CommandRun(["build", first, second], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("would both be written"))
    #expect(run.messages.contains(first) && run.messages.contains(second))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output"))
  }

  @Test("a version named twice, or with its parent, is built once")
  func twice() throws {
    let folder = try WorkFolder()
    try folder.write(NamingTests.procedure("V1"), to: "p/V1/procedure.md")
    try folder.write(NamingTests.procedure("V2"), to: "p/V2/procedure.md")
    let run = try CommandRun(["build", "p/V1", "p", "p/V1/"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.messages == "")
    #expect(run.output.split(separator: "\n").filter { $0.contains("by the check") }.count == 2)
  }

  @Test("the model of one version only")
  func model() throws {
    let folder = try WorkFolder()
    try folder.write(NamingTests.procedure("V1"), to: "p/V1/procedure.md")
    try folder.write(NamingTests.procedure("V2"), to: "p/V2/procedure.md")
    let both = try CommandRun(["model", "p"], in: folder.path)
    #expect(both.status == 2 && both.output == "")
    #expect(both.messages.contains("2 versions"))
    let one = try CommandRun(["model", "p/V2"], in: folder.path)
    #expect(one.status == 0 && one.messages == "")
    let model = try #require(try JSONSerialization.jsonObject(with: Data(one.output.utf8)) as? [String: Any])
    #expect((model["sections"] as? [Any])?.count == 1)
    try folder.write("x", to: "p/V2/procedure.md")
    let broken = try CommandRun(["model", "p/V2"], in: folder.path)
    #expect(broken.status == 2 && broken.output == "" && broken.messages.contains("p/V2/procedure.md:1:1: error: "))
  }

  @Test("a rule that is not there is answered with one that is")
  func unknownRule() throws {
    let folder = try WorkFolder()
    let run = try CommandRun(["check", "--rule", "missing-aplicability"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("Did you mean 'missing-applicability'?"))
  }

  @Test(
    "a day that is none is refused before anything is read",
    arguments: [
      (["--as-of", "2026-13-01"], [:]), (["--as-of", "21.11.2026"], [:]), (["--as-of", ""], [:]),
      ([], ["SOURCE_DATE_EPOCH": "yesterday"]), ([], ["SOURCE_DATE_EPOCH": ""]),
      ([], ["SOURCE_DATE_EPOCH": "99999999999999999"]),
    ] as [([String], [String: String])])
  func day(arguments: [String], environment: [String: String]) throws {
    let folder = try WorkFolder()
    try folder.write(NamingTests.procedure("V1"), to: "p/V1/procedure.md")
    let run = try CommandRun(["build", "p"] + arguments, in: folder.path, environment: environment)
    #expect(run.status == 2)
    #expect(run.messages.contains("as-of") || run.messages.contains("SOURCE_DATE_EPOCH"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output"))
  }

  @Test("--as-of is printed, and goes before SOURCE_DATE_EPOCH")
  func asOf() throws {
    let folder = try WorkFolder()
    try folder.write(NamingTests.procedure("V1"), to: "p/V1/procedure.md")
    let environment = ["SOURCE_DATE_EPOCH": "1700000000"]
    #expect(try CommandRun(["build", "p"], in: folder.path, environment: environment).status == 0)
    #expect(try folder.read("Output/index.html").contains("As of 14 November 2023"))
    #expect(
      try CommandRun(["build", "p", "--as-of", "2026-02-28"], in: folder.path, environment: environment).status == 0)
    #expect(try folder.read("Output/index.html").contains("As of 28 February 2026"))
  }

  @Test("the way in which a version is named is on no page")
  func absolutePath() throws {
    let folder = try WorkFolder()
    try folder.copy("Tests/Fixtures/handouts", to: "handouts")
    #expect(try CommandRun(["build", "handouts/V1", "--output", "a"], in: folder.path).status == 0)
    let absolute = try CommandRun(["build", folder.path + "/handouts/V1/", "--output", "b"], in: folder.path)
    #expect(absolute.status == 0)
    let dotted = try CommandRun(["build", "./handouts/../handouts/V1", "--output", "c"], in: folder.path)
    #expect(dotted.status == 0)
    let inside = try CommandRun(["build", ".", "--output", "../../d"], in: folder.path + "/handouts/V1")
    #expect(inside.status == 0)
    let first = try folder.files("a")
    #expect(first.count > 10)
    #expect(try folder.files("b") == first)
    #expect(try folder.files("c") == first)
    #expect(try folder.files("d") == first)
  }

  @Test("nothing that a person wrote or linked is replaced", arguments: ["file", "link", "foreign", "extra"])
  func output(kind: String) throws {
    let folder = try WorkFolder()
    try folder.write(NamingTests.procedure("V1"), to: "p/V1/procedure.md")
    let target = folder.path + "/out"
    switch kind {
    case "file": try folder.write("mine", to: "out")
    case "link":
      try FileManager.default.createDirectory(atPath: folder.path + "/elsewhere", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: folder.path + "/elsewhere")
    case "foreign": try folder.write("mine", to: "out/index.html")
    default:
      #expect(try CommandRun(["build", "p", "--output", "out"], in: folder.path).status == 0)
      try folder.write("mine", to: "out/p/V1/notes.txt")
    }
    let before = try folder.files("out")
    let run = try CommandRun(["build", "p", "--output", "out"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.messages.contains("out"))
    #expect(try folder.files("out") == before)
    if kind == "link" { #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/elsewhere") == []) }
    if kind == "extra" { #expect(run.messages.contains("notes.txt")) }
  }
}
