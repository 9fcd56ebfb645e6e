internal import ProcedureModel
package import SourceText

/// An action that nobody leads.
package enum MissingLead: Rule {
  package static let id = "missing-lead"
  package static let summary = "an action, or a whole column of actions, without a lead"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    review.procedure.appendices.flatMap { appendix -> [Diagnostic] in
      guard case .actionPlan(let plan) = appendix.content else { return [] }
      return plan.columns.indices.flatMap { column -> [Diagnostic] in
        let actions = plan.groups.flatMap { $0.columns.indices.contains(column) ? $0.columns[column] : [] }
        return findings(among: actions, in: plan.columns[column], plan, review.procedure.displayPath(appendix.path))
      }
    }
  }

  private static func findings(
    among actions: [Item], in column: ActionPlan.Column, _ plan: ActionPlan, _ path: String
  ) -> [Diagnostic] {
    let open = actions.filter { $0.attributes.isEmpty }
    guard let first = open.first, let last = open.last else { return [] }
    if open.count == actions.count, open.count > 1 {
      return [
        Diagnostic(
          rule: id, severity: column.leadsAreOptional ? .advice : .warning, path: path,
          range: SourceRange(at: first.range.start),
          message: "no action in the column '\(column.title)' has a lead: \(open.count) actions, "
            + "\(first.address) to \(last.address)",
          hint: "Close each with the code of who leads it\(example(plan)), or say elsewhere who leads them all.",
          address: first.address.text)
      ]
    }
    guard !column.leadsAreOptional else { return [] }
    return open.map { action in
      Diagnostic(
        rule: id, severity: .warning, path: path, range: SourceRange(at: action.range.start),
        message: "the action \(action.address) has no lead",
        hint: BareCode.hint(for: action, among: plan.key.map(\.code))
          ?? "Close its first paragraph with the code of who leads it\(example(plan)).",
        address: action.address.text)
    }
  }

  private static func example(_ plan: ActionPlan) -> String {
    plan.key.first.map { ", such as `\($0.code)`" } ?? ""
  }
}
