internal import ProcedureModel
package import Review
package import SourceText

/// What one rule finds in a procedure written inside a test.
package struct RuleFindings {
  /// Where `①` stood in the sources: where findings are expected.
  package let marks: [String]
  /// In reading order.
  package let findings: [Diagnostic]
  /// Where the findings are, written as marks are.
  package var places: [String] { TestProcedure.places(of: findings) }
  package var addresses: [String] { findings.map { $0.address ?? "-" } }
  package var messages: [String] { findings.map(\.message) }
  package var hints: [String] { findings.map { $0.hint ?? "" } }

  /// Thrown where the sources of a test cannot be read without an error, so that no test judges half a procedure.
  package struct Unreadable: Error {
    package let diagnostics: [Diagnostic]
  }

  /// - Parameters:
  ///   - files: paths and texts with marks.
  ///   - earlier: the files of the superseded version, if the rule needs one.
  ///   - asOf: the day to judge on.
  package init(
    _ rule: any Rule.Type, in files: [String: String], earlier: [String: String]? = nil,
    asOf: String = "2020-12-01"
  ) throws {
    let test = TestProcedure(files)
    let errors = test.read.diagnostics.filter { $0.severity == .error }
    guard errors.isEmpty, let procedure = test.read.procedure, let day = CalendarDate(iso: asOf) else {
      throw Unreadable(diagnostics: errors)
    }
    marks = test.marks
    let before = earlier.flatMap { TestProcedure($0, folder: "V00").read.procedure }
    let review = ReviewContext(procedure: procedure, earlier: before, asOf: day)
    findings = rule.findings(in: review).sorted(by: Diagnostic.inReadingOrder)
  }
}
