import Foundation
import TestSupport
import Testing

@Suite("a set as a Word file")
struct WordMakerTests {
  private static let isPossible =
    ProcessInfo.processInfo.environment["CI"] != nil || FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc")
  private static let need = "needs pandoc: .ci/install-tools documents"

  private static func built(_ environment: [String: String] = [:]) throws -> (WorkFolder, CommandRun) {
    let work = try WorkFolder()
    try work.copy("Content/provider-failure/V03", to: "provider-failure/V03")
    let run = try CommandRun(["build", "provider-failure/V03", "--word"], in: work.path, environment: environment)
    return (work, run)
  }

  private static let file = "provider-failure/V03/everything.docx"

  /// A part of a Word file, by Python's library.
  private static func part(_ name: String, of file: Data) throws -> String {
    let folder = try Folder()
    let path = folder.url.appending(path: "x.docx")
    try file.write(to: path)
    let script = "import zipfile, sys; sys.stdout.buffer.write(zipfile.ZipFile('\(path.path)').read('\(name)'))"
    let run = try Tool.run("/usr/bin/python3", ["-c", script])
    try #require(run.status == 0, "\(run.messages)")
    return String(decoding: run.output, as: UTF8.self)
  }

  @Test(
    "it has the headings, the tables with heads that repeat, and paper held as the sheets ask for it",
    .enabled(if: isPossible, "\(need)"))
  func form() throws {
    let (work, run) = try Self.built()
    #expect(run.status == 0 && run.messages.isEmpty, "\(run.messages)")
    #expect(run.output.contains(" pages and a Word file in Output."))
    let files = try work.files("Output")
    #expect(files.keys.filter { $0.hasSuffix(".docx") } == [Self.file])
    #expect(try work.read("Output/index.html").contains("href=\"\(Self.file)\""))
    let word = try #require(files[Self.file])
    let body = try Self.part("word/document.xml", of: word)
    let page = try work.read("Output/provider-failure/V03/everything.html")
    for level in 1...3 {
      let wanted = page.matches(of: try Regex("<h\(level)[ >]")).count
      #expect(body.matches(of: try Regex("<w:pStyle w:val=\"Heading\(level)\"")).count == wanted, "heading \(level)")
    }
    let tables = page.matches(of: /<table/).count + page.matches(of: /<dl/).count
    #expect(body.matches(of: /<w:tbl>/).count == tables)
    let heads = page.matches(of: /(?s)<thead>(.*?)<\/thead>/).map { $0.output.1.matches(of: /<tr/).count }.reduce(0, +)
    #expect(heads > 40 && body.matches(of: /<w:tblHeader/).count == heads)
    let rows = body.matches(of: /<w:tr>/).count
    #expect(rows > 300 && body.matches(of: /<w:cantSplit/).count == rows)
    #expect(body.matches(of: /w:orient="landscape"/).count == page.matches(of: /class="sheet landscape"/).count)
    #expect(body.matches(of: /<w:sectPr/).count == page.matches(of: /<article/).count)
    // A4 both ways, and nothing of what we use to carry the paper through pandoc.
    #expect(Set(body.matches(of: /<w:pgSz w:w="(\d+)"/).map { String($0.output.1) }) == ["11906", "16838"])
    #expect(!body.unicodeScalars.contains("\u{F8FE}"))
    let boxes = page.matches(of: /class="tick-box"/).count
    #expect(body.unicodeScalars.count { $0 == "\u{2610}" } == boxes)
    // A link inside the set leads to a place that is there.
    let places = Set(body.matches(of: /<w:bookmarkStart [^>]*w:name="([^"]*)"/).map { String($0.output.1) })
    let links = Set(body.matches(of: /<w:hyperlink w:anchor="([^"]*)"/).map { String($0.output.1) })
    #expect(links.count > 50 && links.subtracting(places) == [])
    #expect(try Self.part("word/header.xml", of: word).contains("V03, draft · SAMPLE · DRAFT"))
    let footer = try Self.part("word/footer.xml", of: word)
    #expect(footer.contains("Printed copies are not controlled.") && footer.contains("NUMPAGES"))
    #expect(try Self.part("docProps/core.xml", of: word).contains("2023-11-14"))
  }

  @Test("the same set gives the same bytes", .enabled(if: isPossible, "\(need)"))
  func reproducible() throws {
    let temporary = try WorkFolder()
    let one = try Self.built(["TMPDIR": temporary.path]).0.files("Output")
    Thread.sleep(forTimeInterval: 2.1)
    #expect(try one == Self.built(["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8"]).0.files("Output"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: temporary.path) == [])
  }

  @Test(
    "LibreOffice opens it, and finds the words of the pages in their order",
    .enabled(if: isPossible && WordFileReader.hasOffice, "\(need), and LibreOffice: .ci/install-tools word"))
  func office() throws {
    let (work, _) = try Self.built()
    let word = try #require(try work.files("Output")[Self.file])
    try word.write(to: URL(filePath: work.path + "/set.docx"))
    let run = try Tool.run(
      "/usr/bin/soffice",
      [
        "-env:UserInstallation=file://\(work.path)/profile", "--headless", "--convert-to", "txt:Text", "--outdir",
        work.path, work.path + "/set.docx",
      ])
    #expect(run.status == 0, "\(run.messages)")
    let letters = try work.read("set.txt").filter { $0.isLetter || $0.isNumber }
    let page = try work.read("Output/provider-failure/V03/everything.html")
    var main = String(page.split(separator: "<main").last ?? "")
    main = "<p" + String(main[..<(main.firstRange(of: "</main>")?.lowerBound ?? main.endIndex)])
    // The status bar is the head of the page, and a caption goes before its table, as it does in the page.
    main = main.replacing(/<p class="status-bar">.*?<\/p>/, with: "")
    let wanted = PrintedSetTests.words(main).filter { $0.isLetter || $0.isNumber }
    #expect(wanted.count > 50_000)
    let common = zip(letters, wanted).prefix { $0 == $1 }.count
    #expect(letters == wanted, "as far as …\(String(wanted.dropFirst(max(0, common - 60)).prefix(120)))")
  }

  @Test("with no pandoc, or one that fails, the pages are written and name no Word file, and the status is 2")
  func none() throws {
    let failing = try WorkFolder()
    let path = try StandInBrowser.put("#!/bin/sh\ncat >/dev/null\necho noise >&2\nexit 3\n", as: "pandoc", in: failing)
    let babbling = try WorkFolder()
    let other = try StandInBrowser.put("#!/bin/sh\ncat >/dev/null\necho PK\n", as: "pandoc", in: babbling)
    for (path, words) in [("/nowhere", "sudo apt-get install pandoc"), (path, "did not do its part"), (other, "2.17")] {
      let (work, run) = try Self.built(["PATH": path])
      #expect(run.status == 2)
      #expect(run.messages.contains("the pages are written, but no Word file") && run.messages.contains(words))
      #expect(!run.messages.contains("noise"))
      let files = try work.files("Output")
      #expect(files["index.html"] != nil && !files.keys.contains { $0.hasSuffix(".docx") })
      #expect(!(try work.read("Output/index.html").contains("everything.docx")))
    }
  }

  @Test("in large print there is no Word file, and the message says what to use")
  func largePrint() throws {
    let work = try WorkFolder()
    try work.copy("Tests/Fixtures/harbour-spill/V1", to: "V1")
    let run = try CommandRun(["build", "V1", "--word", "--edition", "large-print"], in: work.path)
    #expect(run.status == 2 && run.messages.contains("standard edition only") && run.messages.contains("--pdf"))
    #expect(try work.files("Output").isEmpty)
  }
}
