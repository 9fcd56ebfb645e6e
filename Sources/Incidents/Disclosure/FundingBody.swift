internal import ProcedureModel
internal import SourceText

/// A body that pays for people's care, as `people.csv` names it, and the people whom it placed. Capitals and spaces make no
/// other body of it.
package struct FundingBody: Sendable, Hashable {
  /// As the first of its people has it.
  package let name: String
  /// What is added to the names of its sheets; that of no other body.
  package let slug: String
  /// The codes of its people, in the order of the list.
  package let people: [String]

  /// The bodies of an incident, by the bytes of their names.
  package static func all(_ facts: IncidentFacts) -> [FundingBody] {
    var bodies: [(name: String, words: String, people: [String])] = []
    for person in facts.people {
      guard let name = person.funding?.trimmed, !name.isEmpty else { continue }
      let words = folded(name)
      if let index = bodies.firstIndex(where: { $0.words.hasSameBytes(as: words) }) {
        bodies[index].people.append(person.code)
      } else {
        bodies.append((name, words, [person.code]))
      }
    }
    bodies.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var slugs: [String] = []
    return bodies.map { body in
      let slug = freeSlug(Slug.make(body.name), slugs)
      slugs.append(slug)
      return FundingBody(name: body.name, slug: slug, people: body.people)
    }
  }

  /// The words of a name in small letters, one space between them.
  private static func folded(_ name: String) -> String {
    name.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0).lowercased() }
      .joined(separator: " ")
  }

  /// Two bodies must not share a file: `A & B` and `A B` are two.
  private static func freeSlug(_ slug: String, _ taken: [String]) -> String {
    let own = slug.isEmpty ? "body" : slug
    var free = own
    var number = 2
    while taken.contains(where: { $0.hasSameBytes(as: free) }) {
      free = "\(own)-\(number)"
      number += 1
    }
    return free
  }
}
