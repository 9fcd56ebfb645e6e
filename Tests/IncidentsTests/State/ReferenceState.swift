import ProcedureModel
import SourceText

@testable import Incidents

/// What an incident's state is, worked out in another way than the tool's: from the bare list of what was recorded, by
/// searching it anew for each answer.
struct ReferenceState {
  /// One thing that was recorded, with the corrections of it, each as they came.
  struct Event {
    var kind: EntryKind
    var at: Moment
    var by: String
    var fields: [String: String]
    let line: Int
    var withdrawn = false
  }

  private(set) var events: [Event] = []
  private(set) var facts: [String: String]
  private var line = 2

  init(facts: [String: String]) { self.facts = facts }

  mutating func record(_ draft: DraftEntry) {
    line += 1
    var fields = Dictionary(uniqueKeysWithValues: draft.fields.map { ($0.name, $0.value) })
    switch draft.kind {
    case .set: facts[fields["field"] ?? ""] = fields["new"]
    case .correct:
      guard let index = events.firstIndex(where: { "\($0.line)" == fields["corrects"] }) else { return }
      events[index].at = fields["happened"].flatMap { Moment(iso: $0) } ?? events[index].at
      events[index].by = fields["done-by"] ?? events[index].by
      events[index].withdrawn = fields["withdrawn"] == "yes"
      for name in ["corrects", "because", "happened", "done-by", "withdrawn"] { fields[name] = nil }
      events[index].fields.merge(fields) { $1 }
    default: events.append(Event(kind: draft.kind, at: draft.at, by: draft.by, fields: fields, line: line))
    }
  }

  /// The newest first.
  private func found(_ kinds: [EntryKind], _ test: (Event) -> Bool) -> [Event] {
    events.filter { kinds.contains($0.kind) && !$0.withdrawn && test($0) }.sorted {
      ($0.at, $0.line) > ($1.at, $1.line)
    }
  }

  /// The texts that describe everything the tool's state can be asked, sorted.
  func description(items: [String]) -> [String] {
    var texts = facts.map { "fact \($0.key) \($0.value)" }
    for item in items {
      let key = ItemKey(item)
      func isMeant(_ event: Event) -> Bool {
        event.fields["item"] == key.address.text && (event.kind == .add ? nil : event.fields["service"]) == key.service
      }
      let states = found([.state], isMeant)
      let given = found([.assign, .add], isMeant)
      // An action that was only added is open, as one of which nothing is recorded.
      // A note on who is to do it counts, whoever that is.
      let isGiven = given.contains { event in ["to", "initials", "due", "note"].contains { event.fields[$0] != nil } }
      guard !states.isEmpty || isGiven else { continue }
      func first(_ name: String) -> String { given.lazy.compactMap { $0.fields[name] }.first ?? "-" }
      // A run of the same state by the same person, without words, counts from its beginning.
      var newest = states.first
      for older in states.dropFirst() {
        guard let last = newest, older.fields["state"] == last.fields["state"], older.by == last.by,
          last.fields["because"] == nil, last.fields["note"] == nil
        else { break }
        newest = older
      }
      let done = states.filter { $0.fields["state"] == "done" }.map { "\($0.at.seconds)" }.reversed().joined(
        separator: ",")
      texts.append(
        "\(item) \(newest?.fields["state"] ?? "open") \(newest?.by ?? "-") \(newest.map { "\($0.at.seconds)" } ?? "-") [\(done)] "
          + "\(first("to")) \(first("initials")) \(first("due"))")
    }
    for event in found([.add], { _ in true }) {
      texts.append("added \(event.fields["item"] ?? "") \(event.fields["text"] ?? "")")
    }
    for item in Set(found([.include], { _ in true }).compactMap { $0.fields["item"] }) {
      texts.append("included \(item)")
    }
    for risk in Set(found([.risk], { _ in true }).compactMap { $0.fields["risk"] }) {
      let own = found([.risk]) { $0.fields["risk"] == risk }
      func first(_ name: String) -> String { own.lazy.compactMap { $0.fields[name] }.first ?? "-" }
      texts.append("risk \(risk) \(first("text")) \(first("likelihood")) \(first("impact"))")
    }
    for name in Set(found([.condition], { _ in true }).compactMap { $0.fields["condition"] }) {
      // The newest word of all, and the newest of each service that is newer than that.
      let own = found([.condition]) { $0.fields["condition"] == name }
      let newest = own.firstIndex { $0.fields["service"] == nil } ?? own.count
      for (index, event) in own.enumerated() where index <= newest {
        let isFirst = !own[..<index].contains { $0.fields["service"] == event.fields["service"] }
        guard isFirst else { continue }
        texts.append(
          "condition \(name)@\(event.fields["service"] ?? "") \(event.fields["state"] ?? "")")
      }
    }
    texts.append("notes \(found([.note], { _ in true }).reversed().compactMap { $0.fields["text"] })")
    return texts.sorted()
  }
}

extension IncidentState {
  /// The same texts, by what the tool says.
  func description(items: [String]) -> [String] {
    var texts = facts.names.map { "fact \($0) \(facts[$0] ?? "")" }
    for item in items {
      guard let record = self.items[ItemKey(item)], !record.isEmpty else { continue }
      let done = record.doneAt.map { "\($0.seconds)" }.joined(separator: ",")
      texts.append(
        "\(item) \(record.status.rawValue) \(record.by ?? "-") \(record.at.map { "\($0.seconds)" } ?? "-") [\(done)] "
          + "\(record.organisation ?? "-") \(record.initials ?? "-") \(record.due?.iso ?? "-")")
    }
    texts += added.map { "added \($0.address) \($0.text)" }
    texts += included.keys.map { "included \($0)" }
    texts += risks.map {
      "risk \($0.id) \($0.text.isEmpty ? "-" : $0.text) \($0.likelihood.map(String.init) ?? "-") \($0.impact.map(String.init) ?? "-")"
    }
    texts += conditions.map { "condition \($0.name)@\($0.service ?? "") \($0.isMet ? "met" : "not-met")" }
    texts.append("notes \(entries(.note).compactMap { $0["text"] })")
    return texts.sorted()
  }
}
