internal import SourceText

/// The reading of one `people.csv`.
struct PeopleReader {
  /// The file's text, without byte order mark.
  let file: SourceFile
  let cells: SeparatedCells
  /// The column of each cell of a row, by its place; nil under a heading that is empty or unknown.
  private(set) var columns: [PeopleFile.Column?] = []
  /// The index of the row of headings; nil where there is none.
  private(set) var headings: Int?
  /// The index of each code's row.
  private(set) var rowsOfCodes: [PersonCode: Int] = [:]

  private let path: String
  private var table = FactTable()
  private var found: [Diagnostic] = []
  private var isWrong = false
  private var left = 0

  init(path: String, bytes: [UInt8]) {
    self.path = path
    let source = SourceFile.read(path: path, bytes: bytes)
    file = source.file
    let notUTF8 = source.diagnostics.first { $0.rule == "invalid-utf8" }
    cells = SeparatedCells(notUTF8 == nil ? source.file.bytes : [])
    if let notUTF8 {
      report(
        "invalid-utf8", notUTF8.range, "the file is not saved as UTF-8, so that some letters in it cannot be told",
        "In Excel: File, Save As, and choose the type CSV UTF-8 (comma delimited).")
      return
    }
    for diagnostic in PrivateWording.of(source.diagnostics) { add(diagnostic) }
    if source.diagnostics.contains(where: { $0.rule == "file-too-large" }) { return }
    for fault in cells.faults { report("csv-quotes", place(fault.offset), fault.message, fault.hint) }
    guard cells.faults.isEmpty else { return }
    readHeadings()
    guard columns.contains(.code), let headings else { return }
    for index in cells.rows.indices.dropFirst(headings + 1) { read(index) }
  }

  /// Nil where there is an error.
  var facts: FactTable? { isWrong ? nil : table }

  /// In reading order, cut off at a number that a person can still use.
  var diagnostics: [Diagnostic] {
    let sorted = found.sorted(by: Diagnostic.inReadingOrder)
    guard left > 0, let last = sorted.last else { return sorted }
    let rest = Diagnostic(
      rule: "too-many-errors", severity: isWrong ? .error : .warning, path: path, range: last.range,
      message: "there are \(left) more like these in this file", hint: "Mend the first ones, then check again.")
    return sorted + [rest]
  }

  // MARK: Headings

  private mutating func readHeadings() {
    guard let first = cells.rows.firstIndex(where: { row in row.cells.contains { !cells.isEmpty($0) } }) else {
      return report(
        "missing-column", SourceRange(line: 1, column: 1), "the file has no row of headings",
        "Write in the first row: \(PeopleReader.names.joined(separator: ", ")).")
    }
    headings = first
    let row = cells.rows[first]
    for (index, cell) in row.cells.enumerated() { columns.append(column(of: cell, index)) }
    if !columns.contains(.code) {
      report(
        "missing-column", place(row.range.lowerBound), "no heading of this row is `code`",
        "The first row of the file has the headings: \(PeopleReader.names.joined(separator: ", ")).")
    }
  }

  private static let names = PeopleFile.Column.allCases.map(\.rawValue)

  private mutating func column(of cell: SeparatedCells.Cell, _ index: Int) -> PeopleFile.Column? {
    let heading = folded(cells.text(cell))
    if heading.utf8.isEmpty { return nil }
    if let column = PeopleFile.Column(rawValue: heading) {
      guard columns.contains(column) else { return column }
      report(
        "duplicate-entry", range(cell), "the heading `\(column.rawValue)` stands here for the second time",
        "Delete one of the two columns.")
      return nil
    }
    if isForbidden(cell) {
      report(
        "forbidden-column", range(cell), "a column `\(heading)` may not stand here: only codes stand for people",
        "Delete the column. Keep names with their codes where care records are kept.")
      return nil
    }
    report(
      "unknown-column", range(cell), "the heading of column \(PeopleReader.letters(index)) is none of this file's",
      Suggestion.nearest(to: heading, among: PeopleReader.names).map { "Did you mean `\($0)`?" }
        ?? "The headings are: \(PeopleReader.names.joined(separator: ", ")).")
    return nil
  }

  private func isForbidden(_ cell: SeparatedCells.Cell) -> Bool {
    PeopleReader.forbidden.contains { $0.hasSameBytes(as: folded(cells.text(cell))) }
  }

  /// Headings under which a person could be told from others. They are ours, so a message may name them.
  static let forbidden = [
    "name", "names", "full name", "first name", "firstname", "forename", "forenames", "given name", "middle name",
    "last name", "lastname", "surname", "family name", "known as", "initials", "title", "dob", "d.o.b.",
    "date of birth",
    "birth date", "birthday", "birthdate", "born", "age", "sex", "gender", "ethnicity", "religion", "nhs", "nhs no",
    "nhs number", "ni", "ni number", "nino", "national insurance number", "address", "home address", "postcode",
    "post code", "room", "telephone", "phone", "mobile", "email", "e-mail", "next of kin", "nok", "family", "relative",
    "gp", "diagnosis", "condition", "resident", "resident name", "service user", "client", "client name", "person",
    "patient",
  ]

  /// Small ASCII letters, a space for `_`, nothing around it.
  private func folded(_ heading: String) -> String {
    var scalars = heading.unicodeScalars.map { scalar -> Unicode.Scalar in
      switch scalar {
      case "A"..."Z": Unicode.Scalar(UInt8(scalar.value) + 0x20)
      case "_", "\u{A0}": " "
      default: scalar
      }
    }[...]
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// A column as Excel calls it: A, B, … Z, AA.
  static func letters(_ index: Int) -> String {
    var letters: [UInt8] = []
    var rest = index + 1
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  // MARK: Rows

  private mutating func read(_ index: Int) {
    let row = cells.rows[index]
    // Whole empty rows are what Excel leaves where rows were deleted.
    guard row.cells.contains(where: { !cells.isEmpty($0) }) else { return }
    var facts: [(column: PeopleFile.Column, fact: String)] = []
    var code: PersonCode?
    var hasCode = false
    for (place, cell) in row.cells.enumerated() where !cells.isEmpty(cell) {
      guard place < columns.count, let column = columns[place] else {
        if place >= columns.count || cells.isEmpty(cells.rows[headings ?? 0].cells[place]) {
          report(
            "unknown-column", range(cell), "this cell of column \(PeopleReader.letters(place)) has no heading",
            "Empty it, or check that no cell before it holds a \(name(of: cells.separator)) without quotes.")
        }
        continue
      }
      let text = FormulaGuard.read(cells.text(cell))
      if column == .code {
        hasCode = true
        code = self.code(text, cell, index)
      } else if let fact = fact(text, column, cell) {
        facts.append((column, fact))
      }
    }
    guard let code else {
      if !hasCode {
        report(
          "missing-code", SourceRange(at: file.position(at: row.range.lowerBound)), "this row has no code",
          "Write the person's code in it, or empty the row.")
      }
      return
    }
    let name = "people.\(code)."
    table[name + "code"] = code.description
    for (column, fact) in facts { table[name + column.rawValue] = fact }
  }

  private mutating func code(_ text: String, _ cell: SeparatedCells.Cell, _ index: Int) -> PersonCode? {
    do {
      let code = try PersonCode(text)
      guard let first = rowsOfCodes.updateValue(index, forKey: code) else { return code }
      rowsOfCodes[code] = first
      let line = file.position(at: cells.rows[first].range.lowerBound).line
      report(
        "duplicate-entry", range(cell), "this code stands here for the second time; the first is in line \(line)",
        "Keep one of the two rows.")
    } catch {
      report(
        "person-code", range(cell), "the code \(error.message)",
        "Look it up where the person's name is kept, and write it as it stands there.")
    }
    return nil
  }

  private mutating func fact(_ text: String, _ column: PeopleFile.Column, _ cell: SeparatedCells.Cell) -> String? {
    do {
      return try column.kind.fact(text)
    } catch {
      report("wrong-value", range(cell), "`\(column.rawValue)` \(error.message)", error.hint)
      return nil
    }
  }

  private func name(of separator: UInt8) -> String {
    switch separator {
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    default: "comma"
    }
  }

  // MARK: Places

  private func place(_ offset: Int) -> SourceRange { SourceRange(at: file.position(at: offset)) }

  private func range(_ cell: SeparatedCells.Cell) -> SourceRange {
    SourceRange(
      start: file.position(at: cell.range.lowerBound),
      end: file.position(at: max(cell.range.lowerBound, cell.range.upperBound - 1)))
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    add(Diagnostic(rule: rule, path: path, range: range, message: message, hint: hint))
  }

  private mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { isWrong = true }
    if found.count < PeopleFile.diagnosticLimit { found.append(diagnostic) } else { left += 1 }
  }
}
