/// A row of a pack: an item with its box, what is recorded of it, and blanks for a pen where nothing is.
struct PackRowView: View {
  /// The item's address, for the script of a ready pack; nil in every other.
  var item: String?
  /// The row's id on the page; nil where another sheet of the pack is its home, or none.
  let id: String?
  let address: String
  /// Where the address leads, on sheets that are not the row's home.
  let home: String?
  /// The words as HTML.
  let html: String
  /// Whom it applies to, or who leads.
  let codes: [String]
  /// Whether it is the procedure's and says of nobody that it applies to them, or that they lead.
  let isUnstated: Bool
  let parties: [PackPartyView]
  /// `Given to AB, SCC`, in the column of those who are responsible.
  let given: String?
  /// Lines under the words: what is recorded besides.
  let facts: [String]
  let state: RecordedState

  static let fields = ViewFields<PackRowView>([
    .optionalText("item") { $0.item },
    .optionalText("id") { $0.id },
    .text("address") { $0.address },
    .view("home") { row in row.home.map { LinkView(href: $0, words: row.address) } },
    .html("html") { $0.html },
    .texts("codes") { $0.codes },
    .flag("unstated") { $0.isUnstated },
    .views("parties") { $0.parties },
    .optionalText("given") { $0.given },
    .texts("facts") { $0.facts },
    .text("sign") { $0.state.sign },
    .optionalText("state") { $0.state.words },
    .flag("open") { $0.state.isOpen },
    .flag("struck") { $0.state.isStruck },
    .optionalText("initials") { $0.state.initials },
    .optionalText("time") { $0.state.time },
    .optionalText("reason") { $0.state.reason },
    .optionalText("due") { $0.state.due },
    .flag("overdue") { $0.state.isOverdue },
  ])
}

/// An organisation or officer that may be responsible for a row.
struct PackPartyView: View {
  let name: String
  /// Whether it has a box: one of several that a row can be given to.
  let hasBox: Bool
  /// Whether the row was given to it.
  let isChosen: Bool

  static let fields = ViewFields<PackPartyView>([
    .text("name") { $0.name },
    .flag("box") { $0.hasBox },
    .flag("chosen") { $0.isChosen },
  ])
}
