package import SourceText

/// Holds minutes against the report that was before the board.
package enum MinutesCheck {
  /// - Parameter recommendations: of the report.
  package static func findings(_ minutes: Minutes, _ recommendations: [Recommendation]) -> [Diagnostic] {
    minutes.decisions.compactMap { decision in
      guard let answers = decision.answers,
        !recommendations.contains(where: { $0.address.hasSameBytes(as: answers.text) })
      else { return nil }
      return Diagnostic(
        rule: "unknown-recommendation", severity: .warning, path: minutes.paper.file.path, range: answers.range,
        message: "decision \(decision.number) answers \(answers.text), which the report does not recommend",
        hint: "The recommendations are: \(recommendations.map(\.address).joined(separator: ", ")).")
    }
  }
}
