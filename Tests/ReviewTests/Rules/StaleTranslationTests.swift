import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("stale-translation")
struct StaleTranslationTests {
  private let original = Sample.script("Ring {{hotline}}.", name: "letter")

  /// The beginning of the original's fingerprint, as the reader gives it.
  private var fingerprint: String {
    let read = TestProcedure(Sample.disclosure() + original).read
    return String(read.procedure?.scripts.first?.fingerprint.prefix(12) ?? "")
  }

  private func found(_ translates: String, original: [String: String]? = nil) throws -> RuleFindings {
    try RuleFindings(
      StaleTranslation.self,
      in: Sample.disclosure() + (original ?? self.original)
        + Sample.script(
          "Ffoniwch {{hotline}}.", name: "letter-cy", settings: "language: cy\ntranslates: ①\(translates)"))
  }

  @Test("a translation of the original as it stands is not found")
  func current() throws {
    #expect(fingerprint.utf8.count == 12)
    #expect(try found("letter.md@\(fingerprint)").messages == [])
  }

  @Test("after any change of the original it is, with the fingerprint to write once it is brought up to date")
  func stale() throws {
    let found = try found(
      "letter.md@\(fingerprint)", original: Sample.script("Please ring {{hotline}}.", name: "letter"))
    #expect(found.places == found.marks)
    #expect(found.messages == ["letter.md has changed since it was translated here"])
    let hint = try #require(found.hints.first)
    let next = try #require(hint.firstMatch(of: /letter\.md@([0-9a-f]{12})$/)).output.1
    #expect(String(next) != fingerprint)
    let mended = try self.found(
      "letter.md@\(next)", original: Sample.script("Please ring {{hotline}}.", name: "letter"))
    #expect(mended.messages == [])
  }

  @Test("line ends alone are no change")
  func lineEnds() throws {
    let windows = original.mapValues {
      $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    #expect(try found("letter.md@\(fingerprint)", original: windows).messages == [])
  }

  @Test("an original that is not there is found, with the name that it is near to; so is a script as its own original")
  func gone() throws {
    let found = try found("leter.md@\(fingerprint)")
    #expect(found.places == found.marks)
    #expect(found.messages == ["there is no script 'leter.md' beside this one, which it is said to translate"])
    #expect(found.hints == ["Did you mean 'letter.md'?"])
    #expect(try self.found("letter-cy.md@\(fingerprint)").messages.count == 1)
  }

  @Test("a translation says which language it is in")
  func language() {
    let read = TestProcedure(
      Sample.disclosure() + original
        + Sample.script("x.", name: "letter-cy", settings: "translates: letter.md@\(fingerprint)")
    ).read
    #expect(read.diagnostics.map(\.rule) == ["missing-key"])
    #expect(read.diagnostics[0].message.contains("language"))
  }
}
