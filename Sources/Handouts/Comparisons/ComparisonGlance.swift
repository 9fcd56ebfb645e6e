internal import Review

/// What changed, in a few sentences.
enum ComparisonGlance {
  /// The first things to know, the gravest first.
  static func sentences(_ context: ComparisonContext, _ effect: CheckEffect) -> [String] {
    let comparison = context.comparison
    guard !comparison.isEmpty else { return ["Nothing differs between \(context.oldName) and \(context.newName)."] }
    let scripts =
      comparison.scripts.isEmpty ? [] : ["Beside the procedure's own text: \(comparison.scripts.summary)."]
    guard !comparison.hasSameItems else { return ["Nothing differs in the procedure's own text."] + scripts }
    var sentences: [String] = []
    let shown = comparison.shownChanges
    let substantive = shown.count { $0.weight == .substantive }
    if shown.isEmpty {
      sentences.append("No change needs reading: only numbers, terms, case or punctuation differ.")
    } else {
      let verb = "\(are(shown.count)) to be read"
      sentences.append(
        "\(many(shown.count, "change")) \(verb): \(substantive) substantive and \(shown.count - substantive) editorial."
      )
    }
    if !comparison.unheld.isEmpty {
      sentences.append(
        "\(many(comparison.unheld.count, "duty", "duties")) that somebody held \(are(comparison.unheld.count)) held by nobody any more."
      )
    }
    let broken = comparison.references.count { $0.reference.fate == .broken }
    let stale = comparison.references.count { $0.reference.fate == .notUpdated }
    if broken > 0 { sentences.append("\(many(broken, "reference")) \(broken == 1 ? "leads" : "lead") nowhere.") }
    if stale > 0 {
      sentences.append(
        "\(many(stale, "reference")) \(stale == 1 ? "was" : "were") not updated: another item now bears the number.")
    }
    let counts = comparison.counts
    let told = counts.compactMap { count -> String? in
      guard count.changes > 0, let verb = verb(count.primary) else { return nil }
      return "\(count.changes) \(verb)"
    }
    if !told.isEmpty { sentences.append("Of the items, \(list(told)).") }
    let renumbered = comparison.renumbered.reduce(0) { $0 + $1.count }
    if renumbered > 0 {
      sentences.append(
        "\(many(renumbered, "item")) bear\(renumbered == 1 ? "s" : "") another number, in "
          + "\(many(comparison.renumbered.count, "stretch", "stretches")), each for one reason.")
    }
    let most = 3
    for term in comparison.terms.sorted(by: { $0.count > $1.count }).prefix(most) {
      let left = term.survives.isEmpty ? "" : "; the old term still stands in \(many(term.survives.count, "place"))"
      sentences.append("“\(term.old)” became “\(term.new)” \(times(term.count))\(left).")
    }
    if comparison.terms.count > most {
      sentences.append(
        "\(many(comparison.terms.count - most, "more term")) \(comparison.terms.count == most + 1 ? "is" : "are") in the ledger."
      )
    }
    if !effect.fixed.isEmpty || !effect.new.isEmpty {
      sentences.append(
        "The check: \(many(effect.fixed.count, "finding")) mended, \(effect.new.count) new, \(effect.still.count) still "
          + "there.")
    }
    return sentences + scripts
  }

  /// What the table of counts does not show.
  static func notes(_ context: ComparisonContext) -> [String] {
    let unchanged = context.comparison.changes.filter { $0.primary == .unchanged }
    var facts: [String] = []
    let terms = unchanged.count(where: \.hasTerms)
    if terms > 0 { facts.append("\(terms) read\(terms == 1 ? "s" : "") a replaced term") }
    let follows = unchanged.count { $0.references.contains { $0.fate == .follows } }
    if follows > 0 {
      facts.append("in \(follows) a reference follows its target to a new number")
    }
    return facts.isEmpty ? [] : ["Of those counted as unchanged, \(list(facts))."]
  }

  private static func verb(_ primary: ChangeClass) -> String? {
    switch primary {
    case .removed: "removed"
    case .added: "added"
    case .split: "split"
    case .merged: "joined"
    case .moved: "moved"
    case .reordered: "put in another order"
    case .edited: "edited"
    case .attribute: "given other codes"
    case .renumbered: "only renumbered"
    case .typographic: "changed in case, punctuation or emphasis alone"
    case .unchanged: "unchanged"
    }
  }

  /// `1 change`, `3 changes`.
  static func many(_ count: Int, _ one: String, _ several: String? = nil) -> String {
    "\(count) \(count == 1 ? one : several ?? one + "s")"
  }

  private static func are(_ count: Int) -> String { count == 1 ? "is" : "are" }

  private static func times(_ count: Int) -> String { count == 1 ? "once" : "\(count) times" }

  /// `a, b and c`.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }
}
