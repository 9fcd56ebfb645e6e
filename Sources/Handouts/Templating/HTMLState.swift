/// Where in an HTML text a byte stands, as far as it matters for what may be printed there.
struct HTMLState {
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
