import TestSupport
import Testing

/// A mistake in a source, with `①` at each place that a diagnostic names, and the ids in the order of places.
struct ReadingFixture: CustomTestStringConvertible, Sendable {
  let what: String
  let files: [String: String]
  let rules: [String]

  init(_ what: String, _ files: [String: String], _ rules: String...) {
    self.what = what
    self.files = files
    self.rules = rules
  }

  init(_ what: String, _ files: [String: String], rules: [String]) {
    self.what = what
    self.files = files
    self.rules = rules
  }

  var testDescription: String { what }

  /// A procedure whose first section holds some text.
  static func procedure(_ body: String, front: String = "") -> [String: String] {
    ["procedure.md": "---\nkind: procedure\ntitle: T\nversion: V01\n\(front)---\n\n# T\n\n## 1 Scope\n\n\(body)\n"]
  }

  /// A checklist with codes All, CH and HC whose first group holds some text.
  static func checklist(_ body: String, front: String = "applies: {All: Both, CH: Care home, HC: Home care}\n")
    -> [String: String]
  {
    ["a.md": "---\nkind: checklist\nappendix: A\ntitle: L\n\(front)---\n\n# L\n\n## 1 First\n\n\(body)\n"]
  }

  static func glossary(_ body: String, front: String = "") -> [String: String] {
    ["b.md": "---\nkind: glossary\nappendix: B\ntitle: G\n\(front)---\n\n# G\n\n\(body)\n"]
  }

  /// An action plan whose key has PL and ASC.
  static func plan(_ body: String, front: String = "", key: String = "## Key\n\n- `PL` lead\n- `ASC` care\n\n")
    -> [String: String]
  {
    ["c.md": "---\nkind: action-plan\nappendix: C\ntitle: P\n\(front)---\n\n# P\n\n\(key)\(body)\n"]
  }

  static func tasks(_ body: String, front: String = "") -> [String: String] {
    ["d.md": "---\nkind: operational-plan\nappendix: D\ntitle: O\n\(front)---\n\n# O\n\n\(body)\n"]
  }
}
