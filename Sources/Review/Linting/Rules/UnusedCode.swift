internal import ProcedureModel
package import SourceText

/// A code or officer that is declared and that nothing uses.
package enum UnusedCode: Rule {
  package static let id = "unused-code"
  package static let summary = "a code or officer that is declared and never used"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let types = review.procedure.appendices.compactMap { $0.inForceFor?.text }
    return review.procedure.appendices.flatMap { appendix -> [Diagnostic] in
      let places = review.texts.filter { $0.appendix == appendix.letter }
      let used = Set(places.flatMap(\.attributes).map(\.text))
      let path = review.procedure.displayPath(appendix.path)
      switch appendix.content {
      case .checklist(let checklist):
        return checklist.applicability.filter { !used.contains($0.code) && !types.contains($0.code) }.map {
          diagnostic(
            path, $0.range, "no row or heading bears the code `\($0.code)` (\($0.meaning))",
            "Take it out of `applies:`, or close the rows that it is for with it.", appendix.letter)
        }
      case .actionPlan(let plan):
        let idle = plan.key.filter { !used.contains($0.code) }
        let words = idle.isEmpty ? [] : Set(places.flatMap { Words.of($0.text.plain) })
        return idle.filter { !words.contains($0.code) }.map {
          diagnostic(
            path, $0.range, "no action is led by `\($0.code)` (\($0.meaning.plain)), and no text names it",
            "Take it out of the key, or give it the actions that it leads.", $0.address.text)
        }
      case .operationalPlan(let plan):
        return (plan.officers ?? []).filter { !used.contains($0.text) }.map {
          diagnostic(
            path, $0.range, "no task is given to '\($0.text)'",
            "Take it out of `officers:`, or close the tasks that it is for with it.", appendix.letter)
        }
      case .glossary:
        return []
      }
    }
  }

  private static func diagnostic(
    _ path: String, _ range: SourceRange, _ message: String, _ hint: String, _ address: String
  ) -> Diagnostic {
    Diagnostic(
      rule: id, severity: .advice, path: path, range: SourceRange(at: range.start), message: message, hint: hint,
      address: address)
  }
}
