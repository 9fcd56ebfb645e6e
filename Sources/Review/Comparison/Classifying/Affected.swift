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
    func addParties(of items: [Int], in version: ComparedVersion, _ holders: DutyHolders) {
      for index in items {
        let owner = version.items[index].owner
        addCodes(of: index, in: version)
        if owner != index { addCodes(of: owner, in: version) }
        for role in holders.roles(of: version.items[owner].address) { add(role) }
      }
    }
    func addCodes(of index: Int, in version: ComparedVersion) {
      guard version.items[index].kind != .keyCode else { return }
      for code in version.items[index].attributes {
        add(names.meaning(code, appendix: version.items[index].appendix))
      }
    }
    addParties(of: change.new, in: pair.new, holders.new)
    addParties(of: change.old, in: pair.old, holders.old)
    switch change.primary {
    case .added: for name in names.names(in: pair.newTokens(number)[...]) { add(name) }
    case .removed: for name in names.names(in: pair.oldTokens(number)[...]) { add(name) }
    case .split, .merged, .moved, .reordered, .edited, .attribute, .renumbered, .typographic, .unchanged:
      guard !change.edits.isEmpty else { break }
      let (old, new) = (pair.oldTokens(number), pair.newTokens(number))
      for edit in change.edits where edit.cause != .typography {
        for name in names.names(in: old[edit.old]) + names.names(in: new[edit.new]) { add(name) }
      }
    }
    return parties
  }
}
