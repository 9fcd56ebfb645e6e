internal import Incidents
internal import ProcedureModel
internal import SourceText

/// An action plan in force: its columns side by side as in the procedure, each action with its state.
struct PlanSheet: View {
  static let template = "packs/plan"

  let header: PackHeader
  let title: HeadingView
  let notices: [NoticeView]
  let keyHeading: HeadingView
  let key: [LabelledText]
  let html: String
  let groups: [TrackedGroupView]

  static let fields = ViewFields<PlanSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .flag("has-key") { !$0.key.isEmpty },
    .view("key-heading") { $0.keyHeading },
    .views("key") { $0.key },
    .html("html") { $0.html },
    .views("groups") { $0.groups },
  ])

  /// The file of an appendix's sheet.
  static func file(_ appendix: Appendix) -> String { "plan-\(appendix.letter.lowercased()).html" }

  /// A sheet for each plan that is in force.
  static func sheets(_ context: PackContext) -> [PackSheet] {
    context.situation.procedure.appendices.filter { PackContext.isInForce($0, context.situation) }
      .compactMap { appendix in
        switch appendix.content {
        case .checklist, .glossary: return nil
        case .actionPlan(let plan):
          return PackSheet(label(appendix), part: .plans, template: template) {
            PlanSheet(context, appendix, plan, $0, $1)
          }
        case .operationalPlan(let plan):
          return PackSheet(label(appendix), part: .plans, template: OperationalPlanSheet.template) {
            OperationalPlanSheet(context, appendix, plan, $0, $1)
          }
        }
      }
  }

  private static func label(_ appendix: Appendix) -> SheetLabel {
    SheetLabel(
      file: file(appendix), title: HandoutContext.title(appendix), short: HandoutContext.short(appendix),
      purpose: "The plan in force, with the state of each action.", isLandscape: true)
  }

  /// For which type the plan is in force, or that it is there because no plan is.
  static func notices(_ type: String?, _ context: PackContext) -> [NoticeView] {
    let situation = context.situation
    var notices: [NoticeView] = []
    if let type {
      let meaning = context.handouts.meaning(of: type).map { ", \($0)" } ?? ""
      let services = situation.facts.services.filter { $0.type.map { $0.hasSameBytes(as: type) } ?? false }
      let names = services.isEmpty ? "" : ": \(RecordedState.names(services))"
      notices.append(NoticeView(mark: "IN FORCE", words: "For \(type)\(meaning)\(names)."))
    }
    if !situation.typesWithoutPlan.isEmpty {
      let types = situation.typesWithoutPlan.joined(separator: ", ")
      notices.append(
        NoticeView(
          mark: "NO PLAN FOR \(types)",
          words: "No plan of this procedure is for this type of service. All plans are in the pack: take what fits."))
    } else if !situation.isBlank, type != nil, !situation.facts.services.contains(where: { $0.type != nil }) {
      notices.append(
        NoticeView(
          mark: "TYPE NOT KNOWN",
          words: "The incident does not say which type of service it is about, so all plans are in the pack."))
    }
    return notices
  }

  private init(
    _ context: PackContext, _ appendix: Appendix, _ plan: ActionPlan, _ label: SheetLabel, _ place: PackPlace
  ) {
    var body = context.renderer(place, appendix: appendix.letter, isHome: true)
    let level = place.titleLevel
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(level, "sheet-title", label.title, id: appendix.letter)
    notices = PlanSheet.notices(plan.inForceFor?.text, context)
    keyHeading = HeadingView(level + 1, "section-title", "Key to leads")
    key = plan.key.map { LabelledText(label: $0.code, values: [$0.meaning.plain], id: Anchors.id($0.address)) }
    html = body.blocks(appendix.intro, owner: Address("\(appendix.letter).intro"))
    groups = plan.groups.enumerated().map { index, group in
      TrackedGroupView(
        heading: HeadingView(
          level: level + 1, style: "group-title", id: Anchors.id(group.address),
          number: "\(appendix.letter)\(index + 1)", words: body.words(group.title, owner: group.address)),
        html: body.blocks(group.intro, owner: group.address),
        columns: plan.columns.enumerated().map { PlanColumnView(title: $1.title, isFirst: $0 == 0) },
        lines: PlanSheet.lines(group, plan.columns, context, place))
    }
  }

  /// The n-th actions of all columns side by side, each followed in its column by what was added after it.
  private static func lines(
    _ group: ActionGroup, _ columns: [ActionPlan.Column], _ context: PackContext, _ place: PackPlace
  ) -> [TrackedLineView] {
    let tracked = group.columns.map { actions in
      actions.compactMap { context.situation.item($0.address) }.flatMap { context.added.chain($0) }
    }
    let count = tracked.map(\.count).max() ?? 0
    return (0..<count).map { line in
      TrackedLineView(
        cells: tracked.enumerated().map { index, actions in
          TrackedCellView(
            column: columns.indices.contains(index) ? columns[index].title : "", isFirst: index == 0,
            row: actions.indices.contains(line)
              ? context.row(actions[line], place, isHome: true, saysServices: actions[line].added != nil) : nil)
        })
    }
  }
}

/// A group of a plan in force as one table.
struct TrackedGroupView: View {
  let heading: HeadingView
  let html: String
  let columns: [PlanColumnView]
  let lines: [TrackedLineView]

  static let fields = ViewFields<TrackedGroupView>([
    .view("heading") { $0.heading },
    .html("html") { $0.html },
    .views("columns") { $0.columns },
    .views("lines") { $0.lines },
  ])
}

/// One line of its table.
struct TrackedLineView: View {
  let cells: [TrackedCellView]

  static let fields = ViewFields<TrackedLineView>([
    .views("cells") { $0.cells }
  ])
}

/// An action with its state in its column, or the gap where a column has no more.
struct TrackedCellView: View {
  let column: String
  let isFirst: Bool
  let row: PackRowView?

  static let fields = ViewFields<TrackedCellView>([
    .text("column") { $0.column },
    .flag("first") { $0.isFirst },
    .view("row") { $0.row },
    .flag("gap") { $0.row == nil },
  ])
}
