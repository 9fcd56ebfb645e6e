internal import Incidents
internal import SourceText

/// Turns entries of an incident's log into the rows of its printed logs.
struct LogRows {
  private let situation: Situation
  private let words: LogWords

  init(_ situation: Situation) {
    self.situation = situation
    words = LogWords(situation)
  }

  /// The rows of a book: its entries in the order of their lines, as they stand after correction.
  func rows(_ book: LogBook) -> [LogRowView] {
    guard book != .whole else { return wholeRows() }
    return situation.state.entries.filter { entry in entry.entry.kind.flatMap { LogBook.book(of: $0) } == book }
      .map { row($0, book) }
  }

  private func row(_ entry: EffectiveEntry, _ book: LogBook) -> LogRowView {
    let kind = entry.entry.kind
    func part(_ name: String, isLabelled: Bool) -> LogPartView? {
      guard let value = entry[name] else { return nil }
      let field = words.field(name, value, of: kind)
      return LogPartView(label: isLabelled ? field.label : nil, words: field.words)
    }
    let columns = book.columns
    var cells = columns.map { column in
      LogCellView(
        column: column.title, isPen: column.isPen,
        parts: column.bare.compactMap { part($0, isLabelled: false) }
          + column.labelled.compactMap { part($0, isLabelled: true) })
    }
    if book == .actions { addActionWords(entry, to: &cells) }
    // A field that no column has, as a newer tool may write one, is printed all the same.
    let placed = columns.flatMap { $0.bare + $0.labelled }
    let others = entry.fields.filter { field in !placed.contains { $0.hasSameBytes(as: field.name) } }
    return LogRowView(
      number: String(entry.number), style: entry.isWithdrawn ? "entry withdrawn" : "entry",
      when: LogTime.words(entry.at), recorded: LogWords.recorded(entry.entry, at: entry.at), cells: cells,
      by: LogWords.initials(entry.by),
      notes: entry.steps.map { note($0, of: kind) } + earlier(entry)
        + others.map { field in
          let also = words.field(field.name, field.value, of: kind)
          return LogNoteView(mark: "ALSO", words: "\(also.label): \(also.words)")
        } + damage(entry.entry))
  }

  /// The words of the item, and what was recorded of it where no field says so.
  private func addActionWords(_ entry: EffectiveEntry, to cells: inout [LogCellView]) {
    func put(_ text: String, at index: Int) {
      let cell = cells[index]
      cells[index] = LogCellView(column: cell.column, isPen: false, parts: [LogPartView(words: text)] + cell.parts)
    }
    switch entry.entry.kind {
    case .assign: put("given out", at: 2)
    case .add: put("added", at: 2)
    case .include: put("brought back", at: 2)
    default: break
    }
    if entry["text"] == nil, let item = entry["item"].flatMap({ situation.item(ItemKey($0).address) }) {
      put(item.words, at: 1)
    }
  }

  private func note(_ step: EntryCorrection, of kind: EntryKind?) -> LogNoteView {
    let entry = step.entry
    let because = entry["because"].map { ", because: \($0)" } ?? ""
    return LogNoteView(
      mark: step.isWithdrawal ? "WITHDRAWN" : "CORRECTED",
      words: "by line \(entry.number) (\(LogWords.initials(entry.by)), \(LogTime.words(entry.at)))\(because)",
      changes: step.changes.map { change in
        let new = words.field(change.name, change.new, of: kind)
        return LogChangeView(
          label: new.label, old: change.old.map { words.field(change.name, $0, of: kind).words }, new: new.words)
      })
  }

  /// What an entry says that was recorded on an earlier version: the address that its row had, and that its words changed.
  private func earlier(_ entry: EffectiveEntry) -> [LogNoteView] {
    let written = entry.entry
    let version = situation.state.versions.addresses(of: written).name
    var notes: [LogNoteView] = []
    if let item = written["item"], !situation.state.versions.isSame(item, of: written) {
      notes.append(LogNoteView(mark: "WAS \(item)", words: "recorded under this address of \(version)"))
    }
    if entry.earlierWords != nil, written.kind == .state {
      notes.append(LogNoteView(mark: version, words: "recorded by the words of this version, which have changed since"))
    }
    return notes
  }

  /// What is wrong with the line itself.
  private func damage(_ entry: LogEntry) -> [LogNoteView] {
    guard entry.isDamaged else { return [] }
    let problems = situation.problems.filter { $0.line == entry.number && $0.isGrave && $0.kind != .shortened }
    return problems.map { LogNoteView(mark: "CHECK", words: LogWords.withoutStop($0.message)) }
  }

  // MARK: The whole log

  /// Every line as it was written; lines that are no entries among them.
  private func wholeRows() -> [LogRowView] {
    let written = situation.state.written
    var corrected: [Int: [LogEntry]] = [:]
    for entry in written where entry.kind == .correct {
      if let line = entry["corrects"].flatMap({ Int($0) }) { corrected[line, default: []].append(entry) }
    }
    let kinds = Dictionary(written.map { ($0.number, $0.kind) }) { first, _ in first }
    let rows = written.map { entry in
      let target = entry["corrects"].flatMap { Int($0) }.flatMap { kinds[$0] ?? nil }
      return (number: entry.number, row: row(entry, of: target, correctedBy: corrected[entry.number] ?? []))
    }
    let entries = Set(written.map(\.number))
    var strays: [(number: Int, row: LogRowView)] = []
    for problem in situation.problems where problem.kind == .torn || problem.kind == .unreadable {
      guard problem.line <= situation.position.lines, !entries.contains(problem.line) else { continue }
      strays.append((problem.line, strayRow(problem)))
    }
    return (rows + strays).sorted { $0.number < $1.number }.map(\.row)
  }

  /// - Parameters:
  ///   - entry: as written.
  ///   - target: the kind of the entry that it corrects.
  ///   - corrections: the entries that correct it.
  private func row(_ entry: LogEntry, of target: EntryKind?, correctedBy corrections: [LogEntry]) -> LogRowView {
    let title = entry.kind?.title ?? "Not understood"
    let fields = entry.fields.map { field in
      let known =
        entry.kind == .correct
        ? words.correctionField(field.name, field.value, corrects: target)
        : words.field(field.name, field.value, of: entry.kind)
      return LogPartView(label: known.label, words: known.words)
    }
    let unknown = entry.kind == nil ? [LogPartView(label: "Kind", words: entry.kindName)] : []
    let isWithdrawn = corrections.last.map { $0["withdrawn"] != nil } ?? false
    return LogRowView(
      number: String(entry.number), style: isWithdrawn ? "entry withdrawn" : "entry", when: LogTime.words(entry.at),
      recorded: LogWords.recorded(entry, at: entry.at),
      cells: [
        LogCellView(column: LogBook.whole.columns[0].title, isPen: false, parts: [LogPartView(words: title)]),
        LogCellView(column: LogBook.whole.columns[1].title, isPen: false, parts: unknown + fields),
      ],
      by: LogWords.initials(entry.by),
      notes: corrections.map { correction in
        LogNoteView(
          mark: correction["withdrawn"] == nil ? "CORRECTED" : "WITHDRAWN",
          words: "by line \(correction.number) (\(LogWords.initials(correction.by)))")
      } + damage(entry))
  }

  private func strayRow(_ problem: LogProblem) -> LogRowView {
    LogRowView(
      number: String(problem.line), style: "entry", when: "", recorded: nil,
      cells: [
        LogCellView(column: LogBook.whole.columns[0].title, isPen: false, parts: [LogPartView(words: "No entry")]),
        LogCellView(column: LogBook.whole.columns[1].title, isPen: false, parts: [LogPartView(words: problem.message)]),
      ], by: "", notes: [])
  }
}
