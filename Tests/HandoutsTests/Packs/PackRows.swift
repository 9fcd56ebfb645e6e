import Testing

/// The rows of a page of a pack, read from its HTML by a scanner that shares nothing with what wrote it.
struct PackRows {
  struct Row {
    let address: String
    /// The words of the row's cells, the address first; of a plan in columns, those of the action alone.
    let cells: [String]
    /// The heading of its table.
    let table: String

    var text: String { cells.joined(separator: " | ") }
  }

  /// Rows of tables, in order.
  let rows: [Row]
  /// Addresses of the list of rows left out.
  let leftOut: [String]

  init(_ html: String) throws {
    let elements = try PageScan.elements(of: html)
    var rows: [Row] = []
    for table in elements where table.name == "table" {
      let inside = PageScan.all(in: table.children)
      let caption =
        inside.first { $0.name == "caption" }.map { caption in
          let heading = PageScan.all(in: caption.children).first
          return heading.map { PageScan.text(of: $0.children) } ?? ""
        } ?? ""
      let body = inside.first { $0.name == "tbody" }
      for row in PageScan.all(in: body?.children ?? []) where row.name == "tr" {
        let cells = row.children.compactMap { node -> PageScan.Element? in
          if case .element(let cell) = node { cell } else { nil }
        }
        if cells.first?.name == "th" {
          let words = cells.map { PageScan.text(of: $0.children) }
          rows.append(Row(address: words[0], cells: words, table: caption))
        } else {
          // A plan in columns: four cells an action.
          for start in stride(from: 0, to: cells.count, by: 4) {
            let words = cells[start..<min(start + 4, cells.count)].map { PageScan.text(of: $0.children) }
            let name = PageScan.all(in: cells[start].children).first { $0.name == "p" }
            if let name { rows.append(Row(address: PageScan.text(of: name.children), cells: words, table: caption)) }
          }
        }
      }
    }
    self.rows = rows
    leftOut = elements.filter { $0.name == "ul" && $0.value(of: "class") == "left-out" }
      .flatMap { PageScan.all(in: $0.children) }.filter { $0.name == "li" && $0.value(of: "id") != nil }
      .compactMap { item in
        PageScan.all(in: item.children).first { $0.name == "strong" }.map { PageScan.text(of: $0.children) }
      }
  }

  /// The only row of an address.
  func row(_ address: String) throws -> Row {
    let found = rows.filter { $0.address == address }
    try #require(found.count == 1, "\(address) stands \(found.count) times")
    return found[0]
  }
}
