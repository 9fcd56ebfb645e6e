import Foundation
import TestSupport
import Testing

@Suite("procdoc compare as a PDF")
struct ComparePDFTests {
  private static func work() throws -> WorkFolder {
    let work = try WorkFolder()
    for version in ["V02", "V03"] { try work.copy("Content/provider-failure/\(version)", to: version) }
    return work
  }

  @Test(
    "it is the page with bookmarks and page numbers, and takes the place of its own kind only",
    .enabled(if: PDFFile.isPossible, "\(PDFFile.need)"))
  func whole() throws {
    let work = try Self.work()
    let run = try CommandRun(["compare", "V02", "V03", "--pdf"], in: work.path)
    #expect(run.status == 1 && run.output.contains("Written to compare-V02-V03.pdf."), "\(run.messages)")
    let bytes = try #require(try work.files(".")["compare-V02-V03.pdf"])
    let file = try PDFFile(bytes)
    #expect(file.pages.enumerated().allSatisfy { $1.contains("Page \($0 + 1) of \(file.pages.count)") })
    #expect(file.bookmarks.contains { $0.words == "Summary of changes" } && file.facts["Tagged"] == "yes")
    // Again: our own is replaced, and by the same bytes.
    #expect(try CommandRun(["compare", "V02", "V03", "--format", "pdf"], in: work.path).status == 1)
    #expect(try work.files(".")["compare-V02-V03.pdf"] == bytes)
    try work.write("%PDF-1.4 somebody's", to: "compare-V02-V03.pdf")
    #expect(try CommandRun(["compare", "V02", "V03", "--pdf"], in: work.path).status == 2)
    #expect(try work.read("compare-V02-V03.pdf") == "%PDF-1.4 somebody's")
    // For one role, by the name of the file.
    let role = try CommandRun(["compare", "V02", "V03", "--for", "PL", "--output", "lead.pdf"], in: work.path)
    #expect(role.status == 1)
    let lead = try PDFFile(try #require(try work.files(".")["lead.pdf"]))
    #expect(lead.pages.count < file.pages.count / 2)
  }

  @Test("with no browser nothing is written, and what is there stays")
  func none() throws {
    let work = try Self.work()
    try work.write("mine", to: "c.pdf")
    let run = try CommandRun(
      ["compare", "V02", "V03", "--output", "c.pdf"], in: work.path, environment: ["PATH": "/nowhere"])
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.messages.contains("nothing is written") && run.messages.contains("sudo apt-get install chromium"))
    #expect(try work.read("c.pdf") == "mine")
  }

  @Test("two formats at once, a PDF for the screen and a name that says something else are slips")
  func slips() throws {
    let work = try Self.work()
    for options in [["--pdf", "--format", "html"], ["--pdf", "--output", "-"], ["--pdf", "--output", "x.docx"]] {
      #expect(try CommandRun(["compare", "V02", "V03"] + options, in: work.path).status == 2, "\(options)")
    }
  }
}
