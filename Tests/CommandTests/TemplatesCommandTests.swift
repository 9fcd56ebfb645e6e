import Testing

@Suite("procdoc templates")
struct TemplatesCommandTests {
  @Test("lists what it writes, and pages made with what it wrote are the same, byte for byte")
  func written() throws {
    let folder = try WorkFolder()
    let listed = try CommandRun(["templates"], in: folder.path)
    #expect(listed.status == 0)
    let made = try CommandRun(["templates", "--output", "ours"], in: folder.path)
    #expect(made.status == 0)
    #expect(made.messages == "")
    let paths = listed.output.split(separator: "\n").map(String.init)
    #expect(try folder.files("ours").keys.sorted() == paths.sorted())
    #expect(paths.contains("packs/card.mustache") && paths.contains("styles/print.css"))
    try folder.copy("Tests/Fixtures/harbour-spill/V1", to: "Content/harbour-spill/V1")
    #expect(try CommandRun(["build", "--output", "A"], in: folder.path).status == 0)
    #expect(try CommandRun(["build", "--output", "B", "--templates", "ours"], in: folder.path).status == 0)
    #expect(try folder.files("A") == folder.files("B"))
  }

  @Test("a folder that holds anything is refused, and stays as it was")
  func taken() throws {
    let folder = try WorkFolder()
    try folder.write("mine", to: "ours/notes.txt")
    let refused = try CommandRun(["templates", "--output", "ours"], in: folder.path)
    #expect(refused.status == 2)
    #expect(refused.output == "")
    #expect(refused.messages.contains("something is there already"))
    #expect(try folder.files("ours").keys.sorted() == ["notes.txt"])
  }

  @Test("templates of one's own reach handover, slips of events, closing and lessons too")
  func everywhere() throws {
    let folder = try WorkFolder()
    try folder.copy("Content/examples", to: "examples")
    #expect(try CommandRun(["templates", "--output", "ours"], in: folder.path).status == 0)
    for path in try folder.files("ours").keys where path.hasSuffix(".mustache") && !path.hasPrefix("partials/") {
      try folder.write(try folder.read("ours/" + path) + "<!--ours-->\n", to: "ours/" + path)
    }
    let exercise = "examples/2026-11-20-a"
    let clock = ["SOURCE_DATE_EPOCH": "1795428000"]
    for (page, command) in [
      ("events-slips.html", ["inject", exercise, "examples/events.yaml"]),
      ("handover-pl-ab-cd.html", ["handover", exercise, "--role", "PL", "--from", "AB", "--to", "CD"]),
      ("closing.html", ["close", exercise, "--by", "AB", "--because", "It has ended"]),
    ] {
      let run = try CommandRun(["incident"] + command + ["--templates", "ours"], in: folder.path, environment: clock)
      #expect(run.status != 2, "\(run.messages)")
      #expect(try folder.read(exercise + "/" + page).contains("<!--ours-->"), "\(page)")
    }
    let run = try CommandRun(
      ["lessons", "examples", "--exercises", "--format", "html", "--output", "lessons", "--templates", "ours"],
      in: folder.path, environment: clock)
    #expect(run.status != 2, "\(run.messages)")
    #expect(try folder.read("lessons/lessons.html").contains("<!--ours-->"))
  }
}
