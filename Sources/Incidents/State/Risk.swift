package import SourceText

/// A risk of the register, as its entries say one after the other.
package struct Risk: Sendable {
  /// `R1`.
  package let id: String
  /// The entries that speak of it, in the order in which they happened.
  package var entries: [EffectiveEntry]

  package var text: String { value("text") ?? "" }
  /// 1 to 5; nil where it was not said.
  package var likelihood: Int? { value("likelihood").flatMap { Int($0) } }
  package var impact: Int? { value("impact").flatMap { Int($0) } }
  package var owner: String? { value("owner") }
  package var mitigation: String? { value("mitigation") }
  package var review: Moment? { value("review").flatMap { Moment(iso: $0) } }
  package var isClosed: Bool { value("status").map { $0.hasSameBytes(as: "closed") } ?? false }

  /// Likelihood times impact, 1 to 25: the five-by-five matrix of the NHS's risk guidance (NPSA 2008).
  package var score: Int? {
    guard let likelihood, let impact else { return nil }
    return likelihood * impact
  }

  /// The rating of the score: low 1 to 3, moderate 4 to 6, high 8 to 12, extreme 15 to 25 (NPSA 2008, table 3).
  package var rating: String? {
    switch score {
    case nil: nil
    case .some(...3): "low"
    case .some(4...6): "moderate"
    case .some(7...12): "high"
    case .some: "extreme"
    }
  }

  /// What the last entry that says something of a field says.
  private func value(_ name: String) -> String? {
    entries.last { $0[name] != nil }?[name]
  }
}
