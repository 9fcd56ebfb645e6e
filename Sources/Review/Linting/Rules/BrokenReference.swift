internal import ProcedureModel
package import SourceText

/// A reference to something that is not there: in the text, a link, the front matter or the cards.
package enum BrokenReference: Rule {
  package static let id = "broken-reference"
  package static let summary = "a reference to a section, appendix, item or role that is not there"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    var nearest = NearestAddress(review.index)
    return inText(review, &nearest) + links(review) + settings(review, &nearest) + cards(review, &nearest)
  }

  // MARK: Text

  private static func inText(_ review: ReviewContext, _ nearest: inout NearestAddress) -> [Diagnostic] {
    var found: [Diagnostic] = []
    // D17 is a task; A4, where rows are A4.1, is a size of paper.
    let counted = Set(
      review.procedure.appendices.compactMap { appendix -> String? in
        if case .operationalPlan = appendix.content { appendix.letter } else { nil }
      })
    for reference in review.references where reference.target == nil {
      if case .address(let address) = reference.reference.target {
        let letter = address.text.utf8.prefix { (0x41...0x5A).contains($0) }
        let rest = Substring(address.text.utf8.dropFirst(letter.count))
        if ItemNumber(rest)?.depth == 1, !counted.contains(String(Substring(letter))) { continue }
      }
      let near = nearest.nearest(to: reference.reference, in: reference.place.appendix)
      found.append(
        finding(
          at: reference.place, "'\(words(of: reference))' leads nowhere: nothing of that name is there",
          hint: near.map { "Did you mean \($0)?" } ?? "Correct it, or take it out.",
          range: reference.place.place(at: reference.reference.range.lowerBound)))
    }
    return found
  }

  private static func words(of found: ReviewContext.FoundReference) -> String {
    let bytes = Array(found.place.text.plain.utf8)
    return String(decoding: bytes[found.reference.range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  private static func links(_ review: ReviewContext) -> [Diagnostic] {
    review.links.filter { $0.target == nil }.map { found in
      let (place, link) = (found.place, found.link)
      return finding(
        at: place,
        "the link #\(link.slug) leads nowhere: no heading here and no term of the glossary has that name",
        hint: Suggestion.nearest(to: link.slug, among: review.fragments.slugs).map { "Did you mean #\($0)?" }
          ?? "Write the heading in small letters, with a hyphen for every space.",
        range: place.place(at: link.offset))
    }
  }

  // MARK: Front matter and cards

  private static func settings(_ review: ReviewContext, _ nearest: inout NearestAddress) -> [Diagnostic] {
    let settings = review.procedure.settings
    let path = review.procedure.displayPath(review.procedure.bodyPath)
    var found: [Diagnostic] = []
    for list in settings.lists {
      for item in list.items {
        found += address(item, "the list '\(list.name.text)'", path, review, &nearest)
      }
    }
    for deadline in settings.deadlines {
      found += address(deadline.item, "the deadline '\(deadline.what)'", path, review, &nearest)
    }
    return found
  }

  private static func address(
    _ text: PlacedText, _ what: String, _ path: String, _ review: ReviewContext, _ nearest: inout NearestAddress
  ) -> [Diagnostic] {
    guard !text.text.isEmpty, review.index.entry(at: Address(text.text)) == nil else { return [] }
    return [
      diagnostic(
        text, path, "\(what) names \(text.text), which is not there",
        nearest.nearest(to: text.text).map { "Did you mean \($0)?" } ?? "Correct the address, or take it out.")
    ]
  }

  private static func cards(_ review: ReviewContext, _ nearest: inout NearestAddress) -> [Diagnostic] {
    guard let cards = review.procedure.cards else { return [] }
    let path = review.procedure.displayPath(cards.path)
    let keys = review.procedure.appendices.flatMap { appendix -> [String] in
      if case .actionPlan(let plan) = appendix.content { plan.key.map(\.code) } else { [] }
    }
    let names = cards.roles.flatMap { [$0.code?.text, $0.title.text].compactMap { $0 } }
    let known = Set(names.map(CardSet.folded))
    var found: [Diagnostic] = []
    func role(_ name: PlacedText, _ what: String) {
      guard !known.contains(CardSet.folded(name.text)) else { return }
      found.append(
        diagnostic(
          name, path, "\(what) '\(name.text)', and no role has that code or title",
          Suggestion.nearest(to: name.text, among: names).map { "Did you mean '\($0)'?" } ?? "Add it under `roles:`."))
    }
    for entry in cards.roles {
      if let code = entry.code, !keys.isEmpty, !keys.contains(where: { $0.utf8.elementsEqual(code.text.utf8) }) {
        found.append(
          diagnostic(
            code, path, "the role '\(entry.title.text)' has the code \(code.text), which no action plan's key holds",
            Suggestion.nearest(to: code.text, among: keys).map { "Did you mean '\($0)'?" }
              ?? "Correct the code, or leave it out."))
      }
      if let superior = entry.reportsTo { role(superior, "the role '\(entry.title.text)' reports to") }
    }
    for card in cards.cards {
      role(card.role, "there is a card of")
      for band in card.bands {
        for item in band.items { found += address(item, "the card of \(card.role.text)", path, review, &nearest) }
      }
    }
    return found
  }

  private static func diagnostic(_ text: PlacedText, _ path: String, _ message: String, _ hint: String) -> Diagnostic {
    Diagnostic(rule: id, severity: .warning, path: path, range: text.range, message: message, hint: hint)
  }
}
