import SourceText

/// Makes PDFs of pages, one browser for all of them, and says on a terminal how far it is.
enum PDFMaker {
  /// - Parameters:
  ///   - pages: whole pages as HTML.
  ///   - made: the date that the PDFs are to bear.
  /// - Returns: the PDFs, in the same order.
  static func pdfs(of pages: [String], made: Moment) throws(PDFProblem) -> [[UInt8]] {
    var progress = ProgressLine()
    defer { progress.clear() }
    progress.show(words(0, of: pages.count))
    // A pack of 150 sides takes a few seconds; on a slow and busy laptop a minute.
    var browser = try Browser(limit: 60 + 60 * pages.count)
    var pdfs: [[UInt8]] = []
    for (number, page) in pages.enumerated() {
      progress.show(words(number, of: pages.count))
      pdfs.append(try pdf(of: page, made: made, &browser))
    }
    browser.end()
    return pdfs
  }

  /// A page as a PDF, its index with page numbers where it has one.
  private static func pdf(of page: String, made: Moment, _ browser: inout Browser) throws(PDFProblem) -> [UInt8] {
    guard IndexNumbers.areWanted(in: page) else { return try browser.pdf(of: page, made: made) }
    let first = try browser.pdf(of: IndexNumbers.filled(page) { _ in IndexNumbers.room }, made: made)
    let pages = IndexNumbers.pages(in: first)
    return try browser.pdf(of: IndexNumbers.filled(page) { id in pages[id].map { String($0) } }, made: made)
  }

  private static func words(_ done: Int, of count: Int) -> String {
    count == 1 ? "Making the PDF …" : "Making PDF \(done + 1) of \(count) …"
  }
}
