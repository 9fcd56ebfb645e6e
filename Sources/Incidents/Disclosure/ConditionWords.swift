internal import ProcedureModel
internal import SourceText

/// Says in the blank edition what parts of a script stand with, as one part follows another: `Only if it is published`, then
/// `Otherwise`, or `Then also`.
struct ConditionWords {
  /// Conditions that are said of all of these parts.
  let above: [ScriptCondition]
  private let disclosure: Disclosure
  private var last: [ScriptCondition] = []

  init(_ disclosure: Disclosure, _ above: [ScriptCondition]) {
    self.disclosure = disclosure
    self.above = above
  }

  /// The words of the next part; nil where it stands whenever what is above it does.
  /// - Parameters:
  ///   - conditions: all that the part stands with.
  ///   - heading: those of the heading above it, which has said them.
  mutating func words(_ conditions: [ScriptCondition], under heading: [ScriptCondition] = []) -> String? {
    func isSame(_ left: ScriptCondition, _ right: ScriptCondition) -> Bool {
      left.name.text.hasSameBytes(as: right.name.text) && left.isNegated == right.isNegated
    }
    let new = conditions.filter { condition in !(above + heading).contains { isSame($0, condition) } }
    let before = last
    last = new
    guard !new.isEmpty else { return nil }
    if new.count == before.count, zip(new, before).allSatisfy(isSame) { return "Then also" }
    if new.count == 1, before.count == 1, new[0].name.text.hasSameBytes(as: before[0].name.text) { return "Otherwise" }
    let words = new.map { condition in
      let means = disclosure.condition(condition.name.text)?.means ?? condition.name.text
      return condition.isNegated ? "as long as this is not so: \(means)" : "if \(means)"
    }
    return "Only \(words.joined(separator: "; and only "))"
  }
}
