internal import ProcedureModel
internal import SourceText

/// Says why a change weighs, and proposes whether it is substantive. What it proposes, a person settles.
struct ChangeWeigher {
  private let pair: ComparedPair
  private let names: NameFinder
  /// The lists of people that the front matter names, by the address that holds one, in each version.
  let kinds: WeighedWords
  private let oldLists: [Address: [String]]
  private let newLists: [Address: [String]]

  init(_ pair: ComparedPair, _ names: NameFinder) {
    self.pair = pair
    self.names = names
    kinds = WeighedWords(pair.table)
    oldLists = ChangeWeigher.lists(pair.old.procedure)
    newLists = ChangeWeigher.lists(pair.new.procedure)
  }

  private static func lists(_ procedure: Procedure) -> [Address: [String]] {
    var lists: [Address: [String]] = [:]
    for list in procedure.settings.lists {
      for item in list.items { lists[Address(item.text), default: []].append(list.name.text) }
    }
    return lists
  }

  /// The lists that a correspondence's item holds the members of, before and after.
  func groups(_ number: Int) -> (old: [String], new: [String]) {
    guard !oldLists.isEmpty || !newLists.isEmpty else { return ([], []) }
    let correspondence = pair.correspondences[number]
    return (
      correspondence.old.flatMap { oldLists[pair.old.items[$0].address] ?? [] },
      correspondence.new.flatMap { newLists[pair.new.items[$0].address] ?? [] }
    )
  }

  /// Sets flags and the proposed weight.
  func weigh(_ change: inout Change, _ number: Int) {
    var flags: Set<ChangeFlag> = []
    let groups = groups(number)
    if !change.old.isEmpty, !change.new.isEmpty, groups.old != groups.new { flags.insert(.group) }
    if change.references.contains(where: { $0.fate != .follows }) { flags.insert(.reference) }
    if change.classes.contains(.attribute), let item = item(change) {
      switch item.kind {
      case .row, .heading, .title: flags.insert(.applicability)
      case .action, .task, .keyCode, .bullet, .clause, .paragraph, .note, .definition, .term, .control, .setting, .card:
        flags.insert(.responsible)
      }
    }
    flags.formUnion(flagsOfWords(change, number))
    if hasOwnWords(change), let item = item(change) { flags.formUnion(flagsOfPlace(item, change)) }
    if !flags.isEmpty { change.flags = ChangeFlag.allCases.filter(flags.contains) }
    if flags.contains(.obligation) { change.obligation = obligation(change, number) }
    change.proposedWeight = isSubstantive(change, number) ? .substantive : .editorial
  }

  /// The item as it now is; for what was removed, as it was.
  private func item(_ change: Change) -> ComparedItem? {
    change.new.first.map { pair.new.items[$0] } ?? change.old.first.map { pair.old.items[$0] }
  }

  private func hasOwnWords(_ change: Change) -> Bool {
    switch change.primary {
    case .added, .removed: true
    case .split, .merged, .moved, .reordered, .edited, .attribute, .renumbered, .typographic, .unchanged:
      change.classes.contains(.edited)
    }
  }

  // MARK: Flags

  private func flagsOfPlace(_ item: ComparedItem, _ change: Change) -> Set<ChangeFlag> {
    switch item.kind {
    case .term, .definition: return [.meaning]
    case .card: return [.responsible]
    case .control:
      if item.address.text.hasSameBytes(as: "control.applies-to") { return [.applicability] }
      if ["control.owner", "control.approved-by", "control.consultation"].contains(item.address.text) {
        return [.responsible]
      }
      return ["control.operative", "control.approved", "control.next-review"].contains(item.address.text) ? [.date] : []
    case .setting: return item.address.text.hasPrefix("settings.lists.") ? [.group] : []
    case .bullet:
      // A member of a list of people came, went or has another name.
      let version = change.new.isEmpty ? pair.old : pair.new
      let lists = change.new.isEmpty ? oldLists : newLists
      return lists[version.items[item.owner].address] == nil ? [] : [.responsible]
    case .title, .heading, .clause, .row, .action, .task, .keyCode, .paragraph, .note: return []
    }
  }

  private func flagsOfWords(_ change: Change, _ number: Int) -> Set<ChangeFlag> {
    let (before, after) = words(change, number)
    guard !before.isEmpty || !after.isEmpty else { return [] }
    var flags: Set<ChangeFlag> = []
    func differ(_ kind: WeighedWords.Kind) -> Bool { forms(before, kind) != forms(after, kind) }
    if differ(.obligation) { flags.insert(.obligation) }
    if differ(.month) { flags.insert(.date) } else if differ(.number) { flags.insert(.number) }
    if differ(.time)
      || flags.contains(.number)
        && (!forms(before, .time).isEmpty || !forms(after, .time).isEmpty || isBesideTime(change, number))
    {
      flags.insert(.deadline)
    }
    let (oldNames, newNames) = names(change, number)
    if oldNames != newNames { flags.insert(.responsible) }
    return flags
  }

  /// The forms of the words of a kind, sorted.
  private func forms(_ tokens: [TextToken], _ kind: WeighedWords.Kind) -> [Int32] {
    var forms: [Int32] = []
    for token in tokens where kinds.isOne(token, of: kind) { forms.append(token.form) }
    forms.sort()
    return forms
  }

  /// The roles and organisations that the differing words name.
  private func names(_ change: Change, _ number: Int) -> (old: Set<String>, new: Set<String>) {
    switch change.primary {
    case .added: return ([], Set(names.names(in: pair.newTokens(number)[...])))
    case .removed: return (Set(names.names(in: pair.oldTokens(number)[...])), [])
    case .split, .merged, .moved, .reordered, .edited, .attribute, .renumbered, .typographic, .unchanged: break
    }
    let (old, new) = (pair.oldTokens(number), pair.newTokens(number))
    let edits = change.edits.filter { $0.cause == .words }
    return (
      Set(edits.flatMap { names.names(in: old[$0.old]) }), Set(edits.flatMap { names.names(in: new[$0.new]) })
    )
  }

  private func obligation(_ change: Change, _ number: Int) -> ObligationShift? {
    guard !change.old.isEmpty, !change.new.isEmpty else { return nil }
    let (before, after) = words(change, number)
    func strengths(_ tokens: [TextToken]) -> [Int] {
      tokens.compactMap { ObligationWords.strength(of: pair.table.lower(of: $0)) }
    }
    let (old, new) = (strengths(before), strengths(after))
    func count(_ strength: Int, _ strengths: [Int]) -> Int { strengths.count { $0 == strength } }
    let (duties, dutiesNow) = (old.filter { $0 > 0 }, new.filter { $0 > 0 })
    let isBalanced = duties.isEmpty == dutiesNow.isEmpty
    if isBalanced, count(0, old) != count(0, new) { return .reversed }
    // An exception weakens what it stands beside.
    if isBalanced, duties.max() == dutiesNow.max() {
      let difference = count(-1, new) - count(-1, old)
      return difference > 0 ? .weakened : difference < 0 ? .strengthened : nil
    }
    guard let strongest = duties.max() else { return .added }
    guard let now = dutiesNow.max() else { return .removed }
    return now < strongest ? .weakened : now > strongest ? .strengthened : nil
  }

  /// The words that differ: all of them where an item is new or gone.
  private func words(_ change: Change, _ number: Int) -> (old: [TextToken], new: [TextToken]) {
    switch change.primary {
    case .added: return ([], pair.newTokens(number).filter { $0.kind == .word })
    case .removed: return (pair.oldTokens(number).filter { $0.kind == .word }, [])
    case .split, .merged, .moved, .reordered, .edited, .attribute, .renumbered, .typographic, .unchanged: break
    }
    guard !change.edits.isEmpty else { return ([], []) }
    let edits = change.edits.filter { $0.cause == .words }
    guard !edits.isEmpty else { return ([], []) }
    let (old, new) = (pair.oldTokens(number), pair.newTokens(number))
    return (
      edits.flatMap { old[$0.old] }.filter { $0.kind == .word },
      edits.flatMap { new[$0.new] }.filter { $0.kind == .word }
    )
  }

  /// Whether a changed number stands right before a unit of time (`3 working days`).
  private func isBesideTime(_ change: Change, _ number: Int) -> Bool {
    let new = pair.newTokens(number)
    return change.edits.contains { edit in
      edit.cause == .words
        && new[edit.new.upperBound...].prefix(2).contains { kinds.isOne($0, of: .time) }
    }
  }

  // MARK: Weight

  private static let names: Set<String> = ["control.version", "control.supersedes"]

  private func isSubstantive(_ change: Change, _ number: Int) -> Bool {
    // Every new version has another name and replaces the one before.
    if !change.new.isEmpty, ChangeWeigher.names.contains(change.id) { return false }
    // Under another heading or in another column it is done at another time or by others.
    if change.classes.contains(.moved) { return true }
    switch change.primary {
    case .added, .removed: return true
    case .split, .merged, .moved, .reordered, .edited, .attribute, .renumbered, .typographic, .unchanged: break
    }
    if change.classes.contains(.attribute) { return true }
    if change.flags.contains(where: { $0 != .reference && $0 != .number && $0 != .date }) { return true }
    if change.references.contains(where: { $0.fate == .broken || $0.fate == .retargeted || $0.fate == .notUpdated }) {
      return true
    }
    guard change.classes.contains(.edited) else { return false }
    let (before, after) = words(change, number)
    func heavy(_ tokens: [TextToken]) -> [Int32] {
      tokens.filter { !pair.table.words[Int($0.form)].isSmall }.map(\.form).sorted()
    }
    // The same words of weight in another order: said otherwise.
    return heavy(before) != heavy(after)
  }
}
