internal import ProcedureModel
package import SourceText

/// Runs rules over a procedure and sets aside what its owner accepted.
package enum Checker {
  /// The rule id of an acceptance that matches nothing any more.
  package static let staleAcceptance = "stale-acceptance"

  /// What was found and what was accepted.
  package struct Result: Sendable {
    /// In reading order.
    package let findings: [Diagnostic]
    /// Findings that the front matter accepts, with the reason; in reading order.
    package let accepted: [(finding: Diagnostic, because: String)]
  }

  /// - Parameters:
  ///   - review: the procedure and what it is judged against.
  ///   - rules: the rules to run; nil for all that are on by default.
  package static func check(_ review: ReviewContext, rules: [any Rule.Type]? = nil) -> Result {
    let chosen = rules ?? RuleBook.all.filter { !$0.isOffByDefault }
    var findings: [Diagnostic] = []
    var accepted: [(finding: Diagnostic, because: String)] = []
    let acceptances = review.procedure.settings.accepted
    var used = Set<Int>()
    for finding in chosen.flatMap({ $0.findings(in: review) }).sorted(by: Diagnostic.inReadingOrder) {
      if let index = acceptances.firstIndex(where: { matches($0, finding) }) {
        used.insert(index)
        accepted.append((finding, acceptances[index].because))
      } else {
        findings.append(finding)
      }
    }
    findings += stale(acceptances, used: used, chosen: chosen, in: review.procedure)
    return Result(findings: findings.sorted(by: Diagnostic.inReadingOrder), accepted: accepted)
  }

  private static func matches(_ acceptance: Settings.Acceptance, _ finding: Diagnostic) -> Bool {
    guard acceptance.rule.text.utf8.elementsEqual(finding.rule.utf8) else { return false }
    switch (acceptance.at, finding.address) {
    case (nil, nil): return true
    case (let at?, let address?): return at.text.utf8.elementsEqual(address.utf8)
    case (nil, _?), (_?, nil): return false
    }
  }

  /// An acceptance that no longer matches a finding is a finding itself, unless its rule did not run.
  private static func stale(
    _ acceptances: [Settings.Acceptance], used: Set<Int>, chosen: [any Rule.Type], in procedure: Procedure
  ) -> [Diagnostic] {
    acceptances.enumerated().compactMap { index, acceptance in
      guard !used.contains(index) else { return nil }
      let isKnown = RuleBook.rule(acceptance.rule.text) != nil
      guard !isKnown || chosen.contains(where: { $0.id.utf8.elementsEqual(acceptance.rule.text.utf8) }) else {
        return nil
      }
      let place = acceptance.at.map { " at \($0.text)" } ?? ""
      return Diagnostic(
        rule: staleAcceptance, severity: .warning, path: procedure.displayPath(procedure.bodyPath),
        range: acceptance.range,
        message: isKnown
          ? "nothing is found any more by '\(acceptance.rule.text)'\(place), which is accepted here"
          : "there is no rule '\(acceptance.rule.text)'",
        hint: isKnown
          ? "Delete this acceptance."
          : Suggestion.nearest(to: acceptance.rule.text, among: RuleBook.all.map { $0.id }).map {
            "Did you mean '\($0)'?"
          }
            ?? "`procdoc check --list-rules` names them all.")
    }
  }
}
