package import ProcedureModel
internal import SourceText

/// A role of `cards.yaml` with who holds it.
package struct RoleState: Sendable {
  package let role: CardSet.Role
  /// The holder as people call them: the name that belongs to the initials, or what was written; nil where nobody holds it.
  package let holder: String?
  /// The holder's initials, where they are on the signature sheet.
  package let initials: String?
  /// From the incident, else from the standing contacts.
  package let telephone: String?
  package let deputy: String?
  package let deputyTelephone: String?
  /// `not checked since 3 May 2026`, where the telephone is from a standing contact that nobody made sure of lately.
  package let caution: String?

  /// Its code if it has one, else its title: what `--for` takes and cards are filed under.
  package var key: String { role.code?.text ?? role.title.text }

  /// Whether a text names this role: by its code or its title, without regard to case, hyphens and spaces.
  package func isNamed(_ text: String) -> Bool { RoleHolders.isRole(text, role) }
}
