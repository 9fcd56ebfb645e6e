/// Where in an HTML text a byte stands, as far as it matters for what may be printed there.
struct HTMLState {
  private enum Place {
    case text, tagName, inTag, attributeName, beforeValue, quoted(UInt8), unquoted, comment
  }

  private var place = Place.text
  /// The name of the tag at hand in ASCII lower case, `/` before it for an end tag.
  private var tag: [UInt8] = []
  private var attribute: [UInt8] = []
  private var recent: [UInt8] = []
  /// The element whose raw text is being read: style or script. Only its own end tag ends it.
  private var rawElement: String?

  mutating func advance(over byte: UInt8) {
    recent.append(byte)
    if recent.count > 9 { recent.removeFirst() }
    if let rawElement {
      if recent.count >= rawElement.utf8.count + 2,
        recent.suffix(rawElement.utf8.count + 2).map(lower).elementsEqual("</\(rawElement)".utf8)
      {
        self.rawElement = nil
        place = .inTag
        tag = []
        attribute = []
      }
      return
    }
    switch place {
    case .text:
      if byte == UInt8(ascii: "<") {
        place = .tagName
        tag = []
      }
    case .tagName: readTagName(byte)
    case .inTag, .attributeName:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if byte == UInt8(ascii: "=") {
        place = .beforeValue
      } else if isSpace(byte) || byte == UInt8(ascii: "/") {
        place = .inTag
        attribute = []
      } else {
        place = .attributeName
        attribute.append(lower(byte))
      }
    case .beforeValue:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        place = .quoted(byte)
      } else if byte == UInt8(ascii: ">") {
        endTag()
      } else if !isSpace(byte) {
        place = .unquoted
      }
    case .quoted(let quote):
      if byte == quote {
        place = .inTag
        attribute = []
      }
    case .unquoted:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if isSpace(byte) {
        place = .inTag
        attribute = []
      }
    case .comment:
      if recent.suffix(3).elementsEqual("-->".utf8) { place = .text }
    }
  }

  func setting(isWhole: Bool) -> TemplateTags.Setting {
    if let rawElement { return rawElement == "style" ? .style : .script }
    switch place {
    case .text: return .text
    case .quoted: return .attribute(String(decoding: attribute, as: UTF8.self), isWhole: isWhole)
    case .tagName: return tag.isEmpty ? .forbidden("the name of an element") : .tag
    case .inTag: return .tag
    case .attributeName: return .forbidden("the name of an attribute")
    case .beforeValue, .unquoted: return .forbidden("a value without quotes")
    case .comment: return .forbidden("a comment")
    }
  }

  private mutating func readTagName(_ byte: UInt8) {
    if recent.suffix(3).elementsEqual("!--".utf8) {
      place = .comment
    } else if byte == UInt8(ascii: ">") {
      endTag()
    } else if isSpace(byte) || byte == UInt8(ascii: "/") && !tag.isEmpty {
      place = .inTag
      attribute = []
    } else {
      tag.append(lower(byte))
    }
  }

  private mutating func endTag() {
    place = .text
    let name = String(decoding: tag, as: UTF8.self)
    if name == "style" || name == "script" { rawElement = name }
  }

  private func lower(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 0x20 : byte
  }

  /// What HTML takes for a space: line feed, carriage return and form feed, too.
  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") || byte == 0x0D
      || byte == 0x0C
  }
}
