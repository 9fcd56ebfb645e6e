import Foundation
import TestSupport
import Testing

@Suite("a set with its PDF")
struct PrintedSetTests {
  private static func built(_ options: [String], path: String? = nil) throws -> (WorkFolder, CommandRun) {
    let work = try WorkFolder()
    try work.copy("Content/provider-failure/V03", to: "provider-failure/V03")
    let environment = path.map { ["PATH": $0] } ?? [:]
    return (work, try CommandRun(["build", "provider-failure/V03"] + options, in: work.path, environment: environment))
  }

  @Test(
    "every page has its number of all, the title and the state; bookmarks are the headings; it is tagged",
    .enabled(if: PDFFile.isPossible, "\(PDFFile.need)"))
  func build() throws {
    let (work, run) = try Self.built(["--pdf"])
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    #expect(run.output.contains(" pages and 2 PDFs in Output."), "\(run.output)")
    let set = "Output/provider-failure/V03/"
    let page = try work.read(set + "everything.html")
    let file = try PDFFile(try #require(try work.files(set)["everything.pdf"]))
    #expect(file.pages.count == file.sizes.count && file.pages.count > 60)
    for (number, text) in file.pages.enumerated() {
      #expect(text.contains("Page \(number + 1) of \(file.pages.count)"), "\(number + 1)")
      #expect(text.contains("Provider failure and provider exit SAMPLE V03, draft"), "\(number + 1)")
      #expect(text.contains("SAMPLE DRAFT"), "\(number + 1)")
      #expect(text.contains("Printed copies are not controlled."), "\(number + 1)")
    }
    // A4, upright and across.
    #expect(Set(file.sizes.map { "\(Int($0.width.rounded()))x\(Int($0.height.rounded()))" }) == ["595x842", "842x595"])
    #expect(
      file.facts["Tagged"] == "yes" && file.facts["Title"] == "Provider failure and provider exit V03: the whole set")
    let headings = page.matches(of: /<h[1-6][^>]*>(.*?)<\/h[1-6]>/).map { PrintedSetTests.words(String($0.output.1)) }
    #expect(headings.count > 50)
    #expect(file.bookmarks.map(\.words) == headings)
    #expect(file.bookmarks.map(\.page) == file.bookmarks.map(\.page).sorted())
    for tag in ["H1", "H2", "H3", "Table", "TH", "TD", "L ", "Link"] { #expect(file.structure.contains(tag), "\(tag)") }
    // A table that goes on is one table, and its head is on each of its pages.
    #expect(file.structure.matches(of: /\n *Table/).count == page.matches(of: /<table/).count)
    let checklist = file.pages.filter { $0.contains("Who is responsible") }
    #expect(checklist.count > 20 && checklist.allSatisfy { $0.contains("Item Done Action Applies to") })
    #expect(try work.read("Output/index.html").contains("href=\"provider-failure/V03/everything.pdf\""))
    #expect(try work.read(set + "blank-pack/index.html").contains("href=\"everything.pdf\""))
    let blank = try PDFFile(try #require(try work.files(set)["blank-pack/everything.pdf"]))
    #expect(blank.pages.allSatisfy { $0.contains("BLANK") })
  }

  @Test(
    "every word of the pages is in the PDF",
    .enabled(if: PDFFile.isPossible, "\(PDFFile.need)"))
  func words() throws {
    let (work, _) = try Self.built(["--pdf"])
    let set = "Output/provider-failure/V03/"
    let file = try PDFFile(try #require(try work.files(set)["everything.pdf"]))
    let main = try work.read(set + "everything.html").split(separator: "<main").last ?? ""
    let page = "<p" + main.prefix(upTo: main.firstRange(of: "</main>")?.lowerBound ?? main.endIndex)
    func counted(_ text: String) -> [Substring: Int] {
      text.split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    // Heads of tables and the status bar come again on every page, so there may be more.
    let (wanted, found) = (counted(Self.words(page)), counted(file.pages.joined(separator: " ")))
    #expect(wanted.count > 1000)
    for (word, count) in wanted {
      #expect(found[word, default: 0] >= count, "\(word): \(found[word, default: 0]) of \(count)")
    }
  }

  @Test(
    "the same set gives the same bytes, at another hour and in another place",
    .enabled(if: PDFFile.isPossible, "\(PDFFile.need)"))
  func reproducible() throws {
    let one = try Self.built(["--pdf"]).0
    Thread.sleep(forTimeInterval: 1.1)
    let two = try Self.built(["--pdf"]).0
    #expect(try one.files("Output") == two.files("Output"))
  }

  @Test("with no browser the pages are written and name no PDF, an old PDF goes, and the status is 2")
  func noBrowser() throws {
    let work = try WorkFolder()
    let path = try StandInBrowser.put(StandInBrowser.dead, in: work)
    try work.copy("Content/provider-failure/V03", to: "V03")
    for (path, words) in [("/nowhere", "sudo apt-get install chromium"), (path, "ended before the PDF was done")] {
      let run = try CommandRun(["build", "V03", "--pdf"], in: work.path, environment: ["PATH": path])
      #expect(run.status == 2)
      #expect(run.messages.contains("the pages are written, but no PDF") && run.messages.contains(words))
      #expect(!run.messages.contains("noise"))
      #expect(run.messages.split(separator: "\n").count == 1)
      let files = try work.files("Output")
      #expect(files.keys.contains { $0.hasSuffix("everything.html") } && !files.keys.contains { $0.hasSuffix(".pdf") })
      #expect(!(try work.read("Output/index.html").contains("everything.pdf")))
    }
  }

  @Test(
    "an incident's PDF is for the same eyes as its folder, and has the mark on every page",
    .enabled(if: PDFFile.isPossible, "\(PDFFile.need)"))
  func incident() throws {
    let incident = try IncidentSample()
    let temporary = try WorkFolder()
    func print(_ options: String...) throws -> CommandRun {
      try CommandRun(
        ["incident", "print", incident.folder, "--pdf"] + options, in: incident.work.path,
        environment: ["SOURCE_DATE_EPOCH": String(incident.now), "TMPDIR": temporary.path])
    }
    let run = try print()
    #expect(run.status == 0 && run.output.contains("pages and a PDF in"), "\(run.messages)")
    let path = incident.work.path + "/" + incident.folder + "/pack/everything.pdf"
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let file = try PDFFile(try Data(contentsOf: URL(filePath: path)))
    for (number, text) in file.pages.enumerated() {
      #expect(text.contains("LIVE") && text.contains("Page \(number + 1) of \(file.pages.count)"), "\(number + 1)")
    }
    #expect(file.facts["CreationDate"]?.contains("Nov 20 02:11:00 2026") ?? false, "\(file.facts)")
    // A role's cut has a PDF of its own.
    #expect(try print("--for", "PL").status == 0)
    let cut = try PDFFile(
      try Data(contentsOf: URL(filePath: incident.work.path + "/" + incident.folder + "/pack-for-pl/everything.pdf")))
    #expect(cut.pages.count < file.pages.count)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: temporary.path) == [])
  }

  @Test(
    "nothing of an incident is on the browser's command line, in its environment or in a name",
    .enabled(if: PDFFile.isPossible, "\(PDFFile.need)"))
  func privacy() throws {
    let incident = try IncidentSample([
      "--service", "Qzcanaryzq House, CH, 1 Quay Road", "--provider", "Qzcanaryzq Care",
    ])
    let log = incident.work.path + "/started"
    let path = try StandInBrowser.put(StandInBrowser.watched(log), in: incident.work)
    let temporary = try WorkFolder()
    let run = try CommandRun(
      ["incident", "print", incident.folder, "--pdf"], in: incident.work.path,
      environment: ["SOURCE_DATE_EPOCH": String(incident.now), "TMPDIR": temporary.path, "PATH": path])
    #expect(run.status == 0, "\(run.messages)")
    let started = try String(contentsOfFile: log, encoding: .utf8)
    #expect(started.contains("--remote-debugging-pipe"))
    #expect(!started.lowercased().contains("qzcanary") && !started.contains(incident.folder), "\(started)")
    let pages = try incident.work.read(incident.folder + "/pack/everything.html")
    #expect(pages.contains("Qzcanaryzq"))
  }

  @Test(
    "the browser asks no network",
    .enabled(if: PDFFile.isPossible && isTraceable, "\(PDFFile.need), and strace"))
  func network() throws {
    let work = try WorkFolder()
    try work.copy("Tests/Fixtures/harbour-spill/V1", to: "V1")
    let trace = work.path + "/trace"
    let run = try Tool.run(
      "/usr/bin/strace",
      [
        "-f", "-qq", "-o", trace, "-e", "trace=connect,sendto,sendmsg", CommandRun.binary.path, "build",
        work.path + "/V1",
        "--output", work.path + "/Output", "--pdf",
      ])
    #expect(run.status == 0, "\(run.messages)")
    let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
    #expect(calls.count > 5)
    for call in calls { #expect(!call.contains("AF_INET"), "\(call)") }
    #expect(FileManager.default.fileExists(atPath: work.path + "/Output/index.html"))
  }

  private static let isTraceable = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

  @Test(
    "on a terminal a line says what is waited for, and elsewhere none does",
    .enabled(if: TerminalRun.isPossible, "needs script, of bsdutils"))
  func progress() throws {
    let work = try WorkFolder()
    try work.copy("Tests/Fixtures/harbour-spill/V1", to: "V1")
    let run = try TerminalRun(["build", "V1", "--pdf"], typing: [], in: work.path)
    #expect(run.screen.contains("Making PDF 1 of "), "\(run.screen)")
    let quiet = try CommandRun(["build", "V1", "--pdf"], in: work.path)
    #expect(!quiet.messages.contains("Making"))
  }

  /// What a reader sees of HTML.
  static func words(_ html: String) -> String {
    html.replacing(/<[^>]*>/, with: " ").replacing("&nbsp;", with: " ").replacing("&#39;", with: "'")
      .replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&amp;", with: "&").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
