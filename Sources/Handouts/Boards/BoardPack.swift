package import BoardPapers
package import ProcedureModel
package import Review
package import SourceText

/// Makes the pages that are put before a board: the report, and everything that it rests on. Pure: the same values give the
/// same bytes.
package struct BoardPack: Sendable {
  /// The version before the board beside the one that it replaces.
  package struct Versions: Sendable {
    package let old: Procedure?
    package let new: VersionToBuild
    package let comparison: Comparison?
    package let effect: CheckEffect?

    package init(old: Procedure?, new: VersionToBuild, comparison: Comparison?, effect: CheckEffect?) {
      self.old = old
      self.new = new
      self.comparison = comparison
      self.effect = effect
    }
  }

  /// The papers of the pack.
  package struct Papers: Sendable {
    package let report: BoardReport
    package let profile: BoardProfile
    package let assessments: [ImpactAssessment]
    package let minutes: [Minutes]
    package let points: [OpenPoint]
    /// What reviewers said of the version.
    package var comments: [ReviewComment] = []

    package init(
      report: BoardReport, profile: BoardProfile, assessments: [ImpactAssessment], minutes: [Minutes],
      points: [OpenPoint]
    ) {
      self.report = report
      self.profile = profile
      self.assessments = assessments
      self.minutes = minutes
      self.points = points
    }
  }

  private let templates: TemplateSet
  private let stamp: BoardStamp
  private let papers: Papers
  private let versions: Versions?

  /// - Parameters:
  ///   - versions: nil where the report is about no procedure.
  ///   - asOf: the day that the pages are made for.
  package init(
    templates: TemplateSet, papers: Papers, versions: Versions?, asOf: CalendarDate, edition: Edition, tool: String
  ) {
    self.templates = templates
    self.papers = papers
    self.versions = versions
    let report = papers.report
    var marks = report.isSample ? ["SAMPLE"] : []
    if !papers.points.isEmpty { marks.append("DRAFT PACK") }
    let date = report.row("date").flatMap { CalendarDate(iso: $0.text) }?.inWords
    stamp = BoardStamp(
      marks: marks,
      document:
        "\(papers.profile.title)\(date.map { ", \($0)" } ?? ""): \(report.row("subject")?.text ?? report.paper.title)",
      asOf: asOf, tool: tool, edition: edition, fingerprint: versions?.new.procedure.shortFingerprint)
  }

  /// A document of the pack.
  private struct Document {
    let label: LinkView
    /// Nil for a page that another part of the tool makes whole.
    let html: String?
    let whole: String?
  }

  /// The pages, the cover first.
  package func pages() -> [OutputPage] {
    let documents = self.documents()
    let navigation =
      [LinkView(href: BoardCover.file, words: "Cover")]
      + documents.map { LinkView(href: $0.label.href, words: $0.label.words) }
    let cover = BoardCover(
      header: BoardHeader(id: "cover", part: "Board pack", stamp: stamp),
      title: HeadingView(1, "sheet-title", stamp.document), notices: notices, documents: documents.map(\.label),
      recommendations: Recommendation.all(ReportPart.parts(papers.report, papers.profile)).map { recommendation in
        LabelledText(
          label: recommendation.address,
          values: [recommendation.words + (recommendation.to.map { " (for \($0))" } ?? "")])
      })
    let first = OutputPage(
      path: BoardCover.file,
      html: page("Board pack", [], templates.library.render(cover, with: BoardCover.template)))
    return [first]
      + documents.map { document in
        OutputPage(
          path: document.label.href,
          html: document.whole ?? page(document.label.words, navigation, document.html ?? ""))
      }
  }

  private var notices: [NoticeView] {
    guard !papers.points.isEmpty else { return [] }
    let count = papers.points.count
    return [
      NoticeView(
        mark: "DRAFT PACK",
        words: "The Board would find \(count) thing\(count == 1 ? "" : "s") missing: see '\(OpenPointsSheet.part)'.")
    ]
  }

  private func documents() -> [Document] {
    let library = templates.library
    func document(_ file: String, _ words: String, _ note: String, _ html: String) -> Document {
      Document(label: LinkView(href: file, words: words, note: note), html: html, whole: nil)
    }
    var documents = [
      document(
        ReportSheet.file, ReportSheet.part, "What the Board is asked to decide, and why.",
        library.render(ReportSheet.sheet(papers.report, papers.profile, stamp), with: PaperSheet.template))
    ]
    if let versions { documents += self.documents(of: versions) }
    if let versions, !papers.comments.isEmpty {
      documents.append(
        document(
          ConsultationSheet.file, ConsultationSheet.part, "What reviewers said of the new version, and our answers.",
          library.render(
            ConsultationSheet(papers.comments, versions.new.procedure, stamp), with: ConsultationSheet.template)))
    }
    for (index, assessment) in papers.assessments.enumerated() {
      let file = BoardPack.file("assessment", index, papers.assessments.count)
      documents.append(
        document(
          file, AssessmentSheet.part, assessment.paper.title,
          library.render(
            AssessmentSheet.sheet(assessment, id: "assessment-\(index + 1)", stamp), with: PaperSheet.template)))
    }
    for (index, minutes) in papers.minutes.enumerated() {
      let file = BoardPack.file("minutes", index, papers.minutes.count)
      documents.append(
        document(
          file, BoardMinutesSheet.part, minutes.paper.title,
          library.render(
            BoardMinutesSheet(minutes, id: "minutes-\(index + 1)", stamp), with: BoardMinutesSheet.template)))
    }
    documents.append(
      document(
        OpenPointsSheet.file, OpenPointsSheet.part, "For the author: what is to be settled before the meeting.",
        library.render(
          OpenPointsSheet(
            header: BoardHeader(id: "completeness", part: OpenPointsSheet.part, stamp: stamp),
            title: HeadingView(1, "sheet-title", OpenPointsSheet.part), points: papers.points),
          with: OpenPointsSheet.template)))
    return documents
  }

  private func documents(of versions: Versions) -> [Document] {
    let new = versions.new.procedure
    var documents: [Document] = []
    if let old = versions.old {
      documents.append(
        Document(
          label: LinkView(
            href: ControlSheet.file, words: ControlSheet.part,
            note: "What \(old.control.version.text) and \(new.control.version.text) say of themselves."),
          html: templates.library.render(ControlSheet(old: old, new: new, stamp), with: ControlSheet.template),
          whole: nil))
    }
    if let comparison = versions.comparison, let effect = versions.effect {
      let pages = ComparisonPages(templates: templates, asOf: stamp.asOf, edition: stamp.edition, tool: stamp.tool)
      documents.append(
        Document(
          label: LinkView(
            href: "comparison.html", words: "Changes and redline",
            note: "Summary of changes with reasons, shifts of responsibility and applicability, full redline."),
          html: nil, whole: pages.page(comparison, effect: effect)))
    }
    let set = DocumentSet(templates: templates, asOf: stamp.asOf, edition: stamp.edition, tool: stamp.tool)
    if let page = set.pages([versions.new]).first(where: { $0.path.hasSuffix("/" + EverythingPage.file) }) {
      documents.append(
        Document(
          label: LinkView(
            href: "new-version.html", words: "\(new.control.version.text), clean",
            note: "The version before the Board with all its appendices, and the findings of the check."),
          html: nil, whole: page.html))
    }
    return documents
  }

  /// `assessment.html`, or `assessment-2.html` where there are several.
  private static func file(_ name: String, _ index: Int, _ count: Int) -> String {
    count == 1 ? "\(name).html" : "\(name)-\(index + 1).html"
  }

  private func page(_ title: String, _ navigation: [LinkView], _ html: String) -> String {
    let source = stamp.fingerprint.map { "Source \($0)" } ?? "As of \(stamp.asOf.inWords)"
    let style = PageStyle(
      templates.styles, running: (stamp.document, stamp.marks.joined(separator: " "), source))
    return templates.library.render(
      PageView(
        title: "\(title) - \(stamp.document)", style: style, edition: stamp.edition, masthead: stamp.document,
        navigation: navigation, html: html, isSet: false,
        colophon: "Made by procdoc \(stamp.tool), as of \(stamp.asOf.inWords). Printed copies are not controlled."),
      with: PageView.template)
  }
}
