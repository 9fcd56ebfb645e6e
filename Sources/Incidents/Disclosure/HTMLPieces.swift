/// What is seen of a page and what stands in its attributes, each with the page's line ends, entities read. For pages that
/// this tool wrote, where `<` begins a tag and every attribute is quoted.
struct HTMLPieces {
  let text: String
  let attributes: String

  /// Elements that part no word: what stands on both sides of their tags is read as one.
  private static let inline: [String] = ["a", "b", "bdi", "em", "i", "span", "strong"]

  init(_ html: String) {
    let bytes = Array(html.utf8)
    var text: [UInt8] = []
    var attributes: [UInt8] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        text.append(bytes[index])
        if bytes[index] == UInt8(ascii: "\n") { attributes.append(bytes[index]) }
        index += 1
        continue
      }
      let tag = bytes[index...].prefix { $0 != UInt8(ascii: ">") }
      let name = tag.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }.prefix { !" \n>".utf8.contains($0) }
      if !HTMLPieces.inline.contains(where: { $0.utf8.elementsEqual(name) }) { text.append(UInt8(ascii: " ")) }
      var isInside = false
      for byte in tag {
        if byte == UInt8(ascii: "\"") {
          isInside.toggle()
          attributes.append(UInt8(ascii: " "))
        } else if byte == UInt8(ascii: "\n") {
          attributes.append(byte)
          text.append(byte)
        } else if isInside {
          attributes.append(byte)
        }
      }
      index = tag.endIndex + 1
    }
    self.text = HTMLPieces.unescaped(text)
    self.attributes = HTMLPieces.unescaped(attributes)
  }

  /// The entities that `HTMLText` writes, as the characters that they stand for.
  private static func unescaped(_ bytes: [UInt8]) -> String {
    let entities: [(String, UInt8)] = [
      ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
      ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")), ("&nbsp;", UInt8(ascii: " ")),
    ]
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      if bytes[index] == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.0.utf8) }) {
        result.append(entity.1)
        index += entity.0.utf8.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
