import Foundation
internal import WordDocument

/// A Word file of ours as people send it back: with comments, tracked changes and filled cells, made by hand in its XML.
package struct EditedWordFile {
  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }

  /// `word/document.xml`.
  package var body: String
  private var comments = ""
  private var count = 9000
  private let parts: [(name: String, bytes: [UInt8])]

  package init(_ bytes: [UInt8]) throws {
    let zip = try ZipReader(bytes)
    parts = try zip.names.map { ($0, try zip.file($0) ?? []) }
    body = String(decoding: try zip.file("word/document.xml") ?? [], as: UTF8.self)
  }

  /// The file with what was done to it.
  package var bytes: [UInt8] {
    var archive = ZipArchive()
    let namespace = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
    for part in parts where comments.isEmpty || part.name != "word/comments.xml" {
      var text = String(decoding: part.bytes, as: UTF8.self)
      if part.name == "word/document.xml" { text = body }
      if part.name == "word/_rels/document.xml.rels", !comments.isEmpty, !text.contains("/comments\"") {
        text = text.replacing(
          "</Relationships>",
          with:
            #"<Relationship Id="remarks" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/"#
            + #"comments" Target="comments.xml"/></Relationships>"#)
      }
      if part.name == "[Content_Types].xml", !comments.isEmpty, !text.contains("comments.xml") {
        text = text.replacing(
          "</Types>",
          with: #"<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument."#
            + #"wordprocessingml.comments+xml"/></Types>"#)
      }
      archive.add(part.name, text.utf8.elementsEqual(part.bytes) ? part.bytes : Array(text.utf8))
    }
    if !comments.isEmpty {
      archive.add(
        "word/comments.xml",
        Array(
          (#"<?xml version="1.0" encoding="UTF-8"?><w:comments \#(namespace)>"# + comments + "</w:comments>").utf8))
    }
    return archive.bytes
  }

  // MARK: What reviewers do

  /// Puts a comment on words that stand in one run.
  package mutating func comment(
    _ text: String, on words: String, by author: String, date: String = "2020-11-03T10:12:00Z"
  ) throws {
    let id = nextID()
    comments +=
      #"<w:comment w:id="\#(id)" w:author="\#(author)" w:date="\#(date)" w:initials="X">"#
      + #"<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:annotationRef/></w:r><w:r><w:t>\#(text)</w:t></w:r></w:p>"#
      + "</w:comment>"
    try split(
      words,
      into: #"<w:commentRangeStart w:id="\#(id)"/>"# + EditedWordFile.run(words)
        + #"<w:commentRangeEnd w:id="\#(id)"/><w:r><w:commentReference w:id="\#(id)"/></w:r>"#)
  }

  /// Deletes words that stand in one run, and inserts others, both tracked.
  package mutating func replace(
    _ words: String, with new: String, by author: String, date: String = "2020-11-03T10:12:00Z"
  ) throws {
    let deleted = "<w:r><w:delText xml:space=\"preserve\">\(words)</w:delText></w:r>"
    try split(
      words,
      into: change("del", author, date, deleted)
        + (new.isEmpty ? "" : change("ins", author, date, EditedWordFile.run(new))))
  }

  /// Inserts words behind others, tracked.
  package mutating func insert(
    _ new: String, behind words: String, by author: String, date: String = "2020-11-03T10:12:00Z"
  ) throws {
    try split(words, into: EditedWordFile.run(words) + change("ins", author, date, EditedWordFile.run(new)))
  }

  /// Writes a cell of the row whose first cell has these words, each a line; the cells count from 0.
  package mutating func fill(_ key: String, cell: Int, with lines: [String], by author: String? = nil) throws {
    let row = try self.row(key)
    var cells = row.text.components(separatedBy: "<w:tc>")
    guard cells.count > cell + 1, let end = cells[cell + 1].range(of: "</w:tcPr>") else {
      throw Failure(description: "no cell \(cell) in the row \(key)")
    }
    let tail = cells[cell + 1].range(of: "</w:tc>").map { String(cells[cell + 1][$0.lowerBound...]) } ?? ""
    let paragraphs = lines.map { line in
      let run = EditedWordFile.run(line)
      return "<w:p>\(author.map { change("ins", $0, "2020-11-03T10:12:00Z", run) } ?? run)</w:p>"
    }
    cells[cell + 1] = cells[cell + 1][..<end.upperBound] + paragraphs.joined() + tail
    body.replaceSubrange(row.range, with: cells.joined(separator: "<w:tc>"))
  }

  /// The row whose first cell has these words.
  package func row(_ key: String) throws -> (text: String, range: Range<String.Index>) {
    guard let place = body.range(of: ">\(key)</w:t>"),
      let start = body.range(of: "<w:tr>", options: .backwards, range: body.startIndex..<place.lowerBound),
      let end = body.range(of: "</w:tr>", range: place.upperBound..<body.endIndex)
    else { throw Failure(description: "no row \(key)") }
    let range = start.lowerBound..<end.upperBound
    return (String(body[range]), range)
  }

  private mutating func change(_ kind: String, _ author: String, _ date: String, _ inside: String) -> String {
    #"<w:\#(kind) w:id="\#(nextID())" w:author="\#(author)" w:date="\#(date)">\#(inside)</w:\#(kind)>"#
  }

  private static func run(_ text: String) -> String { #"<w:r><w:t xml:space="preserve">\#(text)</w:t></w:r>"# }

  /// Takes words out of the run that holds them, and puts something in their place.
  private mutating func split(_ words: String, into middle: String) throws {
    guard let place = body.range(of: words), let open = body[..<place.lowerBound].range(of: "<w:", options: .backwards),
      body[open.lowerBound...].hasPrefix("<w:t ") || body[open.lowerBound...].hasPrefix("<w:delText ")
    else { throw Failure(description: "no run has “\(words)”") }
    let pieces = #"</w:t></w:r>"# + middle + #"<w:r><w:t xml:space="preserve">"#
    let isDeleted = body[open.lowerBound...].hasPrefix("<w:delText")
    body.replaceSubrange(
      place,
      with: isDeleted
        ? pieces.replacing("<w:t ", with: "<w:delText ").replacing("</w:t>", with: "</w:delText>") : pieces)
  }

  private mutating func nextID() -> Int {
    count += 1
    return count
  }
}

/// LibreOffice, which saves Word files anew in its own way.
package enum OfficeSave {
  /// The files as LibreOffice writes them, in their order.
  package static func again(_ files: [[UInt8]]) throws -> [[UInt8]] {
    let folder = try Folder()
    let output = folder.url.appending(path: "out")
    var names: [String] = []
    for (number, bytes) in files.enumerated() {
      let name = folder.url.appending(path: "copy\(number).docx")
      try Data(bytes).write(to: name)
      names.append(name.path)
    }
    let run = try Tool.run(
      "/usr/bin/soffice",
      [
        "-env:UserInstallation=file://\(folder.url.path)/profile", "--headless", "--convert-to", "docx", "--outdir",
        output.path,
      ] + names)
    guard run.status == 0 else { throw EditedWordFile.Failure(description: "soffice: \(run.messages)") }
    return try files.indices.map { [UInt8](try Data(contentsOf: output.appending(path: "copy\($0).docx"))) }
  }
}
