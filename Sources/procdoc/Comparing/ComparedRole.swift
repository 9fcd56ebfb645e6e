import ArgumentParser
import ProcedureModel
import Review
import SourceText

/// The role or organisation that a page is for, as the versions call it.
enum ComparedRole {
  /// - Returns: the name as the comparison has it.
  /// - Throws: a message with the nearest name, or all of them, where neither version knows it.
  static func find(_ name: String, in comparison: Comparison) throws -> String {
    var names: [String] = []
    for procedure in [comparison.new.procedure, comparison.old.procedure] {
      for role in procedure.cards?.roles ?? [] {
        names.append(role.title.text)
        if let organisation = role.organisation { names.append(organisation) }
      }
    }
    names += comparison.responsibilities.map(\.holder)
    if let same = names.first(where: { $0.hasSameBytes(as: name) }) { return same }
    let folded = name.lowercased()
    if let same = names.first(where: { $0.lowercased().hasSameBytes(as: folded) }) { return same }
    let hint: String
    if let nearest = Suggestion.nearest(to: name, among: names) {
      hint = "Did you mean '\(Console.shown(nearest))'?"
    } else if names.isEmpty {
      hint = "No role or organisation gains, loses or changes anything."
    } else {
      let most = 12
      var seen: Set<[UInt8]> = []
      let each = names.filter { seen.insert(Array($0.utf8)).inserted }
      hint =
        "They know: \(each.prefix(most).map(Console.shown).joined(separator: "; "))"
        + (each.count > most ? "; and \(each.count - most) more." : ".")
    }
    throw ValidationError("Neither version knows a role or organisation '\(Console.shown(name))'. \(hint)")
  }
}
