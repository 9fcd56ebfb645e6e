import BoardPapers
import SourceText
import Testing

@Suite("the file of reviewers' comments")
struct ReviewCommentsFileTests {
  private static let comments = [
    ReviewComment(
      id: "c1", at: "4.3", near: "4.2", who: "Jo “J” O'Neil: & Co", when: "2020-11-03 10:12", kind: .replacement,
      words: "# must", comment: "may\n- or"),
    ReviewComment(
      id: "c2", at: nil, near: "5.1", who: "", when: "", kind: .comment, words: "", comment: "a\u{1}b\t'"),
  ]

  @Test("what is written is read again, and what YAML cannot hold is shown as such")
  func roundTrip() throws {
    let bytes = try ReviewCommentsFile.begun(path: "c.yaml", version: "V03").adding(Self.comments)
    let read = ReviewCommentsFile.read(path: "c.yaml", bytes: bytes)
    #expect(read.diagnostics.isEmpty)
    #expect(read.file.comments[0].near == nil)
    #expect(read.file.comments[0].who == Self.comments[0].who)
    #expect(read.file.comments[0].comment == "may\n- or" && read.file.comments[0].words == "# must")
    #expect(read.file.comments[1].near == "5.1" && read.file.comments[1].comment == "a\u{FFFD}b\t'")
    #expect(try read.file.adding([]) == bytes)
  }

  @Test("an answer is set, exchanged and taken out, and all else stays to the byte")
  func answers() throws {
    let bytes = try ReviewCommentsFile.begun(path: "c.yaml", version: "V03").adding(Self.comments)
    let answered = try ReviewCommentsFile.read(path: "c.yaml", bytes: bytes).file.answering([
      (id: "c1", answer: "Yes: done")
    ])
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      String(decoding: answered, as: UTF8.self)
        == text.replacing("  - id: c2", with: "    answer: \"Yes: done\"\n  - id: c2"))
    let file = ReviewCommentsFile.read(path: "c.yaml", bytes: answered).file
    #expect(file.comments.map(\.answer) == ["Yes: done", nil])
    let emptied = ReviewCommentsFile.read(path: "c.yaml", bytes: try file.answering([(id: "c1", answer: "")])).file
    #expect(emptied.comments.map(\.answer) == [nil, nil])
  }

  @Test("an id that is there twice, and an unknown kind or key, are errors with their places")
  func faults() {
    let text = "comments:\n  - {id: c1, kind: note}\n  - {id: c1, anwser: x}\n  - {at: x}\n"
    let read = ReviewCommentsFile.read(path: "c.yaml", bytes: Array(text.utf8))
    #expect(
      read.diagnostics.map { "\($0.range.start.line) \($0.rule)" }.sorted()
        == ["2 wrong-value", "3 duplicate-note", "3 unknown-key", "4 missing-key"])
  }

  @Test("what is open is said to the author of the pack")
  func open() {
    #expect(
      OpenPoint.points(of: Self.comments).map(\.what) == [
        "2 of 2 comments have no answer: 4.3, near 5.1?", "the place of 1 comment is not sure: near 5.1?",
      ])
    #expect(OpenPoint.points(of: []) == [])
  }
}
