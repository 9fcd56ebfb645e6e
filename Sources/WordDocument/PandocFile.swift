internal import SourceText

/// A Word file as pandoc writes it, with what pandoc has no word for put right (`PandocBody`).
package enum PandocFile {
  /// The file, put right. Its parts are stored unpacked, so the same parts give the same bytes.
  /// - Throws: where it is not the file that pandoc makes for us.
  package static func settled(_ bytes: [UInt8]) throws(ZipProblem) -> [UInt8] {
    let zip = try ZipReader(bytes)
    func text(_ name: String) throws(ZipProblem) -> String {
      guard let part = try zip.file(name) else { throw .damaged }
      return String(decoding: part, as: UTF8.self)
    }
    let links = try text("word/_rels/document.xml.rels")
    guard let header = id(of: "header.xml", in: links), let footer = id(of: "footer.xml", in: links) else {
      throw .damaged
    }
    let settled = PandocBody(try text(bodyName), header: header, footer: footer).text
    var archive = ZipArchive()
    for name in zip.names {
      archive.add(name, name.hasSameBytes(as: bodyName) ? Array(settled.utf8) : try zip.file(name) ?? [])
    }
    return archive.bytes
  }

  private static let bodyName = "word/document.xml"

  /// The id by which the document names one of its parts.
  private static func id(of part: String, in links: String) -> String? {
    let link = XMLPiece.pieces(of: links).first { piece in
      piece.value(of: "Target").map { $0.hasSameBytes(as: part) } ?? false
    }
    return link?.value(of: "Id")
  }
}
