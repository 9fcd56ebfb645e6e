import SourceText

/// What bookmarks are called in the file, and which paragraph bears each.
///
/// Word takes names of up to 40 letters, digits and underscores that begin with a letter, each once, and takes `A` and `a`
/// for the same.
package struct BookmarkNames {
  /// The number, among all paragraphs of the body, of the one that bears a bookmark.
  private var bearers: [[UInt8]: Int] = [:]

  /// - Parameter paragraphs: all paragraphs of the body in the order in which they are written.
  init(_ paragraphs: [WordParagraph]) {
    var isForOldTextOnly: Set<[UInt8]> = []
    for (number, paragraph) in paragraphs.enumerated() {
      guard let bookmark = paragraph.bookmark.map({ Array($0.utf8) }) else { continue }
      let isDeleted = paragraph.mark.isSameKind(as: .deleted(by: ""))
      if bearers[bookmark] == nil || (isForOldTextOnly.contains(bookmark) && !isDeleted) {
        bearers[bookmark] = number
        if isDeleted { isForOldTextOnly.insert(bookmark) } else { isForOldTextOnly.remove(bookmark) }
      }
    }
  }

  /// Whether some paragraph bears a bookmark.
  func contains(_ bookmark: String) -> Bool {
    bearers[Array(bookmark.utf8)] != nil
  }

  /// Whether a paragraph is the one that bears a bookmark.
  /// - Parameter number: the paragraph's, among all of the body.
  func isBorne(_ bookmark: String, by number: Int) -> Bool {
    bearers[Array(bookmark.utf8)] == number
  }

  /// A bookmark's name in the file: different for each text of different bytes.
  package static func name(of bookmark: String) -> String {
    var name = "p_"
    for byte in bookmark.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        name += "_" + hexadecimal([byte])
      }
    }
    guard name.utf8.count > 40 else { return name }
    return "h_" + hexadecimal(SHA256.digest(bookmark.utf8).prefix(16))
  }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
