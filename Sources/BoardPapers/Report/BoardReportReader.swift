package import SourceText
internal import StrictYAML

/// Reads the front matter of a board report.
package enum BoardReportReader {
  private static let rows = ["decision-maker", "subject", "date", "report-of", "confidentiality"]
  private static let people = ["author", "director"]

  package static func read(_ paper: Paper) -> (report: BoardReport, diagnostics: [Diagnostic]) {
    var fields = YAMLFields(
      paper.front, path: paper.file.path, known: ["kind", "profile", "procedure", "from", "sample"] + rows + people,
      what: "the front matter of a report")
    fields.require("profile")
    _ = fields.date("date")
    var found: [Diagnostic] = []
    let contacts = people.compactMap { key -> (key: String, contact: BoardReport.Contact)? in
      guard let value = fields.map(key) else { return nil }
      var contact = YAMLFields(
        value, path: paper.file.path, known: ["title", "name", "telephone", "email"], what: "the \(key)")
      let read = BoardReport.Contact(
        title: contact.text("title"), name: contact.text("name"), telephone: contact.text("telephone"),
        email: contact.text("email"), range: value.range)
      found += contact.diagnostics
      return (key, read)
    }
    let report = BoardReport(
      paper: paper, profile: fields.text("profile") ?? PlacedText(text: "", range: paper.front.range),
      procedure: fields.text("procedure"), from: fields.text("from"),
      head: rows.compactMap { key in fields.text(key).map { (key, $0) } }, contacts: contacts,
      isSample: fields.flag("sample") ?? false)
    return (report, fields.diagnostics + found)
  }
}
