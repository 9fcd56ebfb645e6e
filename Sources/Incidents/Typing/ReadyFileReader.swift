internal import SourceText
internal import StrictYAML

/// Reads a file that was saved from a ready pack. Its messages name keys of the format and nothing else of the file.
struct ReadyFileReader {
  private let document: FactReader.Document
  private let path: String
  private var diagnostics: [Diagnostic] = []
  private var lines: [PaperLine] = []
  /// The day that the entries so far end with.
  private var day = ""

  init(path: String, bytes: [UInt8]) {
    self.path = path
    document = FactReader.Document(path: path, bytes: bytes)
  }

  private static let what = "a file of a ready pack"
  private static let keys = [
    "format", "procedure", "version", "fingerprint", "started", "saved", "facts", "entries", "unfinished",
  ]
  private static let entryKeys = ["item", "state", "at", "by", "because", "note", "to"]

  mutating func read() -> (file: ReadyFile?, diagnostics: [Diagnostic]) {
    diagnostics = document.diagnostics
    guard let root = document.root, case .map = root.content else {
      if !diagnostics.contains(where: { $0.severity == .error }) {
        report("wrong-value", SourceRange(line: 1, column: 1), "this is no \(ReadyFileReader.whole)", "")
      }
      return (nil, diagnostics)
    }
    var top = YAMLFields(root, path: path, known: nil, what: ReadyFileReader.what)
    guard let format = top.text("format"), format.text.hasSameBytes(as: ReadyFile.format) else {
      report(
        "wrong-value", top.value("format")?.range ?? SourceRange(at: root.range.start),
        "this is no \(ReadyFileReader.whole), or of another form than this procdoc reads",
        "Save it anew from the ready pack; a pack that was made by a newer procdoc needs that procdoc.")
      return (nil, diagnostics)
    }
    refuseUnknownKeys(root, known: ReadyFileReader.keys, what: ReadyFileReader.what)
    for key in ["procedure", "version", "fingerprint", "facts", "entries"] { top.require(key) }
    let (procedure, version, fingerprint) = (top.text("procedure"), top.text("version"), top.text("fingerprint"))
    let started = top.text("started").flatMap { moment($0, key: "started") }
    var facts: FactTable?
    if let map = top.map("facts") {
      let read = IncidentFile.read(FactReader.Document(file: document.file, root: map), isWhole: false)
      diagnostics += read.diagnostics
      facts = read.facts
    }
    if let version {
      lines.append(line(.sheet("ready/\(version.text)"), at: version.range))
    }
    for entry in top.maps("entries") { read(entry) }
    let unfinished = top.maps("unfinished").map { entry in
      var fields = YAMLFields(entry, path: path, known: nil, what: "an entry")
      return (line: entry.range.start.line, what: ReadyFileReader.what(&fields))
    }
    diagnostics += top.diagnostics
    diagnostics.sort(by: Diagnostic.inReadingOrder)
    guard !diagnostics.contains(where: { $0.severity == .error }), let procedure, let version, let fingerprint,
      let facts
    else { return (nil, diagnostics) }
    return (
      ReadyFile(
        procedure: procedure.text, version: version.text, fingerprint: fingerprint.text, started: started, facts: facts,
        lines: lines, unfinished: unfinished), diagnostics
    )
  }

  private static let whole = "file that was saved from a ready pack"

  // MARK: Entries

  private mutating func read(_ entry: YAMLValue) {
    refuseUnknownKeys(entry, known: ReadyFileReader.entryKeys, what: "an entry")
    var fields = YAMLFields(entry, path: path, known: nil, what: "an entry")
    for key in ["at", "by"] { fields.require(key) }
    let (item, state, note) = (fields.text("item"), fields.text("state"), fields.text("note"))
    let (because, to, at, by) = (fields.text("because"), fields.text("to"), fields.text("at"), fields.text("by"))
    // What has been required and is wrong is said by the fields themselves.
    diagnostics += fields.diagnostics
    for (key, text) in [("because", because), ("note", note), ("to", to)] {
      if let text { check(text, .text, key: key) }
    }
    let initials = by.flatMap { check(PlacedText(text: $0.text.asciiCapitals, range: $0.range), .initials, key: "by") }
    let time = at.flatMap { clock($0) }
    guard let subject = subject(entry, item: item, state: state, because: because, note: note, to: to),
      let initials, let time, let at, let by
    else { return }
    if !time.day.hasSameBytes(as: day) {
      lines.append(line(.date(time.day), at: at.range))
      day = time.day
    }
    let words: String?
    switch subject {
    case .item(_, .notApplicable): words = because?.text
    case .item, .note, .noteOn: words = note?.text
    case .given: words = nil
    }
    func place(_ range: SourceRange?) -> Int { (range ?? entry.range).start.column - 1 }
    lines.append(
      line(
        .entry(
          PaperEntry(
            subject: subject, time: time.minute, zone: time.zone, initials: initials, words: words,
            // Nobody can be asked, and the page has asked what is odd.
            isMeant: true,
            places: (
              place((item ?? note)?.range), place(at.range)..<place(at.range) + at.text.utf8.count, place(by.range)
            ))), at: (item ?? note)?.range ?? entry.range))
  }

  /// What an entry is about; nil, and said, where that is not clear.
  private mutating func subject(
    _ entry: YAMLValue, item: PlacedText?, state: PlacedText?, because: PlacedText?, note: PlacedText?, to: PlacedText?
  ) -> PaperEntry.Subject? {
    guard let item else {
      if state == nil, because == nil, to == nil, note != nil { return .note }
      report(
        "missing-key", SourceRange(at: entry.range.start), "this entry is of no row",
        "It needs `item`, the address of its row, or `note` alone.")
      return nil
    }
    guard let address = ReadyFileReader.address(item.text) else {
      report("wrong-value", item.range, "`item` must be an address", "Write it as in A2.4.")
      return nil
    }
    if to != nil, state == nil, note == nil, because == nil { return .given(address, to: to?.text ?? "") }
    guard let state else {
      if note != nil, because == nil, to == nil { return .noteOn(address) }
      report(
        "missing-key", SourceRange(at: entry.range.start), "this entry says nothing of its row",
        "It needs `state`, or `note`, or `to`.")
      return nil
    }
    let status = ItemStatus(rawValue: state.text)
    guard let status, status != .open else {
      report(
        "wrong-value", state.range, "`state` must be done, started or not-applicable", "Write one of these words.")
      return nil
    }
    guard to == nil, (because != nil) == (status == .notApplicable), note == nil || status != .notApplicable else {
      report(
        "wrong-value", state.range, "this entry says two things at once",
        "`because` belongs to what does not apply, and to nothing else; `to` and a note of it stand in entries of their own."
      )
      return nil
    }
    return .item(address, status)
  }

  /// What an unfinished entry is of, in words that hold nothing of it but an address.
  private static func what(_ fields: inout YAMLFields) -> String {
    if let item = fields.text("item") { return address(item.text) ?? "a row" }
    if fields.has("signature") { return "a line of the signature sheet" }
    return fields.has("notified") ? "when you were told" : "a note"
  }

  /// An address as it may stand in messages: without anything that is no address.
  private static func address(_ text: String) -> String? {
    let isAddress =
      1...40 ~= text.utf8.count
      && text.utf8.allSatisfy { byte in
        byte == UInt8(ascii: ".") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
      } && PaperWord.isAddress(text)
    return isAddress ? text : nil
  }

  // MARK: Values

  /// A text of a kind; nil, and said, where it is not of it.
  @discardableResult
  private mutating func check(_ text: PlacedText, _ kind: FactKind, key: String) -> String? {
    do {
      return try kind.fact(text.text)
    } catch {
      report("wrong-value", text.range, "`\(key)` \(error.message)", error.hint)
      return nil
    }
  }

  private mutating func moment(_ text: PlacedText, key: String) -> Moment? {
    check(text, .time, key: key).flatMap { Moment(iso: $0) }
  }

  /// `2026-11-20 14:20`, with BST or GMT after it where the time comes twice.
  private mutating func clock(_ text: PlacedText) -> (day: String, minute: ClockMinute, zone: String?)? {
    let words = text.text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    guard 2...3 ~= words.count, CalendarDate(iso: words[0]) != nil, let minute = ClockMinute(words[1]),
      words.count == 2 || ["BST", "GMT"].contains(where: { $0.hasSameBytes(as: words[2]) })
    else {
      report(
        "wrong-value", text.range, "`at` must be a time with its day",
        "Write it as in 2026-11-20 02:10, and BST or GMT after it in the night when the clocks go back.")
      return nil
    }
    return (words[0], minute, words.count == 3 ? words[2] : nil)
  }

  private func line(_ content: PaperLine.Content, at place: SourceRange) -> PaperLine {
    let column = place.start.column - 1
    return PaperLine(
      number: place.start.line, text: "", parts: [PaperLine.Part(role: .value, range: column..<column + 1)],
      content: content, problems: [])
  }

  private mutating func refuseUnknownKeys(_ value: YAMLValue, known: [String], what: String) {
    guard case .map(let entries) = value.content else { return }
    for entry in entries where !known.contains(where: { $0.hasSameBytes(as: entry.key) }) {
      report(
        "unknown-key", entry.keyRange, "this is not a key of \(what)", "The keys are: \(known.joined(separator: ", "))."
      )
    }
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(rule: rule, path: path, range: range, message: message, hint: hint))
  }
}
