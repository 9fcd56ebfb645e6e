/// A tag or the text between two tags of a page of ours, which is well formed.
enum HTMLPiece {
  /// With its entities as they are.
  case text(Substring)
  case tag(HTMLTag)

  /// The pieces of a page, in order; together they are the page.
  static func pieces(of html: String) -> [HTMLPiece] {
    var pieces: [HTMLPiece] = []
    let bytes = html.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      if bytes[start] == UInt8(ascii: "<") {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { bytes.index(after: $0) } ?? bytes.endIndex
        pieces.append(.tag(HTMLTag(html[start..<end])))
        start = end
      } else {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
        pieces.append(.text(html[start..<end]))
        start = end
      }
    }
    return pieces
  }
}

/// A tag as it is written.
struct HTMLTag {
  /// From `<` to `>`.
  let written: Substring
  /// In small letters.
  let name: String
  let isClosing: Bool

  init(_ written: Substring) {
    self.written = written
    let inside = written.utf8.dropFirst()
    isClosing = inside.first == UInt8(ascii: "/")
    let letters = (isClosing ? inside.dropFirst() : inside).prefix { byte in
      UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    }
    name = String(decoding: Array(letters), as: UTF8.self)
  }

  /// What stands between the quotation marks of an attribute; nil without it.
  func value(of attribute: String) -> String? {
    let bytes = Array(written.utf8)
    let start = Array(" \(attribute)=\"".utf8)
    guard bytes.count > start.count,
      let found = (0...bytes.count - start.count).first(where: { bytes[$0...].starts(with: start) })
    else { return nil }
    return String(decoding: bytes[(found + start.count)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  /// Whether one of its classes is this one.
  func has(class name: String) -> Bool {
    (value(of: "class") ?? "").utf8.split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual(name.utf8) }
  }
}
