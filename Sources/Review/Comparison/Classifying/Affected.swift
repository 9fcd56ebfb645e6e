/// Whom a change concerns.
enum Affected {
  /// Types, leads, officers, roles whose cards hold it, and roles and organisations that the words name, each once.
  static func parties(
    _ change: Change, _ number: Int, _ pair: ComparedPair, _ names: NameFinder,
    holders: (old: DutyHolders, new: DutyHolders)
  ) -> [String] {
    var parties: [String] = []
    func add(_ party: String) {
      if !parties.contains(where: { $0.lowercased().utf8.elementsEqual(party.lowercased().utf8) }) {
        parties.append(party)
      }
    }
    for (items, version, holders) in [(change.new, pair.new, holders.new), (change.old, pair.old, holders.old)] {
      for index in items {
        let owner = version.items[version.items[index].owner]
        for item in [version.items[index], owner] where item.kind != .keyCode {
          for code in item.attributes { add(names.meaning(code, appendix: item.appendix)) }
        }
        for role in holders.roles(of: owner.address) { add(role) }
      }
    }
    switch change.primary {
    case .added: for name in names.names(in: pair.newTokens(number)[...]) { add(name) }
    case .removed: for name in names.names(in: pair.oldTokens(number)[...]) { add(name) }
    case .split, .merged, .moved, .reordered, .edited, .attribute, .renumbered, .typographic, .unchanged:
      let (old, new) = (pair.oldTokens(number), pair.newTokens(number))
      for edit in change.edits where edit.cause != .typography {
        for name in names.names(in: old[edit.old]) + names.names(in: new[edit.new]) { add(name) }
      }
    }
    return parties
  }
}
