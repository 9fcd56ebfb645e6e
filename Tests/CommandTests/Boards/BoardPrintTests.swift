import Foundation
import TestSupport
import Testing

@Suite("a board's pack as a PDF and as a Word file")
struct BoardPrintTests {
  private static let hasPandoc =
    ProcessInfo.processInfo.environment["CI"] != nil || FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc")
  private static let title = "Joint Commissioning Board, 17 December 2020: Quality Update"

  @Test(
    "the PDF has every page's number of all, the headings as bookmarks, and every word",
    .enabled(if: PDFFile.isPossible, "\(PDFFile.need)"))
  func pdf() throws {
    let pack = try BoardPackSample.made.get()
    #expect(pack.output.contains("a PDF"), "\(pack.output) \(pack.messages)")
    #expect(try pack.page("index.html").contains("href=\"everything.pdf\""))
    let file = try PDFFile(try #require(pack.files["everything.pdf"]))
    #expect(file.pages.count == file.sizes.count && file.pages.count > 100)
    for (number, text) in file.pages.enumerated() {
      #expect(text.contains("Page \(number + 1) of \(file.pages.count)"), "\(number + 1)")
      #expect(text.contains(BoardPrintTests.title) && text.contains("SAMPLE DRAFT PACK"), "\(number + 1)")
      #expect(text.contains("Printed copies are not controlled."), "\(number + 1)")
    }
    #expect(Set(file.sizes.map { "\(Int($0.width.rounded()))x\(Int($0.height.rounded()))" }) == ["595x842", "842x595"])
    #expect(file.facts["Tagged"] == "yes" && file.facts["Title"] == "Board pack - \(BoardPrintTests.title)")
    let page = try pack.page("everything.html")
    let headings = page.matches(of: /<h[1-6][^>]*>(.*?)<\/h[1-6]>/).map { PrintedSetTests.words(String($0.output.1)) }
    // Marks of what was inserted and deleted part words.
    func letters(_ words: String) -> String { words.filter { $0.isLetter || $0.isNumber } }
    #expect(headings.count > 150 && file.bookmarks.map { letters($0.words) } == headings.map(letters))
    #expect(file.bookmarks.map(\.page) == file.bookmarks.map(\.page).sorted())
    // The numbers in the index are those of the pages on which the documents begin.
    let index = try #require(file.pages.first { $0.contains("What is in the pack") })
    for (words, heading) in [("Document control", "Document control"), ("Running incidents", "Running incidents")] {
      let bookmark = try #require(file.bookmarks.first { $0.words == heading })
      #expect(index.contains("\(words), page \(bookmark.page)"), "\(index)")
    }
    func counted(_ text: String) -> [Substring: Int] {
      text.split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    // But for the redline, which `compare --pdf` has too: there a word may be printed in parts.
    let pages = pack.files.keys.filter {
      $0.hasSuffix(".html") && !["everything.html", "comparison.html", "index.html"].contains($0)
    }
    let text = try pages.map { PageText(try pack.page($0)).text }.joined()
    let (wanted, found) = (counted(text), counted(file.pages.joined(separator: " ")))
    #expect(wanted.count > 2000)
    for (word, count) in wanted {
      #expect(found[word, default: 0] >= count, "\(word): \(found[word, default: 0]) of \(count)")
    }
    // Heads of tables come again on each page of theirs.
    let summary = file.pages.filter { $0.contains("What changed Who is affected Weight Reason") }
    #expect(summary.count > 5)
  }

  @Test(
    "LibreOffice opens the Word file, and finds the words of the pages in their order",
    .enabled(
      if: hasPandoc && WordFileReader.hasOffice, "needs pandoc and LibreOffice: .ci/install-tools documents word"))
  func word() throws {
    let pack = try BoardPackSample.made.get()
    #expect(pack.output.contains("a Word file") && pack.status == 1, "\(pack.output) \(pack.messages)")
    let work = try WorkFolder()
    try #require(pack.files["everything.docx"]).write(to: URL(filePath: work.path + "/pack.docx"))
    let run = try Tool.run(
      "/usr/bin/soffice",
      [
        "-env:UserInstallation=file://\(work.path)/profile", "--headless", "--convert-to", "txt:Text", "--outdir",
        work.path, work.path + "/pack.docx",
      ])
    #expect(run.status == 0, "\(run.messages)")
    let letters = Array(try work.read("pack.txt").unicodeScalars.filter { $0.properties.isAlphabetic })
    var main = try pack.page("everything.html")
    // The status bar is the head of the page, and what is for the screen alone has no place on paper.
    main = main.replacing(/<p class="status-bar">.*?<\/p>/, with: "")
    let wanted = Array(PageText(main).text.unicodeScalars.filter { $0.properties.isAlphabetic })
    #expect(wanted.count > 140_000)
    let common = zip(letters, wanted).prefix { $0 == $1 }.count
    #expect(
      letters == wanted,
      "as far as …\(String(String.UnicodeScalarView(wanted.dropFirst(max(0, common - 60)).prefix(120))))")
  }

  @Test("with neither program the pages are written and name neither, and the status is 2")
  func none() throws {
    let work = try BoardPackSample.work()
    let run = try BoardPackSample.board(["--pdf", "--word"], in: work, path: "/nowhere")
    #expect(run.status == 2)
    for words in [
      "the pages are written, but no PDF", "sudo apt-get install chromium", "the pages are written, but no Word file",
      "sudo apt-get install pandoc",
    ] { #expect(run.messages.contains(words), "\(words): \(run.messages)") }
    #expect(run.output.hasPrefix("12 pages in Board."))
    let index = try work.read("Board/index.html")
    #expect(
      !index.contains("everything.pdf") && !index.contains("everything.docx") && index.contains("everything.html"))
  }

  @Test("in large print there is no Word file, and the message says what to use")
  func largePrint() throws {
    let work = try BoardPackSample.work()
    let run = try BoardPackSample.board(["--word", "--edition", "large-print"], in: work)
    #expect(run.status == 2 && run.messages.contains("standard edition only") && run.messages.contains("--pdf"))
    #expect(try work.files("Board").isEmpty)
  }
}
