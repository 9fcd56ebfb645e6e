/// The templates that pages are made from, checked against their views before the first page is rendered.
///
/// A small engine of our own for the part of Mustache that we use, and not swift-mustache 2.1.1, which was tried first:
/// `Documentation/decisions.md` has the measurements and the holes that would have had to stay closed around it.
struct TemplateLibrary: Sendable {
  private let templates: [String: Template]

  /// Loads and checks templates.
  /// - Parameters:
  ///   - templates: names (`handouts/procedure`, `partials/row`) with their text.
  ///   - roots: the templates that are rendered by themselves, with the view that each is given.
  /// - Throws: `TemplateProblems` with everything that is wrong in any of them.
  init(_ templates: [(name: String, text: String)], roots: [(template: String, schema: ViewSchema)])
    throws(TemplateProblems)
  {
    var problems: [TemplateProblem] = []
    var tags: [String: TemplateTags] = [:]
    for (name, text) in templates {
      let read = TemplateTags(text, template: name)
      problems += read.problems
      tags[name] = read
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
    self.templates = tags.mapValues(Template.init)
  }

  /// Renders a view with one of the templates that the library was given as a root.
  func render(_ view: some View, with template: String) -> String {
    var renderer = TemplateRenderer(templates)
    renderer.render(template, with: view)
    return renderer.output
  }
}
