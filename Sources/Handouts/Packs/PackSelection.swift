internal import Incidents
internal import SourceText

/// Which sheets of a pack are wanted.
package struct PackSelection: Sendable {
  /// Nil for all parts.
  package var parts: [PackPart]?
  /// The code or title of a role: its card, and the rows of its items.
  package var role: String?
  /// Initials: the cards of the roles that this person holds, and the items given to them.
  package var person: String?

  package init(parts: [PackPart]? = nil, role: String? = nil, person: String? = nil) {
    self.parts = parts
    self.role = role
    self.person = person
  }

  /// A role or a person that the incident does not have.
  package enum Unknown: Error, Hashable, Sendable {
    /// A role, and the roles that there are: by code where they have one, else by title.
    case role(String, known: [String])
    /// Initials, and those that are on the signature sheet, hold a role or were given something.
    case person(String, known: [String])

    /// What is wrong, as a sentence.
    package var message: String {
      switch self {
      case .role(let role, let known):
        "No role of cards.yaml is '\(role)'. It has: \(Unknown.list(known))."
      case .person(let initials, let known):
        "Nobody in this incident goes by '\(initials)'. There are: \(Unknown.list(known))."
      }
    }

    private static func list(_ known: [String]) -> String { known.isEmpty ? "none" : known.joined(separator: ", ") }
  }

  /// Whether the whole sheets of a part are in the pack: not where it is cut down to a role or a person.
  func holdsWhole(_ part: PackPart) -> Bool {
    role == nil && person == nil && parts?.contains(part) ?? true
  }
}
