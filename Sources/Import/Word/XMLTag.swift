internal import SourceText

/// A tag of an XML text, with its place; texts between tags are passed over.
struct XMLTag {
  enum Kind {
    case open, close, empty
  }

  let kind: Kind
  /// The name with its prefix: `w:p`.
  let name: String
  /// From `<` to behind `>`.
  let range: Range<Int>
  private let bytes: ArraySlice<UInt8>

  /// Whether something begins here: an element with content, or one without.
  var begins: Bool { kind != .close }

  /// The value of an attribute, with the five entities that XML knows resolved; nil if it is not there.
  func attribute(_ name: String) -> String? {
    var place = bytes.startIndex
    while let start = bytes[place...].firstIndex(where: XMLTag.isSpace) {
      var rest = bytes[start...].drop(while: XMLTag.isSpace)
      let key = rest.prefix { $0 != UInt8(ascii: "=") && !XMLTag.isSpace($0) }
      rest = rest.dropFirst(key.count).drop { $0 == UInt8(ascii: "=") || XMLTag.isSpace($0) }
      guard let mark = rest.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else { return nil }
      let value = rest.dropFirst().prefix { $0 != mark }
      if key.elementsEqual(name.utf8) { return XMLTag.resolved(value) }
      place = min(value.endIndex + 1, bytes.endIndex)
    }
    return nil
  }

  private static func resolved(_ value: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var rest = value
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.name.utf8) }) {
        text.append(entity.byte)
        rest = rest.dropFirst(entity.name.utf8.count)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let entities: [(name: String, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")),
  ]

  fileprivate static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// - Parameter bytes: what stands between `<` and `>`.
  fileprivate init(_ bytes: ArraySlice<UInt8>, range: Range<Int>) {
    self.range = range
    var inside = bytes
    if inside.first == UInt8(ascii: "/") {
      kind = .close
      inside = inside.dropFirst()
    } else if inside.last == UInt8(ascii: "/") {
      kind = .empty
      inside = inside.dropLast()
    } else {
      kind = .open
    }
    name = String(decoding: inside.prefix { !XMLTag.isSpace($0) }, as: UTF8.self)
    self.bytes = inside
  }
}

/// The tags of an XML text, one after the other. What is no tag (comments, declarations, character data) is passed over;
/// what is not well-formed ends it, since the parts of a Word file that pandoc can read are.
struct XMLTags: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> XMLTag? {
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      if let skipped = skip(start) {
        place = skipped
        continue
      }
      guard let end = end(of: start) else { return nil }
      place = end + 1
      return XMLTag(bytes[(start + 1)..<end], range: start..<place)
    }
    return nil
  }

  /// Behind what is no tag; nil at a tag.
  private func skip(_ start: Int) -> Int? {
    for (head, tail) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")] {
      guard bytes[start...].starts(with: head.utf8) else { continue }
      let tail = Array(tail.utf8)
      var end = start + head.utf8.count
      while end < bytes.count, !bytes[end...].starts(with: tail) { end += 1 }
      return Swift.min(end + tail.count, bytes.count)
    }
    return nil
  }

  /// The `>` of a tag; one in an attribute's value is none.
  private func end(of start: Int) -> Int? {
    var mark: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = mark {
        if byte == open { mark = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        mark = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
    }
    return nil
  }
}
