/// A template ready to be rendered: its text and tags as a tree of sections.
struct Template: Sendable {
  indirect enum Node: Sendable {
    case text(String)
    /// The value of a name, escaped.
    case words(String)
    /// The value of a name as it is: HTML made by us.
    case html(String)
    /// `{{.}}`: the text of the section at hand, escaped.
    case current
    case section(String, [Node])
    case inverted(String, [Node])
    case partial(String)
  }

  let nodes: [Node]

  /// - Parameter tags: of a template whose sections `TemplateCheck` found to be closed in order.
  init(_ tags: TemplateTags) {
    var open: [(tag: TemplateTags.Tag, nodes: [Node])] = []
    var nodes: [Node] = []
    for piece in tags.pieces {
      switch piece {
      case .text(let text): nodes.append(.text(text))
      case .tag(let tag):
        switch tag.kind {
        case .variable: nodes.append(tag.name == "." ? .current : .words(tag.name))
        case .unescaped: nodes.append(.html(tag.name))
        case .partial: nodes.append(.partial(tag.name))
        case .section, .inverted:
          open.append((tag, nodes))
          nodes = []
        case .end:
          guard let section = open.popLast() else { continue }
          let inner = nodes
          nodes = section.nodes
          nodes.append(
            section.tag.kind == .section ? .section(section.tag.name, inner) : .inverted(section.tag.name, inner))
        }
      }
    }
    self.nodes = nodes
  }
}
