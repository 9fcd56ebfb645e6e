internal import Incidents
internal import ProcedureModel
internal import SourceText

/// Some items of an incident by themselves: those of one role, or those given to one person.
struct ItemListSheet: View {
  static let template = "packs/item-list"

  let header: PackHeader
  let title: HeadingView
  let words: String
  let tables: [PackTableView]

  static let fields = ViewFields<ItemListSheet>([
    .view("header") { $0.header },
    .view("title") { $0.title },
    .text("words") { $0.words },
    .flag("none") { $0.tables.isEmpty },
    .views("tables") { $0.tables },
  ])

  /// The items of whoever the pack is for. Its file has no name of a person in it.
  static func sheet(_ context: PackContext, _ recipient: PackRecipient) -> PackSheet {
    let label = SheetLabel(
      file: "rows.html", title: recipient.listTitle, short: "Rows", purpose: recipient.listWords, isLandscape: true)
    return PackSheet(label, part: .cards, template: template) {
      ItemListSheet(context, recipient.items, recipient.listWords, isHome: false, $0, $1)
    }
  }

  /// The actions that have no place in any appendix, where the procedure has no checklist to end with them.
  static func added(_ context: PackContext) -> PackSheet {
    let words = "The incident's own actions, and those that were brought back from plans that are not in force."
    let label = SheetLabel(file: "added-actions.html", title: "Added actions", purpose: words, isLandscape: true)
    return PackSheet(label, part: .actionPlan, template: template) {
      ItemListSheet(context, context.added.atEnd, words, isHome: true, $0, $1)
    }
  }

  private init(
    _ context: PackContext, _ items: [TrackedItem], _ words: String, isHome: Bool, _ label: SheetLabel,
    _ place: PackPlace
  ) {
    let level = place.titleLevel
    header = PackHeader(label: label, stamp: place.stamp)
    title = HeadingView(level, "sheet-title", label.title)
    self.words = words
    // Neighbours of one group stand under one heading.
    var runs: [[TrackedItem]] = []
    for item in items {
      if let last = runs.last?.last, last.group.hasSameBytes(as: item.group), last.appendix == item.appendix {
        runs[runs.count - 1].append(item)
      } else {
        runs.append([item])
      }
    }
    tables = runs.map { run in
      let first = run[0]
      let appendix = context.situation.procedure.appendices.first { $0.letter == first.appendix }
      let whose = appendix.map { "\(HandoutContext.short($0)): " } ?? ""
      return PackTableView(
        heading: HeadingView(level + 1, "group-title", whose + first.group), responsible: "Responsible",
        rows: run.map { item in
          var parties = PackTableView.leads(item)
          if case .checklist(let checklist)? = appendix?.content { parties = PackTableView.parties(item, checklist) }
          return context.row(item, place, isHome: isHome && item.added != nil, parties: parties)
        })
    }
  }
}
