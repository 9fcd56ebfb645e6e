import Foundation
import SourceText
import TestSupport
import Testing
import WordDocument

@Suite("Word files")
struct WordDocumentTests {
  @Test("the same values give the same bytes, and other values others")
  func sameBytes() throws {
    for sample in TrackedSample.all {
      let document = try sample.document()
      let bytes = document.bytes
      #expect(document.bytes == bytes)
      var other = document
      other.created = try #require(document.created.adding(days: 1))
      #expect(other.bytes != bytes)
    }
  }

  @Test("a number stands at one change or bookmark only, and changes bear their author and day")
  func numbers() throws {
    let sample = try #require(TrackedSample.all.first { $0.name == "links and looks" })
    let xml = try self.xml(of: try sample.document())
    let numbers = xml.matches(of: /<w:(?:ins|del|bookmarkStart) w:id="(\d+)"/).map(\.output.1)
    #expect(numbers.count == 3 && Set(numbers).count == 3)
    #expect(xml.contains(#"w:author="procdoc: wording" w:date="2026-11-28T00:00:00Z""#))
  }

  @Test("links lead to bookmarks and addresses that are there; others are words")
  func links() throws {
    let sample = try #require(TrackedSample.all.first { $0.name == "links and looks" })
    let xml = try self.xml(of: try sample.document())
    #expect(xml.contains(#"<w:bookmarkStart w:id="1" w:name="p_x"/>"#))
    #expect(xml.matches(of: /<w:hyperlink w:anchor="p_x">/).count == 1)
    #expect(xml.matches(of: /<w:hyperlink r:id="link1">/).count == 1)
    #expect(xml.matches(of: /<w:hyperlink/).count == 2)
  }

  @Test("an author's name and every text of a document may be hostile")
  func hostile() throws {
    let hostile = "\"'<&>\u{0}\u{301}]]>\n\t\r"
    let paragraph = WordParagraph(
      .title, [WordRun(hostile, link: .address("https://" + hostile))], bookmark: hostile
    ).tracked(.inserted(by: hostile))
    let table = WordTable(columns: [1], summary: hostile, rows: [.init([[paragraph]])])
    let document = WordDocument(
      title: hostile, author: hostile, created: try #require(CalendarDate(year: 1, month: 1, day: 1)), header: hostile,
      footer: hostile, orientation: .landscape, blocks: [.paragraph(paragraph), .table(table)])
    // The reader fails where a part is not well-formed.
    #expect(try WordFileReader.standard.read([document.bytes]).count == 1)
  }

  @Test("a separator stands only where a word processor needs a paragraph")
  func separators() throws {
    func separators(_ name: String) throws -> Int {
      let sample = try #require(TrackedSample.all.first { $0.name == name })
      return try xml(of: try sample.document()).matches(of: /"Separator"/).count
    }
    #expect(try separators("nothing changed") == 0)
    #expect(try separators("paragraphs deleted first, between and in a row") == 0)
    #expect(try separators("a split at the end, of the last paragraph") == 0)
    #expect(try separators("the only row deleted") == 0)
    #expect(try separators("the last paragraph inserted") == 1)
    #expect(try separators("a header row replaced") == 1)
    #expect(try separators("an empty document") == 1)
    #expect(try separators("a heading and its table replaced by others") == 3)
  }

  @Test("a cell gets a separator only where a paragraph would be given the style of another")
  func separatorsInCells() throws {
    func separators(_ cell: [WordParagraph]) throws -> Int {
      let document = WordDocument(
        title: "Cell", author: "procdoc", created: try #require(CalendarDate(year: 2026, month: 11, day: 28)),
        blocks: [.table(WordTable(columns: [1], summary: "Cell", rows: [.init([cell])]))])
      // One stands behind the table.
      return try xml(of: document).matches(of: /"Separator"/).count - 1
    }
    let gone = TrackedChange.deleted(by: TrackedSample.wording)
    let come = TrackedChange.inserted(by: TrackedSample.wording)
    let (body, bullet) = (WordParagraph(.body, "Take with you"), WordParagraph(.bullet, "the lamp"))
    #expect(try separators([body, bullet]) == 0)
    #expect(try separators([body, bullet.tracked(gone)]) == 1)
    #expect(try separators([body.tracked(gone), bullet.tracked(come)]) == 1)
    #expect(try separators([body, body.tracked(come)]) == 0)
    #expect(try separators([body.tracked(come), bullet.tracked(come)]) == 0)
  }

  /// The body of a document, as text.
  private func xml(of document: WordDocument) throws -> String {
    let folder = try Folder()
    let file = folder.url.appending(path: "a.docx")
    try Data(document.bytes).write(to: file)
    let script = "import sys, zipfile; print(zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode())"
    return String(decoding: try Tool.run("/usr/bin/python3", ["-c", script, file.path]).output, as: UTF8.self)
  }
}
