package import ProcedureModel
package import Review
package import SourceText

/// What a board would find missing in a pack: placeholders, dates that have passed, reasons that nobody gave, documents that
/// are named and not there.
package enum Completeness {
  /// - Parameters:
  ///   - findings: of the report, its assessments and its minutes.
  ///   - comparison: of the version before the board with the one it replaces; nil where there is none.
  ///   - asOf: the day against which dates are judged.
  package static func points(
    _ report: BoardReport, findings: [Diagnostic], assessments: [ImpactAssessment], minutes: [Minutes],
    procedure: Procedure?, comparison: Comparison?, asOf: CalendarDate
  ) -> [OpenPoint] {
    var points = contacts(report) + placeholders(report)
    points += findings.map { finding in
      let file = finding.path.split(separator: "/").last.map(String.init) ?? finding.path
      return OpenPoint(place: "\(file), line \(finding.range.start.line)", what: finding.message)
    }
    for assessment in assessments {
      points += assessment.head.flatMap { row in
        row.values.filter { isPlaceholder($0.text) }.map { _ in
          OpenPoint(place: "\(assessment.paper.name), \(row.label.lowercased())", what: "to be confirmed")
        }
      }
    }
    if let procedure { points += control(procedure, asOf: asOf) }
    if let comparison {
      let changes = comparison.shownChanges.filter { $0.weight == .substantive }
      let open = changes.filter { $0.reason == nil }
      if !open.isEmpty {
        points.append(
          OpenPoint(
            place: "Changes of substance",
            what: "\(open.count) of \(changes.count) have no reason: \(open.map(\.id).joined(separator: ", "))"))
      }
    }
    for paper in minutes { points += self.minutes(paper, asOf: asOf) }
    return points
  }

  private static func contacts(_ report: BoardReport) -> [OpenPoint] {
    report.contacts.flatMap { key, contact -> [OpenPoint] in
      var points: [OpenPoint] = []
      if contact.name.map({ isPlaceholder($0.text) }) ?? true {
        points.append(OpenPoint(place: "Report, \(key)", what: "the name is to be confirmed"))
      }
      if contact.telephone == nil, contact.email == nil {
        points.append(OpenPoint(place: "Report, \(key)", what: "neither a telephone number nor an e-mail address"))
      }
      return points
    }
  }

  private static func placeholders(_ report: BoardReport) -> [OpenPoint] {
    report.head.filter { isPlaceholder($0.value.text) }.map {
      OpenPoint(place: "Report, \($0.key)", what: "to be confirmed")
    }
      + report.paper.sections.filter { holdsPlaceholder($0.blocks.plain) }.map {
        OpenPoint(place: "Report, \($0.title)", what: "holds words that are to be confirmed")
      }
  }

  private static func control(_ procedure: Procedure, asOf: CalendarDate) -> [OpenPoint] {
    let version = procedure.control.version.text
    return procedure.control.fields.flatMap { field -> [OpenPoint] in
      var points: [OpenPoint] = []
      if field.values.contains(where: { isPlaceholder($0.text) }) {
        points.append(OpenPoint(place: "\(version), \(field.label.lowercased())", what: "to be confirmed"))
      }
      if field.name == .nextReview, let day = field.date?.day, day < asOf {
        points.append(OpenPoint(place: "\(version), \(field.label.lowercased())", what: "the date has passed"))
      }
      return points
    }
  }

  private static func minutes(_ minutes: Minutes, asOf: CalendarDate) -> [OpenPoint] {
    minutes.decisions.filter { !$0.conditions.isEmpty }.map { decision in
      OpenPoint(
        place: "\(minutes.paper.name), decision \(decision.number)",
        what: "conditions to be met: \(decision.conditions.joined(separator: "; "))")
    }
      + minutes.actions.compactMap { action in
        guard action.isOpen, let deadline = action.deadline, deadline < asOf else { return nil }
        return OpenPoint(
          place: "\(minutes.paper.name), action \(action.number)",
          what: "open, and its deadline has passed: \(deadline.inWords)")
      }
  }

  /// `TBC`, `TBA`, `TBC December 2020`, `To be confirmed`.
  private static func isPlaceholder(_ text: String) -> Bool {
    ControlToBeConfirmed.isOpen(text) || text.lowercased().hasPrefix("tbd")
  }

  private static func holdsPlaceholder(_ text: String) -> Bool {
    text.split(whereSeparator: { $0.isWhitespace || $0.isPunctuation }).contains { ["TBC", "TBA", "TBD"].contains($0) }
  }
}
