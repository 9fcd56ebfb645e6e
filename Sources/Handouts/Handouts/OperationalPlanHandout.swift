internal import ProcedureModel
internal import SourceText

/// An operational plan: its tasks in order, each with its officers.
struct OperationalPlanHandout: View {
  static let template = "handouts/operational-plan"

  let header: SheetHeader
  let title: HeadingView
  let notices: [NoticeView]
  let html: String
  let caption: String
  let rows: [RowView]
  let closing: ClosingView?

  static let fields = ViewFields<OperationalPlanHandout>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .html("html") { $0.html },
    .text("caption") { $0.caption },
    .views("rows") { $0.rows },
    .view("closing") { $0.closing },
  ])

  static func sheets(_ context: HandoutContext, _ appendix: Appendix, _ plan: OperationalPlan) -> [Sheet] {
    let label = SheetLabel(
      file: HandoutContext.home(of: appendix), title: HandoutContext.title(appendix),
      short: HandoutContext.short(appendix),
      purpose: "The team that carries it out: every task, who does it, with boxes to tick.")
    return [Sheet(label, template: template) { OperationalPlanHandout(context, appendix, plan, $0, $1) }]
  }

  private init(
    _ context: HandoutContext, _ appendix: Appendix, _ plan: OperationalPlan, _ label: SheetLabel, _ place: SheetPlace
  ) {
    var body = context.renderer(place, appendix: appendix.letter, isHome: true)
    header = SheetHeader(label: label, stamp: place.stamp)
    title = HeadingView(place.titleLevel, "sheet-title", label.title, id: appendix.letter)
    notices = ActionPlanHandout.inForce(plan.inForceFor?.text, context)
    html = body.blocks(appendix.intro, owner: Address("\(appendix.letter).intro"))
    let addresses = plan.tasks.map(\.address.text)
    caption =
      addresses.count > 1
      ? "\(addresses.count) tasks, \(addresses[0]) to \(addresses[addresses.count - 1])" : "\(addresses.count) task"
    rows = plan.tasks.map { RowView.home($0, html: body.item($0)) }
    let rest = body.blocks(plan.closing, owner: Address("\(appendix.letter).closing"))
    closing = rest.isEmpty ? nil : ClosingView(html: rest)
  }
}

/// What stands after the last task.
struct ClosingView: View {
  let html: String

  static let fields = ViewFields<ClosingView>([
    .html("html") { $0.html }
  ])
}
