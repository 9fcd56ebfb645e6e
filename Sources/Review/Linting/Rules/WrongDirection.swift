internal import ProcedureModel
package import SourceText

/// `see 3.8 below` where 3.8 stands above.
package enum WrongDirection: Rule {
  package static let id = "wrong-direction"
  package static let summary = "a reference that says above or below and has it the wrong way round"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for reference in review.references {
      guard let direction = reference.reference.direction, let target = reference.target else { continue }
      let offset = reference.reference.range.lowerBound
      found += judge(reference.place, target, direction, offset, review)
    }
    for link in review.links {
      guard let direction = link.link.direction, let target = link.target else { continue }
      found += judge(link.place, target, direction, link.link.offset, review)
    }
    return found
  }

  private static func judge(
    _ place: TextPlace, _ target: Address, _ direction: Reference.Direction, _ offset: Int, _ review: ReviewContext
  ) -> [Diagnostic] {
    guard let here = review.index.entry(at: place.owner), let there = review.index.entry(at: target),
      here.order != there.order
    else { return [] }
    let actual: Reference.Direction = there.order < here.order ? .above : .below
    guard actual != direction else { return [] }
    return [
      finding(
        at: place, "\(target) is said to stand \(direction.rawValue), and it stands \(actual.rawValue)",
        hint: "Write \(actual.rawValue), or check that \(target) is what is meant.", range: place.place(at: offset))
    ]
  }
}
