import Handouts
import Review
import SourceText

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

  func docx() throws -> [UInt8] {
    throw notYet(.docx)
  }

  /// Whether the first bytes of a file are those of a comparison that procdoc wrote.
  static func isOurs(_ head: [UInt8], _ format: ComparisonFormat) -> Bool {
    switch format {
    case .html: String(decoding: head, as: UTF8.self).contains("<meta name=\"generator\" content=\"procdoc")
    case .text, .markdown, .json, .docx: false
    }
  }

  private func notYet(_ format: ComparisonFormat) -> ExitStatus {
    Console.complain("procdoc: --format \(format.rawValue) cannot be written yet. Use text, markdown or json.")
    return .notDone
  }
}
