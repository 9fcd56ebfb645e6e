/// The tags of a Mustache template with their places, and where in the HTML each stands.
///
/// Only what our templates need is known: `{{name}}`, `{{{name}}}`, `{{#name}}`, `{{^name}}`, `{{/name}}`, `{{>name}}`,
/// `{{.}}` and `{{! comment }}`. Everything else of Mustache is refused, so that what is checked here is what the
/// library renders.
struct TemplateTags {
  enum Kind: Equatable {
    case variable, unescaped, section, inverted, end, partial
  }

  /// Where in the page a tag stands.
  enum Setting: Equatable {
    case text
    /// Inside a quoted attribute value: its name, and whether the tag is the whole value.
    case attribute(String, isWhole: Bool)
    /// Inside a style element.
    case style
    /// Where no value may stand: a tag's name, an unquoted value, a comment, a script.
    case forbidden(String)
  }

  struct Tag {
    let kind: Kind
    let name: String
    let setting: Setting
    let line: Int
    let column: Int
  }

  private(set) var tags: [Tag] = []
  private(set) var problems: [TemplateProblem] = []
  private let template: String
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var html = HTMLState()

  init(_ text: String, template: String) {
    self.template = template
    bytes = Array(text.utf8)
    run()
  }

  private mutating func run() {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "{") {
        readTag()
      } else {
        html.advance(over: bytes[index])
        advance()
      }
    }
  }

  private mutating func advance() {
    if bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    index += 1
  }

  private mutating func readTag() {
    let start = index
    let startLine = line
    let column = index - lineStart + 1
    let lineStartBefore = lineStart
    let isTriple = bytes[start...].starts(with: "{{{".utf8)
    let close = Array((isTriple ? "}}}" : "}}").utf8)
    var end = start + (isTriple ? 3 : 2)
    while end < bytes.count, !bytes[end...].starts(with: close) { end += 1 }
    guard end < bytes.count else {
      complain(startLine, column, "this tag is never closed", "End it with \(isTriple ? "}}}" : "}}").")
      index = bytes.count
      return
    }
    let inside = bytes[(start + (isTriple ? 3 : 2))..<end]
    let whole = start == 0 || bytes[start - 1] == UInt8(ascii: "\"")
    while index < end + close.count { advance() }
    let isWhole = whole && index < bytes.count && bytes[index] == UInt8(ascii: "\"")
    if inside.first == UInt8(ascii: "!") { return }
    guard let (kind, name) = parse(inside, isTriple: isTriple, startLine, column) else { return }
    // The library puts a partial's indentation before each of its lines, judged on Characters.
    let before = bytes[lineStartBefore..<start]
    if kind == .partial, !before.isEmpty, before.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
      complain(startLine, column, "a partial may not be indented", "Put {{>\(name)}} at the start of its line.")
    }
    tags.append(Tag(kind: kind, name: name, setting: html.setting(isWhole: isWhole), line: startLine, column: column))
  }

  private mutating func parse(
    _ inside: ArraySlice<UInt8>, isTriple: Bool, _ line: Int, _ column: Int
  ) -> (Kind, String)? {
    var rest = inside.drop { $0 == UInt8(ascii: " ") }
    var kind: Kind = isTriple ? .unescaped : .variable
    if !isTriple, let sign = rest.first {
      switch sign {
      case UInt8(ascii: "#"): kind = .section
      case UInt8(ascii: "^"): kind = .inverted
      case UInt8(ascii: "/"): kind = .end
      case UInt8(ascii: ">"): kind = .partial
      case UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "%"), UInt8(ascii: "$"), UInt8(ascii: "<"):
        complain(
          line, column, "'{{\(Character(Unicode.Scalar(sign)))' is not used in our templates",
          "Use {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}} and {{>partial}}.")
        return nil
      default: break
      }
      if kind != .variable { rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") } }
    }
    let name = String(decoding: rest.reversed().drop { $0 == UInt8(ascii: " ") }.reversed(), as: UTF8.self)
    let isName =
      name == "." && kind == .variable
      || !name.isEmpty
        && name.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: "-") || kind == .partial && byte == UInt8(ascii: "/")
        }
    guard isName else {
      complain(line, column, "'\(name)' is no name", "Names have small letters, figures and hyphens.")
      return nil
    }
    return (kind, name)
  }

  private mutating func complain(_ line: Int, _ column: Int, _ message: String, _ hint: String) {
    problems.append(TemplateProblem(template: template, line: line, column: column, message: message, hint: hint))
  }
}

/// Where in an HTML text a byte stands, as far as it matters for what may be printed there.
private struct HTMLState {
  private enum Place {
    case text, tagName, inTag, attributeName, beforeValue, quoted(UInt8), unquoted, comment
  }

  private var place = Place.text
  private var tag: [UInt8] = []
  private var attribute: [UInt8] = []
  private var recent: [UInt8] = []
  /// The element whose raw text is being read: style or script.
  private var rawElement: String?

  mutating func advance(over byte: UInt8) {
    recent.append(byte)
    if recent.count > 9 { recent.removeFirst() }
    switch place {
    case .text:
      if byte == UInt8(ascii: "<") {
        place = .tagName
        tag = []
      }
    case .tagName:
      if recent.suffix(3).elementsEqual("!--".utf8) {
        place = .comment
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if isSpace(byte) {
        place = .inTag
        attribute = []
      } else {
        tag.append(byte)
      }
    case .inTag, .attributeName:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if byte == UInt8(ascii: "=") {
        place = .beforeValue
      } else if isSpace(byte) {
        place = .inTag
        attribute = []
      } else {
        place = .attributeName
        attribute.append(byte)
      }
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        place = .quoted(byte)
      } else if !isSpace(byte) {
        place = byte == UInt8(ascii: ">") ? .text : .unquoted
      }
    case .quoted(let quote):
      if byte == quote {
        place = .inTag
        attribute = []
      }
    case .unquoted:
      if byte == UInt8(ascii: ">") { endTag() } else if isSpace(byte) { place = .inTag }
    case .comment:
      if recent.suffix(3).elementsEqual("-->".utf8) { place = .text }
    }
  }

  func setting(isWhole: Bool) -> TemplateTags.Setting {
    switch place {
    case .text:
      if rawElement == "style" { return .style }
      return rawElement == nil ? .text : .forbidden("a script element")
    case .quoted: return .attribute(String(decoding: attribute, as: UTF8.self), isWhole: isWhole)
    case .tagName: return .forbidden("the name of an element")
    case .inTag, .attributeName: return .forbidden("an element's tag outside a quoted value")
    case .beforeValue, .unquoted: return .forbidden("a value without quotes")
    case .comment: return .forbidden("a comment")
    }
  }

  private mutating func endTag() {
    place = .text
    let name = String(decoding: tag, as: UTF8.self)
    if name == "style" || name == "script" { rawElement = name }
    if name == "/style" || name == "/script" { rawElement = nil }
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }
}
