package import Files
package import ProcedureModel
internal import SourceText

/// Finds the item that a person means by what they typed.
package struct ItemLookup: Sendable {
  private let items: Set<Address>
  private let index: AddressIndex
  private let letters: [String]
  private let procedure: Procedure

  package init(_ procedure: Procedure) {
    self.procedure = procedure
    index = AddressIndex(procedure)
    letters = procedure.appendices.map(\.letter)
    items = Set(ItemLookup.addresses(in: procedure))
  }

  /// The addresses of all that can be recorded of a procedure: clauses with a deadline, then rows, actions and tasks in the
  /// order of reading. An address may come twice.
  package static func addresses(in procedure: Procedure) -> [Address] {
    // A clause with a deadline is recorded like a row: somebody must be able to say that it was kept.
    procedure.settings.deadlines.map { Address($0.item.text) }
      + procedure.appendices.flatMap(\.recordableItems).map(\.address)
  }

  /// The words of an item, or what is due of a clause with a deadline; nil where there is no such item.
  func words(_ address: Address) -> String? {
    procedure.appendices.lazy.flatMap(\.recordableItems).first { $0.address == address }?.text.plain
      ?? procedure.settings.deadlines.first { $0.item.text.hasSameBytes(as: address.text) }?.what
  }

  /// Whether a procedure has an item of just this address.
  package func has(_ address: Address) -> Bool { items.contains(address) }

  /// The item of an address as typed (`A2.4`, `a2.4`, `A7.8@rose-house`, `X1`), in its right spelling.
  /// - Parameters:
  ///   - facts: for the services.
  ///   - history: the log, read only for an added action.
  package func find(
    _ typed: String, facts: IncidentFacts, history: () throws(FileProblem) -> IncidentState
  ) throws(FileProblem) -> Result<ItemKey, Refusal> {
    let key = ItemKey(typed)
    if let service = key.service, !facts.services.contains(where: { $0.id.hasSameBytes(as: service) }) {
      let ids = facts.services.map(\.id)
      return .failure(
        Refusal(
          "the incident has no service `\(service)`",
          hint: ids.isEmpty
            ? "incident.yaml names no service yet." : "Its services are: \(ids.joined(separator: ", "))."))
    }
    let capitals = Address(key.address.text.asciiCapitals)
    for address in [key.address, capitals] where items.contains(address) {
      return .success(ItemKey(address, service: key.service))
    }
    if AddedAction.isAddress(capitals) {
      let added = try history().added.map(\.address)
      if added.contains(capitals) { return .success(ItemKey(capitals, service: key.service)) }
      return .failure(
        Refusal(
          "there is no added action \(capitals)",
          hint: added.isEmpty
            ? "Nothing has been added yet; `procdoc incident add` does it."
            : "Added so far: \(added.map(\.text).joined(separator: ", "))."))
    }
    return .failure(unknown(key.address, capitals))
  }

  /// Whether an item is left out of an incident by the types of its services: a row for another type, or anything of a
  /// plan that is not in force.
  package func isLeftOut(_ address: Address, facts: IncidentFacts) -> Bool {
    for appendix in procedure.appendices {
      guard let item = appendix.recordableItems.first(where: { $0.address == address }) else { continue }
      if case .checklist(let checklist) = appendix.content {
        return ItemTracking.services(of: item, checklist, facts) == nil
      }
      return !PlansInForce(procedure, types: facts.services.compactMap(\.type)).letters.contains {
        $0.hasSameBytes(as: appendix.letter)
      }
    }
    return false
  }

  private func unknown(_ address: Address, _ capitals: Address) -> Refusal {
    let inAppendices = letters.map { Address($0 + address.text) }.filter { items.contains($0) }
    let meant = inAppendices.isEmpty ? nil : inAppendices.map(\.text).joined(separator: " or ")
    if let entry = index.entry(at: address) ?? index.entry(at: capitals) {
      let owner = items.filter { entry.address.text.utf8.starts(with: "\($0.text).".utf8) }
        .max { $0.text.utf8.count < $1.text.utf8.count }
      if let owner {
        return Refusal(
          "\(entry.address) is a part of \(owner), and only whole items are recorded",
          hint: "Record \(owner), and say in --note which part.")
      }
      return Refusal(
        "\(entry.address) is no row, action or task, so nothing can be recorded of it",
        hint: meant.map { "Did you mean \($0)?" }
          ?? "Rows, actions and tasks stand in the appendices: A2.4, C3.1, D17.")
    }
    let near = meant ?? Suggestion.nearest(to: capitals.text, among: items.map(\.text).sorted())
    return Refusal(
      "the procedure has no item `\(address)`",
      hint: near.map { "Did you mean \($0)?" } ?? "Type the address as it is printed: A2.4, C3.1, D17, X1.")
  }
}

extension Appendix {
  /// What can be recorded of an appendix: rows, actions, tasks.
  var recordableItems: [Item] {
    switch content {
    case .checklist(let checklist): checklist.groups.flatMap(\.items)
    case .actionPlan(let plan): plan.groups.flatMap { $0.columns.flatMap { $0 } }
    case .operationalPlan(let plan): plan.tasks
    case .glossary: []
    }
  }
}
