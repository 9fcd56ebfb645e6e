internal import ProcedureModel

/// The glossary.
struct GlossaryHandout: View {
  static let template = "handouts/glossary"

  let header: SheetHeader
  let title: HeadingView
  let contents: [LinkView]
  let html: String
  let terms: [TermView]

  static let fields = ViewFields<GlossaryHandout>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("contents") { $0.contents },
    .html("html") { $0.html },
    .views("terms") { $0.terms },
  ])

  static func sheets(_ context: HandoutContext, _ appendix: Appendix, _ glossary: Glossary) -> [Sheet] {
    let label = SheetLabel(
      file: HandoutContext.home(of: appendix), title: HandoutContext.title(appendix),
      short: HandoutContext.short(appendix),
      purpose: "Everyone: what the terms mean.")
    return [Sheet(label, template: template) { GlossaryHandout(context, appendix, glossary, $0, $1) }]
  }

  private init(
    _ context: HandoutContext, _ appendix: Appendix, _ glossary: Glossary, _ label: SheetLabel, _ place: SheetPlace
  ) {
    var body = context.renderer(place, appendix: appendix.letter, isHome: true)
    header = SheetHeader(label: label, stamp: place.stamp)
    title = HeadingView(place.titleLevel, "sheet-title", label.title, id: appendix.letter)
    contents = glossary.terms.map { LinkView(href: "#" + Anchors.id($0.address), words: $0.heading.plain) }
    html = body.blocks(appendix.intro, owner: Address("\(appendix.letter).intro"))
    terms = glossary.terms.map { term in
      TermView(
        heading: HeadingView(
          level: place.titleLevel + 1, style: "section-title", id: Anchors.id(term.address),
          words: body.words(term.heading, owner: term.address)),
        html: body.blocks(term.blocks, owner: term.address))
    }
  }
}

/// A term and its meaning.
struct TermView: View {
  let heading: HeadingView
  let html: String

  static let fields = ViewFields<TermView>([
    .view("heading") { $0.heading },
    .html("html") { $0.html },
  ])
}
