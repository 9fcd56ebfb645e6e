import Handouts
import Review
import SourceText
import WordDocument

/// The result of a comparison in each format.
struct ComparisonOutput {
  let comparison: Comparison
  let effect: CheckEffect
  let versions: VersionsToCompare
  let asOf: CalendarDate

  func text() -> [UInt8] {
    Array(ComparisonText(comparison, effect: effect, versions: versions).text.utf8)
  }

  func markdown() -> [UInt8] {
    Array(ComparisonTable(comparison).text.utf8)
  }

  func json() throws -> [UInt8] {
    Array((try JSONPrinter.text(ComparisonReport(comparison, effect: effect, asOf: asOf)) + "\n").utf8)
  }

  /// The page, or with a role the page for that role alone.
  /// - Throws: a message with the nearest name, or all of them, where neither version knows the role.
  func html(templates: TemplateSet, edition: Edition, role: String?, target: ComparisonTarget) throws -> String {
    let pages = ComparisonPages(templates: templates, asOf: asOf, edition: edition, tool: ToolVersion.current)
    guard let role else { return pages.page(comparison, effect: effect) }
    switch pages.rolePage(role, comparison, pageFile: target.pageName) {
    case .page(let html): return html
    case .unknown(let names): throw UnknownRole.message(role, among: names)
    }
  }

  /// The page as a PDF.
  /// - Throws: `ExitStatus.notDone`, after saying why there is none.
  func pdf(of html: String) throws -> [UInt8] {
    do {
      return try PDFMaker.pdfs(of: [html], made: LondonTime(day: asOf, at: .noon).firstMoment).flatMap { $0 }
    } catch {
      Console.complain("procdoc: nothing is written: \(error)")
      throw ExitStatus.notDone
    }
  }

  /// The Word file with tracked changes.
  func docx() -> [UInt8] {
    RedlineDocument.word(comparison, asOf: asOf).bytes
  }

  /// Whether the first bytes of a file are those of a comparison that procdoc wrote.
  static func isOurs(_ head: [UInt8], _ format: ComparisonFormat) -> Bool {
    switch format {
    case .html: String(decoding: head, as: UTF8.self).contains("<meta name=\"generator\" content=\"procdoc")
    // A Word file of ours stores its parts as they are, and names its maker in the first of them.
    case .docx: head.starts(with: "PK".utf8) && String(decoding: head, as: UTF8.self).contains("procdoc")
    case .pdf: PDFInformation.isOurs(head)
    case .text, .markdown, .json: false
    }
  }
}
