internal import ProcedureModel
internal import SourceText

/// Who holds what in one version: leads of actions, officers of tasks, and the roles whose cards hold an item.
struct DutyHolders {
  /// Somebody who holds an item.
  struct Holder {
    let name: String
    /// Whether only a card says so, which is ours and not the procedure's.
    let isFromCard: Bool

    /// A key writes `project lead`, a card `Project lead`.
    var key: String { name.lowercased() }
  }

  /// The keys of those who hold an item by the procedure itself.
  static func leaders(_ holders: [Holder]) -> Set<String> { Set(holders.filter { !$0.isFromCard }.map(\.key)) }

  private let names: NameFinder
  private var roles: [Address: [String]] = [:]

  init(_ version: ComparedVersion, _ names: NameFinder) {
    self.names = names
    guard let cards = version.procedure.cards else { return }
    for card in cards.cards {
      let role = cards.roles.first {
        $0.code?.text.hasSameBytes(as: card.role.text) ?? false || $0.title.text.hasSameBytes(as: card.role.text)
      }
      let title = role.map(NameFinder.title(of:)) ?? card.role.text
      for band in card.bands {
        for item in band.items where roles[Address(item.text)]?.contains(title) != true {
          roles[Address(item.text), default: []].append(title)
        }
      }
    }
  }

  /// Whether any card holds anything.
  var hasRoles: Bool { !roles.isEmpty }

  /// The roles whose cards hold an address.
  func roles(of address: Address) -> [String] { roles[address] ?? [] }

  /// Everybody who holds an item, each once; who leads it is no holder by a card besides.
  func holders(of item: ComparedItem) -> [Holder] {
    let isLed = item.kind == .action || item.kind == .task
    guard isLed || !roles.isEmpty else { return [] }
    var found: [Holder] = []
    func add(_ holder: Holder) {
      if !found.contains(where: { $0.key.utf8.elementsEqual(holder.key.utf8) }) { found.append(holder) }
    }
    if isLed {
      for code in item.attributes {
        add(Holder(name: names.meaning(code, appendix: item.appendix), isFromCard: false))
      }
    }
    for role in roles(of: item.address) { add(Holder(name: role, isFromCard: true)) }
    return found
  }
}
