internal import Mustache

/// The templates that pages are made from, checked against their views before the first page is rendered.
///
/// swift-mustache renders; three of its holes are closed here. It escapes by `Character`, so a quote with a combining
/// mark goes through: every template gets our own content type (`ScalarEscaping`), partials too, since the library
/// falls back to its own in each. It prints nothing for a missing name or partial, and never ends on a partial that
/// takes itself in: `TemplateCheck` finds all three at load.
package struct TemplateLibrary: Sendable {
  private let library: MustacheLibrary

  /// Loads and checks templates.
  /// - Parameters:
  ///   - templates: names (`procedure`, `partials/row`) with their text.
  ///   - roots: the templates that are rendered by themselves, with the view that each is given.
  /// - Throws: `TemplateProblems` with everything that is wrong in any of them.
  init(_ templates: [(name: String, text: String)], roots: [(template: String, schema: ViewSchema)])
    throws(TemplateProblems)
  {
    ScalarEscaping.register()
    var problems: [TemplateProblem] = []
    var tags: [String: TemplateTags] = [:]
    var library = MustacheLibrary()
    for (name, text) in templates {
      let read = TemplateTags(text, template: name)
      problems += read.problems
      tags[name] = read
      do {
        try library.register(ScalarEscaping.pragma + text, named: name)
      } catch {
        // Ours has said what is wrong; the library's own words are for what ours let through.
        if read.problems.isEmpty {
          problems.append(
            TemplateProblem(template: name, line: 1, column: 1, message: "\(error)", hint: "Correct the template."))
        }
      }
    }
    if problems.isEmpty {
      var check = TemplateCheck(tags)
      for root in roots {
        guard tags[root.template] != nil else {
          problems.append(
            TemplateProblem(
              template: root.template, line: 1, column: 1, message: "the template is missing",
              hint: "Add the file \(root.template).mustache."))
          continue
        }
        check.check(root.template, given: root.schema)
      }
      problems += check.problems
    }
    guard problems.isEmpty else { throw TemplateProblems(problems) }
    self.library = library
  }

  /// Renders a view with a template that the library was loaded with.
  func render(_ view: some View, with template: String) -> String {
    // Templates are checked when they are loaded, so one that is not there is a slip in this program.
    guard let html = library.render(view, withTemplate: template) else {
      preconditionFailure("the template '\(template)' was not among the roots")
    }
    return html
  }
}

/// Our own escaping, put in through the library's content types.
private struct ScalarEscaping: MustacheContentType {
  static let name = "PROCDOC"
  /// Set at the head of every template and partial.
  static let pragma = "{{% CONTENT_TYPE:\(name)}}"

  static func register() {
    MustacheContentTypes.register(ScalarEscaping(), named: name)
  }

  func escapeText(_ text: String) -> String {
    HTMLText.escaped(text)
  }
}
