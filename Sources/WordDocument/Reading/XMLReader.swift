internal import SourceText

/// Reads an XML 1.0 text step by step, as far as the parts of a Word file need it.
///
/// What could be slow or hostile ends it: a document type, since it can declare entities that stand for any number of
/// letters; elements inside elements without end; tags that do not close one another.
struct XMLReader {
  /// One step.
  enum Event {
    /// An element begins; one without content is followed by its end all the same.
    case open(Tag)
    /// The element that was opened last and is still open ends.
    case close
    /// Characters, with entities resolved.
    case text(String)
  }

  /// The opening tag of an element.
  struct Tag {
    /// The name with its prefix: `w:p`.
    let name: String
    fileprivate let rest: ArraySlice<UInt8>

    /// The value of an attribute, with entities resolved; nil without it.
    subscript(attribute: String) -> String? {
      var rest = self.rest
      while true {
        rest = rest.drop(while: XMLReader.isSpace)
        let key = rest.prefix { $0 != UInt8(ascii: "=") && !XMLReader.isSpace($0) }
        rest = rest.dropFirst(key.count).drop { $0 == UInt8(ascii: "=") || XMLReader.isSpace($0) }
        guard !key.isEmpty, let mark = rest.first, mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
          return nil
        }
        let value = rest.dropFirst().prefix { $0 != mark }
        if key.elementsEqual(attribute.utf8) { return XMLReader.resolved(value) }
        rest = rest.dropFirst(value.count + 2)
      }
    }
  }

  /// The most elements inside one another: a table in a table in a table has about forty.
  static let depthLimit = 256

  private let bytes: [UInt8]
  private var place: Int
  private var open: [ArraySlice<UInt8>] = []
  private var closesNext = false
  private var hasRoot = false

  /// - Throws: if it is no UTF-8.
  init(_ bytes: [UInt8]) throws(WordReadProblem) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .damagedText }
    self.bytes = bytes
    place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next step; nil at the end.
  mutating func next() throws(WordReadProblem) -> Event? {
    if closesNext {
      closesNext = false
      open.removeLast()
      return .close
    }
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "<") else {
        let end = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        let text = bytes[place..<end]
        place = end
        if open.isEmpty {
          guard text.allSatisfy(XMLReader.isSpace) else { throw .damagedText }
          continue
        }
        guard let resolved = XMLReader.resolved(text) else { throw .damagedText }
        return .text(resolved)
      }
      let rest = bytes[place...]
      if rest.starts(with: "<!--".utf8) {
        try skip("-->")
      } else if rest.starts(with: "<?".utf8) {
        try skip("?>")
      } else if rest.starts(with: "<![CDATA[".utf8) {
        let start = place + 9
        try skip("]]>")
        guard !open.isEmpty else { throw .damagedText }
        return .text(String(decoding: bytes[start..<(place - 3)], as: UTF8.self))
      } else if rest.starts(with: "<!".utf8) {
        throw .declaresEntities
      } else {
        return try tag()
      }
    }
    guard open.isEmpty, hasRoot else { throw .damagedText }
    return nil
  }

  private mutating func skip(_ tail: String) throws(WordReadProblem) {
    let tail = Array(tail.utf8)
    var end = place
    while end + tail.count <= bytes.count, !bytes[end...].starts(with: tail) { end += 1 }
    guard end + tail.count <= bytes.count else { throw .damagedText }
    place = end + tail.count
  }

  private mutating func tag() throws(WordReadProblem) -> Event {
    guard let end = endOfTag() else { throw .damagedText }
    var inside = bytes[(place + 1)..<end]
    place = end + 1
    let isClosing = inside.first == UInt8(ascii: "/")
    if isClosing { inside = inside.dropFirst() }
    let isEmpty = !isClosing && inside.last == UInt8(ascii: "/")
    if isEmpty { inside = inside.dropLast() }
    let name = inside.prefix { !XMLReader.isSpace($0) }
    guard !name.isEmpty else { throw .damagedText }
    if isClosing {
      guard let last = open.popLast(), last.elementsEqual(name) else { throw .damagedText }
      return .close
    }
    // One root, and nothing beside it.
    guard !open.isEmpty || !hasRoot else { throw .damagedText }
    guard open.count < XMLReader.depthLimit else { throw .tooDeep }
    hasRoot = true
    open.append(name)
    closesNext = isEmpty
    return .open(Tag(name: String(decoding: name, as: UTF8.self), rest: inside.dropFirst(name.count)))
  }

  /// The `>` of a tag; one in an attribute's value is none.
  private func endOfTag() -> Int? {
    var mark: UInt8?
    var index = place
    while index < bytes.count {
      let byte = bytes[index]
      if let open = mark {
        if byte == open { mark = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        mark = byte
      } else if byte == UInt8(ascii: ">") {
        return index
      }
      index += 1
    }
    return nil
  }

  fileprivate static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The text with XML's five entities and numbers of characters resolved; nil where another entity is named.
  fileprivate static func resolved(_ text: ArraySlice<UInt8>) -> String? {
    guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
    var resolved: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "&") else {
        resolved.append(byte)
        continue
      }
      guard let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
      guard let scalar = scalar(String(decoding: rest[..<end], as: UTF8.self)) else { return nil }
      resolved += Array(String(scalar).utf8)
      rest = rest[(end + 1)...]
    }
    return String(decoding: resolved, as: UTF8.self)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard name.utf8.first == UInt8(ascii: "#") else { return nil }
      let isHexadecimal = name.utf8.dropFirst().first == UInt8(ascii: "x")
      let digits = String(decoding: Array(name.utf8.dropFirst(isHexadecimal ? 2 : 1)), as: UTF8.self)
      return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    }
  }
}
