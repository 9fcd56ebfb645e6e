internal import ProcedureModel

/// A row with a tick box: of a checklist, of a plan, of a lead's list.
struct RowView: View {
  /// The row's id on the page; nil where another sheet of the set is its home.
  let id: String?
  let address: String
  /// Where the address leads, on sheets that are not the row's home.
  let home: String?
  /// The words as HTML.
  let html: String
  /// Codes or officers that close the row.
  let codes: [String]
  /// Columns of boxes: organisations that may be responsible.
  var parties: [String] = []

  static let fields = ViewFields<RowView>([
    .optionalText("id") { $0.id },
    .text("address") { $0.address },
    .view("home") { row in row.home.map { LinkView(href: $0, words: row.address) } },
    .html("html") { $0.html },
    .texts("codes") { $0.codes },
    .flag("unstated") { $0.codes.isEmpty },
    .texts("parties") { $0.parties },
  ])

  /// The row of an item on the sheet that is its home.
  static func home(_ item: Item, html: String, parties: [String] = []) -> RowView {
    RowView(
      id: Anchors.id(item.address), address: item.address.text, home: nil, html: html,
      codes: item.attributes.map(\.text), parties: parties)
  }
}
