internal import SourceText

/// Brings the documents of a pack into one file: several of them have the same ids, so each gets its document's name in
/// front of its own (`new-version.A2.14`), and links follow.
struct BoardLinks {
  private let names: [String: String]

  /// - Parameter documents: all of the pack.
  init(_ documents: [BoardDocument]) {
    names = Dictionary(
      documents.map { ($0.file, "\($0.name).\($0.parts.first?.id ?? "")") }, uniquingKeysWith: { first, _ in first })
  }

  /// The id that something has in the whole.
  static func id(_ id: String, of name: String) -> String { "\(name).\(id)" }

  /// A document as it stands in the whole.
  func inWhole(_ document: BoardDocument) -> String { inWhole(document.html, of: document.name) }

  /// HTML of a document of that name as it stands in the whole.
  func inWhole(_ html: String, of name: String) -> String {
    var written = ""
    for piece in HTMLPiece.pieces(of: html) {
      switch piece {
      case .text(let text): written += text
      case .tag(let tag): written += self.tag(tag, of: name)
      }
    }
    return written
  }

  private func tag(_ tag: HTMLTag, of name: String) -> String {
    var written = String(tag.written)
    guard !tag.isClosing else { return written }
    if let id = tag.value(of: "id") {
      written = BoardLinks.setting("id", from: id, to: BoardLinks.id(id, of: name), in: written)
    }
    if let href = tag.value(of: "href"), let link = link(href, of: name) {
      written = BoardLinks.setting("href", from: href, to: link, in: written)
    }
    return written
  }

  /// Where a link of a document leads in the whole; nil where it leads out of the pack.
  func link(_ href: String, of name: String) -> String? {
    let parts = href.utf8.split(separator: UInt8(ascii: "#"), maxSplits: 1, omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    let (file, id) = (parts[0], parts.count > 1 ? parts[1] : nil)
    guard !file.isEmpty else { return id.map { "#" + BoardLinks.id($0, of: name) } }
    guard let first = names[file] else { return nil }
    return id.map { "#" + BoardLinks.id($0, of: String(Substring(file.utf8.dropLast(".html".utf8.count)))) }
      ?? "#" + first
  }

  private static func setting(_ attribute: String, from old: String, to new: String, in tag: String) -> String {
    let before = " \(attribute)=\"\(old)\""
    guard let found = tag.utf8.firstRange(of: Array(before.utf8)) else { return tag }
    return String(tag[..<found.lowerBound]) + " \(attribute)=\"\(new)\"" + String(tag[found.upperBound...])
  }
}
