import BoardPapers
import Foundation
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing
import WordDocument

@testable import Handouts

@Suite("A worksheet comes back from Word")
struct WorksheetReaderTests {
  private static let comments = [
    ReviewComment(
      id: "c1", at: "4.3", near: nil, who: "Jo", when: "2020-11-03 10:12", kind: .replacement, words: "must",
      comment: "may",
      answer: "Kept.\nIt is a duty."),
    ReviewComment(id: "c2", at: nil, near: "5.1", who: "", when: "", kind: .comment, words: "", comment: "Why?"),
  ]

  private static func comparison(_ notes: String = "") throws -> Comparison {
    let old = try #require(try PackageRoot.read("Content/provider-failure/V02").procedure)
    let new = try #require(try PackageRoot.read("Content/provider-failure/V03").procedure)
    return Comparison(
      old: old, new: new, notes: ReviewNotesReader.read(path: "n.yaml", bytes: Array("changes:\n\(notes)".utf8)).notes)
  }

  private static func worksheet(_ comparison: Comparison) throws -> Worksheet {
    Worksheet(
      name: "Test, V02 to V03", command: "procdoc", comparison: comparison,
      check: Checker.check(
        ReviewContext(procedure: comparison.new.procedure, comparedWith: comparison, asOf: try DocumentSetSample.day())),
      comments: comments)
  }

  private static func nothing() throws -> Checker.Result {
    Checker.check(
      ReviewContext(procedure: try #require(TestProcedure([:]).read.procedure), asOf: try DocumentSetSample.day()),
      rules: [])
  }

  /// A worksheet with some reasons and weights in it, the comparison read once.
  private static let sample = Result {
    try worksheet(
      comparison(
        "  - {change: \"4.3\", because: \"the post, renamed\"}\n"
          + "  - {change: new:A4.8, weight: editorial, because: \"two\\n\\nlines\"}\n"))
  }

  private let worksheet: Worksheet
  private var file: EditedWordFile

  init() throws {
    worksheet = try Self.sample.get()
    file = try EditedWordFile(WorksheetDocument.word(worksheet, asOf: try DocumentSetSample.day()).bytes)
  }

  private func read() throws -> WorksheetReading { WorksheetReader.read(try ReadWord(file.bytes), worksheet) }

  private func said(_ reading: WorksheetReading) -> [String] {
    reading.edits.map { "\($0.key) \($0.field): \($0.old) -> \($0.new)" }
  }

  private func fill(_ key: String, _ reason: String, cell: Int = 3) throws -> EditedWordFile {
    var filled = file
    try filled.fill(key, cell: cell, with: [reason])
    return filled
  }

  private func read(_ filled: EditedWordFile) throws -> WorksheetReading {
    WorksheetReader.read(try ReadWord(filled.bytes), worksheet)
  }

  @Test("it has a row for each change, finding and comment, and its first row comes again on each page")
  func written() throws {
    let comparison = try Self.comparison()
    #expect(worksheet.rows.count { $0.subject == .change } == comparison.shownChanges.count)
    #expect(worksheet.rows.count { $0.subject == .finding } > 10)
    #expect(worksheet.rows.count { $0.subject == .comment } == 2)
    #expect(file.body.components(separatedBy: "<w:tblHeader/>").count == 4)
    #expect(file.body.contains("Proposed weight: "))
    #expect(file.body.contains("SCC Service Director"))
  }

  @Test("as it was written it says nothing new")
  func untouched() throws {
    let reading = try read()
    #expect(reading.edits == [] && reading.problems == [] && reading.remarks == [])
  }

  @Test(
    "what is filled in comes back: quotes as they were typed, lines of a cell as lines, words of weight in any case")
  func filled() throws {
    var filled = file
    try filled.fill("4.3", cell: 3, with: ["The “post” wasn’t renamed:", "", " it’s another.  "])
    try filled.fill("4.3", cell: 2, with: ["“Editorial”."])
    try filled.fill("new:A4.8", cell: 2, with: ["–"])
    try filled.fill("c2", cell: 2, with: ["Because."])
    try filled.fill("c1", cell: 2, with: ["-"])
    let reading = try read(filled)
    #expect(reading.problems == [] && reading.remarks == [])
    #expect(
      said(reading) == [
        "4.3 Weight:  -> editorial",
        "4.3 Reason: the post, renamed -> The “post” wasn’t renamed:\nit’s another.",
        "new:A4.8 Weight: editorial -> ", "c1 Our answer: Kept.\nIt is a duty. -> ", "c2 Our answer:  -> Because.",
      ])
  }

  @Test("a finding is accepted by its address and rule")
  func accepted() throws {
    let row = try #require(worksheet.rows.first { $0.subject == .finding && $0.key.hasPrefix("4.8\n") })
    var filled = file
    let place = try #require(filled.body.range(of: ">4.8</w:t><w:br/><w:t"))
    let end = try #require(filled.body.range(of: "</w:tr>", range: place.upperBound..<filled.body.endIndex))
    let cell = try #require(
      filled.body.range(of: "</w:p></w:tc>", options: .backwards, range: place.upperBound..<end.lowerBound))
    filled.body.insert(contentsOf: "<w:r><w:t>it stays</w:t></w:r>", at: cell.lowerBound)
    #expect(said(try read(filled)) == ["\(row.key) Accepted because:  -> it stays"])
  }

  @Test("a row without an answer may be deleted, and rows may stand in any order and in several tables")
  func moved() throws {
    var filled = try fill("4.6", "a reason")
    let row = try filled.row("4.6")
    filled.body.removeSubrange(row.range)
    let other = try filled.row("4.3")
    filled.body.replaceSubrange(other.range, with: row.text + "</w:tbl><w:p/><w:tbl>" + other.text)
    try filled.fill("4.3", cell: 3, with: ["another"])
    let gone = try filled.row("6.2")
    filled.body.removeSubrange(gone.range)
    let reading = try read(filled)
    #expect(reading.problems == [] && reading.remarks == [])
    #expect(
      said(reading) == ["4.6 Reason:  -> a reason", "4.3 Reason: the post, renamed -> another"])
  }

  @Test("an emptied cell changes nothing, and says so")
  func emptied() throws {
    let reading = try read(try fill("4.3", ""))
    #expect(reading.edits == [] && reading.problems == [])
    #expect(reading.remarks == ["4.3: Reason is empty, so “the post, renamed” stays. A dash alone takes it out"])
  }

  @Test("a row that is there twice, or answers nothing that is there, is an error; the others are all told with it")
  func twice() throws {
    var filled = try fill("4.3", "x")
    let row = try filled.row("4.3")
    filled.body.insert(contentsOf: row.text.replacing(">x<", with: ">y<"), at: row.range.upperBound)
    filled.body = filled.body.replacing(">4.6</w:t>", with: ">4.66</w:t>")
    try filled.fill("4.66", cell: 3, with: ["lost"])
    try filled.fill("6.2", cell: 2, with: ["heavy"])
    let reading = try read(filled)
    #expect(reading.problems.count == 3 && reading.edits == [])
    #expect(reading.problems.contains { $0.contains("there is no change '4.66' now") && $0.contains("4.6'?") })
    #expect(reading.problems.contains { $0.contains("6.2: Weight is substantive or editorial, not “heavy”") })
    #expect(reading.problems.contains { $0.contains("4.3: its row is there 2 times. Keep one") })
  }

  @Test("a row whose words are others now is an error if it was filled in, and only then")
  func stale() throws {
    let now = Worksheet(
      name: "Test, V02 to V03", command: "procdoc",
      comparison: Comparison(
        old: try Self.comparison().old.procedure,
        new: try #require(
          ProcedureReader.read(
            folder: "V03",
            sources: try PackageRoot.sources(in: "Content/provider-failure/V03").map { source in
              ProcedureSource(
                path: source.path,
                bytes: Array(
                  String(decoding: source.bytes, as: UTF8.self).replacing("Divisional Head", with: "Regional Head").utf8
                ))
            }
          ).procedure)), check: try Self.nothing(), comments: [])
    let filled = WorksheetReader.read(try ReadWord(try fill("4.3", "editorial", cell: 2).bytes), now)
    #expect(filled.edits == [])
    #expect(filled.problems.count == 1)
    #expect(filled.problems.first?.hasPrefix("4.3: what it tells is not what the sources say now.") == true)
  }

  @Test(
    "what somebody wrote elsewhere meanwhile is not written over, and the same file read twice says nothing the second time"
  )
  func meanwhile() throws {
    let filled = try ReadWord(try fill("4.3", "mine").bytes)
    let theirs = try Self.worksheet(
      try Self.comparison("  - {change: \"4.3\", because: theirs}\n  - {change: new:A4.8, because: new}\n"))
    let reading = WorksheetReader.read(filled, theirs)
    #expect(reading.edits == [])
    #expect(reading.problems.count == 1)
    #expect(
      reading.problems.first?.hasPrefix(
        "4.3: Reason was changed elsewhere since the worksheet was written. It now says “theirs”") == true)
    // Words of weight in any form are the word.
    let weighed = try ReadWord(try fill("4.3", "Editorial.", cell: 2).bytes)
    let settled = try Self.worksheet(
      try Self.comparison("  - {change: \"4.3\", weight: editorial, because: \"the post, renamed\"}\n"))
    #expect(WorksheetReader.read(weighed, settled).edits == [])
    #expect(WorksheetReader.read(weighed, settled).problems == [])
    let mine = try Self.worksheet(
      try Self.comparison(
        "  - {change: \"4.3\", because: mine}\n  - {change: new:A4.8, weight: editorial, because: \"two\\n\\nlines\"}\n"
      ))
    #expect(WorksheetReader.read(filled, mine).edits == [])
    #expect(WorksheetReader.read(filled, mine).problems == [])
  }

  @Test("without its bookmarks a row is known by what it tells, quotes and spaces aside")
  func withoutBookmarks() throws {
    var filled = try fill("4.3", "x")
    filled.body = filled.body.replacing(/<w:bookmark(?:Start|End)[^>]*>/, with: "").replacing("'", with: "’")
    let reading = try read(filled)
    #expect(said(reading) == ["4.3 Reason: the post, renamed -> x"])
    #expect(reading.problems == [])
    var touched = filled
    try touched.fill("4.3", cell: 1, with: ["something else"])
    #expect(try read(touched).problems.count == 1)
  }

  @Test("tracked changes count as accepted, deleted rows as gone, and both are said")
  func tracked() throws {
    var filled = file
    try filled.fill("4.3", cell: 3, with: ["tracked"], by: "Jo")
    try filled.fill("4.6", cell: 3, with: ["never"])
    let row = try filled.row("4.6")
    filled.body.replaceSubrange(
      row.range, with: row.text.replacing("<w:cantSplit/>", with: "<w:cantSplit/><w:del w:id=\"1\" w:author=\"Jo\"/>"))
    let reading = try read(filled)
    #expect(said(reading) == ["4.3 Reason: the post, renamed -> tracked"])
    #expect(reading.remarks == ["it holds tracked changes, which were all taken as accepted"])
  }

  @Test("merged cells are an error where they hold an answer; more columns and words elsewhere are said")
  func merged() throws {
    var filled = file
    let row = try filled.row("4.3")
    filled.body.replaceSubrange(
      row.range,
      with: row.text.replacingOccurrences(
        of: "</w:tcPr>", with: "<w:gridSpan w:val=\"2\"/></w:tcPr>", options: [], range: row.text.range(of: "</w:tcPr>")
      ))
    #expect(try read(filled).problems.count == 1)
    #expect(try read(filled).problems.first?.contains("cells are merged or missing") == true)

    filled = file
    filled.body = filled.body.replacing(
      "</w:tr>", with: "<w:tc><w:tcPr/><w:p><w:r><w:t>mine</w:t></w:r></w:p></w:tc></w:tr>")
    filled.body = filled.body.replacing("<w:body>", with: "<w:body><w:p><w:r><w:t>Please see my note</w:t></w:r></w:p>")
    try filled.fill("4.3", cell: 1, with: ["scribble"])
    let reading = try read(filled)
    #expect(reading.problems == [])
    #expect(
      reading.remarks == [
        "columns that were added are not read back: mine", "4.3: words typed into its second cell are not read back",
        "words outside the tables are not read back: “Please see my note”",
      ])
  }

  @Test("another worksheet, and what is none, are refused")
  func another() throws {
    let other = Worksheet(
      name: "Test, V03 to V04", command: "", comparison: nil, check: try Self.nothing(),
      comments: [])
    #expect(WorksheetReader.read(try ReadWord(file.bytes), other).problems.count == 1)
    let letter = WordDocument(
      title: "", author: "", created: try DocumentSetSample.day(),
      blocks: [.paragraph(WordParagraph(.body, "Dear all"))])
    #expect(
      WorksheetReader.read(try ReadWord(letter.bytes), worksheet).problems.first?.hasPrefix(
        "no table of a worksheet is in it") == true)
  }
}
