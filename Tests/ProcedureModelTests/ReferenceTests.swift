import ProcedureModel
import TestSupport
import Testing

@Suite("references in a text")
struct ReferenceTests {
  /// What is found, as `words=target`, in order.
  @Test(
    "are found in every form",
    arguments: [
      ("as in Section 7", ["Section 7=procedure 7"]), ("see paragraph 4.3.", ["paragraph 4.3=procedure 4.3"]),
      ("(clause 4.3)", ["clause 4.3=procedure 4.3"]),
      ("see Sections 3, 4 and 5.2", ["Sections 3=procedure 3", "4=procedure 4", "5.2=procedure 5.2"]),
      ("Sections 3 to 5", ["Sections 3=procedure 3", "5=procedure 5"]),
      ("do item 2.7 first", ["item 2.7=nearby 2.7"]), ("row 2.7", ["row 2.7=nearby 2.7"]),
      ("see 3.8", ["3.8=nearby 3.8"]), ("(see also 2.7)", ["2.7=nearby 2.7"]),
      ("see 3.8 and 3.9", ["3.8=nearby 3.8", "3.9=nearby 3.9"]), ("in 3.8 above", ["3.8=nearby 3.8 above"]),
      ("under 7.2.1", ["7.2.1=nearby 7.2.1"]),
      ("Appendix C", ["Appendix C=appendix C"]), ("See appendix c.", ["appendix c=appendix C"]),
      ("Appendices A and C", ["Appendices A=appendix A", "C=appendix C"]),
      ("Appendix A, item 2.8", ["Appendix A, item 2.8=A 2.8"]),
      ("item 2.8 of Appendix A", ["item 2.8 of Appendix A=A 2.8"]),
      ("ring A2.8 now", ["A2.8=address A2.8"]), ("C3.P1, D17", ["C3.P1=address C3.P1", "D17=address D17"]),
      ("C.key.PL", ["C.key.PL=address C.key.PL"]),
      ("Section 6 below", ["Section 6=procedure 6 below"]), ("Section 7. Above all", ["Section 7=procedure 7"]),
    ])
  func found(text: String, expected: [String]) {
    #expect(Self.scan(text) == expected)
  }

  @Test(
    "are not law, measures, paper or other numbers",
    arguments: [
      "Section 117 MHA", "Section 47 of the Care Act", "Section 42 enquiry under the Care Act", "in 2.5 hours",
      "under 1.5 million", "2.5", "at 9.30",
      "in 2018", "the appendix to this", "A4 paper costs", "E17 is a postcode", "see below", "section heads",
      "items 17:00", "see V2.1",
    ])
  func notFound(text: String) {
    #expect(Self.scan(text, letters: ["B", "C", "D"]) == [])
  }

  @Test("lead to this file first, then to the procedure")
  func resolved() throws {
    let procedure = try #require(
      TestProcedure([
        "procedure.md": "---\nkind: procedure\ntitle: T\nversion: V1\n---\n\n# T\n\n## 1 A\n\n1.1 a\n\n1.2 b\n",
        "a.md": "---\nkind: checklist\nappendix: A\ntitle: L\n---\n\n# L\n\n## G\n\n1.1 Row.\n",
      ]).read.procedure)
    let index = AddressIndex(procedure)
    func address(_ text: String, in appendix: String?) -> String? {
      ReferenceScanner(letters: ["A"]).references(in: text).first.flatMap { index.resolve($0, in: appendix) }?.text
    }
    #expect(address("see 1.1", in: "A") == "A1.1")
    #expect(address("see 1.2", in: "A") == "1.2")
    #expect(address("see 1.1", in: nil) == "1.1")
    #expect(address("clause 1.1", in: "A") == "1.1")
    #expect(address("Section 1", in: "A") == "S1")
    #expect(address("Section 9", in: nil) == nil)
    #expect(address("Appendix A, item 1.1", in: nil) == "A1.1")
    #expect(address("item 1", in: "A") == "A.S1")
    #expect(address("Appendix A", in: nil) == "A")
    #expect(address("A1.9", in: nil) == nil)
  }

  private static func scan(_ text: String, letters: [String] = ["A", "B", "C", "D"]) -> [String] {
    ReferenceScanner(letters: letters).references(in: text).map { reference in
      let words = String(decoding: Array(text.utf8)[reference.range], as: UTF8.self)
      let target =
        switch reference.target {
        case .procedure(let number): "procedure \(number)"
        case .nearby(let number): "nearby \(number)"
        case .appendix(let letter): "appendix \(letter)"
        case .inAppendix(let letter, let number): "\(letter) \(number)"
        case .address(let address): "address \(address)"
        }
      return "\(words)=\(target)" + (reference.direction.map { " \($0.rawValue)" } ?? "")
    }
  }
}
