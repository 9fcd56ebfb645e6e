internal import SourceText

/// A tag of an XML file, or the text between two tags.
struct XMLPiece {
  /// As it stands there.
  let written: Substring
  /// The name of a tag, with `/` before that of a closing one; empty for text.
  let name: String

  /// Whether it is a tag that has nothing in it: `<w:tblGrid />`.
  var isEmptyElement: Bool { written.utf8.reversed().starts(with: "/>".utf8.reversed()) }

  /// What stands between the quotation marks of an attribute; nil without it.
  func value(of attribute: String) -> String? {
    let bytes = Array(written.utf8)
    let start = Array(" \(attribute)=\"".utf8)
    guard !name.isEmpty, bytes.count > start.count,
      let found = (0...bytes.count - start.count).first(where: { bytes[$0...].starts(with: start) })
    else { return nil }
    return String(decoding: bytes[(found + start.count)...].prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self)
  }

  /// The pieces of a file, in order; together they are the file.
  static func pieces(of xml: String) -> [XMLPiece] {
    var pieces: [XMLPiece] = []
    let bytes = xml.utf8
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let isTag = bytes[start] == UInt8(ascii: "<")
      var end = bytes[start...].firstIndex(of: UInt8(ascii: isTag ? ">" : "<")) ?? bytes.endIndex
      if isTag, end < bytes.endIndex { end = bytes.index(after: end) }
      let name =
        isTag ? bytes[start..<end].dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") } : bytes[start..<start]
      pieces.append(XMLPiece(written: xml[start..<end], name: trimmed(name)))
      start = end
    }
    return pieces
  }

  /// Without the slash of an empty element.
  private static func trimmed(_ name: Substring.UTF8View) -> String {
    let name = Array(name)
    return String(
      decoding: name.count > 1 && name.last == UInt8(ascii: "/") ? name.dropLast() : name[...], as: UTF8.self)
  }
}
