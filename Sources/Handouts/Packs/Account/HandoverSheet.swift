internal import Incidents
internal import ProcedureModel
internal import SourceText

/// What a role's new holder is given by the one before, for both to sign.
struct HandoverSheet: View {
  static let template = "packs/handover"

  let header: PackHeader
  let title: HeadingView
  let facts: [LabelledText]
  let tables: [PackTableView]
  let sections: [AccountSectionView]
  let watchHeading: HeadingView
  let watch: [String]
  /// One empty text for each ruled line.
  let ruled: [String]
  let signing: HeadingView
  let signatures: [LabelledText]

  static let fields = ViewFields<HandoverSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .views("facts") { $0.facts },
    .views("tables") { $0.tables },
    .views("sections") { $0.sections },
    .view("watch-heading") { $0.watchHeading },
    .texts("watch") { $0.watch },
    .texts("ruled") { $0.ruled },
    .view("signing") { $0.signing },
    .views("signatures") { $0.signatures },
  ])

  static func label(_ handover: Handover) -> SheetLabel {
    SheetLabel(
      file: "handover.html", title: "Handover: \(handover.role.role.title.text)",
      purpose: "What the new holder of the role must know, for both to sign.", isLandscape: true)
  }

  init(_ handover: Handover, _ stamp: PackStamp) {
    let situation = stamp.situation
    let label = HandoverSheet.label(handover)
    let context = PackContext(stamp, PackSelection(parts: []))
    let place = PackPlace(file: label.file, stamp: stamp)
    func person(_ initials: String) -> String {
      let signature = situation.facts.signature(initials)
      let rest = [signature?.name, signature?.post, signature?.organisation].compactMap { $0 }
      return rest.isEmpty ? initials : "\(initials), \(rest.joined(separator: ", "))"
    }
    func table(_ words: String, _ items: [TrackedItem]) -> PackTableView {
      PackTableView(
        heading: HeadingView(2, "group-title", "\(words): \(items.count)"), responsible: "Responsible",
        rows: items.map { item in
          context.row(item, place, isHome: false, parties: HandoverSheet.parties(item, situation.procedure))
        })
    }
    header = PackHeader(label: label, stamp: stamp)
    title = HeadingView(1, "sheet-title", label.title)
    facts = [
      LabelledText(label: "Role", values: [handover.role.role.title.text]),
      LabelledText(label: "Handed over", values: [LogTime.words(handover.at)]),
      LabelledText(label: "From", values: [person(handover.from)]),
      LabelledText(label: "To", values: [person(handover.to)]),
      LabelledText(
        label: "Telephone of the role", values: [handover.role.telephone ?? "not known"]),
    ]
    let given = handover.givenItems(situation)
    tables =
      [table("Rows of the role that are open or overdue", handover.openItems(situation))]
      + (given.isEmpty
        ? [] : [table("Given to \(handover.from) by name, and on no card of the role: say who does them now", given)])
    sections = [
      AccountSectionView("Calls that were promised and not made yet", HandoverSheet.calls(situation)),
      AccountSectionView(
        "Decisions",
        situation.state.entries(.decision).map { decision in
          AccountLineView(
            decision, decision["text"] ?? "",
            [("because", "Reasons"), ("options", "Options considered"), ("taken-by", "Taken by")])
        }),
      AccountSectionView(
        "Risks that are open",
        situation.state.risks.filter { !$0.isClosed }.map { AccountLineView($0) }),
    ]
    watchHeading = HeadingView(2, "group-title", "What to watch")
    watch =
      [handover.watch].compactMap { $0 }
      + ConditionStanding.waiting(situation)
    ruled = Array(repeating: "", count: stamp.edition == .largePrint ? 3 : 5)
    signing = HeadingView(2, "group-title", "Signed by both")
    signatures = [
      ("Handed over by \(handover.from)"), "Day and time", "Taken over by \(handover.to)", "Day and time",
    ].map { LabelledText(label: $0, values: []) }
  }

  private static func parties(_ item: TrackedItem, _ procedure: Procedure) -> [PackPartyView] {
    let appendix = procedure.appendices.first { $0.letter == item.appendix }
    if case .checklist(let checklist)? = appendix?.content { return PackTableView.parties(item, checklist) }
    return PackTableView.leads(item)
  }

  private static func calls(_ situation: Situation) -> [AccountLineView] {
    Handover.promisedCalls(situation).sorted { ($0.due, $0.entry.number) < ($1.due, $1.entry.number) }.map { call in
      AccountLineView(
        number: String(call.entry.number), when: LogTime.words(call.due),
        mark: call.due < situation.now ? "MISSED" : nil,
        words: "\(call.entry["with"] ?? "") (promised by \(LogWords.initials(call.entry.by)))",
        details: [call.entry["text"]].compactMap { $0 })
    }
  }
}
