import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("script-term")
struct ScriptTermTests {
  private static let glossary = Sample.glossary(
    "## Care Quality Commission (CQC)\n\nIt inspects.\n\n## Advocate\n\nA helper.\n\n## Deputy\n\nSomebody.")

  private func found(
    _ text: String, audience: String = "public", layout: String = "letter", settings: String = ""
  ) throws -> RuleFindings {
    try RuleFindings(
      ScriptTerm.self,
      in: Self.glossary + Sample.disclosure()
        + Sample.script(text, audience: audience, layout: layout, settings: settings))
  }

  @Test("a term that is not explained is found at its first use, where the audience is to have plain words")
  func plain() throws {
    let found = try found("We help.\n①Ask your deputy now.\n\nAsk the deputy.")
    #expect(found.places == found.marks)
    #expect(found.messages == ["this script uses 'Deputy' and does not say what it is"])
  }

  @Test("staff know the terms; what they read aloud to others is judged for those")
  func staff() throws {
    #expect(try found("Ask your deputy.", audience: "staff").messages == [])
    #expect(
      try found("Ask the deputy.\n\n> Ask your deputy.", audience: "staff", layout: "telephone").messages == [])
    let aloud = try found(
      "Ask the deputy.\n\n> ①Ask your deputy.", audience: "staff", layout: "telephone",
      settings: "spoken-to: [public]")
    #expect(aloud.places == aloud.marks)
  }

  @Test(
    "an explanation anywhere in the script is enough",
    arguments: [
      "The Care Quality Commission checks care services.",
      "The Care Quality Commission, which inspects care, came.",
      "This is called the Care Quality Commission.",
      "The Care Quality Commission (it inspects care) came.",
      "The Care Quality Commission is who inspects care.",
      "Ask the Care Quality Commission. It is who inspects care.",
      "Care Quality Commission: who inspects care.",
      "Ask the Care Quality Commission now.\n\nThe Care Quality Commission, which inspects care, came.",
    ])
  func explained(text: String) throws {
    #expect(try found(text).messages == [])
  }

  @Test(
    "words that only look like one are not",
    arguments: [
      "The Care Quality Commission has made this public.", "Ask the Care Quality Commission.",
      "Ask the Care Quality Commission, please.", "We and the Care Quality Commission talks about.",
      "Ask the Care Quality Commission. We are sorry.",
    ])
  func unexplained(text: String) throws {
    #expect(try found(text).messages.count == 1)
  }
}
