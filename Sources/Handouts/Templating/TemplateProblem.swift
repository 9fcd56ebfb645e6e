/// A template that cannot be used: which one, where and why. Lines are 1-based, columns 1-based in UTF-8 bytes.
package struct TemplateProblem: Error, Sendable, Hashable {
  package let template: String
  package let line: Int
  package let column: Int
  package let message: String
  package let hint: String

  package init(template: String, line: Int, column: Int, message: String, hint: String) {
    self.template = template
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }
}

/// All that is wrong with a set of templates.
package struct TemplateProblems: Error, Sendable {
  package let problems: [TemplateProblem]

  package init(_ problems: [TemplateProblem]) {
    self.problems = problems
  }
}
