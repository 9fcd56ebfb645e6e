import SourceText
import TestSupport
import Testing

@testable import WordDocument

@Suite("A Word file is read with its changes and comments")
struct ReadWordTests {
  private func file(_ body: String, comments: String? = nil) -> [UInt8] {
    let namespace = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#
    var archive = ZipArchive()
    let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    archive.add(
      "_rels/.rels",
      Array(
        #"<Relationships><Relationship Type="\#(types)/officeDocument" Target="/word/document2.xml"/></Relationships>"#
          .utf8))
    archive.add("word/document2.xml", Array("<w:document \(namespace)><w:body>\(body)</w:body></w:document>".utf8))
    if let comments {
      archive.add(
        "word/_rels/document2.xml.rels",
        Array(#"<Relationships><Relationship Type="\#(types)/comments" Target="remarks.xml"/></Relationships>"#.utf8))
      archive.add("word/remarks.xml", Array("<w:comments \(namespace)>\(comments)</w:comments>".utf8))
    }
    return archive.bytes
  }

  @Test("the words of random documents, accepted and rejected, are those that were written")
  func random() throws {
    for seed in 0..<300 {
      let sample = TrackedSample(seed: UInt64(seed))
      let read = try ReadWord(try sample.document().bytes)
      let pieces = read.blocks.flatMap(\.paragraphs).flatMap(\.pieces)
      func words(_ blocks: [ReadWordBlock]) -> String {
        blocks.map { $0.text ?? ($0.rows ?? []).joined().joined().joined() }.joined()
      }
      func plain(_ text: String) -> String {
        text.replacing("\t", with: "").replacing("\n", with: "").replacing(" ", with: "")
      }
      #expect(plain(pieces.filter(\.isAccepted).map(\.text).joined()) == plain(words(sample.new)), "\(seed)")
      #expect(
        plain(pieces.filter { !$0.changes.contains { $0.kind == .inserted } }.map(\.text).joined())
          == plain(words(sample.old)), "\(seed)")
    }
  }

  @Test(
    "a part has the name that the file gives it; words in links, fields and controls count, pictures and notes do not")
  func looksThrough() throws {
    let read = try ReadWord(
      file(
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:br/><w:noBreakHyphen/></w:r><w:hyperlink><w:r><w:t>b</w:t></w:r></w:hyperlink>"
          + "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>c</w:t></w:r></w:sdtContent></w:sdt>"
          + "<w:r><w:instrText>PAGE</w:instrText><w:drawing><w:t>x</w:t></w:drawing></w:r>"
          + "<w:fldSimple><w:r><w:t>d</w:t></w:r></w:fldSimple></w:p>"))
    #expect(read.blocks.flatMap(\.paragraphs).map(\.accepted) == ["a\t\n\u{2011}bcd"])
  }

  @Test("a change inside a change keeps both authors; marks, moves and rows are told")
  func changes() throws {
    let read = try ReadWord(
      file(
        #"<w:p><w:pPr><w:rPr><w:del w:author="B"/></w:rPr></w:pPr>"#
          + #"<w:ins w:author="A" w:date="2020-11-03T10:12:00Z"><w:del w:author="B"><w:r><w:delText>x</w:delText></w:r></w:del></w:ins>"#
          + #"<w:moveFrom w:author="C"><w:r><w:t>y</w:t></w:r></w:moveFrom></w:p>"#
          + #"<w:tbl><w:tr><w:trPr><w:ins w:author="D"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"#
      ))
    let first = read.blocks.flatMap(\.paragraphs)[0]
    #expect(first.markChanges.map(\.author) == ["B"])
    #expect(first.pieces.map { $0.changes.map(\.author) } == [["A", "B"], ["C"]])
    #expect(first.pieces.map(\.isAccepted) == [false, false])
    #expect(first.pieces[1].changes[0].isMove)
    guard case .table(let table) = read.blocks[1] else {
      Issue.record("no table")
      return
    }
    #expect(table.rows[0].changes.map(\.author) == ["D"])
    #expect(table.rows[0].cells[0].columns == 2)
  }

  @Test("a comment knows its words, also inside an insertion; a bookmark before a paragraph is the paragraph's")
  func comments() throws {
    let read = try ReadWord(
      file(
        #"<w:bookmarkStart w:id="1" w:name="here"/><w:p><w:ins w:author="A"><w:r><w:t>one </w:t></w:r>"#
          + #"<w:commentRangeStart w:id="7"/><w:r><w:t>two</w:t></w:r><w:commentRangeEnd w:id="7"/>"#
          + #"<w:r><w:commentReference w:id="7"/></w:r></w:ins></w:p><w:bookmarkEnd w:id="1"/>"#,
        comments:
          #"<w:comment w:id="7" w:author="Jo &amp; Al" w:date="d"><w:p><w:r><w:t>p</w:t></w:r></w:p><w:p><w:r><w:t>q</w:t></w:r></w:p></w:comment>"#
      ))
    let paragraph = read.blocks.flatMap(\.paragraphs)[0]
    #expect(paragraph.bookmarks == ["here"])
    #expect(paragraph.pieces.map { [$0.text] + $0.comments } == [["one "], ["two", "7"]])
    #expect(paragraph.commentMarks == ["7"])
    #expect(read.comments == [ReadComment(id: "7", author: "Jo & Al", date: "d", text: "p\nq")])
  }

  @Test("what is no Word file is said to be none, each in its own words")
  func refused() throws {
    func problem(_ bytes: [UInt8]) -> WordReadProblem? {
      do throws(WordReadProblem) {
        _ = try ReadWord(bytes)
        return nil
      } catch { return error }
    }
    var sheet = ZipArchive()
    sheet.add("xl/workbook.xml", Array("<a/>".utf8))
    #expect(problem(Array("hello".utf8)) == .container(.noZipFile))
    #expect(problem(sheet.bytes) == .noDocument)
    #expect(problem(file("<w:p>")) == .damagedText)
    #expect(problem(file(String(repeating: "<w:tbl>", count: 300))) == .tooDeep)
    #expect(problem(file("<!DOCTYPE a>")) == .declaresEntities)
    #expect(problem(Array(file("<w:p/>").dropLast(40))) == .container(.noZipFile))
    #expect(problem(file("<w:p/>")) == nil)
  }

  @Test("a part that is larger than is read is refused before it is unpacked whole")
  func bomb() throws {
    // A hundred thousand zeros, deflated by Python's zlib to 117 bytes.
    let run = try Tool.run(
      "/usr/bin/python3",
      [
        "-c",
        "import io,sys,zipfile\nb=io.BytesIO()\nz=zipfile.ZipFile(b,'w',zipfile.ZIP_DEFLATED)\nz.writestr('a',b'0'*100000)\n"
          + "z.close()\nsys.stdout.buffer.write(b.getvalue())",
      ])
    let zip = try ZipReader([UInt8](run.output))
    #expect(throws: ZipProblem.tooLarge) { _ = try zip.file("a", sizeLimit: 99_999) }
    #expect(try zip.file("a", sizeLimit: 100_000)?.count == 100_000)
  }
}
