internal import Incidents
internal import ProcedureModel
internal import SourceText

/// A table of rows of a pack under its heading.
struct PackTableView: View {
  let heading: HeadingView
  /// What stands before the first row.
  var html = ""
  /// The head of the column of those who are responsible; nil for a table without it.
  var responsible: String?
  /// Whether there is a column of codes of applicability.
  var hasCodes = false
  let rows: [PackRowView]

  static let fields = ViewFields<PackTableView>([
    .view("heading") { $0.heading },
    .html("html") { $0.html },
    .flag("has-codes") { $0.hasCodes },
    .optionalText("responsible") { $0.responsible },
    .flag("has-rows") { !$0.rows.isEmpty },
    .views("rows") { $0.rows },
  ])

  /// The organisations of a checklist as boxes, and with a cross the one that a row was given to, if need be besides.
  static func parties(_ item: TrackedItem, _ checklist: Checklist) -> [PackPartyView] {
    let given = ([item.record] + item.services.map(\.record)).compactMap(\.organisation)
    func isGiven(_ name: String) -> Bool { given.contains { $0.hasSameBytes(as: name) } }
    let named = checklist.responsible.map { PackPartyView(name: $0, hasBox: true, isChosen: isGiven($0)) }
    var others: [String] = []
    for name in given where !(checklist.responsible + others).contains(where: { $0.hasSameBytes(as: name) }) {
      others.append(name)
    }
    return named + others.map { PackPartyView(name: $0, hasBox: true, isChosen: true) }
  }

  /// The leads of an action or the officers of a task.
  static func leads(_ item: TrackedItem) -> [PackPartyView] {
    (item.item?.attributes ?? []).map { PackPartyView(name: $0.text, hasBox: false, isChosen: false) }
  }
}
