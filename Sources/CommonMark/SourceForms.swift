internal import SourceText

/// `# ` to `###### ` at a place: a heading as procdoc writes it, and not one made by underlining.
enum AtxHeading {
  static func begins(at position: SourcePosition, in file: SourceFile) -> Bool {
    let line = file.lineRange(position.line)
    var rest = file.bytes[line].dropFirst(position.column - 1)
    let marks = rest.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks) else { return false }
    rest = rest.dropFirst(marks)
    guard let next = rest.first else { return true }
    return next == UInt8(ascii: " ") || next == UInt8(ascii: "\t")
  }
}

/// `[label]:` at the start of a paragraph, which CommonMark takes out of the text.
enum LinkDefinition {
  static func begins(at position: SourcePosition, in file: SourceFile) -> Bool {
    var offset = file.lineRange(position.line).lowerBound + position.column - 1
    let bytes = file.bytes
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "[") else { return false }
    offset += 1
    // A label has at most 999 characters (CommonMark 0.30, link labels).
    let limit = min(bytes.count, offset + 4 * 999)
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "["): return false
      case UInt8(ascii: "]"): return offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: ":")
      default: offset += 1
      }
    }
    return false
  }
}

/// Where links may lead: places that mean something on paper and on a telephone, and nothing that runs.
enum LinkDestination {
  static func isAllowed(_ destination: String) -> Bool {
    let bytes = Array(destination.utf8)
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return false }
    for (scheme, least) in [("https://", 1), ("mailto:", 3), ("tel:", 1), ("#", 1)] {
      let head = bytes.prefix(scheme.utf8.count).map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
      if head.elementsEqual(scheme.utf8) { return bytes.count >= scheme.utf8.count + least }
    }
    return false
  }
}
