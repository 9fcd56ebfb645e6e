import Review
import TestSupport
import Testing

@Suite("unused-term")
struct UnusedTermTests {
  private let glossary = """
    ---
    kind: glossary
    appendix: B
    title: Terms
    ---

    # Terms

    ①## Care Homes Consultancy

    A Care Homes Consultancy advises. See [this](#care-quality-commission) too.

    ## Care Quality Commission (CQC)

    It regulates.

    ①## Deputy

    A person.

    ## Lasting Power of Attorney

    A document.

    ## Mental Capacity Act (2005)

    A law.

    ## Safeguards (SGD)

    Words.

    """

  @Test("a term that only its own entry names is found; links, abbreviations and plurals are uses")
  func found() throws {
    let found = try RuleFindings(
      UnusedTerm.self,
      in: [
        "b.md": glossary,
        "procedure.md": """
        ---
        kind: procedure
        title: T
        version: V01
        ---

        # T

        ## 1 One

        1.1 Lasting powers of attorney under the Mental Capacity Act are for deputyship and SGDs.
        """,
      ])
    #expect(found.places == found.marks)
    #expect(found.addresses == ["B.care-homes-consultancy", "B.deputy"])
  }

  @Test("without a glossary there is nothing to find")
  func none() throws {
    #expect(try RuleFindings(UnusedTerm.self, in: [:]).findings.isEmpty)
  }
}
