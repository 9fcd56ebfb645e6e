import Files
import Foundation
import SourceText
import TestSupport
import Testing

@testable import procdoc

@Suite("a browser that makes PDFs")
struct BrowserTests {
  private static let page = "<!DOCTYPE html><html lang=\"en-GB\"><title>A \u{201C}title\u{201D}</title><h1>Words</h1>"

  @Test(
    "each fault of a browser is said as what it is, and it is not waited for without end",
    arguments: [
      (StandInBrowser.dead, "ended before"), (StandInBrowser.silent, "was not done after 1 seconds"),
      (StandInBrowser.babbling, "gave no PDF"), (StandInBrowser.fainting, "ended before"),
      (StandInBrowser.empty, "gave no PDF"),
    ])
  func faults(script: String, words: String) throws {
    let work = try WorkFolder()
    _ = try StandInBrowser.put(script, in: work)
    let path = work.path + "/programs/chromium-headless-shell"
    let problem = #expect(throws: PDFProblem.self) {
      // What does not fit into a pipe must not hold anything up either.
      let page = Self.page + String(repeating: "<p>More words.", count: 100_000)
      var browser = try Browser(path: path, limit: words.contains("1 seconds") ? 1 : 20)
      _ = try browser.pdf(of: page, made: Moment(seconds: 0))
    }
    #expect(problem?.description.contains(words) ?? false, "\(problem?.description ?? "")")
    #expect(problem?.description.contains("noise") == false)
  }

  @Test("without one, the message says what to install and what to do instead")
  func none() {
    let words = PDFProblem.noBrowser.description
    #expect(words.contains("sudo apt-get install chromium") && words.contains("Save as PDF"))
  }

  @Test(
    "several pages go through one browser, and each PDF is whole, tagged and bears the date given",
    .enabled(if: PDFFile.isPossible, "\(PDFFile.need)"))
  func several() throws {
    var browser = try Browser(limit: 60)
    var pdfs: [[UInt8]] = []
    for title in ["One", "Two"] {
      let page = "<!DOCTYPE html><html lang=\"en-GB\"><title>\(title)</title><h1>Words of \(title)</h1>"
      pdfs.append(try browser.pdf(of: page, made: Moment(seconds: 1_795_140_600)))
    }
    browser.end()
    for (title, pdf) in zip(["One", "Two"], pdfs) {
      let file = try PDFFile(Data(pdf))
      #expect(file.facts["Title"] == title && file.facts["Tagged"] == "yes")
      #expect(file.facts["CreationDate"]?.contains("Nov 20") ?? false, "\(file.facts)")
      #expect(file.facts["Creator"]?.hasPrefix("procdoc") ?? false, "\(file.facts)")
      #expect(file.bookmarks.map(\.words) == ["Words of \(title)"])
    }
  }

  @Test(
    "a page can neither run a script nor ask for anything",
    .enabled(if: PDFFile.isPossible, "\(PDFFile.need)"))
  func sealed() throws {
    let work = try WorkFolder()
    try work.write("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>", to: "picture.svg")
    // Without the policy that our pages have, so that the browser's own bounds show.
    let page =
      "<!DOCTYPE html><title>T</title><h1 id=\"h\">As it was</h1>"
      + "<script>document.getElementById('h').textContent = 'changed'</script>"
      + "<iframe src=\"file:///etc/passwd\"></iframe><img src=\"http://127.0.0.1:9/x.png\" alt=\"\">"
    var browser = try Browser(limit: 60)
    let file = try PDFFile(Data(try browser.pdf(of: page, made: Moment(seconds: 0))))
    browser.end()
    #expect(file.pages.joined().contains("As it was"))
    #expect(!file.pages.joined().contains("root"))
  }
}
