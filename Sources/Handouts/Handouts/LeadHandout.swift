internal import ProcedureModel
internal import SourceText

/// An action plan in the order of its leads: each sees only the actions they lead.
struct LeadHandout: View {
  static let template = "handouts/by-lead"

  let header: SheetHeader
  let title: HeadingView
  let leads: [LeadView]

  static let fields = ViewFields<LeadHandout>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("leads") { $0.leads },
  ])

  static func sheets(_ context: HandoutContext, _ appendix: Appendix, _ plan: ActionPlan) -> [Sheet] {
    let label = SheetLabel(
      file: HandoutContext.file(appendix, "by-lead"), title: "\(HandoutContext.title(appendix)), by lead officer",
      short: "\(HandoutContext.short(appendix)) by lead",
      purpose: "Each lead: only your own actions, with boxes to tick.")
    return [Sheet(label, template: template) { LeadHandout(context, appendix, plan, $0, $1) }]
  }

  private init(
    _ context: HandoutContext, _ appendix: Appendix, _ plan: ActionPlan, _ label: SheetLabel, _ place: SheetPlace
  ) {
    var body = context.renderer(place, appendix: appendix.letter, isHome: false)
    header = SheetHeader(label: label, stamp: place.stamp)
    title = HeadingView(place.titleLevel, "sheet-title", label.title)
    let actions = plan.groups.flatMap { $0.columns.flatMap { $0 } }
    func rows(_ belongs: (Item) -> Bool) -> [RowView] {
      actions.filter(belongs).map { action in
        RowView(
          id: nil, address: action.address.text, home: context.anchors.link(to: action.address, from: place.file),
          html: body.item(action), codes: action.attributes.map(\.text))
      }
    }
    var leads = plan.key.compactMap { code -> LeadView? in
      let own = rows { action in action.attributes.contains { $0.text.utf8.elementsEqual(code.code.utf8) } }
      guard !own.isEmpty else { return nil }
      return LeadView(
        heading: HeadingView(
          level: place.titleLevel + 1, style: "group-title",
          words: HTMLText.escaped(SentenceCase.capitalised(code.meaning.plain)),
          codes: [code.code]),
        rows: own)
    }
    let orphans = rows { $0.attributes.isEmpty }
    if !orphans.isEmpty {
      leads.append(
        LeadView(
          heading: HeadingView(place.titleLevel + 1, "group-title", "No lead named: to give out"), rows: orphans))
    }
    self.leads = leads
  }
}

/// A lead and the actions they lead.
struct LeadView: View {
  let heading: HeadingView
  let rows: [RowView]

  static let fields = ViewFields<LeadView>([
    .view("heading") { $0.heading },
    .views("rows") { $0.rows },
  ])
}
