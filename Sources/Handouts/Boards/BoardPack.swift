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
    /// What the report rests on.
    package let documents: [SupportingDocument]
    /// What the version means for incidents that run; nil where none was looked at.
    package let incidents: IncidentImpact?
    package let points: [OpenPoint]
    /// What reviewers said of the version.
    package var comments: [ReviewComment] = []

    package init(
      report: BoardReport, profile: BoardProfile, assessments: [ImpactAssessment], minutes: [Minutes],
      documents: [SupportingDocument], incidents: IncidentImpact?, points: [OpenPoint]
    ) {
      self.report = report
      self.profile = profile
      self.assessments = assessments
      self.minutes = minutes
      self.documents = documents
      self.incidents = incidents
      self.points = points
    }
  }

  /// The comparison and the clean version, to which other documents lead.
  static let comparisonName = "comparison"
  static let cleanName = "new-version"

  private let templates: TemplateSet
  private let stamp: BoardStamp
  private let papers: Papers
  private let versions: Versions?
  private let formats: OtherFormats

  /// - Parameters:
  ///   - versions: nil where the report is about no procedure.
  ///   - asOf: the day that the pages are made for.
  ///   - formats: what there is of the whole pack beside the pages; the cover names it.
  package init(
    templates: TemplateSet, papers: Papers, versions: Versions?, asOf: CalendarDate, edition: Edition, tool: String,
    formats: OtherFormats = []
  ) {
    self.templates = templates
    self.papers = papers
    self.versions = versions
    self.formats = formats
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

  // MARK: Pages

  /// The pages: the cover, each document, and one file with everything.
  package func pages() -> [OutputPage] {
    let documents = self.documents()
    let navigation = [
      LinkView(href: BoardCover.file, words: "Cover"), LinkView(href: EverythingPage.file, words: "Everything"),
    ]
    let cover = page(
      "Board pack", [], cover(documents, whole: EverythingPage.labels(formats)), isSet: false)
    return [OutputPage(path: BoardCover.file, html: cover)]
      + documents.map { document in
        OutputPage(
          path: document.file,
          html: page(
            document.words, navigation + documents.map { LinkView(href: $0.file, words: $0.words) }, document.html,
            isSet: document.parts.count > 1))
      } + [everything(documents)]
  }

  /// The whole pack as one file, and what a Word file of it is made from.
  private func everything(_ documents: [BoardDocument]) -> OutputPage {
    let links = BoardLinks(documents)
    let html =
      links.inWhole(cover(documents, whole: []), of: BoardCover.id) + documents.map { links.inWhole($0) }.joined()
    var page = OutputPage(path: EverythingPage.file, html: page("Board pack", [], html, isSet: true))
    if formats.contains(.word) {
      page.word = WordSource(
        html, title: stamp.document, asOf: stamp.asOf, header: [stamp.document] + stamp.marks,
        source: stamp.fingerprint.map { "Source \($0)" })
    }
    return page
  }

  private func cover(_ documents: [BoardDocument], whole: [SheetLabel]) -> String {
    let cover = BoardCover(
      header: BoardHeader(id: BoardCover.id, part: "Board pack", stamp: stamp),
      title: HeadingView(1, "sheet-title", stamp.document), notices: notices,
      recommendations: Recommendation.all(ReportPart.parts(papers.report, papers.profile)).map { recommendation in
        LabelledText(
          label: recommendation.address,
          values: [recommendation.words + (recommendation.to.map { " (for \($0))" } ?? "")])
      },
      documents: documents.enumerated().map { BoardEntryView($1, number: $0 + 1) },
      whole: whole.map { LinkView(href: $0.file, words: $0.title, note: $0.purpose) })
    return templates.library.render(cover, with: BoardCover.template)
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

  private func page(_ title: String, _ navigation: [LinkView], _ html: String, isSet: Bool) -> String {
    let source = stamp.fingerprint.map { "Source \($0)" } ?? "As of \(stamp.asOf.inWords)"
    let marks = stamp.marks.joined(separator: " ")
    let style = PageStyle(
      templates.styles + [templates.comparisonStyle], running: (stamp.document, marks, source))
    return templates.library.render(
      PageView(
        title: "\(title) - \(stamp.document)", style: style, edition: stamp.edition,
        masthead: stamp.document + (marks.isEmpty ? "" : " (\(marks))"), navigation: navigation, html: html,
        isSet: isSet,
        colophon: "Made by procdoc \(stamp.tool), as of \(stamp.asOf.inWords). \(PageStyle.uncontrolled)"),
      with: PageView.template)
  }

  // MARK: Documents

  /// The documents in the order of the pack.
  private func documents() -> [BoardDocument] {
    let library = templates.library
    var documents = [
      BoardDocument(
        name: ReportSheet.name, words: ReportSheet.part, note: "What the Board is asked to decide, and why.",
        id: ReportSheet.name,
        html: library.render(ReportSheet.sheet(papers.report, papers.profile, stamp), with: PaperSheet.template))
    ]
    if let versions { documents += self.documents(of: versions) }
    if let versions, !papers.comments.isEmpty {
      documents.append(
        BoardDocument(
          name: ConsultationSheet.name, words: ConsultationSheet.part,
          note: "What reviewers said of the new version, and our answers.", id: ConsultationSheet.name,
          html: library.render(
            ConsultationSheet(papers.comments, versions.new.procedure, stamp), with: ConsultationSheet.template)))
    }
    // A paper's page by the paper's name, for the list of appendices.
    var pages: [String: String] = [:]
    for (index, assessment) in papers.assessments.enumerated() {
      let name = BoardPack.name("assessment", index, papers.assessments.count)
      pages[assessment.paper.name] = BoardDocument.file(name)
      documents.append(
        BoardDocument(
          name: name, words: AssessmentSheet.part, note: assessment.paper.title, id: name,
          html: library.render(AssessmentSheet.sheet(assessment, id: name, stamp), with: PaperSheet.template)))
    }
    for (index, minutes) in papers.minutes.enumerated() {
      let name = BoardPack.name("minutes", index, papers.minutes.count)
      pages[minutes.paper.name] = BoardDocument.file(name)
      documents.append(
        BoardDocument(
          name: name, words: BoardMinutesSheet.part, note: minutes.paper.title, id: name,
          html: library.render(
            BoardMinutesSheet(minutes, id: name, stamp), with: BoardMinutesSheet.template)))
    }
    let names = (new: papers.report.procedure?.text, old: papers.report.from?.text)
    documents.append(
      BoardDocument(
        name: AppendicesSheet.name, words: AppendicesSheet.part,
        note: "What the report rests on, where each is, and whether it is there.", id: AppendicesSheet.name,
        html: library.render(
          AppendicesSheet(papers.documents, versions: names, pages: pages, stamp), with: AppendicesSheet.template)))
    documents.append(
      BoardDocument(
        name: OpenPointsSheet.name, words: OpenPointsSheet.part,
        note: "For the author: what is to be settled before the meeting.", id: OpenPointsSheet.name,
        html: library.render(
          OpenPointsSheet(
            header: BoardHeader(id: OpenPointsSheet.name, part: OpenPointsSheet.part, stamp: stamp),
            title: HeadingView(1, "sheet-title", OpenPointsSheet.part), points: papers.points),
          with: OpenPointsSheet.template)))
    return documents
  }

  private func documents(of versions: Versions) -> [BoardDocument] {
    let new = versions.new.procedure
    let library = templates.library
    var documents: [BoardDocument] = []
    if let old = versions.old {
      documents.append(
        BoardDocument(
          name: ControlSheet.name, words: ControlSheet.part,
          note: "What \(old.control.version.text) and \(new.control.version.text) say of themselves.",
          id: ControlSheet.name,
          html: library.render(ControlSheet(old: old, new: new, stamp), with: ControlSheet.template)))
    }
    if let comparison = versions.comparison, let effect = versions.effect {
      let pages = ComparisonPages(templates: templates, asOf: stamp.asOf, edition: stamp.edition, tool: stamp.tool)
      documents.append(
        BoardDocument(
          name: BoardPack.comparisonName, words: "What changed",
          note: "At a glance, with counts of all items.",
          parts: pages.boardParts(comparison, effect: effect).map {
            BoardDocument.Part(id: $0.id, words: $0.words, note: $0.note, html: $0.html)
          }))
    }
    let set = DocumentSet(templates: templates, asOf: stamp.asOf, edition: stamp.edition, tool: stamp.tool)
    documents.append(
      BoardDocument(
        name: BoardPack.cleanName, words: "\(new.control.version.text), clean",
        note: "The version before the Board with all its appendices.", parts: set.cleanParts(of: versions.new)))
    documents.append(
      BoardDocument(
        name: BoardFindingsSheet.name, words: BoardFindingsSheet.part,
        note: "Each fixed, accepted with a reason, or open.", id: BoardFindingsSheet.name,
        html: library.render(BoardFindingsSheet(versions, stamp), with: BoardFindingsSheet.template)))
    let incidents = IncidentImpactSheet(papers.incidents, newName: new.control.version.text, stamp)
    documents.append(
      BoardDocument(
        name: IncidentImpactSheet.name, words: IncidentImpactSheet.part,
        note: papers.incidents == nil ? "None was looked at." : "What the new version would mean for them, in counts.",
        id: IncidentImpactSheet.name, html: library.render(incidents, with: IncidentImpactSheet.template)))
    return documents
  }

  /// `assessment`, or `assessment-2` where there are several.
  private static func name(_ name: String, _ index: Int, _ count: Int) -> String {
    count == 1 ? name : "\(name)-\(index + 1)"
  }
}
