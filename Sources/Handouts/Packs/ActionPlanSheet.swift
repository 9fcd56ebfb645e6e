internal import Incidents
internal import ProcedureModel
internal import SourceText

/// The individual action plan: the rows of a checklist that apply in this incident, as filled so far, ending with those
/// that are left out.
struct ActionPlanSheet: View {
  static let template = "packs/action-plan"

  let header: PackHeader
  let title: HeadingView
  let notices: [NoticeView]
  let incident: [LabelledText]
  let codes: [LabelledText]
  let html: String
  let details: [String]
  let tables: [PackTableView]
  let after: [HeadingView]
  let leftOut: PackLeftOutView

  static let fields = ViewFields<ActionPlanSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("notices") { $0.notices },
    .flag("has-incident") { !$0.incident.isEmpty },
    .views("incident") { $0.incident },
    .flag("has-codes") { !$0.codes.isEmpty },
    .views("codes") { $0.codes },
    .html("html") { $0.html },
    .flag("has-details") { !$0.details.isEmpty },
    .texts("details") { $0.details },
    .views("tables") { $0.tables },
    .views("after") { $0.after },
    .view("left-out") { $0.leftOut },
  ])

  /// The file of an appendix's sheet.
  static func file(_ appendix: Appendix) -> String { "action-plan-\(appendix.letter.lowercased()).html" }

  /// A sheet for each checklist. What has no place in any appendix stands at the end of the last; where a procedure has no
  /// checklist, on a sheet of its own.
  static func sheets(_ context: PackContext) -> [PackSheet] {
    let lists = context.situation.procedure.appendices.compactMap { appendix -> (Appendix, Checklist)? in
      if case .checklist(let checklist) = appendix.content { (appendix, checklist) } else { nil }
    }
    guard !lists.isEmpty else {
      return context.added.atEnd.isEmpty ? [] : [ItemListSheet.added(context)]
    }
    return lists.enumerated().map { index, list in
      let (appendix, checklist) = list
      let label = SheetLabel(
        file: file(appendix), title: "Individual action plan: \(appendix.title)",
        short: lists.count > 1 ? "Action plan \(appendix.letter)" : "Action plan",
        purpose: "Every row that applies, as filled so far; ends with the rows left out.", isLandscape: true)
      return PackSheet(label, part: .actionPlan, template: template) {
        ActionPlanSheet(context, appendix, checklist, isLast: index == lists.count - 1, $0, $1)
      }
    }
  }

  private init(
    _ context: PackContext, _ appendix: Appendix, _ checklist: Checklist, isLast: Bool, _ label: SheetLabel,
    _ place: PackPlace
  ) {
    let situation = context.situation
    let level = place.titleLevel
    var body = context.renderer(place, appendix: appendix.letter, isHome: true)
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(level, "sheet-title", label.title, id: appendix.letter)
    let own = situation.items.filter { $0.appendix.map { $0.hasSameBytes(as: appendix.letter) } ?? false }
    let left = own.filter { !$0.isInForce }
    notices = ActionPlanSheet.notices(own, left, situation)
    incident = ActionPlanSheet.facts(situation)
    codes = checklist.applicability.map { LabelledText(label: $0.code, values: [$0.meaning]) }
    html = body.blocks(appendix.intro, owner: Address("\(appendix.letter).intro"))
    details = checklist.details
    func table(_ heading: HeadingView, _ html: String, _ items: [TrackedItem]) -> PackTableView {
      PackTableView(
        heading: heading, html: html, responsible: "Responsible", hasCodes: !checklist.applicability.isEmpty,
        rows: items.map {
          let parties = $0.appendix == nil || $0.item?.kind == .row
          return context.row(
            $0, place, isHome: context.isHome($0),
            parties: parties ? PackTableView.parties($0, checklist) : PackTableView.leads($0))
        })
    }
    var tables = checklist.groups.map { group in
      let items = group.items.compactMap { situation.item($0.address) }.filter(\.isInForce)
      return table(
        HeadingView(
          level: group.level + level - 1, style: "group-title", id: Anchors.id(group.address),
          number: group.number?.description, words: body.words(group.title, owner: group.address),
          codes: group.attributes.map(\.text)),
        body.blocks(group.intro, owner: group.address), items.flatMap { context.added.chain($0) })
    }
    if isLast, !context.added.atEnd.isEmpty {
      let plans = context.added.atEnd.contains { $0.added == nil } ? ", and actions of plans that are not in force" : ""
      tables.append(
        table(HeadingView(level + 1, "group-title", "Added actions\(plans)"), "", context.added.atEnd))
    }
    self.tables = tables
    after = checklist.after.map { HeadingView(level + 1, "section-title", $0) }
    leftOut = PackLeftOutView(
      heading: HeadingView(level + 1, "section-title", "Left out: \(left.count) row\(left.count == 1 ? "" : "s")"),
      rows: left.map { context.row($0, place, isHome: true) })
  }

  /// How much is left, and whether rows are left out.
  private static func notices(
    _ own: [TrackedItem], _ left: [TrackedItem], _ situation: Situation
  ) -> [NoticeView] {
    guard !situation.isBlank else { return [] }
    let kept = own.filter(\.isInForce)
    func count(_ status: ItemStatus) -> Int { kept.filter { $0.status == status }.count }
    let overdue = kept.filter { $0.isOverdue(at: situation.now) }.count
    return [
      NoticeView(
        mark: "A CUT",
        words: "Rows that do not apply are left out: \(left.count) of \(own.count). They are listed at the end."),
      NoticeView(
        mark: "SO FAR",
        words: "\(count(.done)) of \(kept.count) rows done, \(count(.started)) started, \(count(.notApplicable)) not "
          + "applicable, \(count(.open)) open\(overdue == 0 ? "" : ", \(overdue) overdue")."),
    ]
  }

  /// What the incident is about; nothing in a blank pack.
  private static func facts(_ situation: Situation) -> [LabelledText] {
    guard !situation.isBlank else { return [] }
    let facts = situation.facts
    var rows: [LabelledText] = []
    if let provider = facts.provider { rows.append(LabelledText(label: "Provider", values: [provider])) }
    if !facts.services.isEmpty {
      rows.append(
        LabelledText(
          label: "Services",
          values: facts.services.map { service in
            [service.name ?? service.id, service.type ?? "type not known", service.address].compactMap { $0 }
              .joined(separator: ", ")
          }))
    }
    if let notified = facts.notified {
      rows.append(LabelledText(label: "Notified", values: [notified.london.time.inWords]))
    }
    if let lead = facts.lead {
      let name = facts.signature(lead)?.name.map { "\($0) (\(lead))" } ?? lead
      rows.append(
        LabelledText(label: "Led by", values: [[name, facts.telephone].compactMap { $0 }.joined(separator: ", ")]))
    }
    return rows
  }
}

/// The rows that are left out, so that nobody takes the plan for the whole checklist.
struct PackLeftOutView: View {
  let heading: HeadingView
  let rows: [PackRowView]

  static let fields = ViewFields<PackLeftOutView>([
    .view("heading") { $0.heading },
    .flag("none") { $0.rows.isEmpty },
    .views("rows") { $0.rows },
  ])
}
