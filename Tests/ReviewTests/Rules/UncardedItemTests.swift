import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("uncarded-item")
struct UncardedItemTests {
  private let files =
    Sample.checklist("## 1 A\n\n1.1 x.\n\n①1.2 y.\n\n## 2 B\n\n2.1 z:\n\n- a\n- b")
    + Sample.actionPlan("## Key\n\n- `PL` lead\n\n## A\n\n### Now\n\n- Ring. `PL`\n①- Write. `PL`")
    + Sample.operationalPlan("- Ring. `Clerk`\n\n①- Write. `Clerk`")

  @Test("rows, actions and tasks on no card are found; a part on a card stands for its item")
  func items() throws {
    let cards = "roles:\n  - {title: Lead}\ncards:\n  Lead: {now: [A1.1, A2.1.b2], next: [C1.1, D1]}\n"
    let found = try RuleFindings(UncardedItem.self, in: files + ["cards.yaml": cards])
    #expect(found.places == found.marks)
    #expect(found.addresses == ["A1.2", "C1.2", "D2"])
  }

  @Test("the address of a group or appendix on a card stands for all its items")
  func groups() throws {
    let cards = "roles:\n  - {title: Lead}\ncards:\n  Lead: {now: [A.S1, A.S2, C, C.S1, D1, D2]}\n"
    #expect(try RuleFindings(UncardedItem.self, in: files + ["cards.yaml": cards]).messages == [])
  }

  @Test("an appendix or a group that was forgotten whole is one finding")
  func whole() throws {
    let text = "## 1 A\n\n1.1 x.\n\n## 2 B\n\n2.1 x.\n\n2.2 x.\n\n2.3 x."
    let cards = "roles:\n  - {title: Lead}\ncards:\n  Lead: {now: [A1.1]}\n"
    let found = try RuleFindings(
      UncardedItem.self,
      in: Sample.checklist(text) + Sample.operationalPlan("- Ring. `Clerk`\n\n- Write. `Clerk`") + ["cards.yaml": cards]
    )
    #expect(found.addresses == ["A.S2", "D"])
  }

  @Test("a version without cards has none")
  func withoutCards() throws {
    #expect(try RuleFindings(UncardedItem.self, in: files).messages == [])
  }
}
