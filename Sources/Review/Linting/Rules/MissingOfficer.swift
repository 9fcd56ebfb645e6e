internal import ProcedureModel
package import SourceText

/// A task that no officer is given.
package enum MissingOfficer: Rule {
  package static let id = "missing-officer"
  package static let summary = "a task without an officer"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    review.procedure.appendices.flatMap { appendix -> [Diagnostic] in
      guard case .operationalPlan(let plan) = appendix.content else { return [] }
      let path = review.procedure.displayPath(appendix.path)
      let open = plan.tasks.filter { $0.attributes.isEmpty && !isSharedOut($0) }
      if let first = open.first, open.count == plan.tasks.count, open.count > 1 {
        return [
          diagnostic(
            path, first, "none of the \(open.count) tasks of Appendix \(appendix.letter) has an officer",
            "Close each with the officer or team that is responsible, in backticks.")
        ]
      }
      return open.map { task in
        diagnostic(
          path, task, "the task \(task.address) has no officer",
          "Close its first paragraph with the officer or team that is responsible, in backticks\(example(plan)).")
      }
    }
  }

  /// Whether its details are shared out instead: every bullet names an officer.
  private static func isSharedOut(_ task: Item) -> Bool {
    let bullets = task.blocks.flatMap { block -> [Bullet] in
      if case .list(let list) = block { list.bullets } else { [] }
    }
    return !bullets.isEmpty && bullets.allSatisfy { !$0.attributes.isEmpty }
  }

  private static func example(_ plan: OperationalPlan) -> String {
    plan.tasks.lazy.compactMap(\.attributes.first).first.map { ", such as `\($0.text)`" } ?? ""
  }

  private static func diagnostic(_ path: String, _ task: Item, _ message: String, _ hint: String) -> Diagnostic {
    Diagnostic(
      rule: id, severity: .warning, path: path, range: SourceRange(at: task.range.start), message: message, hint: hint,
      address: task.address.text)
  }
}
