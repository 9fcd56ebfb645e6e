package import Foundation

/// What a reader of PDFs outside this program (poppler) finds in one.
package struct PDFFile {
  /// Width and height of each page, in points.
  package let sizes: [(width: Double, height: Double)]
  /// The words of each page, any space one space.
  package let pages: [String]
  /// The bookmarks, in order, with the pages that they lead to, from 1.
  package let bookmarks: [(words: String, page: Int)]
  /// What the file says of itself, by name: `Title`, `Tagged`, `CreationDate`.
  package let facts: [String: String]
  /// The tags for screen readers, as poppler prints them.
  package let structure: String

  /// Whether a browser that makes PDFs and a reader of them are there. A machine that watches the project must have them:
  /// there the tests fail without.
  package static let isPossible: Bool = {
    if ProcessInfo.processInfo.environment["CI"] != nil { return true }
    return ["chromium-headless-shell", "pdfinfo", "pdftotext", "pdftohtml"].allSatisfy {
      FileManager.default.isExecutableFile(atPath: "/usr/bin/" + $0)
    }
  }()

  /// What the summary of the tests says where they are not.
  package static let need: String = "needs Chromium and poppler: .ci/install-tools documents"

  package init(_ bytes: Data) throws {
    let folder = try Folder()
    let file = folder.url.appending(path: "file.pdf")
    try bytes.write(to: file)
    func run(_ program: String, _ arguments: [String]) throws -> String {
      let run = try Tool.run("/usr/bin/" + program, arguments)
      guard run.status == 0 else { throw Failure(description: "\(program) ended with \(run.status): \(run.messages)") }
      return String(decoding: run.output, as: UTF8.self)
    }
    let information = try run("pdfinfo", ["-l", "9999", file.path])
    var facts: [String: String] = [:]
    var sizes: [(Double, Double)] = []
    for line in information.split(separator: "\n") {
      if let match = line.firstMatch(of: /^Page +\d+ size: +([\d.]+) x ([\d.]+)/) {
        sizes.append((Double(match.output.1) ?? 0, Double(match.output.2) ?? 0))
      } else if let match = line.firstMatch(of: /^([A-Za-z ]+): +(.*)$/) {
        facts[String(match.output.1)] = String(match.output.2)
      }
    }
    self.facts = facts
    self.sizes = sizes
    pages = try run("pdftotext", ["-raw", file.path, "-"]).split(separator: "\u{C}", omittingEmptySubsequences: false)
      .dropLast().map { page in page.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    structure = try run("pdfinfo", ["-struct", file.path])
    let outline = try run("pdftohtml", ["-xml", "-i", "-q", "-stdout", file.path])
    bookmarks = outline.matches(of: /<item page="(\d+)">(.*)<\/item>/).map { match in
      let words = String(match.output.2).replacing("&amp;", with: "&").replacing("&lt;", with: "<")
        .replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      return (words.split(whereSeparator: \.isWhitespace).joined(separator: " "), Int(match.output.1) ?? 0)
    }
  }

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }
}
