/// A template cut into text and tags, with the place of each tag and where in the HTML it stands.
///
/// The part of Mustache that our templates need: `{{name}}`, `{{{name}}}`, `{{#name}}`, `{{^name}}`, `{{/name}}`,
/// `{{>name}}`, `{{.}}` and `{{! comment }}`. Everything else of Mustache is refused. A line that holds nothing but one
/// section's tag, partial or comment leaves no empty line behind.
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
    /// Inside a script element: only a whole script may stand there.
    case script
    /// Inside an element's tag, between attributes.
    case tag
    /// Where no tag of ours may stand: an element's or attribute's name, an unquoted value, a comment.
    case forbidden(String)

    /// The place in words.
    var words: String {
      switch self {
      case .text: "the text between elements"
      case .attribute(let name, _): "the value of \(name)="
      case .style: "a style element"
      case .script: "a script element"
      case .tag: "an element's tag outside a quoted value"
      case .forbidden(let place): place
      }
    }

    /// Whether no section may begin here.
    var isForbidden: Bool {
      switch self {
      case .forbidden, .script: true
      case .text, .attribute, .style, .tag: false
      }
    }

    /// Whether a section may begin in one place and end in the other: what is printed after it must stand in the same
    /// place whether or not the section is.
    func continues(_ other: Setting) -> Bool {
      switch (self, other) {
      case (.text, .text), (.style, .style), (.tag, .tag): true
      case (.attribute(let left, _), .attribute(let right, _)): left == right
      default: false
      }
    }
  }

  struct Tag {
    let kind: Kind
    let name: String
    let setting: Setting
    let line: Int
    let column: Int
  }

  /// Text between tags, or a tag.
  enum Piece {
    case text(String)
    case tag(Tag)
  }

  private(set) var pieces: [Piece] = []
  private(set) var problems: [TemplateProblem] = []
  private let template: String
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var html = HTMLState()
  /// Where the text that is not yet a piece begins.
  private var textStart = 0

  init(_ text: String, template: String) {
    self.template = template
    bytes = Array(text.utf8)
    run()
  }

  /// The tags alone, in order.
  var tags: [Tag] {
    pieces.compactMap { piece in
      if case .tag(let tag) = piece { tag } else { nil }
    }
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
    endText(at: bytes.count)
  }

  private mutating func endText(at end: Int) {
    if textStart < end { pieces.append(.text(String(decoding: bytes[textStart..<end], as: UTF8.self))) }
    textStart = end
  }

  /// What a tag takes with it: itself, or the whole of a line that holds nothing else.
  /// - Returns: the offsets from where the text before ends to where the text after begins.
  private func extent(_ start: Int, _ end: Int, lineStart: Int) -> Range<Int> {
    var before = start
    while before > lineStart, bytes[before - 1] == UInt8(ascii: " ") || bytes[before - 1] == UInt8(ascii: "\t") {
      before -= 1
    }
    var after = end
    while after < bytes.count, bytes[after] == UInt8(ascii: " ") || bytes[after] == UInt8(ascii: "\t") { after += 1 }
    if after + 1 < bytes.count, bytes[after] == 0x0D, bytes[after + 1] == UInt8(ascii: "\n") { after += 1 }
    guard before == lineStart, after == bytes.count || bytes[after] == UInt8(ascii: "\n") else { return start..<end }
    return before..<min(bytes.count, after + 1)
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
    let tagLineStart = lineStart
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
    let isComment = inside.first == UInt8(ascii: "!")
    let parsed = isComment ? nil : parse(inside, isTriple: isTriple, startLine, column)
    let standsAlone = isComment || parsed.map { $0.0 != .variable && $0.0 != .unescaped } ?? false
    let extent = standsAlone ? extent(start, index, lineStart: tagLineStart) : start..<index
    endText(at: extent.lowerBound)
    while index < extent.upperBound { advance() }
    textStart = index
    guard let (kind, name) = parsed else { return }
    pieces.append(
      .tag(Tag(kind: kind, name: name, setting: html.setting(isWhole: isWhole), line: startLine, column: column)))
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
