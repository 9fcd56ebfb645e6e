internal import SourceText

/// `[label]:` at the start of a paragraph, which CommonMark takes out of the text if an address follows.
enum LinkDefinition {
  /// Whether a paragraph of the source begins with a definition that was taken out of its text. `[Note]: see below.`
  /// begins like one and stays.
  /// - Parameter text: the paragraph's words as they were read.
  static func wasTaken(at position: SourcePosition, in file: SourceFile, from text: [Inline]) -> Bool {
    guard let label = label(at: position, in: file) else { return false }
    let read = text.plainText.utf8.filter(isWordByte)
    return !read.starts(with: file.bytes[label].filter(isWordByte)) || text.plainText.utf8.first != UInt8(ascii: "[")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The offsets between `[` and `]:`; nil if no label stands there.
  private static func label(at position: SourcePosition, in file: SourceFile) -> Range<Int>? {
    var offset = file.offset(of: position)
    let bytes = file.bytes
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "[") else { return nil }
    offset += 1
    let start = offset
    // A label has at most 999 characters (CommonMark 0.30, link labels).
    let limit = min(bytes.count, offset + 4 * 999)
    while offset < limit {
      switch bytes[offset] {
      case UInt8(ascii: "\\"): offset += 2
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "]"):
        return offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: ":") ? start..<offset : nil
      default: offset += 1
      }
    }
    return nil
  }
}
