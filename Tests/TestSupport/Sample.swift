/// Sources for the tests of rules: front matter around the text that a test is about.
package enum Sample {
  /// A procedure `Test`, version V01, with this text below its title.
  /// - Parameter settings: more lines of front matter.
  package static func procedure(_ text: String, settings: String = "") -> [String: String] {
    ["procedure.md": front("kind: procedure\ntitle: Test\nversion: V01", settings) + "# Test\n\n" + text + "\n"]
  }

  /// Appendix A, a checklist.
  package static func checklist(_ text: String, settings: String = "") -> [String: String] {
    ["appendix-a.md": front("kind: checklist\nappendix: A\ntitle: List", settings) + "# List\n\n" + text + "\n"]
  }

  /// Appendix B, a glossary.
  package static func glossary(_ text: String) -> [String: String] {
    ["appendix-b.md": front("kind: glossary\nappendix: B\ntitle: Words", "") + "# Words\n\n" + text + "\n"]
  }

  /// Appendix C, an action plan.
  package static func actionPlan(_ text: String, settings: String = "") -> [String: String] {
    ["appendix-c.md": front("kind: action-plan\nappendix: C\ntitle: Plan", settings) + "# Plan\n\n" + text + "\n"]
  }

  /// Appendix D, an operational plan.
  package static func operationalPlan(_ text: String, settings: String = "") -> [String: String] {
    [
      "appendix-d.md": front("kind: operational-plan\nappendix: D\ntitle: Tasks", settings) + "# Tasks\n\n" + text
        + "\n"
    ]
  }

  private static func front(_ keys: String, _ settings: String) -> String {
    "---\n" + keys + "\n" + (settings.isEmpty ? "" : settings + "\n") + "---\n\n"
  }
}

extension [String: String] {
  /// Both sets of files.
  package static func + (left: Self, right: Self) -> Self {
    left.merging(right) { _, second in second }
  }
}
