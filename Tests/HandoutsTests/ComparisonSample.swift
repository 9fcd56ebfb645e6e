import Handouts
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

/// Pairs of versions to make the pages of a comparison from.
struct ComparisonSample: CustomTestStringConvertible, Sendable {
  let testDescription: String
  private let read: @Sendable () throws -> (old: ReadProcedure, new: ReadProcedure)

  init(_ name: String, _ read: @escaping @Sendable () throws -> (old: ReadProcedure, new: ReadProcedure)) {
    testDescription = name
    self.read = read
  }

  /// Two texts of the sections of a procedure.
  init(_ name: String, _ old: String, _ new: String, more: [String: String] = [:], newMore: [String: String]? = nil) {
    self.init(name) {
      (
        TestProcedure(Sample.procedure(old) + more).read,
        TestProcedure(Sample.procedure(new) + (newMore ?? more), folder: "V02").read
      )
    }
  }

  func comparison(notes: ReviewNotes = .none) throws -> Comparison {
    let pair = try read()
    return Comparison(
      old: try #require(pair.old.procedure), new: try #require(pair.new.procedure), notes: notes)
  }

  /// The whole page, with what the check says of both versions.
  func page(_ comparison: Comparison) throws -> String {
    let day = try DocumentSetSample.day()
    func findings(_ version: ComparedVersion) -> [Diagnostic] {
      Checker.check(ReviewContext(procedure: version.procedure, asOf: day)).findings
    }
    return try ComparisonSample.pages().page(
      comparison, effect: CheckEffect(comparison, old: findings(comparison.old), new: findings(comparison.new)))
  }

  static func pages() throws -> ComparisonPages {
    ComparisonPages(
      templates: try TemplateSet(), asOf: try DocumentSetSample.day(), edition: .standard, tool: "0.0.0")
  }

  private static func folders(_ old: String, _ new: String) -> ComparisonSample {
    ComparisonSample("\(old) and \(new)") { (try PackageRoot.read(old), try PackageRoot.read(new)) }
  }

  static let content = folders("Content/provider-failure/V02", "Content/provider-failure/V03")

  static let moved = ComparisonSample(
    "a clause moved",
    "## 1 One\n\n1.1 Ring the harbour master at once and say where you are.\n\n1.2 Close all hatches before the tide "
      + "turns.\n\n## 2 Two\n\n2.1 Tell the coastguard which vessels are near the spill.\n",
    "## 1 One\n\n1.1 Close all hatches before the tide turns.\n\n## 2 Two\n\n2.1 Tell the coastguard which vessels are "
      + "near the spill.\n\n2.2 Ring the harbour master at once and say where you are.\n")

  static let split = ComparisonSample(
    "a clause split",
    "## 1 One\n\n1.1 Ring the harbour master at once and say where you are. Close all hatches before the tide turns and "
      + "keep them closed.\n\n1.2 Tell the coastguard.\n",
    "## 1 One\n\n1.1 Ring the harbour master at once and say where you are.\n\n1.2 Close all hatches before the tide "
      + "turns and keep them closed.\n\n1.3 Tell the coastguard.\n")

  static let merged = ComparisonSample("two clauses joined") {
    (
      TestProcedure(
        Sample.procedure(
          "## 1 One\n\n1.1 Ring the harbour master at once and say where you are.\n\n1.2 Close all hatches before the "
            + "tide turns and keep them closed.\n\n1.3 Tell the coastguard.\n")
      ).read,
      TestProcedure(
        Sample.procedure(
          "## 1 One\n\n1.1 Ring the harbour master at once and say where you are. Close all hatches before the tide turns "
            + "and keep them closed.\n\n1.2 Tell the coastguard.\n")
      ).read
    )
  }

  static let leads = ComparisonSample(
    "a lead changed", "## 1 One\n\n1.1 Act.\n", "## 1 One\n\n1.1 Act.\n",
    more: Sample.actionPlan(key + "- Ring the harbour master at once. `PL`\n- Close the gates. `D`\n"),
    newMore: Sample.actionPlan(key + "- Ring the harbour master at once. `D`\n- Close the gates. `D`\n"))

  static let unheld = ComparisonSample(
    "a lead taken away", "## 1 One\n\n1.1 Act.\n", "## 1 One\n\n1.1 Act.\n",
    more: Sample.actionPlan(key + "- Ring the harbour master at once. `PL`\n- Close the gates. `D`\n"),
    newMore: Sample.actionPlan(key + "- Ring the harbour master at once.\n- Close the gates. `D`\n"))

  private static let key = "## Key\n\n- `PL` project lead\n- `D` dock master\n- `X` pilot\n\n## Gates\n\n"

  static let hostile = ComparisonSample(
    "hostile words",
    "## 1 One <b>\n\n1.1 Say `<script>alert(1)</script>` & \"quote\" 'single' [here](https://example.org/a?b=1&c=2).\n\n"
      + "1.2 Old {{x}} {{{html}}} \"\u{301} onmouseover=alert(1) x=\"\n",
    "## 1 One <i>\n\n1.1 Say `<script>alert(2)</script>` & \"quotes\" 'single' [here](https://example.org/a?b=2&c=2).\n\n"
      + "1.2 New {{x}} {{{html}}} \"\u{301} onclick=alert(1) y=\" </style><img src=x>\n")

  static let typography = ComparisonSample(
    "emphasis and quotes", "## 1 One\n\n1.1 Ring **the** 'harbour master' at once.\n\n- one\n- two\n- three\n",
    "## 1 One\n\n1.1 Ring the “harbour master” at once.\n\n- three\n- one\n- two\n- four\n")

  static let all = [
    content, folders("Content/provider-failure/V03", "Content/provider-failure/V02"),
    folders("Tests/Fixtures/handouts/V1", "Content/provider-failure/V03"),
    folders("Tests/Fixtures/harbour-spill/V1", "Tests/Fixtures/handouts/V1"),
    folders("Tests/Fixtures/handouts/V1", "Tests/Fixtures/handouts/V1"), moved, split, merged, leads, unheld,
    hostile, typography,
  ]
}
