/// Fills templates with views. Names are looked up from the innermost view outwards; the first view that declares a
/// name gives its value, also where that is nothing.
struct TemplateRenderer {
  private let templates: [String: Template]
  private var views: [any View] = []
  /// The texts of the sections at hand, for `{{.}}`.
  private var texts: [String] = []
  private(set) var output = ""

  init(_ templates: [String: Template]) {
    self.templates = templates
  }

  /// Appends a template filled with a view.
  mutating func render(_ template: String, with view: some View) {
    views.append(view)
    renderPartial(template)
    views.removeLast()
  }

  private mutating func renderPartial(_ name: String) {
    // Names were checked when the templates were loaded, so a missing one is a slip in this program.
    guard let template = templates[name] else { preconditionFailure("no template '\(name)' was loaded") }
    render(template.nodes)
  }

  private mutating func render(_ nodes: [Template.Node]) {
    for node in nodes {
      switch node {
      case .text(let text): output += text
      case .words(let name):
        if case .text(let words) = value(name) { HTMLText.append(words, to: &output) }
      case .html(let name):
        if case .text(let html) = value(name) { output += html }
      case .current:
        if let text = texts.last { HTMLText.append(text, to: &output) }
      case .section(let name, let inner): renderSection(value(name), inner)
      case .inverted(let name, let inner):
        if value(name).isNothing { render(inner) }
      case .partial(let name): renderPartial(name)
      }
    }
  }

  private mutating func renderSection(_ value: FieldValue, _ nodes: [Template.Node]) {
    switch value {
    case .nothing: return
    case .flag(let isSet): if isSet { render(nodes) }
    case .text(let text): render(nodes, inside: text)
    case .texts(let list): for text in list { render(nodes, inside: text) }
    case .view(let view): render(nodes, inside: view)
    case .views(let list): for view in list { render(nodes, inside: view) }
    }
  }

  private mutating func render(_ nodes: [Template.Node], inside view: any View) {
    views.append(view)
    render(nodes)
    views.removeLast()
  }

  private mutating func render(_ nodes: [Template.Node], inside text: String) {
    texts.append(text)
    render(nodes)
    texts.removeLast()
  }

  private func value(_ name: String) -> FieldValue {
    for view in views.reversed() {
      if let value = view.value(of: name) { return value }
    }
    preconditionFailure("no view has '\(name)'; templates are checked when they are loaded")
  }
}
