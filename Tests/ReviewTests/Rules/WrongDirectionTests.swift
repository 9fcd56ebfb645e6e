import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("wrong-direction")
struct WrongDirectionTests {
  @Test("above and below the wrong way round are found, in references and links")
  func wrong() throws {
    let found = try RuleFindings(
      WrongDirection.self,
      in: Sample.procedure(
        "## 1 A\n\n①1.1 See 1.3 above.\n\n1.2 x.\n\n①1.3 As\n① Section 1 below.".replacing(
          "①1.3 As\n① ", with: "1.3 As\n①"))
        + Sample.glossary("## Ebb\n\n①See [flood](#flood) above.\n\n## Flood\n\nx."))
    #expect(found.places == found.marks)
    #expect(found.messages.first == "B.flood is said to stand above, and it stands below")
  }

  @Test("right directions, and the words in other senses, are none")
  func right() throws {
    let found = try RuleFindings(
      WrongDirection.self,
      in: Sample.procedure(
        "## 1 A\n\n1.1 See 1.2 below, Section 2 below.\n\n1.2 See 1.1 above. Ten or above.\n\n## 2 B\n\n2.1 x.")
        + Sample.glossary("## Ebb\n\nSee [flood](#flood) below.\n\n## Flood\n\nSee [ebb](#ebb), above."))
    #expect(found.messages == [])
  }
}
