internal import ProcedureModel
package import SourceText

/// One thing that a careful governance editor looks for in a procedure.
///
/// A rule is one file here, one line in `RuleBook`, one test file and one page in `Documentation/rules/`. It must not
/// alarm on honest text: a finding that is wrong costs the reader's trust in all others.
package protocol Rule: Sendable {
  /// Its name in messages, acceptances and `--rule`, in kebab case; never changed once published.
  static var id: String { get }
  /// What it finds, in one line, for `--list-rules`.
  static var summary: String { get }
  /// Whether it speaks only when it is asked for by name.
  static var isOffByDefault: Bool { get }
  /// What it finds. Order does not matter; the caller sorts.
  static func findings(in review: ReviewContext) -> [Diagnostic]
}

extension Rule {
  package static var isOffByDefault: Bool { false }

  /// A finding of this rule at some words of the procedure.
  /// - Parameters:
  ///   - place: where the words stand.
  ///   - range: the exact place, if it is known better than the place's own.
  static func finding(
    at place: TextPlace, _ message: String, hint: String, severity: Severity = .warning, range: SourceRange? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule: id, severity: severity, path: place.path, range: range ?? SourceRange(at: place.range.start),
      message: message, hint: hint, address: place.address.text)
  }
}
