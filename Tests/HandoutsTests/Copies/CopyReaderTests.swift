import BoardPapers
import Foundation
import ProcedureModel
import Review
import TestSupport
import Testing
import WordDocument

@testable import Handouts

@Suite("Reviewers' copies are gathered")
struct CopyReaderTests {
  private static let comparison = Result {
    Comparison(
      old: try #require(try PackageRoot.read("Content/provider-failure/V02").procedure),
      new: try #require(try PackageRoot.read("Content/provider-failure/V03").procedure))
  }
  private static let redline = Result {
    RedlineDocument.word(try comparison.get(), asOf: try DocumentSetSample.day()).bytes
  }

  private static let knownAddresses = Result { CopyAddresses(try comparison.get()) }

  private let addresses: CopyAddresses
  private let copy: EditedWordFile

  init() throws {
    addresses = try Self.knownAddresses.get()
    copy = try EditedWordFile(try Self.redline.get())
  }

  private func gathered(_ copy: EditedWordFile) throws -> [ReviewComment] {
    CopyReader.read(try ReadWord(copy.bytes), addresses).comments
  }

  private func said(_ comments: [ReviewComment]) -> [String] {
    comments.map { "\($0.place) | \($0.who) | \($0.when) | \($0.kind.rawValue) | \($0.words) | \($0.comment)" }
  }

  @Test("our own redline as it was sent out says nothing")
  func untouched() throws {
    #expect(try gathered(copy) == [])
    #expect(CopyReader.read(try ReadWord(copy.bytes), addresses).untracked == [])
    #expect(CopyReader.read(try ReadWord(copy.bytes), addresses).isOurs)
    // As the second of two neighbours is named for LibreOffice.
    var second = copy
    second.body = second.body.replacing("procdoc: wording", with: "procdoc: wording (2)")
    #expect(try gathered(second) == [])
    second.body = second.body.replacing("procdoc: wording (2)", with: "procdoc: me")
    #expect(try !gathered(second).isEmpty)
  }

  @Test("comments and changes are told with their place, author, minute and words, in the order of the copy")
  func whole() throws {
    var copy = self.copy
    try copy.replace("out of the blue", with: "suddenly", by: "Bob", date: "2020-11-04T09:00:00Z")
    try copy.insert(" at once", behind: "by telephone", by: "Bob")
    try copy.replace("'not acceptable'", with: "", by: "Bob")
    try copy.comment("Ours or theirs?", on: "contract procedures will need", by: "Ann")
    #expect(
      said(try gathered(copy)) == [
        "4.1.b6 | Ann | 2020-11-03 10:12 | comment | contract procedures will need | Ours or theirs?",
        "4.2 | Bob | 2020-11-04 09:00 | replacement | out of the blue | suddenly",
        "4.3 | Bob | 2020-11-03 10:12 | insertion | 4.3 Immediate notice by telephone | at once",
        "4.4 | Bob | 2020-11-03 10:12 | deletion | 'not acceptable' | ",
      ])
  }

  @Test("a comment on any item of the redline has that item's address, and without bookmarks it has none that is wrong")
  func everywhere() throws {
    let comparison = try Self.comparison.get()
    var copy = self.copy
    var expected: [String: String] = [:]
    let same = comparison.changes.filter { $0.old.count == 1 && $0.new.count == 1 && $0.edits.isEmpty }
    for change in same.enumerated().filter({ $0.offset % 4 == 0 }).map(\.element) {
      let item = comparison.new.items[change.new[0]]
      let words = item.plain
      guard ![.control, .setting, .card].contains(item.kind), words.count > 20, !words.contains("&"),
        !words.contains("\""),
        self.copy.body.components(separatedBy: words).count == 2
      else { continue }
      try copy.comment("about \(item.address.text)", on: words, by: "Ann")
      expected["about \(item.address.text)"] = item.address.text
    }
    #expect(expected.count > 40)
    for comment in try gathered(copy) { #expect(comment.at == expected[comment.comment], "\(comment.comment)") }
    var bare = copy
    bare.body = bare.body.replacing(/<w:bookmark(?:Start|End)[^>]*>/, with: "")
    let found = try gathered(bare)
    #expect(found.count == expected.count)
    for comment in found {
      // Of a part of a row the row is known at least.
      let right = expected[comment.comment] ?? ""
      #expect(
        comment.at.map { right == $0 || right.hasPrefix("\($0).") } ?? true, "\(comment.comment): \(comment.place)")
    }
    // Headings of two words are not sure.
    #expect(found.count { $0.at != nil } > expected.count * 9 / 10)
  }

  @Test("what a reviewer does inside our own change is theirs, and the change is not")
  func inside() throws {
    var copy = self.copy
    try copy.comment("In what way?", on: "may oppose this", by: "Ann")
    try copy.replace("contract procedures", with: "", by: "Ann")
    try copy.insert(" soon", behind: "City Council Divisional Head of Service", by: "Ann")
    #expect(
      said(try gathered(copy))
        == [
          "4.1.b6 | Ann | 2020-11-03 10:12 | comment | may oppose this | In what way?",
          "4.1.b6 | Ann | 2020-11-03 10:12 | deletion | contract procedures | ",
          "4.3 | Ann | 2020-11-03 10:12 | insertion | … to the City Council Divisional Head of Service | soon",
        ])
  }

  @Test("a comment on what was taken out has the old address, with the old version's name")
  func removed() throws {
    var copy = self.copy
    let comparison = try Self.comparison.get()
    let gone = comparison.changes.filter { $0.new.isEmpty && $0.old.count == 1 }.map { comparison.old.items[$0.old[0]] }
    let item = try #require(gone.first { copy.body.components(separatedBy: $0.plain).count == 2 })
    try copy.comment("Why gone?", on: item.plain, by: "Ann")
    let found = try gathered(copy)
    #expect(found.map(\.place) == ["\(item.address.text) (V02)"], "\(said(found))")
  }

  @Test("a row that is deleted, a paragraph that is new, the end of a paragraph: each is one thing")
  func larger() throws {
    var copy = self.copy
    let row = try copy.row("A2.4")
    copy.body.replaceSubrange(
      row.range,
      with: row.text.replacing(
        "<w:cantSplit/>", with: #"<w:cantSplit/><w:del w:id="8001" w:author="Bob" w:date="2020-11-03T10:12:00Z"/>"#))
    let heading = try #require(copy.body.range(of: "Immediate notice by telephone"))
    let end = try #require(copy.body.range(of: "</w:p>", range: heading.upperBound..<copy.body.endIndex))
    let ins = #"<w:ins w:id="8002" w:author="Bob" w:date="2020-11-03T10:12:00Z""#
    copy.body.insert(
      contentsOf: "<w:p><w:pPr><w:rPr>\(ins)/></w:rPr></w:pPr>\(ins)><w:r><w:t>A new clause.</w:t></w:r></w:ins></w:p>",
      at: end.upperBound)
    let found = try gathered(copy)
    #expect(found.map(\.kind) == [.insertion, .deletion])
    #expect(found[0].at == nil && found[0].near == "4.3" && found[0].comment == "A new clause.")
    #expect(found[1].at == "A2.4" && found[1].words.hasPrefix("A2.4 | "))
  }

  @Test("where somebody typed without tracking is said, and is no comment")
  func untracked() throws {
    var copy = self.copy
    copy.body = copy.body.replacing("out of the blue", with: "suddenly").replacing("by telephone", with: "by post")
    let read = CopyReader.read(try ReadWord(copy.bytes), addresses)
    #expect(read.comments == [])
    #expect(read.untracked == ["4.2", "4.3"])
  }

  @Test("the same words of the same minute twice are two; read again they are the same two")
  func twice() throws {
    var copy = self.copy
    try copy.comment("Typo", on: "media reports", by: "Ann")
    try copy.comment("Typo", on: "media reports", by: "Ann")
    let ids = try gathered(copy).map(\.id)
    #expect(Set(ids).count == 2)
    #expect(try gathered(copy).map(\.id) == ids)
  }

  @Test("a bookmark that was carried to other words is not believed")
  func carried() throws {
    var copy = self.copy
    copy.body = copy.body.replacing("p_change_2d4_2e2\"", with: "p_change_2d4_2e5\"")
    try copy.comment("Hm", on: "media reports", by: "Ann")
    #expect(try gathered(copy).map(\.place) == ["4.2"])
  }

  @Test(
    "a worksheet and a copy that LibreOffice saved anew say the same as before",
    .enabled(if: WordFileReader.hasOffice, "needs LibreOffice: .ci/install-tools word"))
  func savedAgain() throws {
    var copy = self.copy
    try copy.comment("Who is that?", on: "may oppose this", by: "Ann")
    try copy.replace("out of the blue", with: "suddenly", by: "Bob", date: "2020-11-04T09:00:00Z")
    let worksheet = Worksheet(
      name: "Test", command: "procdoc", comparison: try Self.comparison.get(),
      check: Checker.check(
        ReviewContext(procedure: try Self.comparison.get().new.procedure, asOf: try DocumentSetSample.day()), rules: []),
      comments: [])
    var sheet = try EditedWordFile(WorksheetDocument.word(worksheet, asOf: try DocumentSetSample.day()).bytes)
    try sheet.fill("4.3", cell: 3, with: ["The “post” is another’s"])
    let again = try OfficeSave.again([copy.bytes, sheet.bytes])
    let before = try gathered(copy)
    let after = CopyReader.read(try ReadWord(again[0]), addresses).comments
    #expect(said(after) == said(before))
    #expect(after.map(\.id) == before.map(\.id))
    let reading = WorksheetReader.read(try ReadWord(again[1]), worksheet)
    #expect(reading.edits.map(\.new) == ["The “post” is another’s"])
    #expect(reading.problems == [] && reading.remarks == [], "\(reading)")
  }
}
