import Testing

@testable import Review

@Suite("WordStem")
struct WordStemTests {
  @Test(
    "words of one family have one stem",
    arguments: [
      ["transfer", "transfers", "transferred", "transferable", "transferring"], ["member", "members", "membership"],
      ["plan", "plans", "planned", "planning"], ["represent", "representation", "representative", "represented"],
      ["failure", "failures", "fails", "failed"], ["agency", "agencies"],
      ["responsible", "responsibility", "responsibilities"],
      ["close", "closure", "closing", "closed"], ["arrange", "arrangement", "arrangements", "arranged"],
    ])
  func family(words: [String]) {
    #expect(Set(words.map(WordStem.of)).count == 1, "\(words.map(WordStem.of))")
  }

  @Test(
    "words of different families have different stems",
    arguments: [("call", "care"), ("plan", "plant"), ("house", "hours"), ("notice", "nurse"), ("process", "procure")])
  func different(one: String, other: String) {
    #expect(WordStem.of(one) != WordStem.of(other))
  }
}
