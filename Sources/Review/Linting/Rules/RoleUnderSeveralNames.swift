internal import ProcedureModel
package import SourceText

/// One role or body that goes by several names: the same words in another order or number, or with and without its
/// organisation.
///
/// Case, hyphens and spaces are no difference. One finding for each family of names.
package enum RoleUnderSeveralNames: Rule {
  package static let id = "role-under-several-names"
  package static let summary = "one role or body under several names"

  private typealias Form = (spelling: String, places: [RoleNames.Occurrence])

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let names = RoleNames(review)
    var positions: [String: Int] = [:]
    var families: [[RoleNames.Occurrence]] = []
    for occurrence in names.occurrences {
      if let position = positions[occurrence.name.family] {
        families[position].append(occurrence)
      } else {
        positions[occurrence.name.family] = families.count
        families.append([occurrence])
      }
    }
    return families.compactMap { occurrences in
      let forms = forms(of: occurrences)
      guard forms.count > 1, !isOrderMeant(forms, review), let place = forms[1].places.first else { return nil }
      let list = forms.map { form in
        "'\(form.places[0].name.text)' (\(AddressList.words(form.places.map(\.address))))"
      }
      return Diagnostic(
        rule: id, severity: .warning, path: place.path, range: place.range,
        message: "one role or body seems to go by several names: " + list.joined(separator: ", "),
        hint: "Choose one name and use it everywhere; if they are different, accept this finding with the reason.",
        address: place.address.text)
    }
  }

  /// The ways in which a family is written, in the order of their first places.
  ///
  /// With and without an organisation are two ways only where a place is there to name roles, and only if one
  /// organisation is named: a lead of each of two is two people.
  private static func forms(of occurrences: [RoleNames.Occurrence]) -> [Form] {
    let bare = grouped(occurrences, by: \.bareSpelling)
    if bare.count > 1 { return bare }
    let roles = grouped(occurrences.filter(\.namesRole), by: \.spelling)
    let named = roles.filter { $0.spelling != bare.first?.spelling }
    return roles.count == 2 && named.count == 1 ? roles : []
  }

  private static func grouped(_ occurrences: [RoleNames.Occurrence], by key: (RoleName) -> String) -> [Form] {
    var forms: [Form] = []
    var positions: [String: Int] = [:]
    for occurrence in occurrences {
      let spelling = key(occurrence.name)
      if let position = positions[spelling] {
        forms[position].places.append(occurrence)
      } else {
        positions[spelling] = forms.count
        forms.append((spelling, [occurrence]))
      }
    }
    return forms
  }

  /// Whether two names differ by a pair of words that running text uses both ways round (`care home`, `home care`).
  private static func isOrderMeant(_ forms: [Form], _ review: ReviewContext) -> Bool {
    let neighbours = forms.compactMap { form -> Set<[String]>? in
      guard let order = form.places.first?.name.order.map(Phrase.singular) else { return nil }
      return Set(zip(order, order.dropFirst()).map { [$0, $1] })
    }
    let all = neighbours.reduce(into: Set<[String]>()) { $0.formUnion($1) }
    let turned = all.filter { all.contains($0.reversed()) }
    guard !turned.isEmpty else { return false }
    let used = pairs(turned, inSmallLetters: review)
    return used.contains { used.contains($0.reversed()) }
  }

  /// Those of some pairs of words that stand side by side in small letters; the second word in either number.
  private static func pairs(_ wanted: Set<[String]>, inSmallLetters review: ReviewContext) -> Set<[String]> {
    let firsts = Set(wanted.compactMap(\.first))
    var isFirst = [Bool](repeating: false, count: review.vocabulary.spellings.count)
    for first in firsts { if let number = review.vocabulary.number(of: first) { isFirst[number] = true } }
    var found: Set<[String]> = []
    for words in review.words {
      for (first, second) in zip(words, words.dropFirst())
      where isFirst[first.spelling.number] && second.followsSpace && !second.beginsWithCapital {
        let pair = [first.text, second.spelling.singular]
        if wanted.contains(pair) { found.insert(pair) }
      }
    }
    return found
  }
}
