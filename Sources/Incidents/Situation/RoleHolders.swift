internal import ProcedureModel
internal import SourceText

/// Finds who holds each role of `cards.yaml`: what the incident says, then the standing contacts.
enum RoleHolders {
  static func roles(_ procedure: Procedure, _ facts: IncidentFacts, on now: Moment) -> [RoleState] {
    (procedure.cards?.roles ?? []).map { role in
      let named = facts.roles.first { isRole($0.role, role) }
      let contact = facts.contacts.first { isRole($0.role, role) }
      let holder = named?.holder ?? contact?.name
      let signature = holder.flatMap { facts.signature($0) }
      // Everything of a line that the incident itself gives is newer than the standing contacts.
      let usesContact =
        named?.telephone == nil && contact?.telephone != nil || named?.holder == nil && contact?.name != nil
      return RoleState(
        role: role, holder: signature?.name ?? holder, initials: signature?.initials,
        telephone: named?.telephone ?? contact?.telephone,
        deputy: named?.deputy ?? contact?.deputy ?? role.deputy?.text,
        deputyTelephone: named?.deputyTelephone ?? (named?.deputy == nil ? contact?.onCall : nil),
        caution: usesContact ? contact.flatMap { caution($0, on: now.london.time.day) } : nil)
    }
  }

  /// `not checked since 3 May 2026`; nil for a contact that somebody made sure of lately.
  static func caution(_ contact: IncidentFacts.Contact, on day: CalendarDate) -> String? {
    guard contact.isStale(on: day) else { return nil }
    return contact.checked.map { "not checked since \($0.inWords)" } ?? "never checked"
  }

  /// Whether a text names a role: by its code or its title, without regard to case, hyphens and spaces.
  static func isRole(_ text: String, _ role: CardSet.Role) -> Bool {
    // A code too is typed in small letters.
    let folded = CardSet.folded(text)
    return [role.code?.text, role.title.text].contains {
      $0.map { CardSet.folded($0).hasSameBytes(as: folded) } ?? false
    }
  }
}
