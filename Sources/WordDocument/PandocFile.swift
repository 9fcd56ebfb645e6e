internal import SourceText

/// A Word file as pandoc writes it, with what pandoc has no word for put right (`PandocBody`).
package enum PandocFile {
  /// The file, put right. Its parts are stored as they are, so the same parts give the same bytes.
  /// - Parameter files: the parts of the file, unpacked.
  /// - Returns: nil where it does not hold what a Word file of ours holds.
  package static func settled(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8]? {
    func text(_ name: String) -> String? {
      files.first { $0.name.hasSameBytes(as: name) }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    guard let body = text(bodyName), let links = text("word/_rels/document.xml.rels"),
      let header = id(of: "header.xml", in: links), let footer = id(of: "footer.xml", in: links)
    else { return nil }
    let settled = PandocBody(body, header: header, footer: footer).text
    var archive = ZipArchive()
    for file in files {
      archive.add(file.name, file.name.hasSameBytes(as: bodyName) ? Array(settled.utf8) : file.bytes)
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
