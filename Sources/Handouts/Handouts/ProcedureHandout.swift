internal import ProcedureModel
internal import SourceText

/// The procedure itself: document control, contents, sections and clauses.
struct ProcedureHandout: View {
  static let file = "procedure.html"
  static let template = "handouts/procedure"

  let header: SheetHeader
  let title: HeadingView
  let notices: [NoticeView]
  let controlHeading: HeadingView
  let control: [LabelledText]
  let contentsHeading: HeadingView
  let contents: [LinkView]
  let html: String
  let sections: [SectionView]

  static let fields = ViewFields<ProcedureHandout>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .flag("has-control") { !$0.control.isEmpty },
    .view("control-heading") { $0.controlHeading },
    .views("control") { $0.control },
    .view("contents-heading") { $0.contentsHeading },
    .views("contents") { $0.contents },
    .html("html") { $0.html },
    .views("sections") { $0.sections },
  ])

  static func sheets(_ context: HandoutContext) -> [Sheet] {
    let label = SheetLabel(
      file: file, title: "Procedure", purpose: "Everyone involved: who decides, who leads, what happens in which order."
    )
    return [Sheet(label, template: template) { ProcedureHandout(context, $0, $1) }]
  }

  private init(_ context: HandoutContext, _ label: SheetLabel, _ place: SheetPlace) {
    let procedure = context.procedure
    let stamp = place.stamp
    var body = context.renderer(place, appendix: nil, isHome: true)
    let level = place.titleLevel
    header = SheetHeader(label: label, stamp: stamp)
    title = HeadingView(level, "sheet-title", procedure.control.title.text)
    notices = NoticeView.notices(stamp, supersedes: procedure.control.supersedes?.text)
    controlHeading = HeadingView(level + 1, "section-title", "Document control")
    control = ControlRows.rows(procedure.control)
    contentsHeading = HeadingView(level + 1, "section-title", "Contents")
    contents = procedure.sections.map { section in
      LinkView(
        href: "#" + Anchors.id(section.address), words: section.title.plain, number: section.number?.description)
    }
    html = body.blocks(procedure.intro, owner: Address("intro"))
    sections = procedure.sections.map { section in
      SectionView(
        heading: HeadingView(
          level: section.level + level - 1, style: "section-title", id: Anchors.id(section.address),
          number: section.number?.description, words: body.words(section.title, owner: section.address)),
        html: body.blocks(section.intro, owner: section.address),
        clauses: section.items.map { clause in
          ClauseView(
            id: Anchors.id(clause.address), html: body.item(clause, number: clause.number?.description ?? ""))
        })
    }
  }
}

/// A section with its clauses.
struct SectionView: View {
  let heading: HeadingView
  /// What stands before the first clause.
  let html: String
  let clauses: [ClauseView]

  static let fields = ViewFields<SectionView>([
    .view("heading") { $0.heading },
    .html("html") { $0.html },
    .views("clauses") { $0.clauses },
  ])
}

/// A clause; its HTML begins with its number.
struct ClauseView: View {
  let id: String
  let html: String

  static let fields = ViewFields<ClauseView>([
    .text("id") { $0.id },
    .html("html") { $0.html },
  ])
}
