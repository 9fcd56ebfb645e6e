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

  /// Done after their time, or overdue now.
  var late: [LessonRowView] {
    situation.itemsInForce.compactMap { item in
      guard let due = item.due else { return nil }
      var facts = records(of: item).compactMap { record, service -> String? in
        guard !due.isRecurring, record.status == .done, let at = record.at, at > due.at else { return nil }
        return "\(service)done \(LogTime.words(at)), due \(LogTime.words(due.at))"
      }
      if item.isOverdue(at: situation.now) {
        facts.append("overdue: \(item.status.words), due \(LogTime.words(due.at)), \(due.basis)")
      }
      return facts.isEmpty ? nil : LessonRowView(address: item.address.text, words: item.words, facts: facts)
    }
  }

  /// Not applicable, at all services or at some.
  var struckOut: [LessonRowView] {
    situation.itemsInForce.compactMap { item in
      let facts = records(of: item).compactMap { record, service -> String? in
        guard record.status == .notApplicable, let entry = record.last else { return nil }
        return service + (entry["because"].map { "because \($0)" } ?? "no reason given") + signed(entry)
      }
      return facts.isEmpty ? nil : LessonRowView(address: item.address.text, words: item.words, facts: facts)
    }
  }

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
  var included: [LessonRowView] {
    situation.items.compactMap { item in
      guard case .included(let entry) = item.applicability else { return nil }
      return LessonRowView(
        address: item.address.text, words: item.words,
        facts: [(entry["because"].map { "because \($0)" } ?? "no reason given") + signed(entry)])
    }
  }

  /// What is recorded of an item, at each service if any entry names one.
  private func records(of item: TrackedItem) -> [(record: ItemRecord, service: String)] {
    guard !item.services.isEmpty else { return [(item.record, "")] }
    return item.services.map { ($0.record, "\(words.service($0.service.id)): ") }
  }

  /// ` (line 12, AB)`.
  private func signed(_ entry: EffectiveEntry) -> String { " (line \(entry.number), \(LogWords.initials(entry.by)))" }
}
