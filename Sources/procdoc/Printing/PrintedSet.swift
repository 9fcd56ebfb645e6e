import Handouts
import SourceText

/// The files of a set of pages, with what is wanted beside them and can be made.
struct PrintedSet {
  let pages: [OutputPage]
  /// PDFs and Word files.
  let others: [(path: String, bytes: [UInt8])]
  /// Why something that is wanted is not there: what it is, and the reason.
  private let problems: [(what: String, why: String)]

  /// Makes the pages, and beside each that holds the whole of a set the same in other formats.
  ///
  /// Pages that are needed do not wait for a PDF that cannot be made: the set is then without any, and its pages name
  /// none.
  /// - Parameters:
  ///   - wanted: the other formats.
  ///   - made: the date that the files are to bear.
  ///   - makePages: makes the pages, given what there is beside them for them to name.
  /// - Throws: what making the pages throws.
  init<Failure>(
    _ wanted: OtherFormats, made: Moment, _ makePages: (_ formats: OtherFormats) throws(Failure) -> [OutputPage]
  ) throws(Failure) {
    let pages = try makePages(wanted)
    var others: [(path: String, bytes: [UInt8])] = []
    var problems: [(what: String, why: String)] = []
    var there = wanted
    if wanted.contains(.pdf) {
      let whole = pages.filter { $0.pdfPath != nil }
      do throws(PDFProblem) {
        let pdfs = try PDFMaker.pdfs(of: whole.map(\.html), made: made)
        others += zip(whole.compactMap(\.pdfPath), pdfs).map { (path: $0, bytes: $1) }
      } catch {
        problems.append(("PDF", error.description))
        there.remove(.pdf)
      }
    }
    if wanted.contains(.word) {
      let whole = pages.filter { $0.word != nil }
      do throws(WordProblem) {
        let files = try WordMaker.files(of: whole.compactMap(\.word), made: made)
        others += zip(whole.compactMap(\.wordPath), files).map { (path: $0, bytes: $1) }
      } catch {
        problems.append(("Word file", error.description))
        there.remove(.word)
      }
    }
    self.pages = there == wanted ? pages : try makePages(there)
    self.others = others
    self.problems = problems
  }

  /// Everything that is to be written.
  var files: [(path: String, bytes: [UInt8])] {
    pages.map { (path: $0.path, bytes: Array($0.html.utf8)) } + others
  }

  /// `88 pages`, `40 pages and a PDF`, `88 pages, 4 PDFs and 2 Word files`.
  var words: String {
    let kinds = [("PDF", "pdf"), ("Word file", "docx")].compactMap { what, ending -> String? in
      let count = others.count { $0.path.hasSuffix("." + ending) }
      return count == 0 ? nil : count == 1 ? "a \(what)" : "\(count) \(what)s"
    }
    let all = ["\(pages.count) page\(pages.count == 1 ? "" : "s")"] + kinds
    return all.count < 2 ? all.joined() : all.dropLast().joined(separator: ", ") + " and " + (all.last ?? "")
  }

  /// Says why something that is wanted is not there.
  /// - Throws: `ExitStatus.notDone` then: what was asked for is not done.
  func complain() throws {
    for problem in problems {
      Console.complain("procdoc: the pages are written, but no \(problem.what): \(problem.why)")
    }
    if !problems.isEmpty { throw ExitStatus.notDone }
  }
}
