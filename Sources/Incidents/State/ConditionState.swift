/// Whether a condition that disclosure needs is met, and who said so.
package struct ConditionState: Sendable {
  package let name: String
  package let isMet: Bool
  package let entry: EffectiveEntry
}
