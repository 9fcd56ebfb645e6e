internal import SourceText

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
