import SourceText
import TestSupport
import Testing

@testable import ProcedureModel

@Suite("rules of disclosure as they are read")
struct DisclosureReaderTests {
  @Test("audiences as names or with what is known of them")
  func audiences() throws {
    let names = try DisclosureReaderTests.read("audiences: [press, safeguarding-board]\n").audiences
    #expect(names.map(\.name.text) == ["press", "safeguarding-board"])
    #expect(names.map(\.title) == ["Press", "Safeguarding board"])
    #expect(names.map(\.isToldByPerson) == [false, false])
    let known = try DisclosureReaderTests.read(
      "audiences:\n  press: {}\n  families: {title: Families and friends, told: by person}\n"
    ).audiences
    #expect(known.map(\.title) == ["Press", "Families and friends"])
    #expect(known.map(\.isToldByPerson) == [false, true])
  }

  @Test("a field with all that is said of it, and one that is open to everybody")
  func fields() throws {
    let rules = try DisclosureReaderTests.read(
      """
      audiences: [press, staff]
      conditions:
        so: {means: It is so, set-by: Chair}
        told: {means: They know, set-by: Lead}
      fields:
        a: {type: e-mail, means: Where, to: all}
        b: {type: date, to: [staff, press], needs: [so, told], class: people, reason: Because, decides: Lead}
        c: {type: name, to: staff, class: people, reason: Because, decides: Lead}
      """)
    #expect(
      rules.conditions.map { "\($0.name.text) \($0.means) \($0.setBy)" } == [
        "so It is so Chair", "told They know Lead",
      ])
    let (a, b, c) = (rules.fields[0], rules.fields[1], rules.fields[2])
    #expect(a.isOpenToAll && a.type == .email && a.means == "Where" && a.needs.isEmpty && a.reason == nil)
    #expect(a.isEverOpen(to: "press") && a.isEverOpen(to: "anybody"))
    #expect(!b.isOpenToAll && b.needs.map(\.text) == ["so", "told"] && b.classOfInformation == "people")
    #expect(b.reason == "Because" && b.decides == "Lead")
    #expect(b.isEverOpen(to: "press") && !b.isEverOpen(to: "Press") && !b.isEverOpen(to: "all"))
    #expect(c.isEverOpen(to: "staff") && !c.isEverOpen(to: "press"))
    #expect(rules.field("c")?.name.range.start == SourcePosition(line: 8, column: 3))
    #expect(rules.field("d") == nil && rules.audience("pres") == nil && rules.condition("") == nil)
  }

  @Test("what is wrong in them opens nothing")
  func wrong() throws {
    let rules = try DisclosureReaderTests.read(
      "audiences: [press]\nfields:\n  a: {type: name, to: [al]}\n  b: {type: name}\n  c: {type: name, to: [all, press]}\n"
    )
    #expect(rules.fields.map { $0.isEverOpen(to: "press") } == [false, false, true])
    #expect(rules.fields.allSatisfy { !$0.isOpenToAll })
  }

  private static func read(_ text: String) throws -> Disclosure {
    try #require(TestProcedure(["disclosure.yaml": text]).read.procedure?.disclosure)
  }
}
