internal import ProcedureModel
package import SourceText
internal import StrictYAML

/// Holds a report against the profile of its board: every heading, number, answer and document that the board asks for.
package struct ReportCheck {
  /// What lies beside the report.
  package struct Surroundings: Sendable {
    /// The names of the versions beside the folder `board`.
    package let versions: [String]
    /// The names of the files in the folder `board`.
    package let files: [String]
    package let assessments: [ImpactAssessment]

    package init(versions: [String], files: [String], assessments: [ImpactAssessment]) {
      self.versions = versions
      self.files = files
      self.assessments = assessments
    }
  }

  private let report: BoardReport
  private let profile: BoardProfile
  private let beside: Surroundings
  private let parts: [ReportPart]
  private var found: [Diagnostic] = []

  private init(_ report: BoardReport, _ profile: BoardProfile, _ beside: Surroundings) {
    self.report = report
    self.profile = profile
    self.beside = beside
    parts = ReportPart.parts(report, profile)
  }

  /// - Returns: findings in reading order, each a warning.
  package static func findings(
    _ report: BoardReport, _ profile: BoardProfile, _ beside: Surroundings
  ) -> [Diagnostic] {
    var check = ReportCheck(report, profile, beside)
    check.checkHead()
    check.checkHeadings()
    check.checkNumbers()
    for part in check.parts where part.section != nil { check.checkAnswer(part) }
    check.checkRecommendations()
    check.checkAssessments()
    return check.found.sorted(by: Diagnostic.inReadingOrder)
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    found.append(
      Diagnostic(
        rule: rule, severity: .warning, path: report.paper.file.path, range: range, message: message, hint: hint))
  }

  // MARK: Head and headings

  private mutating func checkHead() {
    let start = SourceRange(at: report.paper.front.range.start)
    for entry in profile.head where entry.isRequired {
      let key = entry.key.text
      guard report.row(key) == nil, report.contact(key) == nil else { continue }
      report(
        "missing-row", start, "the \(profile.title) asks for '\(entry.title)', and the front matter has no `\(key)`",
        "Add a line `\(key): …`; TBC keeps its place.")
    }
  }

  private mutating func checkHeadings() {
    let groups = profile.headings.compactMap(\.group)
    var last = -1
    for section in report.paper.sections {
      guard let index = profile.headings.firstIndex(where: { BoardProfile.isSame($0.title, section.title) }) else {
        if groups.contains(where: { BoardProfile.isSame($0, section.title) }) { continue }
        let titles = profile.headings.map(\.title)
        report(
          "unknown-heading", section.range, "'\(section.title)' is no heading of the \(profile.title)",
          Suggestion.nearest(to: section.title, among: titles).map { "Did you mean '\($0)'?" }
            ?? "Put its words under a heading that the board has; Content/boards/\(profile.name).yaml lists them.")
        continue
      }
      if index < last {
        report(
          "heading-order", section.range,
          "'\(section.title)' stands after '\(profile.headings[last].title)', and the board reads it before",
          "Move it, with what stands below it.")
      }
      last = max(last, index)
    }
    for (index, part) in parts.enumerated() where part.entry.isRequired && part.section == nil {
      let before = parts[..<index].last { $0.section != nil }?.section
      report(
        "missing-heading", before?.range ?? SourceRange(line: 1, column: 1),
        "the heading '\(part.entry.title)' is missing",
        part.entry.none.first.map { "Add it; if there is nothing to say, say \($0)." }
          ?? "Add it\(part.entry.question.map { ". The board asks: \($0)" } ?? ".")")
    }
  }

  // MARK: Numbers

  /// The numbered paragraphs run through the whole report, whatever the heading.
  private mutating func checkNumbers() {
    var expected = 1
    var seen: Set<Int> = []
    for section in report.paper.sections {
      guard let part = parts.first(where: { $0.section?.range == section.range }),
        part.entry.content?.isNumbered ?? false
      else { continue }
      for block in section.blocks {
        switch block {
        case .numbered(let entries):
          for entry in entries {
            if !seen.insert(entry.number).inserted {
              report(
                "duplicate-number", entry.range, "the number \(entry.number) stands here for the second time",
                "Number the paragraphs through the whole report: this one is \(expected).")
            } else if entry.number != expected {
              report(
                "skipped-number", entry.range, "the number \(expected) is missing: this paragraph is \(entry.number)",
                "Number the paragraphs through the whole report, whatever the heading.")
            }
            expected = max(expected, entry.number) + 1
          }
        case .paragraph(_, _, let range):
          report(
            "paragraph-outside-item", range, "a paragraph without a number",
            "Give it the next number, or indent it as far as the words of the paragraph that it belongs to.")
        case .bullets, .note: continue
        }
      }
    }
  }

  // MARK: Answers

  private static let words = ["None", "None noted", "Not applicable", "N/A", "Nil"]

  private mutating func checkAnswer(_ part: ReportPart) {
    guard let section = part.section, let content = part.entry.content else { return }
    let answer = part.answer.trimmed
    guard !answer.isEmpty else {
      report(
        "empty-heading", section.range, "there are no words under '\(section.title)'",
        part.entry.question.map { "The board asks: \($0)" } ?? "Say what the board asks for.")
      return
    }
    guard !part.isNone else { return }
    if BoardProfile.isNone(answer, ReportCheck.words), part.entry.none.isEmpty {
      report(
        "only-none", section.range, "'\(section.title)' may not say only '\(answer)'",
        part.entry.question.map { "The board asks: \($0)" } ?? "Say what the board asks for.")
      return
    }
    switch content {
    case .yesNo: checkYesNo(part, section, answer)
    case .documents: checkDocuments(section)
    case .text, .paragraphs, .recommendations, .table: break
    }
  }

  private mutating func checkYesNo(_ part: ReportPart, _ section: PaperSection, _ answer: String) {
    let first = answer.unicodeScalars.prefix { $0.properties.isAlphabetic }
    let word = String(first).lowercased()
    guard ["yes", "no"].contains(where: { $0.hasSameBytes(as: word) }) else {
      report(
        "wrong-answer", section.range, "'\(section.title)' is answered with neither Yes nor No",
        "Begin the answer with Yes or No; words may follow.")
      return
    }
    let isYes = word.hasSameBytes(as: "yes")
    switch part.entry.ifYes {
    case .impactAssessment:
      if isYes, own.isEmpty {
        report(
          "missing-assessment", section.range, "an assessment is needed, and none of this report is there",
          "Write it in the folder board: kind: impact-assessment, report: \(report.paper.name).")
      } else if !isYes, let assessment = own.first {
        report(
          "contradicted-answer", section.range,
          "'\(section.title)' says No, and \(assessment.paper.name) is an assessment of this report",
          "Say Yes, or take the assessment away.")
      }
    case .appendix:
      guard isYes else { break }
      let titles = appendices.map(\.words)
      if !titles.contains(where: { $0.lowercased().contains(section.title.lowercased()) }) {
        report(
          "missing-appendix", section.range, "the answer is Yes, and no appendix is a \(section.title)",
          "List it under the appendices.")
      }
    case nil: break
    }
  }

  private var own: [ImpactAssessment] {
    beside.assessments.filter { $0.report?.text.hasSameBytes(as: report.paper.name) ?? false }
  }

  private var appendices: [NumberedEntry] {
    parts.filter { $0.entry.content == .documents && !$0.isNone }.flatMap { $0.section?.blocks.numbered ?? [] }
  }

  private mutating func checkDocuments(_ section: PaperSection) {
    for entry in section.blocks.numbered {
      guard let place = entry.codes.first else {
        report(
          "unplaced-document", entry.range, "it is not said where '\(entry.words)' is",
          "Close it with the version or the file in backticks, as in `V03`.")
        continue
      }
      let isThere = (beside.versions + beside.files).contains { $0.hasSameBytes(as: place.text) }
      guard !isThere else { continue }
      report(
        "missing-document", place.range,
        "'\(place.text)' is not there: neither a version nor a file in the folder board",
        Suggestion.nearest(to: place.text, among: beside.versions + beside.files).map { "Did you mean '\($0)'?" }
          ?? "Put it there, or correct its name.")
    }
  }

  // MARK: Recommendations

  private mutating func checkRecommendations() {
    let reasons = parts.filter { $0.entry.key.text.hasSameBytes(as: "reasons") }
      .flatMap { $0.section?.blocks.numbered ?? [] }.map(\.number)
    for recommendation in Recommendation.all(parts) {
      guard !recommendation.reasons.isEmpty else {
        report(
          "missing-reason", recommendation.range, "recommendation \(recommendation.address) has no reason",
          "Close it with the number of the paragraph that gives it, in backticks: `2`.")
        continue
      }
      for reason in recommendation.reasons where !reasons.contains(where: { String($0).hasSameBytes(as: reason.text) })
      {
        report(
          "missing-reason", reason.range, "'\(reason.text)' is no paragraph of the reasons",
          "The paragraphs there are: \(reasons.map(String.init).joined(separator: ", ")).")
      }
    }
  }

  /// An assessment that names no report, or one that is not there.
  private mutating func checkAssessments() {
    for assessment in beside.assessments {
      guard let name = assessment.report, !beside.files.contains(where: { $0.hasSameBytes(as: name.text) }) else {
        continue
      }
      found.append(
        Diagnostic(
          rule: "missing-document", severity: .warning, path: assessment.paper.file.path, range: name.range,
          message: "the report '\(name.text)' is not in the folder", hint: "Correct its name."))
    }
  }
}
