package import Incidents
internal import ProcedureModel
internal import SourceText

/// The account of an incident: every line of its log once, in the order in which things happened. Of two that happened at
/// one time, the line that was written first comes first.
package struct Chronology: Sendable {
  /// Those that the filter lets through.
  package let entries: [ChronologyEntry]
  /// How many lines the log has.
  package let total: Int
  package let filter: ChronologyFilter

  package init(_ situation: Situation, _ filter: ChronologyFilter = ChronologyFilter()) {
    let reading = ChronologyReading(situation)
    let all = reading.entries
    total = all.count
    self.filter = filter
    entries = all.filter { filter.lets($0.subject, at: $0.entry.place) }.map(\.entry)
      .sorted { ($0.place, $0.number) < ($1.place, $1.number) }
  }
}

/// Makes the entries of a chronology, line by line.
private struct ChronologyReading {
  private let situation: Situation
  private let words: LogWords
  private let effective: [Int: EffectiveEntry]
  /// The entry that each correction corrects, by the correction's line.
  private let corrected: [Int: EffectiveEntry]
  private let byNumber: [Int: LogEntry]
  private let problems: [Int: [LogProblem]]

  init(_ situation: Situation) {
    self.situation = situation
    words = LogWords(situation)
    effective = Dictionary(situation.state.entries.map { ($0.number, $0) }) { first, _ in first }
    corrected = Dictionary(
      situation.state.entries.flatMap { entry in entry.corrections.map { ($0.number, entry) } }
    ) { first, _ in first }
    byNumber = Dictionary(situation.state.written.map { ($0.number, $0) }) { first, _ in first }
    problems = Dictionary(grouping: situation.problems.filter { $0.kind != .shortened }, by: \.line)
  }

  /// In the order of their lines.
  var entries: [(entry: ChronologyEntry, subject: ChronologySubject)] {
    var made: [(entry: ChronologyEntry, subject: ChronologySubject)] = []
    var last = situation.state.written.first?.recorded ?? situation.now
    var version = ""
    let strays = problems.keys.filter { $0 <= situation.position.lines && byNumber[$0] == nil && $0 > 0 }
    for number in (Array(byNumber.keys) + strays).sorted() {
      if let entry = byNumber[number] {
        last = entry.recorded
        version = situation.state.versions.version(of: entry).name
        made.append((chronologyEntry(entry, version), subject(entry)))
      } else {
        made.append((stray(number, at: last, version), ChronologySubject()))
      }
    }
    return made
  }

  private func chronologyEntry(_ entry: LogEntry, _ version: String) -> ChronologyEntry {
    let standing = effective[entry.number]
    let all = standing?.fields ?? situation.state.versions.fields(of: entry)
    func field(_ name: String) -> String? { all.first { $0.name.hasSameBytes(as: name) }?.value }
    let apart = ["item", "service", "typed-by", "sheet"]
    let item = field("item")
    let rest = all.filter { field in !apart.contains { $0.hasSameBytes(as: field.name) } }
    return ChronologyEntry(
      number: entry.number, place: standing?.at ?? entry.at, happened: standing?.at ?? entry.at,
      recorded: entry.recorded, by: standing?.by ?? entry.by, typedBy: field("typed-by"), sheet: field("sheet"),
      kind: entry.kind?.title ?? "Not understood: \(entry.kindName)", item: item,
      itemWords: item.flatMap { situation.item(ItemKey($0).address)?.words },
      service: field("service").map { words.service($0) },
      fields: rest.map { named($0, in: entry) } + earlier(entry), corrections: corrections(of: entry),
      isWithdrawn: standing?.isWithdrawn ?? false, warnings: (problems[entry.number] ?? []).map(\.message),
      version: version)
  }

  /// The address that the row had when it was recorded, where that is another now.
  private func earlier(_ entry: LogEntry) -> [ChronologyEntry.Field] {
    let versions = situation.state.versions
    guard let item = entry["item"], entry.kind != .update, !versions.isSame(item, of: entry) else { return [] }
    return [ChronologyEntry.Field(label: "Recorded as", words: "\(item) of \(versions.addresses(of: entry).name)")]
  }

  /// A line that is no entry: what is wrong with it is all that can be said.
  private func stray(_ number: Int, at last: Moment, _ version: String) -> ChronologyEntry {
    ChronologyEntry(
      number: number, place: last, happened: nil, recorded: nil, by: "", typedBy: nil, sheet: nil, kind: "No entry",
      item: nil, itemWords: nil, service: nil, fields: [], corrections: [], isWithdrawn: false,
      warnings: (problems[number] ?? []).map(\.message), version: version)
  }

  private func named(_ field: (name: String, value: String), in entry: LogEntry) -> ChronologyEntry.Field {
    let named =
      entry.kind == .correct
      ? words.correctionField(field.name, field.value, corrects: target(of: entry)?.kind)
      : words.field(field.name, field.value, of: entry.kind)
    // What facts hold has no kind in the log: a moment is known by its form.
    let isFact = entry.kind == .facts || entry.kind == .set || entry.kind == .edit
    let moment = isFact ? Moment(iso: named.words).map { LogTime.words($0) } : nil
    return ChronologyEntry.Field(label: named.label, words: moment ?? named.words)
  }

  private func corrections(of entry: LogEntry) -> [ChronologyEntry.Correction] {
    (effective[entry.number]?.steps ?? []).map { step in
      ChronologyEntry.Correction(
        line: step.entry.number, by: step.entry.by, at: step.entry.at, because: step.entry["because"],
        isWithdrawal: step.isWithdrawal,
        changes: step.changes.map { change in
          let new = words.field(change.name, change.new, of: entry.kind)
          return ChronologyEntry.Change(
            label: new.label, old: change.old.map { words.field(change.name, $0, of: entry.kind).words },
            new: new.words)
        })
    }
  }

  /// The entry that a correction corrects, as written; nil where there is none.
  private func target(of correction: LogEntry) -> LogEntry? {
    corrected[correction.number]?.entry ?? correction["corrects"].flatMap { Int($0) }.flatMap { byNumber[$0] }
  }

  /// What an entry is about, before and after its corrections. A correction is about what it corrects, and so both are
  /// found together.
  private func subject(_ entry: LogEntry) -> ChronologySubject {
    var subject = ChronologySubject()
    guard entry.kind == .correct, let target = target(of: entry), target.kind != .correct else {
      add(entry, to: &subject)
      return subject
    }
    add(target, to: &subject)
    add(own: entry, as: target.kind, to: &subject)
    return subject
  }

  private func add(_ entry: LogEntry, to subject: inout ChronologySubject) {
    add(own: entry, as: entry.kind, to: &subject)
    guard let standing = effective[entry.number] else { return }
    subject.add(standing.by, standing.fields, kind: entry.kind, situation)
    for correction in standing.corrections { add(own: correction, as: entry.kind, to: &subject) }
  }

  private func add(own entry: LogEntry, as kind: EntryKind?, to subject: inout ChronologySubject) {
    subject.add(entry.by, situation.state.versions.fields(of: entry), kind: kind, situation)
  }
}
