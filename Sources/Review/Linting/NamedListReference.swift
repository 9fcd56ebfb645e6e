internal import ProcedureModel
internal import SourceText

/// References for who belongs to one of the front matter's named lists: `For membership of the Steering Group, see …`
struct NamedListReference {
  private let lists: [(name: String, words: Set<String>, items: [Address])]

  init(_ procedure: Procedure) {
    lists = procedure.settings.lists.map { list in
      let words = Words.of(list.name.text).map { WordStem.of($0.lowercased()) }
      return (
        Words.of(list.name.text).joined(separator: " "), Set(words), list.items.map { Address($0.text) }
      )
    }
  }

  /// The list that a reference is for; nil if it is for none.
  /// - Parameters:
  ///   - subject: what the reference is for.
  ///   - heading: the heading that the text stands under, which may name the group that the text only calls `the Group`.
  func list(for subject: ReferenceSubject, under heading: String) -> (name: String, items: [Address])? {
    let words = subject.isExplicit ? subject.words : subject.sentence
    guard words.contains(where: { NamedListReference.belonging.contains($0.text) }) else { return nil }
    let stems = Set(words.map(\.stem))
    let context = stems.union(SubjectWord.of(heading).map(\.stem))
    let found = lists.filter { list in
      !list.items.isEmpty && list.words.isSubset(of: context) && !list.words.isDisjoint(with: stems)
    }
    // Words that fit two lists say nothing of either.
    guard found.count == 1, let list = found.first else { return nil }
    return (list.name, list.items)
  }

  /// Words for who belongs to a body. Plain English.
  private static let belonging: Set<String> = [
    "attendance", "attendee", "attendees", "composition", "invitation", "invitations", "invited", "invitees", "member",
    "members", "membership", "participants",
  ]
}
