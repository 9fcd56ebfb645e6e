import SourceText
import Testing

@Suite("Did you mean")
struct SuggestionTests {
  private static let keys = [
    "kind", "title", "version", "status", "supersedes", "applies-to", "approved-by", "approved",
  ]

  @Test(
    "one slip in three characters is forgiven",
    arguments: [
      ("titel", "title"), ("titl", "title"), ("tittle", "title"), ("tidle", "title"), ("Title", "title"),
      ("applies_to", "applies-to"), ("Applies To", "applies-to"), ("aproved", "approved"),
      ("aproved-by", "approved-by"),
      ("superceeds", "supersedes"), ("knid", "kind"),
    ])
  func near(_ word: String, _ expected: String) {
    #expect(Suggestion.nearest(to: word, among: Self.keys) == expected)
  }

  @Test(
    "what is not near gets no suggestion",
    arguments: ["", "x", "purpose", "kennel", String(repeating: "title", count: 100)])
  func far(_ word: String) {
    #expect(Suggestion.nearest(to: word, among: Self.keys) == nil)
  }

  @Test("single letters are not near to each other, and of two equally near the first is taken")
  func ties() {
    #expect(Suggestion.nearest(to: "C", among: ["P", "D"]) == nil)
    #expect(Suggestion.nearest(to: "bat", among: ["cat", "hat"]) == "cat")
    #expect(Suggestion.nearest(to: "hat", among: ["cat", "hat"]) == "hat")
    #expect(Suggestion.nearest(to: "title", among: []) == nil)
  }
}
