internal import CommonMark
internal import ProcedureModel
internal import SourceText

/// Makes a checklist of an appendix: rows of a table, or numbered paragraphs where there is none.
struct ChecklistImport {
  private let letter: String
  var body: BodyImport
  private var details: [String] = []
  private var after: [String] = []
  private var responsible: [String] = []
  private var groups: [OpenGroup] = []
  /// Every code of the last column, in the order in which it first came.
  private var codes: [String] = []
  private var headLines: [String] = []
  /// Whether rows are numbered 1, 2, 3 and have no number with a stop.
  private var hasPlainNumbers = false

  private struct OpenGroup {
    var number: ItemNumber?
    var title: [Inline]
    var codes: [String]
    var intro: [FoundBlock] = []
    var rows: [OpenRow] = []
  }

  private struct OpenRow {
    let number: ItemNumber
    var blocks: [FoundBlock]
    let codes: [String]
  }

  private init(letter: String, path: String) {
    self.letter = letter
    body = BodyImport(path: path)
  }

  static func read(
    _ found: [FoundBlock], letter: String, path: String
  ) -> (intro: [BodyBlock], checklist: Checklist, remarks: [ImportRemark]) {
    var checklist = ChecklistImport(letter: letter, path: path)
    return checklist.read(found)
  }

  private mutating func read(_ found: [FoundBlock]) -> (
    intro: [BodyBlock], checklist: Checklist, remarks: [ImportRemark]
  ) {
    let tables = found.indices.filter { index in if case .table = found[index] { true } else { false } }
    guard let first = tables.first(where: { isRows(found[$0]) }), let last = tables.last(where: { isRows(found[$0]) })
    else { return paragraphs(found) }
    let intro = body.blocks(fields(Array(found[..<first]), into: \.details), at: nil, mayHoldNotes: false)
    for block in found[first...last] {
      if case .table(let table) = block, isRows(block) { rows(of: table) } else { continueRow(with: [block]) }
    }
    let rest = fields(Array(found[(last + 1)...]), into: \.after)
    if !rest.isEmpty {
      body.remark(
        lastRow, "text behind the table was put under its last row: '\(Quote.of(rest.plain))'",
        "Move it to where it belongs.")
      continueRow(with: rest)
    }
    let opened = groups
    let sections = opened.map { made($0) }
    let checklist = checklist(sections)
    return (intro, checklist, body.remarks)
  }

  /// A table of rows has numbers in it: one with a stop, or two without.
  private func isRows(_ block: FoundBlock) -> Bool {
    guard case .table(let table) = block else { return false }
    let depths = ChecklistImport.depths(table)
    return depths.contains { $0 > 1 } || depths.count > 1
  }

  /// How many parts the numbers at the beginnings of rows have.
  private static func depths(_ table: FoundTable) -> [Int] {
    table.rows.compactMap { row in
      row.first { !$0.plain.utf8.isEmpty }.flatMap { TypedMark.number(at: $0.plain)?.number.depth }
    }
  }

  // MARK: Numbered paragraphs

  private mutating func paragraphs(_ found: [FoundBlock]) -> (
    intro: [BodyBlock], checklist: Checklist, remarks: [ImportRemark]
  ) {
    let found = fields(
      fields(found, into: \.details, where: isBeforeItems(found)), into: \.after, where: isBehindItems(found))
    var sections = SectionsImport(.row, letter: letter, path: body.path)
    sections.read(found)
    headLines = found.map(\.plain)
    for section in sections.sections {
      for code in section.attributes + section.items.flatMap(\.attributes) { note(code.text) }
    }
    body.remarks += sections.body.remarks
    let checklist = checklist(sections.sections)
    return (sections.intro, checklist, body.remarks)
  }

  private func isBeforeItems(_ found: [FoundBlock]) -> (Int) -> Bool {
    let first = found.firstIndex { TypedMark.number(at: $0.plain) != nil } ?? 0
    return { $0 < first }
  }

  private func isBehindItems(_ found: [FoundBlock]) -> (Int) -> Bool {
    let last = found.lastIndex { TypedMark.number(at: $0.plain) != nil } ?? found.count
    return { $0 > last }
  }

  // MARK: Fields

  /// Takes out what is a field to fill in, `Date initiated:`, and gives the rest.
  private mutating func fields(
    _ found: [FoundBlock], into list: WritableKeyPath<ChecklistImport, [String]>,
    where isMeant: (Int) -> Bool = { _ in true }
  ) -> [FoundBlock] {
    var rest: [FoundBlock] = []
    for (index, block) in found.enumerated() {
      if isMeant(index), case .paragraph(let inlines) = block {
        let words = inlines.plainText.trimmed
        if words.utf8.last == UInt8(ascii: ":"), SectionsImport.isTitle(String(words.dropLast())) {
          self[keyPath: list].append(String(words.dropLast()).trimmed)
          continue
        }
        // `(Confirm chair)` belongs to the field above it.
        if words.utf8.first == UInt8(ascii: "("), words.utf8.last == UInt8(ascii: ")"),
          let last = self[keyPath: list].last
        {
          self[keyPath: list][self[keyPath: list].count - 1] = "\(last) \(words)"
          continue
        }
      }
      rest.append(block)
    }
    return rest
  }

  // MARK: Rows of a table

  private mutating func rows(of table: FoundTable) {
    let width = table.columnCount
    guard width > 0 else { return }
    hasPlainNumbers = ChecklistImport.depths(table).allSatisfy { $0 == 1 }
    if hasPlainNumbers {
      body.remark(
        nil, "rows are numbered without a stop in the document; here they became 1.1, 1.2 and so on",
        "Rows need numbers with a stop, since minutes quote them. Look whether other papers quote the old ones.")
    }
    var first = table.rows.firstIndex { row in isNumbered(row) } ?? 0
    // The heading of the first group may have no number.
    while first > table.headCount, table.rows[first - 1].count(where: { !$0.plain.utf8.isEmpty }) == 1 { first -= 1 }
    // A number and its words may stand in one cell.
    let isApart = table.rows[first...].contains { row in
      TypedMark.number(at: row[0].plain).map { $0.length >= row[0].plain.utf8.count } ?? false
    }
    let words = isApart ? min(1, width - 1) : 0
    let codeColumn = codeColumn(table.rows[first...], after: words, width: width)
    if first > 0 { head(Array(table.rows[..<first]), words: words, codeColumn: codeColumn, width: width) }
    let isRepeated = Set(table.rows[..<first].map { $0.map(\.plain).joined(separator: "|") })
    for row in table.rows[first...] where !isRepeated.contains(row.map(\.plain).joined(separator: "|")) {
      self.row(row, words: words, codeColumn: codeColumn)
    }
  }

  private func isNumbered(_ row: [[FoundBlock]]) -> Bool {
    row.first.map { TypedMark.number(at: $0.plain) != nil } ?? false
  }

  /// The last column in which only short words without spaces stand, some of them more than once.
  private func codeColumn(_ rows: ArraySlice<[[FoundBlock]]>, after words: Int, width: Int) -> Int? {
    for column in stride(from: width - 1, to: words, by: -1) {
      let values = rows.map { $0[column].plain.trimmed }.filter { !$0.utf8.isEmpty }
      guard !values.isEmpty else { continue }
      return values.allSatisfy {
        $0.utf8.count <= 24 && ChecklistImport.codes(in: $0).allSatisfy { $0.utf8.count <= 8 }
      }
        ? column : nil
    }
    return nil
  }

  private mutating func head(_ rows: [[[FoundBlock]]], words: Int, codeColumn: Int?, width: Int) {
    headLines += rows.flatMap { $0 }.flatMap { $0.map(\.plain) }
    let end = codeColumn ?? width
    guard end > words + 1 else { return }
    for column in (words + 1)..<end {
      // The lowest head that says something: above it stands what several columns have in common.
      let names = rows.map { $0[column].plain.trimmed }.filter { !$0.utf8.isEmpty }
      if let name = names.last { responsible.append(name) }
    }
    if !responsible.isEmpty {
      body.remark(
        nil, "the columns \(responsible.map { "'\($0)'" }.joined(separator: ", ")) became boxes for who is responsible",
        "Correct `responsible:` in the front matter if they are something else.")
    }
  }

  private mutating func row(_ row: [[FoundBlock]], words: Int, codeColumn: Int?) {
    let mark = ChecklistImport.mark(of: row, among: hasPlainNumbers ? groups : nil)
    var content = row[words]
    if words == 0, let mark, case .paragraph(let inlines) = content.first {
      content[0] = .paragraph(InlineText.dropping(mark.length, from: inlines))
      if content[0].plain.utf8.isEmpty { content.removeFirst() }
    }
    let codes = codeColumn.map { ChecklistImport.codes(in: row[$0].plain) } ?? []
    codes.forEach { note($0) }
    let others = row.indices.filter { $0 > words && $0 != codeColumn && !row[$0].plain.utf8.isEmpty }
    for column in others {
      body.remark(
        mark.map { letter + $0.number.description },
        "the box '\(Quote.of(row[column].plain))' of the row was not empty and was left out",
        "If it says who is responsible for this row alone, write it into the row's words.")
    }
    guard !content.plain.utf8.isEmpty else {
      if let mark, mark.number.depth > 1 {
        body.remark(letter + mark.number.description, "the row \(mark.number) has no words", "Write what it says.")
        groupOpened()
        groups[groups.count - 1].rows.append(
          OpenRow(number: mark.number, blocks: [.paragraph([.text("…")])], codes: codes))
      }
      return
    }
    if let mark, mark.number.depth > 1 {
      groupOpened()
      groups[groups.count - 1].rows.append(OpenRow(number: mark.number, blocks: content, codes: codes))
    } else if mark != nil || isGroup(content) {
      open(content, number: mark?.number, codes: codes)
    } else {
      body.remark(
        lastRow, "a row without a number was joined to the row above it: '\(Quote.of(content.plain))'",
        "If it is a row of its own, give it a number.")
      continueRow(with: content)
    }
  }

  /// The number of a row; of one that has only a figure, that with the group's in front.
  private static func mark(of row: [[FoundBlock]], among groups: [OpenGroup]?) -> (number: ItemNumber, length: Int)? {
    guard let mark = TypedMark.number(at: row[0].plain) else { return nil }
    guard let groups else { return mark }
    let next = (groups.last?.rows.count ?? 0) + 1
    return (ItemNumber(parts: [max(1, groups.count), next]), mark.length)
  }

  /// A row that has no number and few words begins a group.
  private func isGroup(_ content: [FoundBlock]) -> Bool {
    guard content.count == 1, case .paragraph(let inlines) = content[0] else { return false }
    return InlineText.isStrong(inlines) || SectionsImport.isTitle(inlines.plainText)
  }

  private mutating func open(_ content: [FoundBlock], number: ItemNumber?, codes: [String]) {
    var title: [Inline] = [.text("…")]
    var rest = content
    switch content.first {
    case .paragraph(let inlines), .heading(_, let inlines):
      title = InlineText.plainly(inlines)
      rest.removeFirst()
    case .bullets, .ordered, .quote, .table, nil: break
    }
    groups.append(OpenGroup(number: number, title: title, codes: codes, intro: rest))
    if number == nil {
      body.remark(
        nil, "'\(Quote.of(title.plainText))' has no number and was read as the heading of a group",
        "If it is a row, give it a number; else give the heading one.")
    }
  }

  private mutating func groupOpened() {
    guard groups.isEmpty else { return }
    groups.append(OpenGroup(number: nil, title: [.text("…")], codes: []))
    body.remark(nil, "the first rows stand under no heading", "Write the heading of their group.")
  }

  private mutating func continueRow(with blocks: [FoundBlock]) {
    groupOpened()
    let group = groups.count - 1
    if groups[group].rows.isEmpty {
      groups[group].intro += blocks
    } else {
      groups[group].rows[groups[group].rows.count - 1].blocks += blocks
    }
  }

  private var lastRow: String? { groups.last?.rows.last.map { letter + $0.number.description } }

  // MARK: Codes

  private mutating func note(_ code: String) {
    if !codes.contains(where: { $0.hasSameBytes(as: code) }) { codes.append(code) }
  }

  /// `CH`, `CH and HC`, `CH/HC`: the codes of a cell.
  private static func codes(in cell: String) -> [String] {
    cell.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace || ",;/&".unicodeScalars.contains($0) })
      .map { String(String.UnicodeScalarView($0)) }.filter { !$0.isSameWord(as: "and") && !$0.isSameWord(as: "or") }
  }

  /// The codes in the order in which the head explains them; then those that it does not.
  private var codesInOrder: [String] {
    let words = headLines.flatMap { line in
      line.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }).map {
        String(String.UnicodeScalarView($0))
      }
    }
    let places = codes.map { code in words.firstIndex { $0.hasSameBytes(as: code) } ?? words.count }
    return codes.indices.sorted { (places[$0], $0) < (places[$1], $1) }.map { codes[$0] }
  }

  private mutating func checklist(_ sections: [Section]) -> Checklist {
    let sorted = codesInOrder
    let applicability = sorted.map { code in
      let meaning = CodeMeanings.before(code, in: headLines, among: codes)
      if meaning == nil {
        body.remark(
          nil, "what the code `\(code)` means is not said in the table's head",
          "Write it in `applies:` in the front matter.")
      }
      return Code(code: code, meaning: meaning ?? code, range: Unplaced.range)
    }
    let everyone = codes.first { $0.isSameWord(as: "all") }
    return Checklist(
      applicability: applicability, everyone: everyone, responsible: responsible, details: details, after: after,
      groups: sections)
  }

  private mutating func made(_ group: OpenGroup) -> Section {
    let rows = group.rows.map { row in
      let address = letter + row.number.description
      var blocks = row.blocks
      var inlines: [Inline] = [.text("…")]
      if case .paragraph(let first) = blocks.first {
        inlines = InlineText.isStrong(first) ? InlineText.plainly(first) : first
        blocks.removeFirst()
      }
      return Unplaced.item(
        .row, number: row.number, inlines, codes: row.codes, blocks: body.blocks(blocks, at: address))
    }
    return Section(
      address: Unplaced.address, level: 2, number: group.number, title: RichText(group.title),
      attributes: Unplaced.codes(group.codes), intro: body.blocks(group.intro, at: nil, mayHoldNotes: false),
      items: rows,
      range: Unplaced.range)
  }
}
