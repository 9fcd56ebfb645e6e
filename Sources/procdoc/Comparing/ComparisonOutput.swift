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
  func html(templates: TemplateSet, edition: Edition, role: String?, target: ComparisonTarget) throws -> [UInt8] {
    let pages = ComparisonPages(templates: templates, asOf: asOf, edition: edition, tool: ToolVersion.current)
    guard let role else { return Array(pages.page(comparison, effect: effect).utf8) }
    switch pages.rolePage(role, comparison, pageFile: target.pageName) {
    case .page(let html): return Array(html.utf8)
    case .unknown(let names): throw UnknownRole.message(role, among: names)
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
    case .text, .markdown, .json: false
    }
  }
}
