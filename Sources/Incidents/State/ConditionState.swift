package import ProcedureModel
package import SourceText

/// Whether a condition that disclosure needs is met, and who said so: at one service, or at all that have no word of their own.
package struct ConditionState: Sendable {
  package let name: String
  /// The service of which it was said; nil for all.
  package let service: String?
  package let isMet: Bool
  package let entry: EffectiveEntry

  /// Whether it holds at a moment: one that lasts a day does so only on its own day in London.
  package func holds(at moment: Moment, _ condition: Disclosure.Condition?) -> Bool {
    isMet && !hasLapsed(at: moment, condition)
  }

  /// Whether it was met, and must be said anew.
  package func hasLapsed(at moment: Moment, _ condition: Disclosure.Condition?) -> Bool {
    isMet && condition?.lastsOneDay ?? false && entry.at.london.time.day != moment.london.time.day
  }
}
