import Foundation
import TestSupport
import Testing

@testable import Review

@Suite("The reading age")
struct ReadingAgeTests {
  /// What textstat says of a text; `measure.py` beside the texts made the file.
  private struct Figures: Decodable {
    let words: Int
    let sentences: Int
    let syllables: Int
    let grade: Double
  }

  private static let folder = "Tests/Fixtures/readability"

  private func figures() throws -> [String: Figures] {
    try JSONDecoder().decode(
      [String: Figures].self, from: Data(try PackageRoot.bytes(of: "\(Self.folder)/textstat.json")))
  }

  private func age(of name: String) throws -> ReadingAge {
    let text = String(decoding: try PackageRoot.bytes(of: "\(Self.folder)/\(name).txt"), as: UTF8.self)
    return ReadingAge(text.split(separator: "\n").map(String.init))
  }

  @Test("the formula is textstat's to the last digit, given the same counts")
  func formula() throws {
    for (name, theirs) in try figures() {
      let ours = ReadingAge(words: theirs.words, sentences: theirs.sentences, syllables: theirs.syllables)
      #expect(abs(try #require(ours.grade) - theirs.grade) < 1e-9, "\(name)")
    }
  }

  @Test(
    "words and sentences are counted as textstat counts them, syllables to one in fifty, and the age is the same year")
  func counts() throws {
    let figures = try figures()
    #expect(figures.count >= 3)
    for (name, theirs) in figures {
      let ours = try age(of: name)
      #expect(ours.words == theirs.words, "\(name)")
      #expect(ours.sentences == theirs.sentences, "\(name)")
      #expect(abs(ours.syllables - theirs.syllables) * 50 <= theirs.syllables, "\(name): \(ours.syllables)")
      #expect(abs(Double(try #require(ours.years)) - (theirs.grade + 5)) <= 1, "\(name)")
    }
  }

  @Test("a letter in plain words reads younger than a procedure")
  func order() throws {
    let letter = try #require(try age(of: "letter").years)
    #expect(letter <= 9)
    #expect(try #require(try age(of: "procedure").years) >= letter + 5)
  }

  @Test("one sentence made of two reads older; the order of sentences does not matter")
  func metamorphic() throws {
    let apart = ReadingAge(["We came on Monday. You were not at home."])
    let joined = ReadingAge(["We came on Monday and you were not at home."])
    #expect(try #require(joined.grade) > (try #require(apart.grade)))
    #expect(ReadingAge(["You were not at home. We came on Monday."]) == apart)
    #expect(ReadingAge(["We came on Monday.", "You were not at home."]) == apart)
  }

  @Test("figures, lone words and nothing at all have no age; it never falls below the age at which reading begins")
  func nothing() {
    #expect(ReadingAge([]).years == nil)
    #expect(ReadingAge(["Hello. 999! 01632 960001."]).years == nil)
    #expect(ReadingAge(["We go on."]).years == 5)
  }

  @Test(
    "syllables of words that officers write",
    arguments: [
      ("home", 1), ("homes", 1), ("moved", 1), ("needed", 2), ("table", 2), ("pages", 2), ("people", 2), ("media", 3),
      ("special", 2), ("video", 3), ("council", 2), ("safeguarding", 3), ("somebody", 3), ("movement", 2), ("being", 2),
      ("annual", 3), ("you", 1), ("the", 1), ("employer", 3), ("journey", 2), ("medicines", 3), ("rhythm", 1), ("x", 1),
    ])
  func syllables(word: String, count: Int) {
    #expect(Syllables.count(of: word) == count)
    #expect(Syllables.count(of: word.uppercased()) == count)
  }
}
