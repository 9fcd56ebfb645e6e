internal import ProcedureModel
internal import Review
internal import SourceText
internal import WordDocument

/// Lays a version out on paper, in the order of reading.
///
/// It knows that one version and nothing of another, so that what it gives is what comes out when the changes from or to
/// any other version are rejected or accepted. Every item stands on it, whatever it is.
struct VersionLayout {
  private let version: ComparedVersion
  /// The number of each item's change.
  private let changes: [Int]
  private(set) var blocks: [LaidBlock] = []
  private var control: LaidTable
  private var declared: LaidTable
  /// The table that is being filled; nil outside.
  private var table: LaidTable?
  /// The index of the item whose row is the last of the table; nil outside.
  private var rowOwner: Int?
  /// The change of the title, heading or item that tables stand under.
  private var heading: Int?

  init(_ version: ComparedVersion, changes: [Int]) {
    self.version = version
    self.changes = changes
    control = LaidTable(
      key: LaidKey(change: nil, role: .fixed("control")), columns: [30, 70], summary: "Document control",
      headerRows: [])
    declared = LaidTable(
      key: LaidKey(change: nil, role: .fixed("declared")), columns: [36, 64], summary: "Also declared in the sources",
      headerRows: [VersionLayout.header("declared", ["What", "As declared"])])
    for index in version.items.indices { add(index) }
    endTable()
    addFront()
    if !declared.rows.isEmpty {
      blocks.append(.paragraph(fixed("declared-heading", .heading1, ["Also declared in the sources"])))
      blocks.append(.table(declared))
    }
    // That nothing is missing; and Word processors are surest with a last paragraph that nothing happens to.
    blocks.append(.paragraph(fixed("end", .small, ["End of the document"])))
  }

  // MARK: Front and end

  /// Title, version and status, control table.
  private mutating func addFront() {
    var front: [LaidBlock] = []
    if let title = version.items.firstIndex(where: { $0.kind == .title }) {
      front.append(.paragraph(LaidParagraph(key: key(title), style: .title, item: title)))
    }
    let control = version.procedure.control
    let status = control.status.map(\.rawValue) ?? "status not stated"
    front.append(.paragraph(fixed("status", .body, ["Version ", control.version.text, ", ", status])))
    if !self.control.rows.isEmpty {
      front.append(.paragraph(fixed("control-heading", .heading1, ["Document control"])))
      front.append(.table(self.control))
    }
    blocks = front + blocks
  }

  /// A paragraph with no item.
  private func fixed(_ name: String, _ style: WordParagraphStyle, _ pieces: [String]) -> LaidParagraph {
    LaidParagraph(
      key: LaidKey(change: nil, role: .fixed(name)), style: style, lead: LaidLiteral(pieces))
  }

  /// The row of a name and an item's words.
  private func namedRow(_ index: Int) -> LaidRow {
    LaidRow(
      key: key(index, .row),
      cells: [
        [
          LaidParagraph(
            key: key(index, .number), style: .body,
            lead: LaidLiteral([version.items[index].name ?? version.items[index].address.text], bold: true))
        ], [LaidParagraph(key: key(index), style: .body, item: index)],
      ])
  }

  private static func header(_ name: String, _ titles: [String]) -> LaidRow {
    LaidRow(
      key: LaidKey(change: nil, role: .fixed(name)),
      cells: titles.map { title in
        [
          LaidParagraph(
            key: LaidKey(change: nil, role: .fixed("title")), style: .body, lead: LaidLiteral([title], bold: true))
        ]
      })
  }

  private func key(_ index: Int, _ role: LaidKey.Role = .words) -> LaidKey {
    LaidKey(change: changes[index], role: role)
  }

  // MARK: Items

  private mutating func add(_ index: Int) {
    let item = version.items[index]
    switch item.kind {
    case .control: control.rows.append(namedRow(index))
    case .setting, .card: declared.rows.append(namedRow(index))
    case .title:
      endTable()
      heading = changes[index]
      guard let letter = item.appendix else { return }
      let lead = LaidLiteral(["Appendix ", letter, ": "], kind: .number)
      blocks.append(.paragraph(LaidParagraph(key: key(index), style: .heading1, lead: lead, item: index)))
    case .heading:
      heading = changes[index]
      addFlat(index, .heading(item.appendix == nil ? item.level - 1 : item.level))
    case .term: addFlat(index, .heading2)
    case .clause: addFlat(index, .body)
    case .keyCode:
      open(tableKey(), ["Code", "Meaning"], [18, 82], "Key to codes")
      append(
        LaidRow(
          key: key(index, .row),
          cells: [[attributes(index)], [LaidParagraph(key: key(index), style: .body, item: index)]]))
    case .row:
      open(tableKey(), ["No.", "Action", "Applies to"], [13, 69, 18], "Checklist")
      addRow(index)
    case .action:
      addColumnHeading(index)
      open(tableKey(columnLetter(index)), ["No.", "Action", "Leads"], [13, 66, 21], "Actions")
      addRow(index)
    case .task:
      open(tableKey(), ["No.", "Task", "Officers"], [13, 62, 25], "Tasks")
      addRow(index)
    case .paragraph, .bullet, .note, .definition: addPart(index)
    }
  }

  /// A paragraph of its own: its number, its words, its codes.
  private mutating func addFlat(_ index: Int, _ style: WordParagraphStyle) {
    endTable()
    let item = version.items[index]
    blocks.append(
      .paragraph(
        LaidParagraph(
          key: key(index), style: style,
          lead: LaidLiteral(
            item.label.map { [$0, "\t"] } ?? [], kind: .number, bold: item.kind == .clause || item.kind == .heading),
          item: index, tail: tail(item))))
  }

  /// A paragraph or bullet that follows the first words of an item, in the cell of its row where it has one.
  private mutating func addPart(_ index: Int) {
    let item = version.items[index]
    let part = LaidParagraph(key: key(index), style: style(ofPart: item), item: index, tail: tail(item))
    if let table, let rowOwner, item.owner == rowOwner, !table.rows.isEmpty {
      self.table?.rows[table.rows.count - 1].cells[1].append(part)
    } else {
      endTable()
      blocks.append(.paragraph(part))
    }
  }

  private func style(ofPart item: ComparedItem) -> WordParagraphStyle {
    let isBullet = item.level > 0 && !isParagraph(item)
    return isBullet ? .bullet(level: item.level - 1) : item.kind == .note ? .note : .body
  }

  /// Whether the last part of an address names a paragraph (`A2.13.n1.b1.p2`), not a bullet.
  private func isParagraph(_ item: ComparedItem) -> Bool {
    item.address.text.utf8.split(separator: UInt8(ascii: ".")).last?.first == UInt8(ascii: "p")
  }

  /// Codes behind the words.
  private func tail(_ item: ComparedItem) -> LaidLiteral {
    guard let first = item.attributes.first else { return .empty }
    return LaidLiteral([" (" + first] + item.attributes.dropFirst().map { ", " + $0 } + [")"])
  }

  /// Codes in a cell of their own.
  private func attributes(_ index: Int) -> LaidParagraph {
    let codes = version.items[index].attributes
    return LaidParagraph(
      key: key(index, .attributes), style: .body,
      lead: LaidLiteral(codes.prefix(1) + codes.dropFirst().map { ", " + $0 }))
  }

  // MARK: Tables

  /// Tables are known by the heading that they stand under.
  private func tableKey(_ column: String = "") -> LaidKey { LaidKey(change: heading, role: .table(column)) }

  private mutating func open(_ key: LaidKey, _ titles: [String], _ columns: [Int], _ summary: String) {
    if table?.key == key { return }
    endTable()
    table = LaidTable(
      key: key, columns: columns, summary: summary, headerRows: [VersionLayout.header("header", titles)])
  }

  private mutating func endTable() {
    if let table { blocks.append(.table(table)) }
    table = nil
    rowOwner = nil
  }

  private mutating func append(_ row: LaidRow) {
    table?.rows.append(row)
  }

  private mutating func addRow(_ index: Int) {
    let number = LaidParagraph(
      key: key(index, .number), style: .body,
      lead: LaidLiteral(version.items[index].label.map { [$0] } ?? [], kind: .number, bold: true))
    append(
      LaidRow(
        key: key(index, .row),
        cells: [[number], [LaidParagraph(key: key(index), style: .body, item: index)], [attributes(index)]]))
    rowOwner = index
  }

  /// The title of a column before its first action.
  private mutating func addColumnHeading(_ index: Int) {
    let letter = columnLetter(index)
    if let table, table.key == tableKey(letter) { return }
    endTable()
    guard let column = version.items[index].column else { return }
    blocks.append(
      .paragraph(
        LaidParagraph(
          key: LaidKey(change: heading, role: .column(letter)), style: .heading3, lead: LaidLiteral([column]))))
  }

  /// The letter of an action's column: `P` of `C3.P1`; empty for the first column.
  private func columnLetter(_ index: Int) -> String {
    guard let last = version.items[index].address.text.utf8.split(separator: UInt8(ascii: ".")).last else { return "" }
    return String(decoding: last.prefix { !(0x30...0x39).contains($0) }, as: UTF8.self)
  }
}
