import Review
import Testing

@Suite("Sentences")
struct SentencesTests {
  @Test(
    "a text is parted where a sentence ends and nowhere else",
    arguments: [
      ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
      ("Use it, e.g. The Crown, i.e. London. Then go.", ["Use it, e.g. The Crown, i.e. London.", "Then go."]),
      ("See No. 4 and p. 7. No. He said no. Go.", ["See No. 4 and p. 7.", "No.", "He said no.", "Go."]),
      ("Fire, flood etc. Then go.", ["Fire, flood etc.", "Then go."]),
      ("Fire, flood etc. must stop.", ["Fire, flood etc. must stop."]),
      ("Mr. Smith and J. Jones met Dr. Who. They left.", ["Mr. Smith and J. Jones met Dr. Who.", "They left."]),
      ("It is 3.5 km long. 4 people walk.", ["It is 3.5 km long.", "4 people walk."]),
      ("She said 'Stop.' He did (at once). So it was.", ["She said 'Stop.'", "He did (at once).", "So it was."]),
      ("Élan. Überall. Ændring.", ["Élan.", "Überall.", "Ændring."]), ("wait... then go", ["wait... then go"]),
      ("", []),
    ])
  func parts(text: String, sentences: [String]) {
    #expect(Sentences.of(text).map(\.text) == sentences)
  }

  @Test(
    "words are what a person counts",
    arguments: [
      ("one two three", 3), ("co-ordinate and/or part-time", 3), ("yes – no – maybe", 3), ("yes—no", 2), ("a & b", 2),
      ("the council's 3.5 km (about)", 5), ("'quoted' “words” … here", 3), ("Łódź-sur-Mer", 1), ("- * /", 0),
    ])
  func words(text: String, count: Int) {
    #expect(Sentences.of(text).reduce(0) { $0 + $1.wordCount } == count)
  }

  @Test("the sentences of any text cover all but the spaces between them, in order")
  func cover() {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["One", "e.g.", "two.", "No.", "4", "é", "'Go!'", "(x)", "–", "...", "J.", "?", "etc.", "Ł."]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }
      .joined(separator: " ")
      let sentences = Sentences.of(text)
      #expect(sentences.map(\.text).joined(separator: " ") == text)
      for (sentence, next) in zip(sentences, sentences.dropFirst()) {
        #expect(sentence.range.upperBound + 1 == next.range.lowerBound)
      }
    }
  }
}
