import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite("terms in running text")
struct TermMatcherTests {
  private func matcher(_ headings: [String]) throws -> TermMatcher {
    let body = headings.map { "## \($0)\n\nIt means this.\n" }.joined(separator: "\n")
    let test = TestProcedure([
      "appendix-b.md": "---\nkind: glossary\nappendix: B\ntitle: Glossary\n---\n\n# Glossary\n\n" + body
    ])
    let appendix = try #require(test.read.procedure?.appendices.first)
    guard case .glossary(let glossary) = appendix.content else { return TermMatcher(glossary: []) }
    return TermMatcher(glossary: glossary.terms)
  }

  /// What is matched of a text, as `words=slug`.
  private func matched(_ headings: [String], in text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try matcher(headings).matches(in: text).map {
      "\(String(decoding: bytes[$0.range], as: UTF8.self))=\($0.term.slug)"
    }
  }

  @Test(
    "a term is found in any case, in the plural, with a hyphen, with and without its year",
    arguments: [
      ("Deputy", "the deputy", "deputy=deputy"),
      ("Deputy", "Two DEPUTIES.", "DEPUTIES=deputy"),
      ("Deputy", "a deputy's duty", "deputy=deputy"),
      (
        "Lasting Power of Attorney", "(lasting powers of attorney)",
        "lasting powers of attorney=lasting-power-of-attorney"
      ),
      ("Best Interests", "a best interest decision", "best interest=best-interests"),
      ("Care home", "a care-home, say", "care-home=care-home"),
      ("Process", "two processes", "processes=process"),
      ("Mental Capacity Act (2005)", "the Mental Capacity Act.", "Mental Capacity Act=mental-capacity-act"),
      ("Mental Capacity Act (2005)", "Mental Capacity Act 2005 as", "Mental Capacity Act 2005=mental-capacity-act"),
      ("Mental Capacity Act (2005)", "Mental Capacity Act (2005).", "Mental Capacity Act (2005)=mental-capacity-act"),
      ("Mental Capacity Act 2005", "the Mental Capacity Act says", "Mental Capacity Act=mental-capacity-act-2005"),
      ("Care Quality Commission (CQC)", "tell CQC", "CQC=care-quality-commission"),
      ("Safeguards for Liberty (DOLS)", "DoLS-liable", "DoLS=safeguards-for-liberty"),
      ("Mental Capacity Advocate (IMCA)", "IMCAs are", "IMCAs=mental-capacity-advocate"),
      ("RAG", "a RAG rating", "RAG=rag"),
      ("Carer’s assessment", "carer's assessments", "carer's assessments=carer-s-assessment"),
      ("Échelon Ż", "– 'échelon  ż', é", "échelon  ż=chelon"),
    ])
  func found(heading: String, text: String, expected: String) throws {
    #expect(try matched([heading], in: text) == [expected])
  }

  @Test(
    "other words are not taken for a term",
    arguments: [
      ("Deputy", "deputyship and a non-deputy"),
      ("Deputy", "see B.deputy and a.deputy@b"),
      ("Information Technology (IT)", "it is"),
      ("IT", "it is, Its"),
      ("Mental Capacity Act (2005)", "the Mental Capacity Act 2019"),
      ("Care home", "care, home"),
      ("Care home", "care – home"),
      ("Care home", "health care homely"),
      ("News", "a new thing"),
    ])
  func silent(heading: String, text: String) throws {
    #expect(try matched([heading], in: text) == [])
  }

  @Test("the longest term wins and nothing overlaps")
  func longest() throws {
    let terms = ["Care", "Care home", "Home manager", "Care home manager’s deputy"]
    #expect(
      try matched(terms, in: "Care home manager, care homes, home managers and care.") == [
        "Care home=care-home", "care homes=care-home", "home managers=home-manager", "care=care",
      ])
  }

  @Test("ranges are UTF-8 offsets, in order, without overlap, on the bounds of words")
  func ranges() throws {
    var random = SeededGenerator(seed: 7)
    let pieces = ["care", "Home", " ", " ", "-", "é", "(", "2005", ")", "’s", "CQC", ".", "–", "s", "\u{301}"]
    let matcher = try matcher(["Care", "Care home (CQC)", "Home 2005", "É"])
    var count = 0
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0..<14, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let bytes = Array(text.utf8)
      var end = 0
      for match in matcher.matches(in: text) {
        count += 1
        #expect(match.range.lowerBound >= end && !match.range.isEmpty && match.range.upperBound <= bytes.count)
        end = match.range.upperBound
        #expect(String(validating: bytes[match.range], as: UTF8.self) != nil)
        let before = String(decoding: bytes[..<match.range.lowerBound], as: UTF8.self).unicodeScalars.last
        let after = String(decoding: bytes[match.range.upperBound...], as: UTF8.self).unicodeScalars.first
        for scalar in [before, after].compactMap({ $0 }) { #expect(!scalar.properties.isAlphabetic) }
      }
    }
    #expect(count > 1_000)
  }
}
