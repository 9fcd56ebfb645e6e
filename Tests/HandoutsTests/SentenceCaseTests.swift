import Testing

@testable import Handouts

@Suite("sentence case")
struct SentenceCaseTests {
  @Test(
    "only the first letter changes",
    arguments: [
      ("", ""), ("care home", "Care home"), ("élan vital", "Élan vital"), ("NHS trust", "NHS trust"), ("'x'", "'x'"),
      ("ǆ", "ǅ"), ("4 things", "4 things"),
    ])
  func capitalised(text: String, expected: String) {
    #expect(Array(SentenceCase.capitalised(text).utf8) == Array(expected.utf8))
  }
}
