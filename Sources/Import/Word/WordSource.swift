internal import SourceText
package import WordDocument

/// A Word file made ready for pandoc: its automatic numbers written out as words.
package struct WordSource {
  /// The file to give to pandoc, with the parts that say the text; pictures are left out, since nothing is made of them.
  package let bytes: [UInt8]
  /// How many automatic numbers were written out.
  package let typedNumbers: Int
  /// What the reading passes over and a person must know.
  package let losses: [String]

  /// - Parameter bytes: a .docx file.
  /// - Throws: if it is none, or damaged.
  package init(_ bytes: [UInt8]) throws(ZipProblem) {
    let zip = try ZipReader(bytes)
    guard let document = try zip.file(WordSource.documentName) else { throw .unknownForm }
    let numbers = TypedNumbers(
      document: document, numbering: try zip.file("word/numbering.xml") ?? [],
      styles: try zip.file(WordSource.stylesName) ?? [])
    var archive = ZipArchive()
    for name in zip.names where WordSource.isNeeded(name) {
      guard name.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
      if name.hasSameBytes(as: WordSource.documentName) {
        archive.add(name, numbers.document)
      } else if name.hasSameBytes(as: WordSource.stylesName) {
        archive.add(name, numbers.styles)
      } else if let part = try zip.file(name) {
        archive.add(name, part)
      }
    }
    self.bytes = archive.bytes
    typedNumbers = numbers.count
    var losses: [String] = []
    if numbers.hasTrackedChanges {
      losses.append("it holds tracked changes, which were all taken as accepted")
    }
    if numbers.contentsLines > 0 { losses.append("its table of contents was left out: pages get their own") }
    let names = zip.names
    if names.contains(where: { $0.hasSameBytes(as: "word/comments.xml") }) {
      losses.append("it may hold comments, which were left out")
    }
    if names.contains(where: { $0.utf8.starts(with: "word/media/".utf8) }) {
      losses.append("it holds pictures, which were left out")
    }
    if names.contains(where: { $0.utf8.starts(with: "word/header".utf8) || $0.utf8.starts(with: "word/footer".utf8) }) {
      losses.append("what stands at the head and foot of its pages was left out")
    }
    self.losses = losses
  }

  private static let documentName = "word/document.xml"
  private static let stylesName = "word/styles.xml"

  private static func isNeeded(_ name: String) -> Bool {
    !name.utf8.starts(with: "word/media/".utf8) && !name.utf8.starts(with: "word/embeddings/".utf8)
      && name.utf8.last != UInt8(ascii: "/")
  }
}
