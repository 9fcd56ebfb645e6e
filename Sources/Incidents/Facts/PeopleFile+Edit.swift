internal import SourceText

extension PeopleFile {
  /// The most people that can be added at once; more is a slip.
  private static let largestCount = 10_000

  /// The file with one cell set and all other rows' bytes as they were.
  ///
  /// Where the file has no such column, its heading is written after the last one. The result has been read back: exactly
  /// that one fact differs.
  /// - Parameters:
  ///   - value: as a person writes it: a time as `20/11/2026 14:20`, `2026-11-20 14:20` or `Moment.iso`. Nil or an empty
  ///     text empties the cell.
  ///   - bytes: the file as it stands.
  package static func setting(
    _ code: PersonCode, _ column: Column, to value: String?, in bytes: [UInt8]
  ) throws(PeopleEditProblem) -> [UInt8] {
    guard column != .code else {
      throw .wrongValue(
        column: column.rawValue, message: "cannot become another, since the log goes by it", hint: "Add a new person.")
    }
    let fact = try fact(value, column)
    let reader = PeopleReader(path: "people.csv", bytes: bytes)
    guard var expected = reader.facts else { throw .unreadable(reader.diagnostics) }
    guard let row = reader.rowsOfCodes[code] else { throw .unknownCode }
    let name = "people.\(code).\(column.rawValue)"
    if expected[name] == nil, fact == nil { return bytes }
    if let old = expected[name], let fact, old.hasSameBytes(as: fact) { return bytes }
    expected[name] = fact

    guard let place = reader.columns.firstIndex(of: column) else {
      return try setting(code, column, to: value, in: adding(column, to: bytes, reader))
    }
    let written = fact.map { cell($0, column) } ?? ""
    let cells = reader.cells.rows[row].cells
    let changed: [UInt8]
    if place < cells.count {
      changed = replacing(cells[place].range, by: written, in: bytes)
    } else {
      let end = reader.cells.rows[row].range.upperBound
      let missing = String(repeating: separator(of: reader), count: place - cells.count + 1)
      changed = replacing(end..<end, by: missing + written, in: bytes)
    }
    let back = read(path: "people.csv", bytes: changed)
    guard let facts = back.facts, expected.changes(to: facts).isEmpty else { throw .byHand }
    return changed
  }

  /// The file with new people at its end, under the numbers after the highest that it has.
  /// - Parameters:
  ///   - count: how many, 1 to 10,000.
  ///   - service: the service's id.
  ///   - bytes: the file as it stands; empty for a new one.
  /// - Returns: the whole file, and the codes added, in order.
  package static func adding(
    _ count: Int, service: String, funding: String?, after bytes: [UInt8]
  ) throws(PeopleEditProblem) -> (bytes: [UInt8], codes: [PersonCode]) {
    guard 1...largestCount ~= count else { throw .wrongCount }
    guard let service = try fact(service, .service) else {
      throw .wrongValue(column: "service", message: "has nothing in it", hint: "Write the service's id.")
    }
    let funding = try fact(funding, .funding)
    let isNew = bytes.isEmpty || bytes.elementsEqual([0xEF, 0xBB, 0xBF])
    let old = isNew ? text(of: FactTable()) : bytes
    let reader = PeopleReader(path: "people.csv", bytes: old)
    guard var expected = reader.facts else { throw .unreadable(reader.diagnostics) }
    for column in [Column.service] + (funding == nil ? [] : [.funding]) where !reader.columns.contains(column) {
      return try adding(count, service: service, funding: funding, after: adding(column, to: old, reader))
    }

    let highest = reader.rowsOfCodes.keys.map(\.number).max() ?? 0
    let codes = (1...count).compactMap { PersonCode(number: highest + $0) }
    guard codes.count == count else { throw .wrongCount }
    let end = lineEnd(of: reader)
    var text = isClosed(old) ? "" : end
    for code in codes {
      let facts: [Column: String] = [.code: code.description, .service: service, .funding: funding ?? ""]
      text += reader.columns.map { column in
        column.flatMap { facts[$0].map { [column = $0] in cell($0, column) } } ?? ""
      }
      .joined(separator: separator(of: reader))
      text += end
      expected["people.\(code).code"] = code.description
      expected["people.\(code).service"] = service
      expected["people.\(code).funding"] = funding
    }
    let changed = old + text.utf8
    let back = read(path: "people.csv", bytes: changed)
    guard let facts = back.facts, expected.changes(to: facts).isEmpty else { throw .byHand }
    return (changed, codes)
  }

  // MARK: What may be written

  private static func fact(_ value: String?, _ column: Column) throws(PeopleEditProblem) -> String? {
    guard let value, !value.utf8.isEmpty else { return nil }
    let isRefused = value.unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n"
        || InvisibleCharacter.name(of: scalar) != nil && scalar != "\u{200C}" && scalar != "\u{200D}"
    }
    if isRefused {
      throw .wrongValue(
        column: column.rawValue, message: "would hold a character that cannot be seen",
        hint: "Text that is copied often brings one along: type it again.")
    }
    do {
      return try column.kind.fact(value)
    } catch {
      throw .wrongValue(column: column.rawValue, message: error.message, hint: error.hint)
    }
  }

  // MARK: Bytes

  /// The file with one more heading, in the first empty cell after the last, else at the row's end.
  private static func adding(
    _ column: Column, to bytes: [UInt8], _ reader: PeopleReader
  ) throws(PeopleEditProblem) -> [UInt8] {
    guard let index = reader.headings else { throw .byHand }
    let row = reader.cells.rows[index]
    let used = (row.cells.lastIndex { !reader.cells.isEmpty($0) } ?? -1) + 1
    let changed: [UInt8]
    if used < row.cells.count {
      changed = replacing(row.cells[used].range, by: column.rawValue, in: bytes)
    } else {
      let end = row.range.upperBound
      changed = replacing(end..<end, by: separator(of: reader) + column.rawValue, in: bytes)
    }
    // The caller looks for the column again: it must be there.
    guard PeopleReader(path: "people.csv", bytes: changed).columns.contains(column) else { throw .byHand }
    return changed
  }

  /// - Parameter range: offsets in the text without byte order mark.
  private static func replacing(_ range: Range<Int>, by text: String, in bytes: [UInt8]) -> [UInt8] {
    let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var changed = bytes
    changed.replaceSubrange(mark + range.lowerBound..<mark + range.upperBound, with: text.utf8)
    return changed
  }

  private static func separator(of reader: PeopleReader) -> String {
    String(decoding: [reader.cells.separator], as: UTF8.self)
  }

  private static func isClosed(_ bytes: [UInt8]) -> Bool { bytes.last == 0x0A || bytes.last == 0x0D }

  /// As the row of headings ends, else CRLF.
  private static func lineEnd(of reader: PeopleReader) -> String {
    let bytes = reader.file.bytes
    let end = reader.headings.map { reader.cells.rows[$0].range.upperBound } ?? bytes.count
    guard end < bytes.count else { return "\r\n" }
    if bytes[end] == 0x0A { return "\n" }
    return end + 1 < bytes.count && bytes[end + 1] == 0x0A ? "\r\n" : "\r"
  }
}
