package import SourceText
internal import StrictYAML

/// Reads an impact assessment and says which rows are missing or empty.
package enum ImpactAssessmentReader {
  private static let keys: [(key: String, label: String)] = [
    ("proposal", "Proposal"), ("service-profile", "Service profile"), ("summary", "Summary of impact and issues"),
    ("positive-impacts", "Positive impacts"), ("responsible-manager", "Responsible manager"),
    ("approved-by", "Approved by"), ("approved", "Date of approval"),
  ]

  package static func read(_ paper: Paper) -> (assessment: ImpactAssessment, diagnostics: [Diagnostic]) {
    var fields = YAMLFields(
      paper.front, path: paper.file.path, known: ["kind", "report", "sample"] + keys.map(\.key),
      what: "the front matter of an impact assessment")
    for (key, _) in keys { fields.require(key) }
    let head = keys.map { (label: $0.label, values: fields.texts($0.key)) }
    var found: [Diagnostic] = []
    func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
      found.append(
        Diagnostic(rule: rule, severity: .warning, path: paper.file.path, range: range, message: message, hint: hint))
    }
    let titles = paper.sections.filter { $0.level == 2 }
    var rows: [ImpactAssessment.Row] = []
    for title in ImpactAssessment.rowTitles {
      guard let start = paper.sections.firstIndex(where: { $0.level == 2 && BoardProfile.isSame($0.title, title) })
      else {
        report(
          "missing-row", titles.last?.range ?? SourceRange(line: 1, column: 1), "the row '\(title)' is missing",
          "Add ## \(title), with ### Details and ### Mitigation.")
        continue
      }
      let own = paper.sections[(start + 1)...].prefix { $0.level > 2 }
      func part(_ name: String) -> [PaperBlock] {
        let section = own.first { BoardProfile.isSame($0.title, name) }
        let blocks = section?.blocks ?? []
        if blocks.plain.trimmed.isEmpty {
          report(
            "empty-row", section?.range ?? paper.sections[start].range, "'\(title)' has no words under \(name)",
            "Say it in a line, even where there is no effect.")
        }
        return blocks
      }
      rows.append(ImpactAssessment.Row(title: title, details: part("Details"), mitigation: part("Mitigation")))
    }
    for section in titles
    where !ImpactAssessment.rowTitles.contains(where: { BoardProfile.isSame($0, section.title) }) {
      report(
        "unknown-heading", section.range, "'\(section.title)' is no row of an impact assessment",
        Suggestion.nearest(to: section.title, among: ImpactAssessment.rowTitles).map { "Did you mean '\($0)'?" }
          ?? "Put it under Other significant impacts.")
    }
    let assessment = ImpactAssessment(
      paper: paper, report: fields.text("report"), head: head, rows: rows, isSample: fields.flag("sample") ?? false)
    return (assessment, fields.diagnostics + found)
  }
}
