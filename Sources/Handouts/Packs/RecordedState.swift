internal import Incidents
internal import SourceText

/// What is recorded of an item, in the words that stand in its row.
struct RecordedState: Sendable {
  /// What stands in the tick box: a cross for done, a stroke for started, a dash for not applicable; empty for open.
  let sign: String
  /// `done`, `done 1 of 2`, `started`, `n/a`; nil for open.
  let words: String?
  /// Whether it is still to be done; never in a blank pack.
  let isOpen: Bool
  /// Whether it is struck out.
  let isStruck: Bool
  /// Of whoever did it; nil where there is a blank for a pen.
  let initials: String?
  let time: String?
  /// Why it is not applicable; nil where there is a blank for a pen.
  let reason: String?
  /// `17:00 Fri 20 Nov`.
  let due: String?
  let isOverdue: Bool
  /// `Given to AB, SCC`; nil where nobody is named.
  let given: String?
  /// `Only for Rose House.`; nil where it concerns every service.
  let only: String?
  /// Further lines under the words.
  let facts: [String]

  /// Of a row that is no item of the incident.
  static let blank = RecordedState()

  private init() {
    (sign, words, isOpen, isStruck) = ("", nil, false, false)
    (initials, time, reason, due, isOverdue, given, only, facts) = (nil, nil, nil, nil, false, nil, nil, [])
  }

  init(_ item: TrackedItem, _ situation: Situation) {
    let now = situation.now
    let record = item.record
    let status = item.status
    let isByService = !item.services.isEmpty
    sign = RecordedState.sign(status)
    isStruck = status == .notApplicable
    isOpen = !situation.isBlank && !status.isSettled
    words = RecordedState.words(item)
    let isSettled = record.status.isSettled && !isByService
    initials = isSettled ? record.by.flatMap { $0.isEmpty ? nil : $0 } : nil
    time = isSettled ? record.at.map { PackTime.short($0, now) } : nil
    reason = record.status == .notApplicable && !isByService ? record.because ?? "no reason recorded" : nil
    due = item.due.map { PackTime.short($0.at, now) }
    isOverdue = item.isOverdue(at: now)
    given = RecordedState.given(record)
    let isForSome = item.isInForce && !item.concerns.isEmpty && item.concerns.count < situation.facts.services.count
    only = isForSome ? "Only for \(RecordedState.names(item.concerns))." : nil
    facts = RecordedState.facts(item, situation)
  }

  private static func sign(_ status: ItemStatus) -> String {
    switch status {
    case .open: ""
    case .started: "/"
    case .done: "\u{D7}"
    case .notApplicable: "\u{2013}"
    }
  }

  private static func words(_ item: TrackedItem) -> String? {
    let count = item.services.count
    let done = item.services.filter { $0.record.status == .done }.count
    if count > 1, done > 0 { return "done \(done) of \(count)" }
    switch item.status {
    case .open: return item.toConfirm.isEmpty ? nil : "confirm"
    case .started, .done: return item.status.words
    // The whole words are wider than the column; the head of the column of reasons has them.
    case .notApplicable: return "n/a"
    }
  }

  private static func given(_ record: ItemRecord) -> String? {
    let to = [record.initials, record.organisation].compactMap { $0 }
    return to.isEmpty ? nil : "Given to \(to.joined(separator: ", "))"
  }

  private static func facts(_ item: TrackedItem, _ situation: Situation) -> [String] {
    let now = situation.now
    let record = item.record
    var facts: [String] = []
    func who(_ entry: EffectiveEntry) -> String {
      (entry.by.isEmpty ? "" : " by \(entry.by)") + ", \(PackTime.short(entry.at, now))"
    }
    if let added = item.added { facts.append("Added\(who(added.entry)).") }
    if case .included(let entry) = item.applicability {
      facts.append("Brought back\(who(entry)), because \(entry["because"] ?? "no reason is recorded").")
    }
    facts += item.services.map { line($0, now) }
    if item.services.isEmpty, let entry = record.toConfirm { facts.append("\(confirm(entry, now)).") }
    if item.services.isEmpty, record.status == .started, let last = record.last { facts.append("Started\(who(last)).") }
    if record.doneAt.count > 1 { facts.append("Done \(record.doneAt.count) times so far.") }
    if item.services.isEmpty, let note = record.note { facts.append("Note: \(note)") }
    if let note = record.assignmentNote { facts.append("Note when given out: \(note)") }
    return facts
  }

  /// `Done by AB, 14:20 Fri 20 Nov, by the words of V02, which have changed: confirm again`.
  private static func confirm(_ entry: EffectiveEntry, _ now: Moment) -> String {
    let isDone = entry["state"].flatMap { ItemStatus(rawValue: $0) } == .done
    let by = entry.by.isEmpty ? "" : " by \(entry.by)"
    return "\(isDone ? "Done" : "Not applicable")\(by), \(PackTime.short(entry.at, now)), by the words of "
      + "\(entry.earlierWords ?? "an earlier version"), which have changed: confirm again"
  }

  /// `Rose House: done 14:20 Fri 20 Nov AB`.
  private static func line(_ at: TrackedItem.AtService, _ now: Moment) -> String {
    let record = at.record
    if let entry = record.toConfirm { return "\(name(at.service)): \(confirm(entry, now))" }
    var line = "\(name(at.service)): \(record.status.words)"
    if record.status != .open {
      line += record.at.map { " \(PackTime.short($0, now))" } ?? ""
      line += record.by.map { $0.isEmpty ? "" : " \($0)" } ?? ""
      if record.status == .notApplicable { line += ", because \(record.because ?? "no reason recorded")" }
      if let note = record.note { line += "; \(note)" }
    }
    if let given = given(record) { line += ". \(given)" }
    if !record.status.isSettled, let due = record.due {
      line += ", due \(PackTime.short(due, now))\(due < now ? " OVERDUE" : "")"
    }
    if let note = record.assignmentNote { line += "; \(note)" }
    return line
  }

  /// `Rose House, Elm Court`.
  static func names(_ services: [IncidentFacts.Service]) -> String { services.map(name).joined(separator: ", ") }

  private static func name(_ service: IncidentFacts.Service) -> String { service.name ?? service.id }
}
