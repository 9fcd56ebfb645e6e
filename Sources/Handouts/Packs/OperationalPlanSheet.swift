internal import Incidents
internal import ProcedureModel
internal import SourceText

/// An operational plan in force: its tasks in order, each with its officers and its state.
struct OperationalPlanSheet: View {
  static let template = "packs/operational-plan"

  let header: PackHeader
  let title: HeadingView
  let notices: [NoticeView]
  let html: String
  let table: PackTableView
  let closing: ClosingView?

  static let fields = ViewFields<OperationalPlanSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .html("html") { $0.html },
    .view("table") { $0.table },
    .view("closing") { $0.closing },
  ])

  init(
    _ context: PackContext, _ appendix: Appendix, _ plan: OperationalPlan, _ label: SheetLabel, _ place: PackPlace
  ) {
    var body = context.renderer(place, appendix: appendix.letter, isHome: true)
    let level = place.titleLevel
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(level, "sheet-title", label.title, id: appendix.letter)
    notices = PlanSheet.notices(plan.inForceFor?.text, context)
    html = body.blocks(appendix.intro, owner: Address("\(appendix.letter).intro"))
    let items = plan.tasks.compactMap { context.situation.item($0.address) }.flatMap { context.added.chain($0) }
    table = PackTableView(
      heading: HeadingView(level + 1, "group-title", "Tasks"), responsible: "Officer",
      rows: items.map {
        context.row(
          $0, place, isHome: true, parties: PackTableView.leads($0), saysServices: $0.added != nil)
      })
    let rest = body.blocks(plan.closing, owner: Address("\(appendix.letter).closing"))
    closing = rest.isEmpty ? nil : ClosingView(html: rest)
  }
}
