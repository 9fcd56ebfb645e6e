internal import BoardPapers
internal import ProcedureModel
internal import SourceText

/// An impact assessment on paper: its head, then each row with the effect and what is done about it.
enum AssessmentSheet {
  static let part = "Impact assessment"

  static func sheet(_ assessment: ImpactAssessment, id: String, _ stamp: BoardStamp) -> PaperSheet {
    var renderer = PaperRenderer()
    let sections = assessment.rows.flatMap { row -> [PaperSectionView] in
      [
        PaperSectionView(heading: HeadingView(2, "section-title", row.title), html: ""),
        PaperSectionView(
          heading: HeadingView(3, "group-title", "Details"), html: renderer.html(row.details)),
        PaperSectionView(
          heading: HeadingView(3, "group-title", "Solutions or mitigation"),
          html: renderer.html(row.mitigation)),
      ]
    }
    return PaperSheet(
      header: BoardHeader(id: id, part: part, stamp: stamp),
      title: HeadingView(1, "sheet-title", assessment.paper.title),
      rows: assessment.head.map { LabelledText(label: $0.label, values: $0.values.map(\.text)) }, sections: sections)
  }
}
