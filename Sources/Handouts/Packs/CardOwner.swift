internal import Incidents
internal import ProcedureModel
internal import SourceText

/// Whose a card is: a role of `cards.yaml` with what its card holds, or a card that names no role, so that nothing on it
/// is lost.
struct CardOwner: Sendable {
  /// Its code, else its title.
  let key: String
  let title: String
  /// Nil for a card that names no role.
  let state: RoleState?
  let bands: [CardSet.BandItems]

  /// In the order of `cards.yaml`; a role without a card has one too, for what it is given.
  static func all(_ situation: Situation) -> [CardOwner] {
    let cards = situation.procedure.cards?.cards ?? []
    let roles = situation.roles.map { state in
      CardOwner(
        key: state.key, title: state.role.title.text, state: state,
        bands: cards.filter { state.isNamed($0.role.text) }.flatMap(\.bands))
    }
    let strangers = cards.filter { card in !situation.roles.contains { $0.isNamed(card.role.text) } }
      .map { CardOwner(key: $0.role.text, title: $0.role.text, state: nil, bands: $0.bands) }
    return roles + strangers
  }

  /// The role whose card says what is still to be given out: the one that the incident's lead holds, or that the incident
  /// names as its lead; else the first of `cards.yaml`, which is where a procedure puts whoever leads.
  static func leadKey(_ situation: Situation) -> String? {
    if let lead = situation.facts.lead {
      let name = situation.facts.signature(lead)?.name ?? lead
      let held = situation.roles.first { role in
        role.initials.map { $0.hasSameBytes(as: lead) } ?? false
          || role.holder.map { $0.hasSameBytes(as: name) } ?? false
      }
      if let found = held ?? situation.roles.first(where: { $0.isNamed(lead) }) { return found.key }
    }
    return all(situation).first?.key
  }
}
