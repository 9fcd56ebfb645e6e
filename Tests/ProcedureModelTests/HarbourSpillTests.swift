import ProcedureModel
import SourceText
import TestSupport
import Testing

/// Nothing in the code knows about care homes: a procedure of another kind altogether is read as well.
@Suite("a quite different procedure")
struct HarbourSpillTests {
  @Test("is read without a word")
  func readsClean() throws {
    let read = try PackageRoot.read("Tests/Fixtures/harbour-spill/V1")
    #expect(read.diagnostics.map(\.message) == [])
    let procedure = try #require(read.procedure)
    #expect(procedure.control.title.text == "Oil spill in the harbour of Łódź-sur-Mer")
    #expect(procedure.control.fields.count == 9)
    #expect(procedure.appendices.map(\.letter) == ["A", "B", "C", "D"])
    #expect(procedure.appendices.map(\.heading.plain) == procedure.appendices.map(\.title))
  }

  @Test("has numbers three and four levels deep")
  func numbers() throws {
    let procedure = try #require(PackageRoot.read("Tests/Fixtures/harbour-spill/V1").procedure)
    #expect(procedure.sections.map(\.address.text).prefix(5) == ["S1", "S1.1", "S1.2", "S2", "S2.1"])
    #expect(procedure.sections.map(\.level).prefix(5) == [2, 3, 3, 2, 3])
    #expect(procedure.sections.flatMap(\.items).map(\.address.text).prefix(4) == ["1.1.1", "1.1.2", "1.1.3", "1.2.1"])
    let index = AddressIndex(procedure)
    for address in [
      "1.2.1.b3", "A2.1.3.1", "A2.1.2.n1.p1", "B2.3", "C1.D1", "C2.M1", "C2.2.b1", "C.key.ŻM", "D2.p2", "D3.b2",
    ] {
      #expect(index.entry(at: Address(address)) != nil, "\(address)")
    }
  }

  @Test("has two checklists with codes of their own, and neither has a code All")
  func checklists() throws {
    let procedure = try #require(PackageRoot.read("Tests/Fixtures/harbour-spill/V1").procedure)
    let everyone = procedure.appendices.compactMap { appendix -> String? in
      if case .checklist(let checklist) = appendix.content { checklist.everyone } else { nil }
    }
    #expect(everyone == ["Every", "Shore"])
  }
}
