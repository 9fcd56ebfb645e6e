internal import ProcedureModel
internal import SourceText

extension OpenedScript {
  /// A value that stands in a script.
  struct Value {
    let field: String
    let value: String
    let type: Disclosure.FieldType
  }

  /// All of its words, a line for each block.
  package var plain: String {
    ([OpenedText.plain(title)] + blocks.map(\.plain)).joined(separator: "\n")
  }

  /// What an approval is of: SHA-256 over all of its words and where its links go, 64 hex digits.
  package var digest: String {
    SHA256.hexadecimal(([plain] + OpenedText.links(in: title) + blocks.flatMap(\.links)).joined(separator: "\n").utf8)
  }

  /// The values that stand in it, with the names of their fields, in the order of reading.
  package var values: [(field: String, value: String)] { typedValues.map { ($0.field, $0.value) } }

  /// The same with what kind of text each is.
  var typedValues: [Value] { OpenedText.values(in: title) + blocks.flatMap(\.values) }
}

extension OpenedScript.Block {
  var plain: String {
    switch content {
    case .heading(_, let text), .paragraph(let text): OpenedText.plain(text)
    case .list(let bullets): bullets.map { $0.map(\.plain).joined(separator: "\n") }.joined(separator: "\n")
    case .quote(let blocks): blocks.map(\.plain).joined(separator: "\n")
    }
  }

  /// Where its links go.
  var links: [String] {
    switch content {
    case .heading(_, let text), .paragraph(let text): OpenedText.links(in: text)
    case .list(let bullets): bullets.flatMap { $0.flatMap(\.links) }
    case .quote(let blocks): blocks.flatMap(\.links)
    }
  }

  var values: [OpenedScript.Value] {
    switch content {
    case .heading(_, let text), .paragraph(let text): OpenedText.values(in: text)
    case .list(let bullets): bullets.flatMap { $0.flatMap(\.values) }
    case .quote(let blocks): blocks.flatMap(\.values)
    }
  }
}

extension OpenedText {
  static func links(in texts: [OpenedText]) -> [String] {
    texts.flatMap { text -> [String] in
      switch text {
      case .words, .softBreak, .blank, .value: []
      case .emphasis(let content), .strong(let content): links(in: content)
      case .link(let destination, let content): [destination] + links(in: content)
      }
    }
  }

  static func values(in texts: [OpenedText]) -> [OpenedScript.Value] {
    texts.flatMap { text -> [OpenedScript.Value] in
      switch text {
      case .words, .softBreak, .blank: []
      case .emphasis(let content), .strong(let content), .link(_, let content): values(in: content)
      case .value(let value, let field, let type): [OpenedScript.Value(field: field, value: value, type: type)]
      }
    }
  }
}
