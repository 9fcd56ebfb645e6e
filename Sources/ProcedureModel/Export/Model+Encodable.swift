internal import CommonMark
package import SourceText

// How the parts of a model that are no plain records look in JSON; `Documentation/schema/model.schema.json` is the
// other half of this file. Everything else is encoded as its properties are named.

extension Address: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension ItemNumber: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension RichText: Encodable {
  private enum CodingKeys: CodingKey {
    case text, spans
  }

  /// The plain words, and the spans only where there is more to say than the words.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(plain, forKey: .text)
    let isPlain = inlines.allSatisfy { inline in
      switch inline {
      case .text, .softBreak: true
      case .code, .emphasis, .strong, .link: false
      }
    }
    if !isPlain { try container.encode(inlines.map(Span.init), forKey: .spans) }
  }
}

/// One span of running text as JSON shows it.
private struct Span: Encodable {
  let type: String
  var text: String?
  var spans: [Span]?
  var destination: String?
  var title: String?

  init(_ inline: Inline) {
    switch inline {
    case .text(let words):
      type = "text"
      text = words
    case .softBreak:
      type = "text"
      text = " "
    case .code(let words):
      type = "code"
      text = words
    case .emphasis(let content):
      type = "emphasis"
      spans = content.map(Span.init)
    case .strong(let content):
      type = "strong"
      spans = content.map(Span.init)
    case .link(let link):
      type = "link"
      spans = link.content.map(Span.init)
      destination = link.destination
      title = link.title.isEmpty ? nil : link.title
    }
  }
}

extension BodyBlock: Encodable {
  private enum CodingKeys: CodingKey {
    case type
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .paragraph(let paragraph):
      try container.encode("paragraph", forKey: .type)
      try paragraph.encode(to: encoder)
    case .list(let list):
      try container.encode("list", forKey: .type)
      try list.encode(to: encoder)
    case .note(let note):
      try container.encode("note", forKey: .type)
      try note.encode(to: encoder)
    }
  }
}

extension Appendix.Content: Encodable {
  private enum CodingKeys: CodingKey {
    case kind
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind.rawValue, forKey: .kind)
    switch self {
    case .checklist(let checklist): try checklist.encode(to: encoder)
    case .glossary(let glossary): try glossary.encode(to: encoder)
    case .actionPlan(let plan): try plan.encode(to: encoder)
    case .operationalPlan(let plan): try plan.encode(to: encoder)
    }
  }
}

extension CalendarDate: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
