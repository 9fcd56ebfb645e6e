/// Holds a template against the view that it will be given, before anything is rendered.
struct TemplateCheck {
  /// The tags of every template, by name.
  private let tags: [String: [TemplateTags.Tag]]
  private(set) var problems: [TemplateProblem] = []
  /// Attributes whose value is an address that a browser may follow (HTML Standard, "Attributes": valid URL).
  private static let addressAttributes = [
    "action", "background", "cite", "data", "formaction", "href", "manifest", "ping", "poster", "src", "srcset",
    "xlink:href",
  ]
  /// Pairs already checked, so that a partial in many places is read once for each kind of view.
  private var checked: Set<String> = []

  init(_ tags: [String: TemplateTags]) {
    self.tags = tags.mapValues(\.tags)
  }

  /// One step of the stack that a name is looked up on: a view, or a text that `{{.}}` prints.
  private enum Scope {
    case view(ViewSchema)
    case text
    /// Inside the section of a name: for optional texts.
    case named(String)
  }

  /// Checks a template with everything that it takes in.
  mutating func check(_ template: String, given schema: ViewSchema) {
    walk(template, [.view(schema)], path: [template])
    // A slip in a partial is one slip, however many templates take it in.
    var said: Set<String> = []
    problems.removeAll { !said.insert("\($0.template):\($0.line):\($0.column):\($0.message)").inserted }
  }

  private mutating func walk(_ template: String, _ outer: [Scope], path: [String]) {
    guard let list = tags[template] else { return }
    let key = template + "|" + outer.map(describe).joined(separator: "/")
    guard checked.insert(key).inserted else { return }
    var scopes = outer
    var open: [(name: String, depth: Int, tag: TemplateTags.Tag)] = []
    var unescaped: String?
    for tag in list {
      let complain = { (message: String, hint: String) in
        TemplateProblem(template: template, line: tag.line, column: tag.column, message: message, hint: hint)
      }
      switch tag.kind {
      case .variable:
        if let problem = variable(tag, scopes) { problems.append(complain(problem.0, problem.1)) }
      case .unescaped:
        if let first = unescaped, first != tag.name {
          problems.append(
            complain(
              "a second unescaped name, '\(tag.name)'; this template already prints '\(first)' so",
              "Only one name of a template may hold HTML."))
        }
        unescaped = tag.name
        if let problem = unescapedName(tag, scopes) { problems.append(complain(problem.0, problem.1)) }
      case .section, .inverted:
        if tag.setting.isForbidden {
          problems.append(
            complain("no section may begin in \(tag.setting.words)", "Put it in text, in a tag or in a quoted value."))
        }
        open.append((tag.name, scopes.count, tag))
        guard let kind = lookUp(tag.name, scopes) else {
          problems.append(complain(unknown(tag.name, scopes), known(tag.name, scopes)))
          continue
        }
        if tag.kind == .inverted { continue }
        switch kind {
        case .view(let inner), .views(let inner): scopes.append(.view(inner))
        case .texts: scopes.append(.text)
        case .optionalText: scopes += [.text, .named(tag.name)]
        case .flag: break
        case .text, .html, .style, .script, .link:
          problems.append(
            complain("'\(tag.name)' always has a value, so a section of it says nothing", "Print it, or use a flag."))
        }
      case .end:
        guard let last = open.popLast(), last.name == tag.name else {
          problems.append(complain("{{/\(tag.name)}} closes no section that is open", "Close sections in their order."))
          return
        }
        scopes = Array(scopes.prefix(last.depth))
        if last.tag.setting.isForbidden { continue }
        if !last.tag.setting.continues(tag.setting) {
          problems.append(
            complain(
              "the section '\(tag.name)' begins in \(last.tag.setting.words) and ends in \(tag.setting.words)",
              "Begin and end it in the same place of the page."))
        }
      case .partial:
        guard tags[tag.name] != nil else {
          problems.append(
            complain(
              "there is no template '\(tag.name)'", "Templates are: \(tags.keys.sorted().joined(separator: ", "))."))
          continue
        }
        guard case .text = tag.setting else {
          problems.append(
            complain("a template may not be taken into \(tag.setting.words)", "Put {{>\(tag.name)}} between elements."))
          continue
        }
        guard !path.contains(tag.name) else {
          problems.append(complain("'\(tag.name)' takes itself in", "Take the tag out of the circle."))
          continue
        }
        walk(tag.name, scopes, path: path + [tag.name])
      }
    }
    for section in open {
      problems.append(
        TemplateProblem(
          template: template, line: section.tag.line, column: section.tag.column,
          message: "the section '\(section.name)' is never closed", hint: "Add {{/\(section.name)}}."))
    }
  }

  // MARK: One name

  private func variable(_ tag: TemplateTags.Tag, _ scopes: [Scope]) -> (String, String)? {
    if tag.name == "." {
      guard isInText(scopes) else {
        return ("{{.}} stands outside a section of texts", "Use the name of what should be printed.")
      }
      return place(tag, of: .text)
    }
    guard let kind = lookUp(tag.name, scopes) else { return (unknown(tag.name, scopes), known(tag.name, scopes)) }
    switch kind {
    case .text, .link: return place(tag, of: kind)
    case .optionalText:
      guard isInside(tag.name, scopes) else {
        return (
          "'\(tag.name)' may be absent, and would print as a blank here",
          "Put it inside {{#\(tag.name)}}…{{/\(tag.name)}}."
        )
      }
      return place(tag, of: kind)
    case .html, .style, .script:
      return ("'\(tag.name)' is no text and would be printed with its tags", "Write {{{\(tag.name)}}}.")
    case .flag, .view, .views, .texts:
      return ("'\(tag.name)' has no words of its own", "Use it as a section: {{#\(tag.name)}}…{{/\(tag.name)}}.")
    }
  }

  private func unescapedName(_ tag: TemplateTags.Tag, _ scopes: [Scope]) -> (String, String)? {
    guard let kind = lookUp(tag.name, scopes) else { return (unknown(tag.name, scopes), known(tag.name, scopes)) }
    switch (kind, tag.setting) {
    case (.html, .text), (.style, .style), (.script, .script): return nil
    case (.html, _):
      return ("HTML may only stand between elements", "Move {{{\(tag.name)}}} out of \(tag.setting.words).")
    case (.style, _):
      return ("'\(tag.name)' may only stand in a style element", "Write <style>{{{\(tag.name)}}}</style>.")
    case (.script, _):
      return ("'\(tag.name)' may only stand in a script element", "Write <script>{{{\(tag.name)}}}</script>.")
    default: return ("'\(tag.name)' is text, and may only be printed escaped", "Write {{\(tag.name)}}.")
    }
  }

  /// Whether a value may stand where its tag stands.
  private func place(_ tag: TemplateTags.Tag, of kind: FieldKind) -> (String, String)? {
    switch tag.setting {
    case .text: return nil
    case .style: return ("no value may stand in a style element", "The view gives the style whole.")
    case .tag, .forbidden, .script:
      return ("no value may stand in \(tag.setting.words)", "Print it in text or in a quoted value.")
    case .attribute(let name, let isWhole):
      let isLink = TemplateCheck.addressAttributes.contains(name)
      if case .link = kind {
        return isLink && isWhole
          ? nil : ("a link may only be the whole value of href", "Write href=\"{{\(tag.name)}}\".")
      }
      if name == "srcdoc" { return ("no value may stand in srcdoc=", "Print it in text.") }
      if isLink { return ("'\(tag.name)' is no link made by procdoc", "Only a link may be the value of href.") }
      if name.utf8.starts(with: "on".utf8) || name == "style" {
        return ("no value may stand in \(name)=", "Use a class and the style sheets.")
      }
      return nil
    }
  }

  // MARK: The stack

  private func lookUp(_ name: String, _ scopes: [Scope]) -> FieldKind? {
    for scope in scopes.reversed() {
      if case .view(let schema) = scope, let kind = schema.kinds()[name] { return kind }
    }
    return nil
  }

  private func isInText(_ scopes: [Scope]) -> Bool {
    for scope in scopes.reversed() {
      switch scope {
      case .text: return true
      case .view: return false
      case .named: continue
      }
    }
    return false
  }

  private func isInside(_ name: String, _ scopes: [Scope]) -> Bool {
    for scope in scopes.reversed() {
      switch scope {
      case .named(let open) where open == name: return true
      case .view(let schema) where schema.kinds()[name] != nil: return false
      case .named, .view, .text: continue
      }
    }
    return false
  }

  private func describe(_ scope: Scope) -> String {
    switch scope {
    case .view(let schema): schema.name
    case .text: "."
    case .named(let name): "#" + name
    }
  }

  private func unknown(_ name: String, _ scopes: [Scope]) -> String {
    var view = "the view"
    for case .view(let schema) in scopes.reversed() {
      view = schema.name
      break
    }
    return "\(view) has no '\(name)'"
  }

  private func known(_ name: String, _ scopes: [Scope]) -> String {
    var names: [String] = []
    for case .view(let schema) in scopes.reversed() { names += schema.names.filter { !names.contains($0) } }
    return "It has: \(names.joined(separator: ", "))."
  }
}
