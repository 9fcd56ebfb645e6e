internal import ProcedureModel
package import SourceText

/// A heading without a number among headings that have one.
package enum UnnumberedHeading: Rule {
  package static let id = "unnumbered-heading"
  package static let summary = "a heading without a number among numbered ones"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    review.numberedSources.flatMap { source in
      siblings(of: source).flatMap { findings(among: $0, in: source) }
    }
  }

  /// The headings of one level under one heading, in order.
  private static func siblings(of source: NumberedSource) -> [[Int]] {
    var places: [[Int]: Int] = [:]
    var families: [[Int]] = []
    for (index, heading) in source.headings.enumerated() {
      let key = [heading.enclosing ?? -1, heading.section.level]
      if let place = places[key] {
        families[place].append(index)
      } else {
        places[key] = families.count
        families.append([index])
      }
    }
    return families
  }

  private static func findings(among family: [Int], in source: NumberedSource) -> [Diagnostic] {
    let numbered = family.filter { source.headings[$0].section.number != nil }
    let isBetween = { (index: Int) in index > numbered.first ?? .max && index < numbered.last ?? .min }
    var found: [Diagnostic] = []
    var before: ItemNumber?
    for index in family {
      let heading = source.headings[index]
      if let number = heading.section.number {
        before = number
        continue
      }
      // A foreword or a page of signatures has honestly no number; what stands between numbers, or holds numbered
      // items, needs one.
      let holdsItems = heading.section.items.contains { $0.number != nil }
      guard holdsItems && !numbered.isEmpty || isBetween(index) || itemsLeave(heading, in: source) else {
        continue
      }
      let suggestion = heading.sharedNumber ?? next(after: before, unless: numbered, in: source)
      found.append(
        Diagnostic(
          rule: id, severity: .warning, path: source.path, range: SourceRange(at: heading.section.range.start),
          message: "the heading '\(heading.section.title.plain)' has no number, and those around it have one",
          hint: hint(suggestion, heading), address: heading.section.address.text))
    }
    return found
  }

  /// Whether all items of a subheading are numbered as those of another section: its own heading has lost its number.
  private static func itemsLeave(_ heading: NumberedSource.Heading, in source: NumberedSource) -> Bool {
    guard let shared = heading.sharedNumber, let enclosing = heading.enclosing,
      let above = source.standingNumber(of: enclosing)
    else { return false }
    return shared != above && !shared.isBelow(above)
  }

  private static func hint(_ number: ItemNumber?, _ heading: NumberedSource.Heading) -> String {
    let marks = String(repeating: "#", count: heading.section.level)
    guard let number else { return "Give it the number that fits between theirs." }
    let because = heading.sharedNumber == nil ? "" : "; its items are numbered so"
    return "Write: \(marks) \(number) \(heading.section.title.plain)\(because)."
  }

  /// The number after the heading before, if no other heading has it.
  private static func next(after before: ItemNumber?, unless numbered: [Int], in source: NumberedSource) -> ItemNumber?
  {
    guard let before, let last = before.parts.last else { return nil }
    let next = ItemNumber(parts: before.parts.dropLast() + [last + 1])
    return numbered.contains { source.headings[$0].section.number == next } ? nil : next
  }
}
