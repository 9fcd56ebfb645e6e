internal import Incidents
internal import ProcedureModel
internal import SourceText

/// What an incident has to teach about its procedure, item by item in the order of reading.
struct Lessons {
  private let situation: Situation
  private let words: LogWords

  init(_ situation: Situation) {
    self.situation = situation
    words = LogWords(situation)
  }

  /// Everything, by item; of one item what was late first.
  var all: [Lesson] {
    situation.items.flatMap { item in lateness(of: item) + struckOut(item) + added(item) + included(item) }
  }

  /// Done after their time, or overdue now.
  var late: [LessonRowView] {
    rows(lateness) { lesson in
      guard let due = lesson.due else { return nil }
      if case .overdue = lesson.kind {
        return "overdue: \(lesson.item.status.words), due \(LogTime.words(due.at)), \(due.basis)"
      }
      return lesson.entry.map { "\(place(lesson))done \(LogTime.words($0.at)), due \(LogTime.words(due.at))" }
    }
  }

  /// Not applicable, at all services or at some.
  var struckOut: [LessonRowView] { rows(struckOut) { place($0) + reason($0) } }

  /// The incident's own actions.
  var added: [LessonRowView] {
    situation.items.compactMap { item in
      guard let added = item.added else { return nil }
      let after = added.after.map { ["after \($0)"] } ?? []
      return LessonRowView(
        address: item.address.text, words: item.words, facts: after + [item.status.words + signed(added.entry)])
    }
  }

  /// Rows that the type leaves out and that were done all the same.
  var included: [LessonRowView] { rows(included) { reason($0) } }

  private func rows(_ lessons: (TrackedItem) -> [Lesson], _ words: (Lesson) -> String?) -> [LessonRowView] {
    situation.items.compactMap { item in
      let facts = lessons(item).compactMap(words)
      return facts.isEmpty ? nil : LessonRowView(address: item.address.text, words: item.words, facts: facts)
    }
  }

  // MARK: What happened

  private func lateness(of item: TrackedItem) -> [Lesson] {
    guard item.isInForce, let due = item.due else { return [] }
    func minutes(_ moment: Moment) -> Int { max(1, (moment.seconds - due.at.seconds + 59) / 60) }
    var lessons = records(of: item).compactMap { record, service -> Lesson? in
      guard !due.isRecurring, record.status == .done, let last = record.last, last.at > due.at else { return nil }
      return Lesson(
        kind: .late(minutes: minutes(last.at)), item: item, service: service, due: due, entry: last)
    }
    if item.isOverdue(at: situation.now) {
      lessons.append(
        Lesson(kind: .overdue(minutes: minutes(situation.now)), item: item, service: nil, due: due, entry: nil))
    }
    return lessons
  }

  private func struckOut(_ item: TrackedItem) -> [Lesson] {
    guard item.isInForce else { return [] }
    return records(of: item).compactMap { record, service in
      guard record.status == .notApplicable, let entry = record.last else { return nil }
      return Lesson(kind: .notApplicable, item: item, service: service, due: nil, entry: entry)
    }
  }

  private func added(_ item: TrackedItem) -> [Lesson] {
    guard let added = item.added else { return [] }
    return [Lesson(kind: .added(after: added.after), item: item, service: nil, due: nil, entry: added.entry)]
  }

  private func included(_ item: TrackedItem) -> [Lesson] {
    guard case .included(let entry) = item.applicability else { return [] }
    return [Lesson(kind: .included, item: item, service: nil, due: nil, entry: entry)]
  }

  /// What is recorded of an item, at each service if any entry names one.
  private func records(of item: TrackedItem) -> [(record: ItemRecord, service: IncidentFacts.Service?)] {
    guard !item.services.isEmpty else { return [(item.record, nil)] }
    return item.services.map { ($0.record, $0.service) }
  }

  // MARK: In words

  private func place(_ lesson: Lesson) -> String { lesson.service.map { "\(words.service($0.id)): " } ?? "" }

  private func reason(_ lesson: Lesson) -> String {
    guard let entry = lesson.entry else { return "no reason given" }
    return (entry["because"].map { "because \($0)" } ?? "no reason given") + signed(entry)
  }

  /// ` (line 12, AB)`.
  private func signed(_ entry: EffectiveEntry) -> String { " (line \(entry.number), \(LogWords.initials(entry.by)))" }
}
