internal import Review
internal import SourceText
package import WordDocument

/// Reads a filled worksheet: which cells say something new, and what is not sure.
///
/// A row's answers count only where it is sure what they answer: the row is there once, what it tells is what the versions
/// say now, and nobody else has written another answer since the worksheet was made.
package struct WorksheetReader {
  private let worksheet: Worksheet
  private var reading = WorksheetReading()
  /// What each row that was read says, by subject and key.
  private var found: [(row: Worksheet.Row, edits: [WorksheetReading.Edit])] = []

  /// A row of a table as it came back.
  private struct Line {
    let cells: [ReadTable.Cell?]
    let columns: Columns
    /// `row 12 of the table Changes`.
    let place: String

    func text(_ column: Int) -> String { cells[column]?.accepted.trimmed ?? "" }
  }

  /// Where a table has its columns.
  private struct Columns {
    let subject: Worksheet.Subject
    let key: Int
    let told: Int?
    let fields: [(name: String, column: Int)]
    let count: Int
  }

  private init(_ worksheet: Worksheet) {
    self.worksheet = worksheet
  }

  /// - Parameters:
  ///   - file: the worksheet as people filled it in.
  ///   - worksheet: what it would be if it were made now.
  package static func read(_ file: ReadWord, _ worksheet: Worksheet) -> WorksheetReading {
    var reader = WorksheetReader(worksheet)
    reader.read(file)
    return reader.reading
  }

  private mutating func read(_ file: ReadWord) {
    if !file.title.utf8.isEmpty, file.title.utf8.starts(with: "Worksheet for ".utf8),
      !file.title.hasSameBytes(as: worksheet.title)
    {
      reading.problems.append("it is another worksheet: “\(file.title)”, not “\(worksheet.title)”")
      return
    }
    var columns: Columns?
    var hasTable = false
    var strange: [String] = []
    let own = Set(WorksheetDocument.ownParagraphs(worksheet).map { WorksheetReader.plain($0) })
    for block in file.blocks {
      switch block {
      case .paragraph(let paragraph):
        let text = paragraph.accepted.trimmed
        if !text.utf8.isEmpty, !own.contains(WorksheetReader.plain(text)),
          !WorksheetDocument.ownBeginnings.contains(where: { text.utf8.starts(with: $0.utf8) })
        {
          strange.append(text)
        }
      case .table(let table):
        columns = read(table, after: columns)
        hasTable = hasTable || columns != nil
      }
    }
    guard hasTable else {
      reading.problems.append(
        "no table of a worksheet is in it: the heads of its columns are gone. Write a new worksheet under another name")
      return
    }
    settleDuplicates()
    for text in strange {
      reading.remarks.append("words outside the tables are not read back: “\(WorksheetReader.short(text))”")
    }
    if file.blocks.contains(where: {
      $0.paragraphs.contains { !$0.markChanges.isEmpty || $0.pieces.contains { !$0.changes.isEmpty } }
    }) {
      reading.remarks.append("it holds tracked changes, which were all taken as accepted")
    }
    if !file.comments.isEmpty {
      reading.remarks.append("comments in its margin are not read back: \(file.comments.count)")
    }
  }

  // MARK: Tables

  /// Reads a table; one without a head that stands behind another with as many columns is the rest of it.
  private mutating func read(_ table: ReadTable, after before: Columns?) -> Columns? {
    let rows = table.rows.filter(\.isAccepted)
    guard let first = rows.first else { return before }
    let own = columns(first)
    let count = first.cells.reduce(0) { $0 + $1.columns }
    guard let columns = own ?? before.flatMap({ $0.count == count ? $0 : nil }) else {
      reading.remarks.append(
        "a table that is none of the worksheet's is not read back: “\(WorksheetReader.short(WorksheetReader.words(first)))”"
      )
      return before
    }
    for (index, row) in rows.enumerated() where own == nil || index > 0 {
      // A head that somebody copied.
      if self.columns(row) != nil { continue }
      read(row, columns, place: "row \(index + 1) of the table of \(columns.subject.rawValue.lowercased())s")
    }
    return columns
  }

  /// The columns that a head names; nil where it is no head.
  private mutating func columns(_ row: ReadTable.Row) -> Columns? {
    let heads = WorksheetReader.grid(row).map { $0?.accepted.trimmed ?? "" }
    guard
      let key = heads.firstIndex(where: { head in
        Worksheet.Subject.allCases.contains { head.isSameWord(as: $0.rawValue) }
      }), let subject = Worksheet.Subject.allCases.first(where: { heads[key].isSameWord(as: $0.rawValue) })
    else { return nil }
    let known = WorksheetDocument.heads(subject)
    let fields = known.dropFirst(2).compactMap { name in
      heads.firstIndex { $0.isSameWord(as: name) }.map { (name: name, column: $0) }
    }
    guard !fields.isEmpty else { return nil }
    let extra = heads.filter { head in !head.utf8.isEmpty && !known.contains { head.isSameWord(as: $0) } }
    if !extra.isEmpty {
      let remark = "columns that were added are not read back: \(extra.joined(separator: ", "))"
      if !reading.remarks.contains(where: { $0.hasSameBytes(as: remark) }) { reading.remarks.append(remark) }
    }
    return Columns(
      subject: subject, key: key, told: heads.firstIndex { $0.isSameWord(as: known[1]) }, fields: fields,
      count: heads.count)
  }

  /// The cells of a row by their columns; nil for a column that a merged cell covers.
  private static func grid(_ row: ReadTable.Row) -> [ReadTable.Cell?] {
    row.cells.flatMap { cell -> [ReadTable.Cell?] in
      cell.columns > 1 || cell.isMergedUp || cell.isMergedDown
        ? Array(repeating: nil, count: cell.columns) : [cell]
    }
  }

  private static func words(_ row: ReadTable.Row) -> String {
    row.cells.map { $0.accepted.trimmed }.filter { !$0.utf8.isEmpty }.joined(separator: " | ")
  }

  // MARK: Rows

  private mutating func read(_ row: ReadTable.Row, _ columns: Columns, place: String) {
    let cells = WorksheetReader.grid(row)
    let needed = [columns.key] + columns.fields.map(\.column)
    guard cells.count > (needed.max() ?? 0), needed.allSatisfy({ cells[$0] != nil }) else {
      let words = WorksheetReader.words(row)
      if !words.utf8.isEmpty {
        reading.problems.append(
          "\(place): its cells are merged or missing, so it is not sure what belongs to what: "
            + "“\(WorksheetReader.short(words))”. Split the cells again, or delete the row")
      }
      return
    }
    let line = Line(cells: cells, columns: columns, place: place)
    let key = Worksheet.tidied(line.text(columns.key))
    let hasWords = columns.fields.contains { !line.text($0.column).utf8.isEmpty }
    guard let known = worksheet.row(columns.subject, key) else {
      if hasWords || !key.utf8.isEmpty { unknown(line, key, hasWords: hasWords) }
      return
    }
    compare(line, known)
  }

  private mutating func unknown(_ line: Line, _ key: String, hasWords: Bool) {
    // What it was about is settled by now, and nobody wrote into it.
    let marks = WorksheetReader.marks(of: line, fields: line.columns.fields.count)
    let isUntouched = marks.map { marks in
      zip(marks.fields, line.columns.fields).allSatisfy { mark, field in
        mark.hasSameBytes(as: Worksheet.digits(Worksheet.tidied(line.text(field.column)), 4))
      }
    }
    if isUntouched ?? false { return }
    let name =
      key.utf8.isEmpty
      ? "its first cell is empty"
      : "there is no \(line.columns.subject.rawValue.lowercased()) '\(WorksheetReader.name(key))' now"
    if hasWords {
      let near = Suggestion.nearest(
        to: key, among: worksheet.rows.filter { $0.subject == line.columns.subject }.map(\.key))
      reading.problems.append(
        "\(line.place): \(name)\(near.map { ". Did you mean '\(WorksheetReader.name($0))'?" } ?? ", so its words answer nothing. Take them to another row, or delete the row")"
      )
    } else {
      reading.remarks.append("\(line.place): \(name); nothing is written in it")
    }
  }

  /// The fingerprints that a row was written with; nil where they are gone.
  private static func marks(of line: Line, fields: Int) -> (told: String, fields: [String])? {
    line.cells.lazy.compactMap { $0 }.flatMap { $0.blocks.flatMap(\.paragraphs) }.flatMap(\.bookmarks)
      .compactMap { marks($0, fields: fields) }.first
  }

  /// What a row says that is new.
  private mutating func compare(_ line: Line, _ row: Worksheet.Row) {
    let marks = WorksheetReader.marks(of: line, fields: row.fields.count)
    var edits: [WorksheetReading.Edit] = []
    for (index, field) in row.fields.enumerated() {
      guard let column = line.columns.fields.first(where: { $0.name.hasSameBytes(as: field.name) })?.column else {
        continue
      }
      let typed = Worksheet.tidied(line.text(column))
      let now = Worksheet.tidied(field.value)
      let was = marks?.fields[index]
      let isUntouched = was.map { $0.hasSameBytes(as: Worksheet.digits(typed, 4)) } ?? false
      if typed.hasSameBytes(as: now) || isUntouched { continue }
      if typed.utf8.isEmpty {
        if !field.value.utf8.isEmpty {
          reading.remarks.append(
            "\(WorksheetReader.name(row.key)): \(field.name) is empty, so “\(WorksheetReader.short(field.value))” stays. A dash alone takes it out"
          )
        }
        continue
      }
      guard let new = value(WorksheetReader.isDash(typed) ? "" : typed, field, row) else { continue }
      if new.hasSameBytes(as: now) { continue }
      if let was, !was.hasSameBytes(as: Worksheet.digits(now, 4)) {
        reading.problems.append(
          "\(WorksheetReader.name(row.key)): \(field.name) was changed elsewhere since the worksheet was written. It now "
            + "says " + (now.utf8.isEmpty ? "nothing" : "“\(WorksheetReader.short(now))”")
            + ". Write that into the cell, or clear the cell to keep it")
        continue
      }
      edits.append(
        WorksheetReading.Edit(
          subject: row.subject, key: row.key, field: field.name, old: field.value, new: new))
    }
    let told = line.columns.told.map { line.text($0) }
    let isTold = told.map { WorksheetReader.plain($0).hasSameBytes(as: WorksheetReader.plain(row.toldText)) } ?? true
    let isStale = marks.map { !$0.told.hasSameBytes(as: Worksheet.digits(row.key + "\n" + row.toldText, 6)) } ?? !isTold
    if isStale, !edits.isEmpty {
      reading.problems.append(
        "\(WorksheetReader.name(row.key)): what it tells is not what the sources say now. They changed since the worksheet "
          + "was written\(marks == nil ? ", or somebody wrote into the cell" : ""). Write a new worksheet under another name and look at this row again"
      )
      edits = []
    } else if !isStale, !isTold {
      reading.remarks.append("\(WorksheetReader.name(row.key)): words typed into its second cell are not read back")
    }
    found.append((row, edits))
  }

  /// A text that may stand in a field; nil where it may not, which is said.
  private mutating func value(_ text: String, _ field: Worksheet.Field, _ row: Worksheet.Row) -> String? {
    if !ReviewNotesEdit.canHold(text) {
      reading.problems.append(
        "\(WorksheetReader.name(row.key)): \(field.name) holds a sign that is no letter. Type it again")
      return nil
    }
    guard field.name.hasSameBytes(as: Worksheet.weight), !text.utf8.isEmpty else { return text }
    let word = String(String.UnicodeScalarView(text.unicodeScalars.filter(\.properties.isAlphabetic)))
    let weights = ChangeWeight.allCases.map(\.rawValue)
    if let weight = weights.first(where: { $0.isSameWord(as: word) }) { return weight }
    reading.problems.append(
      "\(WorksheetReader.name(row.key)): Weight is substantive or editorial, not “\(WorksheetReader.short(text))”"
        + (Suggestion.nearest(to: word.asciiSmall, among: weights).map { ". Did you mean \($0)?" } ?? ""))
    return nil
  }

  /// A row that is there twice answers nothing.
  private mutating func settleDuplicates() {
    var counts: [[UInt8]: Int] = [:]
    func place(_ row: Worksheet.Row) -> [UInt8] { Array("\(row.subject.rawValue)\n\(row.key)".utf8) }
    for entry in found { counts[place(entry.row), default: 0] += 1 }
    var said: Set<[UInt8]> = []
    for entry in found where counts[place(entry.row)] ?? 0 > 1 {
      let hasEdits = found.contains { place($0.row) == place(entry.row) && !$0.edits.isEmpty }
      guard said.insert(place(entry.row)).inserted, hasEdits else { continue }
      reading.problems.append(
        "\(WorksheetReader.name(entry.row.key)): its row is there \(counts[place(entry.row)] ?? 0) times. Keep one")
    }
    reading.edits = found.filter { counts[place($0.row)] == 1 }.flatMap(\.edits)
  }

  // MARK: Words

  /// The fingerprints in a bookmark of ours; nil for another's.
  private static func marks(_ name: String, fields: Int) -> (told: String, fields: [String])? {
    let head = "p_w"
    let digits = Array(name.utf8.dropFirst(head.utf8.count))
    guard name.utf8.starts(with: head.utf8), digits.count == 12 + 8 * fields else { return nil }
    func text(_ range: Range<Int>) -> String { String(decoding: digits[range], as: UTF8.self) }
    return (text(0..<12), (0..<fields).map { text((12 + 8 * $0)..<(20 + 8 * $0)) })
  }

  /// A hyphen or dash and nothing else.
  private static func isDash(_ text: String) -> Bool {
    ["-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "\u{2212}"].contains { $0.hasSameBytes(as: text) }
  }

  /// A text for comparing: white space is one space, quotes and dashes are plain, as word processors change both.
  static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "‘", "’": plain.append("'")
      case "“", "”": plain.append("\"")
      case "–", "—", "\u{2011}": plain.append("-")
      case "\u{AD}": break
      default:
        if !scalar.properties.isWhitespace {
          plain.append(scalar)
        } else if plain.last != " " {
          plain.append(" ")
        }
      }
    }
    return String(plain).trimmed
  }

  /// A key of two lines in one.
  package static func name(_ key: String) -> String { Worksheet.lines(key).joined(separator: ", ") }

  /// The beginning of a long text.
  package static func short(_ text: String) -> String {
    let line = Worksheet.lines(text).joined(separator: " ")
    return line.unicodeScalars.count > 60 ? String(line.unicodeScalars.prefix(60)) + "…" : line
  }
}
