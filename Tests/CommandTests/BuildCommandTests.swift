import Foundation
import Testing

@Suite("procdoc build")
struct BuildCommandTests {
  @Test("all of Content is built, and everything in the index is there")
  func bundledContent() throws {
    let folder = try WorkFolder()
    try folder.copy("Content", to: "Content")
    let run = try CommandRun(["build"], in: folder.path)
    #expect(run.status == 0)
    #expect(run.messages == "")
    #expect(run.output.contains("Open Output/index.html."))
    let files = try folder.files("Output")
    let index = try folder.read("Output/index.html")
    let links = index.matches(of: /href="([^"#]+)"/).map { String($0.output.1) }
    #expect(Set(links).count == 26)
    for link in links { #expect(files[link] != nil, "\(link)") }
    // Every page is one click away.
    for page in files.keys where page.hasSuffix(".html") && page != "index.html" {
      // The pages of a blank pack are reached from its cover, and scripts from their list.
      let isInPack =
        ["/blank-pack/", "/scripts/"].contains(where: page.contains) && !page.hasSuffix("/index.html")
      #expect(isInPack || links.contains(page), "\(page)")
    }
    for name in files.keys {
      #expect(name.utf8.allSatisfy { $0 < 0x80 && !"\\:*?\"<>|".utf8.contains($0) }, "\(name)")
    }
  }

  @Test("another procedure, of which the code knows nothing, goes through every command and check is silent")
  func otherProcedure() throws {
    let folder = try WorkFolder()
    try folder.copy("Tests/Fixtures/harbour-spill", to: "harbour-spill")
    let built = try CommandRun(["build", "harbour-spill", "--as-of", "2026-11-21"], in: folder.path)
    #expect(built.status == 0)
    #expect(built.messages == "")
    let checked = try CommandRun(["check", "harbour-spill/V1", "--as-of", "2026-11-21"], in: folder.path)
    #expect(checked.status == 0)
    #expect(checked.output == "harbour-spill/V1: 0 findings\n")
    let model = try CommandRun(["model", "harbour-spill/V1"], in: folder.path)
    #expect(model.status == 0)
    #expect(try JSONSerialization.jsonObject(with: Data(model.output.utf8)) is [String: Any])
    // No word of the bundled procedure is in what the tool itself writes.
    for (name, data) in try folder.files("Output") {
      let text = String(decoding: data, as: UTF8.self).lowercased()
      for word in ["care home", "home care", "southampton", "service user"] {
        #expect(!text.contains(word), "\(name): \(word)")
      }
    }
  }

  @Test("the same bytes come out whatever the time zone, language, home, place and hash seed")
  func reproducible() throws {
    let first = try WorkFolder()
    let second = try WorkFolder()
    try first.copy("Content", to: "Content")
    try second.copy("Content", to: "deep/er/Content")
    let one = try CommandRun(["build"], in: first.path, environment: ["TZ": "UTC", "LANG": "C"])
    let two = try CommandRun(
      ["build"], in: second.path + "/deep/er",
      environment: [
        "TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "HOME": "/nowhere", "SWIFT_DETERMINISTIC_HASHING": "1",
      ])
    #expect(one.status == 0 && two.status == 0)
    #expect(try first.files("Output") == second.files("deep/er/Output"))
  }

  @Test("a source with errors is refused whole: all errors are said, and the old pages stay as they were")
  func refused() throws {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure/V03", to: "V03")
    #expect(try CommandRun(["build", "V03"], in: folder.path).status == 0)
    let before = try folder.files("Output")
    let appendix = try folder.read("V03/appendix-a.md")
    try folder.write(appendix + "\n11.1 Café <b>now</b>. `Hc`\n11.2 Lost. `All`\n", to: "V03/appendix-a.md")
    let run = try CommandRun(["build", "V03"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.output == "")
    for rule in ["raw-html", "misplaced-attribute", "swallowed-number"] {
      #expect(run.messages.contains("[\(rule)]"), "\(rule)")
    }
    // The caret stands under the character, though é has two bytes.
    let lines = run.messages.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = try #require(lines.firstIndex { $0.contains("[raw-html]") })
    let caret = try #require(lines[place + 2].unicodeScalars.firstIndex(of: "^"))
    let text = lines[place + 1].unicodeScalars
    let offset = lines[place + 2].unicodeScalars.distance(from: lines[place + 2].unicodeScalars.startIndex, to: caret)
    #expect(String(text[text.index(text.startIndex, offsetBy: offset)...]).hasPrefix("<b>"))
    #expect(try folder.files("Output") == before)
  }

  @Test("a folder that procdoc did not write is never replaced")
  func foreignFolder() throws {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure/V03", to: "V03")
    try folder.write("mine", to: "Letters/letter.txt")
    let run = try CommandRun(["build", "V03", "--output", "Letters"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("Letters"))
    #expect(try folder.files("Letters") == ["letter.txt": Data("mine".utf8)])
  }

  @Test("a template's slip is an error with its line and column, and nothing is written")
  func templates() throws {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure/V03", to: "V03")
    try folder.write("<p>\n  {{wrods}}</p>\n", to: "mine/partials/notice.mustache")
    let run = try CommandRun(["build", "V03", "--templates", "mine"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("mine/partials/notice.mustache:2:3: error: "))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output"))
    try folder.write("<p class=\"notice\">{{words}}</p>\n", to: "mine/partials/notice.mustache")
    #expect(try CommandRun(["build", "V03", "--templates", "mine"], in: folder.path).status == 0)
    let pages = try folder.files("Output").filter { $0.key.hasSuffix("procedure.html") }
    #expect(pages.count == 1)
    for page in pages.values {
      #expect(String(decoding: page, as: UTF8.self).contains("<p class=\"notice\">Not approved."))
    }
  }

  @Test("large print is said on the page and in nothing else")
  func largePrint() throws {
    let folder = try WorkFolder()
    try folder.copy("Content/provider-failure/V03", to: "V03")
    #expect(try CommandRun(["build", "V03", "--output", "a"], in: folder.path).status == 0)
    #expect(try CommandRun(["build", "V03", "--output", "b", "--edition", "large-print"], in: folder.path).status == 0)
    let (plain, large) = (try folder.files("a"), try folder.files("b"))
    for (name, data) in large where name.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      #expect(page.contains("data-edition=\"large-print\""))
      // Sheets to write on have as many ruled rows as fit a page.
      guard !name.contains("/blank-pack/"), !name.hasSuffix("/ready-pack.html") else { continue }
      let other = page.replacing(
        "<html lang=\"en-GB\" data-edition=\"large-print\">", with: "<html lang=\"en-GB\" data-edition=\"standard\">")
      #expect(Data(other.utf8) == plain[name])
    }
  }
}
