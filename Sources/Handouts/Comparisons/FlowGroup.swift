internal import ProcedureModel
internal import Review

/// What stands under one heading, in the order of a redline: for the redline and for the two versions side by side.
struct FlowGroup: Sendable {
  /// The heading, if it is one of the new version's.
  var head: ReadingFlow.Entry?
  /// What the group is called where it has no heading of its own.
  var name: String?
  /// How deep the heading stands below the sheet's: 2 for the title of an appendix.
  var level = 2
  var entries: [ReadingFlow.Entry] = []

  /// The whole comparison in groups, each change in one of them.
  static func all(_ context: ComparisonContext) -> [FlowGroup] {
    let comparison = context.comparison
    var groups: [FlowGroup] = []
    for entry in ReadingFlow(context).entries {
      let item = FlowGroup.item(entry, comparison)
      if case .change(let index, _) = entry, !comparison.changes[index].new.isEmpty, let item,
        item.kind == .title || item.kind == .heading
      {
        groups.append(FlowGroup(head: entry, level: item.level + 1))
        continue
      }
      let name = declared(item?.kind)
      if let name, groups.last?.name.map({ !$0.utf8.elementsEqual(name.utf8) }) ?? true {
        groups.append(FlowGroup(name: name))
      } else if groups.isEmpty {
        groups.append(FlowGroup(name: "Before the title"))
      }
      groups[groups.count - 1].entries.append(entry)
    }
    return groups
  }

  private static func declared(_ kind: ComparedItem.Kind?) -> String? {
    switch kind {
    case .control: "Document control"
    case .setting: "Settings: codes, lists of people, deadlines"
    case .card: "Action cards: who holds what"
    case .title, .heading, .clause, .row, .action, .task, .term, .keyCode, .paragraph, .bullet, .note, .definition, nil:
      nil
    }
  }

  /// The item that an entry shows: the new one, or the old one where there is none.
  static func item(_ entry: ReadingFlow.Entry, _ comparison: Comparison) -> ComparedItem? {
    switch entry {
    case .change(let index, let part):
      let change = comparison.changes[index]
      if change.new.indices.contains(part) { return comparison.new.items[change.new[part]] }
      return change.old.first.map { comparison.old.items[$0] }
    case .oldPlace(let index): return comparison.changes[index].old.first.map { comparison.old.items[$0] }
    }
  }

  /// Where the heading stands on the page.
  func link(_ context: ComparisonContext) -> String? {
    guard case .change(let index, let part)? = head else { return nil }
    return "#" + context.anchor(index, part: part)
  }

  /// The heading's words in the new version, with its number.
  func words(_ context: ComparisonContext) -> String {
    guard let head, let item = FlowGroup.item(head, context.comparison) else { return name ?? "" }
    if item.kind == .title, let letter = item.appendix { return "Appendix \(letter): \(item.plain)" }
    return item.label.map { "\($0) \(item.plain)" } ?? item.plain
  }

  /// The letter of the appendix whose title the heading is.
  func appendix(_ context: ComparisonContext) -> String? {
    guard let head, let item = FlowGroup.item(head, context.comparison), item.kind == .title else { return nil }
    return item.appendix
  }

  /// `3 changes`.
  func countOfChanges(_ context: ComparisonContext) -> String? {
    let count = ((head.map { [$0] } ?? []) + entries).count { entry in
      if case .change(let index, 0) = entry { context.comparison.changes[index].isShown } else { false }
    }
    return count == 0 ? "no change" : "\(count) change\(count == 1 ? "" : "s")"
  }

  /// What a table of records under the heading is called.
  func caption(_ context: ComparisonContext, _ records: [ReadingFlow.Entry]) -> String {
    let kinds = records.lazy.compactMap { FlowGroup.item($0, context.comparison)?.kind }
    for kind in kinds {
      let name: String
      switch kind {
      case .row: name = "Checklist rows"
      case .action: name = "Actions"
      case .task: name = "Tasks"
      case .keyCode: name = "Key"
      case .control: return "What the version says of itself"
      case .setting: return "What the sources declare"
      case .card: return "Roles, and the items on their cards"
      case .title, .heading, .clause, .term, .paragraph, .bullet, .note, .definition: continue
      }
      return "\(name) of \(words(context))"
    }
    return "Records of \(words(context))"
  }

  /// Entries cut into paragraphs and records: rows, actions, tasks and whatever is declared, with all their parts.
  func stretches(_ context: ComparisonContext) -> [(isTable: Bool, entries: [ReadingFlow.Entry])] {
    var stretches: [(isTable: Bool, entries: [ReadingFlow.Entry])] = []
    for entry in entries {
      let isTable = isRecord(entry, context.comparison)
      if stretches.last?.isTable == isTable {
        stretches[stretches.count - 1].entries.append(entry)
      } else {
        stretches.append((isTable, [entry]))
      }
    }
    return stretches
  }

  private func isRecord(_ entry: ReadingFlow.Entry, _ comparison: Comparison) -> Bool {
    guard let item = FlowGroup.item(entry, comparison) else { return false }
    let isOld: Bool
    switch entry {
    case .change(let index, _): isOld = comparison.changes[index].new.isEmpty
    case .oldPlace: isOld = true
    }
    let owner = (isOld ? comparison.old : comparison.new).items[item.owner]
    switch owner.kind {
    case .row, .action, .task, .keyCode, .control, .setting, .card: return true
    case .title, .heading, .clause, .term, .paragraph, .bullet, .note, .definition: return false
    }
  }
}
