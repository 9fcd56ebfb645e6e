internal import SourceText

/// A Word file as people send it back: its words, with tracked changes and comments as they stand.
///
/// Read from the file itself, without pandoc, which neither tells two authors of one change apart nor keeps bookmarks.
package struct ReadWord: Sendable {
  /// What the file's properties give as title.
  package let title: String
  package let blocks: [ReadBlock]
  package let comments: [ReadComment]

  /// The most bytes of one part of it: ten times what the largest procedure has.
  package static let partSizeLimit = 32 * 1024 * 1024

  /// - Parameter bytes: a .docx file.
  /// - Throws: if it is none, damaged or hostile.
  package init(_ bytes: [UInt8]) throws(WordReadProblem) {
    let zip: ZipReader
    do { zip = try ZipReader(bytes) } catch { throw .container(error) }
    let names = try ReadWord.links(try ReadWord.part("_rels/.rels", zip) ?? [])
    guard let document = names.first(where: { $0.isKind("officeDocument") })?.target(from: ""),
      let body = try ReadWord.part(document, zip)
    else { throw .noDocument }
    var reader = WordBodyReader(try XMLReader(body))
    blocks = try reader.document()
    let folder = ReadWord.folder(of: document)
    let parts = try ReadWord.links(
      try ReadWord.part("\(folder)_rels/\(document.utf8.dropFirst(folder.utf8.count).text).rels", zip) ?? [])
    if let name = parts.first(where: { $0.isKind("comments") })?.target(from: folder),
      let part = try ReadWord.part(name, zip)
    {
      var reader = WordBodyReader(try XMLReader(part))
      comments = try reader.comments()
    } else {
      comments = []
    }
    if let name = names.first(where: { $0.isKind("core-properties") })?.target(from: ""),
      let part = try ReadWord.part(name, zip)
    {
      title = try ReadWord.title(part)
    } else {
      title = ""
    }
  }

  private static func part(_ name: String, _ zip: ZipReader) throws(WordReadProblem) -> [UInt8]? {
    do { return try zip.file(name, sizeLimit: partSizeLimit) } catch { throw .container(error) }
  }

  /// A relationship of one part to another.
  private struct Link {
    let type: String
    let written: String

    /// Types end in the same word in both forms of the standard.
    func isKind(_ kind: String) -> Bool { type.utf8.reversed().starts(with: "/\(kind)".utf8.reversed()) }

    /// The name of the part in the zip file.
    func target(from folder: String) -> String {
      written.utf8.first == UInt8(ascii: "/") ? written.utf8.dropFirst().text : folder + written
    }
  }

  private static func links(_ part: [UInt8]) throws(WordReadProblem) -> [Link] {
    guard !part.isEmpty else { return [] }
    var reader = try XMLReader(part)
    var links: [Link] = []
    while let event = try reader.next() {
      if case .open(let tag) = event, tag.name.hasSameBytes(as: "Relationship"), let type = tag["Type"],
        let target = tag["Target"]
      {
        links.append(Link(type: type, written: target))
      }
    }
    return links
  }

  private static func title(_ part: [UInt8]) throws(WordReadProblem) -> String {
    var reader = try XMLReader(part)
    var isTitle = false
    var title = ""
    while let event = try reader.next() {
      switch event {
      case .open(let tag): isTitle = tag.name.hasSameBytes(as: "dc:title")
      case .close: isTitle = false
      case .text(let text): if isTitle { title += text }
      }
    }
    return title
  }

  /// The folder of a part, with its slash: `word/`.
  private static func folder(of name: String) -> String {
    let slash = name.utf8.lastIndex(of: UInt8(ascii: "/"))
    return slash.map { String(name[...$0]) } ?? ""
  }
}

extension Sequence<UInt8> {
  fileprivate var text: String { String(decoding: Array(self), as: UTF8.self) }
}
