internal import Incidents
internal import ProcedureModel
internal import SourceText

/// The numbers of the report to partners. Everything that is not a number, a time or an address is the procedure's.
struct ReportNumbers {
  private let situation: Situation

  init(_ situation: Situation) {
    self.situation = situation
  }

  var summary: [LabelledText] {
    let position = situation.position
    func line(_ label: String, _ values: [String]) -> LabelledText {
      LabelledText(label: label, values: situation.isBlank ? [] : values)
    }
    return [
      line("As of", [LogTime.words(situation.now)]),
      line("Notified", situation.facts.notified.map { [LogTime.words($0)] } ?? []),
      line("Services", services),
      line("Roles of the procedure that nobody holds", ["\(situation.unheldRoles.count) of \(situation.roles.count)"]),
      line("Lines of the log", [String(position.lines)]),
      line("Fingerprint of the last line", position.digest.isEmpty ? [] : [position.digest]),
    ]
  }

  /// How many services of each type that the procedure knows: a type that it does not declare is somebody's own words.
  private var services: [String] {
    let all = situation.facts.services
    var codes: [Code] = []
    for case .checklist(let checklist) in situation.procedure.appendices.map(\.content) {
      for code in checklist.applicability where !codes.contains(where: { $0.code.hasSameBytes(as: code.code) }) {
        codes.append(code)
      }
    }
    var words = codes.compactMap { code -> String? in
      let count = all.filter { $0.type?.hasSameBytes(as: code.code) ?? false }.count
      return count == 0 ? nil : "\(code.code), \(code.meaning): \(count)"
    }
    let others = all.filter { service in
      !codes.contains { code in service.type?.hasSameBytes(as: code.code) ?? false }
    }
    if !others.isEmpty { words.append("of another type or none stated: \(others.count)") }
    return words.isEmpty ? ["none stated"] : words
  }

  var total: CountLineView { line("All", situation.items) }

  /// A line for each group that has items to do.
  var groups: [CountLineView] {
    ItemCounts.groups(situation.items, at: situation.now).filter { $0.counts.total > 0 }.map { group in
      CountLineView(
        title: group.appendix.map { "\($0): \(group.title)" } ?? group.title, counts: group.counts,
        isBlank: situation.isBlank)
    }
  }

  /// A line for each organisation that a checklist may make responsible, one for all others, one for nobody.
  var organisations: [CountLineView] {
    var names: [String] = []
    for case .checklist(let checklist) in situation.procedure.appendices.map(\.content) {
      for name in checklist.responsible where !names.contains(where: { $0.hasSameBytes(as: name) }) {
        names.append(name)
      }
    }
    func organisations(_ item: TrackedItem) -> [String] {
      ([item.record.organisation] + item.services.map(\.record.organisation)).compactMap(\.self)
    }
    func isGiven(_ item: TrackedItem, to name: String) -> Bool {
      organisations(item).contains { $0.hasSameBytes(as: name) }
    }
    let items = situation.itemsInForce
    return names.map { name in line(name, items.filter { isGiven($0, to: name) }) } + [
      line(
        "Other organisations, or a person",
        items.filter { item in !item.isUnassigned && !names.contains { isGiven(item, to: $0) } }),
      line("Given to nobody yet", items.filter(\.isUnassigned)),
    ]
  }

  var people: [LabelledText] {
    let counts = PeopleCounts(situation.facts.people)
    return [
      ("Told", counts.told), ("Assessed", counts.assessed), ("Moved", counts.moved), ("Reviewed", counts.reviewed),
    ].map { label, count in
      LabelledText(label: label, values: situation.isBlank ? [] : ["\(count) of \(counts.total)"])
    }
  }

  /// What is due and not settled, the earliest first.
  var due: [ReportDueView] {
    situation.dueTimes.compactMap { due in
      guard let item = situation.item(due.address), due.isRecurring || !item.status.isSettled else { return nil }
      // The address of an added action is written by people too, in a log that was changed by hand.
      let isAddress = item.added == nil || AddedAction.isAddress(due.address)
      return ReportDueView(
        address: isAddress ? due.address.text : "X", words: item.added == nil ? due.what : nil,
        at: LogTime.words(due.at), isOverdue: item.isOverdue(at: situation.now))
    }
  }

  private func line(_ title: String, _ items: [TrackedItem]) -> CountLineView {
    CountLineView(title: title, counts: ItemCounts(items, at: situation.now), isBlank: situation.isBlank)
  }
}
