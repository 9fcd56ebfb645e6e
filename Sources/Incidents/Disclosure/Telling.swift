package import ProcedureModel
internal import SourceText

/// How far an audience has been told: by the people in `people.csv`, or by what the log says.
package struct Telling: Sendable {
  package let audience: Disclosure.Audience
  /// How many were told, and of how many; nil where nobody counted.
  package let told: Int?
  package let of: Int?
  package let isDone: Bool

  /// - Parameters:
  ///   - audience: of `disclosure.yaml`.
  ///   - situation: the incident.
  package init(_ audience: Disclosure.Audience, _ situation: Situation) {
    self.audience = audience
    let entry = situation.state.entries(.told).last {
      $0["audience"]?.hasSameBytes(as: audience.name.text) ?? false
    }
    let reached = entry?["reached"].flatMap { Int($0) }
    let expected = entry?["of"].flatMap { Int($0) }
    let people = PeopleCounts(situation.facts.people)
    if audience.isToldByPerson, people.total > 0 {
      // An entry may say more than the list does, never less.
      told = max(people.told, expected == people.total ? reached ?? 0 : 0)
      of = people.total
      isDone = told == of
    } else {
      told = reached
      of = expected
      isDone = entry != nil && reached == expected
    }
  }

  /// `38 of 41 told, 3 not reached`.
  package var words: String {
    guard let told, let of else { return isDone ? "told" : "not told yet" }
    return isDone ? "\(told) of \(of) told" : "\(told) of \(of) told, \(of - told) not reached"
  }
}
