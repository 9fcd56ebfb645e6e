internal import ProcedureModel
package import SourceText

/// An item that is on nobody's action card.
package enum UncardedItem: Rule {
  package static let id = "uncarded-item"
  package static let summary = "a checklist row, action or task that is on no card"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    guard let cards = review.procedure.cards else { return [] }
    let listed = Set(cards.cards.flatMap(\.bands).flatMap(\.items).map(\.text))
    // A card that lists a part of an item holds the item: A2.14.b4 stands for a share of A2.14.
    let owners = Set(review.texts.filter { listed.contains($0.address.text) }.map(\.owner.text))
    let carded = listed.union(owners)
    return review.procedure.appendices.flatMap { appendix -> [Diagnostic] in
      guard !carded.contains(appendix.letter) else { return [] }
      let groups = groups(of: appendix)
      let items = groups.flatMap(\.items)
      let open = groups.map { group in
        (group, carded.contains(group.address.text) ? [] : group.items.filter { !carded.contains($0.address.text) })
      }
      let path = review.procedure.displayPath(appendix.path)
      if items.count > 1, open.flatMap(\.1).count == items.count {
        return [
          diagnostic(
            path, appendix.range, "no item of Appendix \(appendix.letter) is on a card", appendix.letter,
            "Put them on the cards of those who will do them, in \(cards.path).")
        ]
      }
      return open.flatMap { findings($0, uncarded: $1, path, cards.path) }
    }
  }

  private struct Group {
    let address: Address
    let range: SourceRange
    let items: [Item]
  }

  private static func groups(of appendix: Appendix) -> [Group] {
    switch appendix.content {
    case .checklist(let checklist):
      checklist.groups.map { Group(address: $0.address, range: $0.range, items: $0.items) }
    case .actionPlan(let plan):
      plan.groups.map { Group(address: $0.address, range: $0.range, items: $0.columns.flatMap { $0 }) }
    case .operationalPlan(let plan):
      [Group(address: Address(appendix.letter), range: appendix.range, items: plan.tasks)]
    case .glossary: []
    }
  }

  /// One finding for a whole group that was forgotten, otherwise one for each item.
  private static func findings(
    _ group: Group, uncarded: [Item], _ path: String, _ cards: String
  ) -> [Diagnostic] {
    if uncarded.count > 2, uncarded.count == group.items.count {
      return [
        diagnostic(
          path, group.range, "none of the \(uncarded.count) items of \(group.address) is on a card", group.address.text,
          "Put them on the cards of those who will do them, in \(cards).")
      ]
    }
    return uncarded.map { item in
      diagnostic(
        path, item.range, "\(item.address) is on no card, so nobody is handed it", item.address.text,
        "Put it on the card of whoever will do it, in \(cards).")
    }
  }

  private static func diagnostic(
    _ path: String, _ range: SourceRange, _ message: String, _ address: String, _ hint: String
  ) -> Diagnostic {
    Diagnostic(
      rule: id, severity: .warning, path: path, range: SourceRange(at: range.start), message: message, hint: hint,
      address: address)
  }
}
