internal import ProcedureModel
internal import SourceText

/// An action plan as its source has it: a table for each group, its columns side by side.
struct ActionPlanHandout: View {
  static let template = "handouts/action-plan"

  let header: SheetHeader
  let title: HeadingView
  let notices: [NoticeView]
  let byLead: LinkView
  let keyHeading: HeadingView
  let key: [LabelledText]
  let html: String
  let groups: [PlanGroupView]

  static let fields = ViewFields<ActionPlanHandout>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .view("by-lead") { $0.byLead },
    .flag("has-key") { !$0.key.isEmpty },
    .view("key-heading") { $0.keyHeading },
    .views("key") { $0.key },
    .html("html") { $0.html },
    .views("groups") { $0.groups },
  ])

  static func sheets(_ context: HandoutContext, _ appendix: Appendix, _ plan: ActionPlan) -> [Sheet] {
    let label = SheetLabel(
      file: HandoutContext.home(of: appendix), title: HandoutContext.title(appendix),
      short: HandoutContext.short(appendix),
      purpose: "Leads in the first hours: what to do now, and as the response grows.", isLandscape: true)
    return [Sheet(label, template: template) { ActionPlanHandout(context, appendix, plan, $0, $1) }]
      + LeadHandout.sheets(context, appendix, plan)
  }

  /// In which case a plan is in force, as a notice; none for a plan that always is.
  static func inForce(_ type: String?, _ context: HandoutContext) -> [NoticeView] {
    guard let type else { return [] }
    let meaning = context.meaning(of: type).map { ", \($0)" } ?? ""
    return [NoticeView(mark: "IN FORCE", words: "For \(type)\(meaning).")]
  }

  private init(
    _ context: HandoutContext, _ appendix: Appendix, _ plan: ActionPlan, _ label: SheetLabel, _ place: SheetPlace
  ) {
    var body = context.renderer(place, appendix: appendix.letter, isHome: true)
    let level = place.titleLevel
    header = SheetHeader(label: label, stamp: place.stamp)
    title = HeadingView(level, "sheet-title", label.title, id: appendix.letter)
    notices = ActionPlanHandout.inForce(plan.inForceFor?.text, context)
    byLead = LinkView(
      href: place.link(to: HandoutContext.file(appendix, "by-lead")), words: "by lead officer")
    keyHeading = HeadingView(level + 1, "section-title", "Key to leads")
    key = plan.key.map {
      LabelledText(label: $0.code, values: [$0.meaning.plain], id: Anchors.id($0.address))
    }
    html = body.blocks(appendix.intro, owner: Address("\(appendix.letter).intro"))
    groups = plan.groups.enumerated().map { index, group in
      PlanGroupView(
        heading: HeadingView(
          level: level + 1, style: "group-title", id: Anchors.id(group.address),
          number: "\(appendix.letter)\(index + 1)", words: body.words(group.title, owner: group.address)),
        html: body.blocks(group.intro, owner: group.address),
        columns: plan.columns.enumerated().map { PlanColumnView(title: $1.title, isFirst: $0 == 0) },
        lines: ActionPlanHandout.lines(group, plan.columns, &body))
    }
  }

  /// The n-th actions of all columns side by side, as many lines as the longest column has.
  private static func lines(
    _ group: ActionGroup, _ columns: [ActionPlan.Column], _ body: inout BodyRenderer
  ) -> [PlanLineView] {
    let count = group.columns.map(\.count).max() ?? 0
    return (0..<count).map { line in
      PlanLineView(
        cells: group.columns.enumerated().map { index, actions in
          let label = columns.indices.contains(index) ? columns[index].title : ""
          guard actions.indices.contains(line) else {
            return PlanCellView(column: label, isFirst: index == 0, row: nil)
          }
          return PlanCellView(
            column: label, isFirst: index == 0, row: RowView.home(actions[line], html: body.item(actions[line])))
        })
    }
  }
}

/// A group of a plan as one table.
struct PlanGroupView: View {
  let heading: HeadingView
  let html: String
  let columns: [PlanColumnView]
  let lines: [PlanLineView]

  static let fields = ViewFields<PlanGroupView>([
    .view("heading") { $0.heading },
    .html("html") { $0.html },
    .views("columns") { $0.columns },
    .views("lines") { $0.lines },
  ])
}

/// The head of a plan's column.
struct PlanColumnView: View {
  let title: String
  let isFirst: Bool

  static let fields = ViewFields<PlanColumnView>([
    .text("title") { $0.title },
    .flag("first") { $0.isFirst },
  ])
}

/// One line of a plan's table.
struct PlanLineView: View {
  let cells: [PlanCellView]

  static let fields = ViewFields<PlanLineView>([
    .views("cells") { $0.cells }
  ])
}

/// An action in its column, or the gap where a column has no more.
struct PlanCellView: View {
  let column: String
  let isFirst: Bool
  let row: RowView?

  static let fields = ViewFields<PlanCellView>([
    .text("column") { $0.column },
    .flag("first") { $0.isFirst },
    .view("row") { $0.row },
    .flag("gap") { $0.row == nil },
  ])
}
