internal import CommonMark
internal import ProcedureModel
internal import SourceText

/// Reads document control from the table at a procedure's head, or from lines that begin with its labels.
struct ControlImport {
  private(set) var remarks: [ImportRemark] = []
  /// What the document says it is called, and its version.
  private(set) var subject: [String] = []
  private var named: [ControlField.Name: [String]] = [:]
  private var free: [(label: String, values: [String])] = []
  private let path: String

  private enum Row {
    case subject
    case field(ControlField.Name)
  }

  /// What rows are called, the longest of a kind first. All are compared without capitals.
  private static let labels: [(words: String, row: Row)] =
    [
      ("subject and version number of document", .subject), ("subject and version", .subject),
      ("title and version", .subject), ("document title", .subject), ("title of document", .subject),
      ("name of document", .subject), ("subject", .subject),
    ]
    + ControlField.Name.allCases.map { ($0.label.asciiSmall, .field($0)) } + [
      ("owner of this document", .field(.owner)), ("document owner", .field(.owner)),
      ("operative date", .field(.operative)), ("date first created", .field(.operative)),
      ("this document applies to", .field(.appliesTo)), ("consultation process", .field(.consultation)),
      ("consulted", .field(.consultation)), ("approved on", .field(.approved)), ("approval date", .field(.approved)),
      ("date of approval", .field(.approved)), ("approval body", .field(.approvedBy)),
      ("review date", .field(.nextReview)), ("date of next review", .field(.nextReview)),
      ("next review", .field(.nextReview)), ("policy implication", .field(.policyImplications)),
    ]

  init(path: String) {
    self.path = path
  }

  // MARK: Reading

  /// Takes control out of what stands before the first section, and gives the rest.
  mutating func read(_ found: [FoundBlock]) -> [FoundBlock] {
    var rest: [FoundBlock] = []
    var row: Row?
    for block in found {
      switch block {
      case .table(let table) where isControl(table):
        for cells in table.rows { take(cells) }
        row = nil
      case .paragraph(let inlines):
        if let (label, words) = ControlImport.label(at: inlines.plainText) {
          row = label
          add(words.map { [$0] } ?? [], to: label)
        } else if let row {
          add([inlines.plainText.trimmed], to: row)
        } else {
          rest.append(block)
        }
      case .bullets(let items):
        if let row { add(items.map { $0.plain.trimmed }, to: row) } else { rest.append(block) }
      case .heading, .ordered, .quote, .table:
        row = nil
        rest.append(block)
      }
    }
    return rest
  }

  private func isControl(_ table: FoundTable) -> Bool {
    guard table.columnCount >= 2 else { return false }
    let rows = table.rows.compactMap { ControlImport.label(at: $0.first?.plain ?? "")?.row }
    return rows.count > 1 || rows.contains { row in if case .subject = row { true } else { false } }
  }

  private mutating func take(_ cells: [[FoundBlock]]) {
    guard let name = cells.first?.plain.trimmed, !name.utf8.isEmpty else { return }
    let values = cells.dropFirst().flatMap { cell in
      cell.flatMap { block -> [String] in
        if case .bullets(let items) = block { items.map { $0.plain.trimmed } } else { [block.plain.trimmed] }
      }
    }.filter { !$0.utf8.isEmpty }
    if let (row, words) = ControlImport.label(at: name), words == nil {
      add(values, to: row)
    } else if !values.isEmpty {
      let label = name.utf8.last == UInt8(ascii: ":") ? String(name.dropLast()) : name
      free.append((label, values))
    }
  }

  private mutating func add(_ values: [String], to row: Row) {
    switch row {
    case .subject: subject += values
    case .field(let name): named[name, default: []] += values
    }
  }

  /// Whether a line of text is a row with its value: `Owner: Head of resilience`.
  static func isRow(_ line: String) -> Bool {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return label(at: String(Substring(line.utf8[...colon]))) != nil
  }

  /// The row that a text is the label of, and the words behind the label.
  private static func label(at words: String) -> (row: Row, rest: String?)? {
    let words = words.trimmed
    let small = words.asciiSmall
    let known = labels.filter { small.utf8.starts(with: $0.words.utf8) }.max {
      $0.words.utf8.count < $1.words.utf8.count
    }
    guard let known else { return nil }
    let rest = String(Substring(words.utf8.dropFirst(known.words.utf8.count)))
    // `Owner: …`, `Consultation process Adult Social Care`; not `Ownership of the homes`, nor `Consultation is held …`.
    guard let next = rest.unicodeScalars.first else { return (known.row, nil) }
    guard next == ":" || next == " " || next == "(" else { return nil }
    let value = String(rest.unicodeScalars.drop { ": ".unicodeScalars.contains($0) }).trimmed
    if next != ":", value.unicodeScalars.first?.properties.isLowercase ?? false { return nil }
    return (known.row, value.utf8.isEmpty ? nil : value)
  }

  // MARK: What it makes

  /// - Parameter heading: the title that the document bears, if it was found elsewhere.
  mutating func control(heading: [Inline]) -> (control: DocumentControl, heading: RichText) {
    var words = subject.first ?? heading.plainText
    let version = ControlImport.version(in: &words)
    if subject.count > 1, named[.purpose] == nil { named[.purpose] = Array(subject.dropFirst()) }
    var title = heading
    if title.isEmpty { title = words.utf8.isEmpty ? [.text("Untitled procedure")] : [.text(words)] }
    var plain = title.plainText
    let inTitle = ControlImport.version(in: &plain)
    if inTitle != nil { title = [.text(plain)] }
    if version == nil, inTitle == nil {
      remark(
        nil, "no version was found, so it is V01", "Write the version in `version:`, and name the folder after it.")
    }
    if heading.isEmpty, words.utf8.isEmpty {
      remark("title", "no title was found", "Write it in `title:` and in the heading.")
    }
    let fields = ControlField.Name.allCases.compactMap { field($0) }
    let missing = ControlField.Name.allCases.filter { named[$0]?.isEmpty ?? true }
    if !missing.isEmpty {
      remark(
        "title", "document control does not say: \(missing.map { "'\($0.label)'" }.joined(separator: ", "))",
        "Write \(missing.map { "`\($0.rawValue):`" }.joined(separator: ", ")) in the front matter.")
    }
    let control = DocumentControl(
      title: Unplaced.text(title.plainText.utf8.isEmpty ? words : plain),
      version: Unplaced.text(version ?? inTitle ?? "V01"),
      status: .draft, supersedes: nil, fields: fields + free.map(ControlImport.field), isSample: false)
    return (control, RichText(title))
  }

  private mutating func field(_ name: ControlField.Name) -> ControlField? {
    guard var values = named[name]?.filter({ !$0.utf8.isEmpty }), !values.isEmpty else { return nil }
    if name.isDate {
      let written = values.joined(separator: " ")
      if let date = WrittenDate.iso(written) {
        values = [date]
      } else {
        values = ["TBC"]
        remark(
          "control.\(name.rawValue)", "the date '\(Quote.of(written))' of '\(name.label)' could not be read",
          "Write it as 2018-06-11 or June 2020.")
      }
    }
    return ControlField(
      address: Unplaced.address, name: name, label: name.label, values: values.map(Unplaced.text), date: nil)
  }

  private static func field(_ row: (label: String, values: [String])) -> ControlField {
    ControlField(
      address: Unplaced.address, name: nil, label: row.label, values: row.values.map(Unplaced.text), date: nil)
  }

  /// Takes a version off the end of a title: `Provider failure procedure V03`, `…, version 3`.
  private static func version(in title: inout String) -> String? {
    var words = title.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }).map {
      String(String.UnicodeScalarView($0))
    }
    guard let last = words.last else { return nil }
    let digits = last.utf8.drop { (0x41...0x5A).contains($0 & 0xDF) }
    let isNumber = !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    let head = String(Substring(last.utf8.prefix(last.utf8.count - digits.count)))
    guard isNumber else { return nil }
    let version: String
    if head.isSameWord(as: "v") {
      version = last
      words.removeLast()
    } else if head.utf8.isEmpty, words.count > 1, words[words.count - 2].isSameWord(as: "version") {
      version = "V\(last)"
      words.removeLast(2)
    } else {
      return nil
    }
    var rest = words.joined(separator: " ")
    while let end = rest.utf8.last, " ,-:".utf8.contains(end) { rest.removeLast() }
    title = rest
    return version
  }

  private mutating func remark(_ address: String?, _ message: String, _ hint: String) {
    remarks.append(ImportRemark(path: path, address: address, message: message, hint: hint))
  }
}
