import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("What a comparison says of scripts and disclosure")
struct ScriptChangesTests {
  private func compare(_ old: [String: String], _ new: [String: String]) throws -> Comparison {
    Comparison(
      old: try #require(TestProcedure(old, folder: "V01").read.procedure),
      new: try #require(TestProcedure(new, folder: "V02").read.procedure))
  }

  private let plain = Sample.disclosure() + Sample.script("Ring {{hotline}}.")

  @Test("nothing where nothing differs, and line ends are no difference")
  func same() throws {
    let windows = plain.mapValues {
      $0.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    }
    for other in [plain, windows] {
      let comparison = try compare(plain, other)
      #expect(comparison.scripts.isEmpty)
      #expect(comparison.isEmpty)
      #expect(comparison.scripts.summary == "")
    }
  }

  @Test("scripts that are new, gone and changed, by their names; the comparison is then not empty")
  func scripts() throws {
    let comparison = try compare(
      plain + Sample.script("Old.", name: "old"),
      Sample.disclosure() + Sample.script("Please ring {{hotline}}.") + Sample.script("New.", name: "new"))
    #expect(
      comparison.scripts.sentences == [
        "New scripts: new.", "Scripts that are gone: old.", "Scripts with other words: sheet.",
      ])
    #expect(comparison.scripts.summary == "1 script new, 1 gone, 1 changed")
    #expect(!comparison.isEmpty)
    #expect(comparison.hasSameItems)
  }

  @Test("fields opened and closed, audiences, needs and conditions, each way round")
  func disclosure() throws {
    let before = Sample.disclosure(
      fields: "  lead: {type: name, to: [staff, public], class: c, reason: r, decides: d}\n"
        + "  old: {type: text, to: all}")
    let after = [
      "disclosure.yaml": """
      audiences:
        staff: {title: Staff}
        public: {title: The public, plain: true}
        press: {title: Press}
      conditions:
        settled: {means: It is settled, set-by: Lead}
      fields:
        hotline: {type: telephone, to: all}
        lead: {type: name, to: [staff], needs: settled, class: c, reason: another, decides: d}
        office: {type: text, to: all}

      """
    ]
    let script = Sample.script("Ring.")
    #expect(
      try compare(before + script, after + script).scripts.disclosure == [
        "New audiences: Press.", "New, and open to everybody: office.", "Fields that are gone: old.",
        "The public may no longer be told: lead.", "Press may now be told: hotline.", "lead now needs: settled.",
        "New conditions: settled.", "Explained in other words: lead.",
      ])
    #expect(
      try compare(after + script, before + script).scripts.disclosure == [
        "Audiences that are gone: Press.", "New, and open to everybody: old.", "Fields that are gone: office.",
        "The public may now be told: lead.", "lead no longer needs: settled.", "Conditions that are gone: settled.",
        "Explained in other words: lead.",
      ])
  }

  @Test("V03 has scripts for three more audiences than V02")
  func bundled() throws {
    let old = try #require(try PackageRoot.read("Content/provider-failure/V02").procedure)
    let new = try #require(try PackageRoot.read("Content/provider-failure/V03").procedure)
    let changes = Comparison(old: old, new: new).scripts
    #expect(changes.added == ["partners", "placing-authority", "safeguarding-board"])
    #expect(changes.removed == [])
    #expect(changes.disclosure.first?.contains("Partner organisations") ?? false)
    #expect(changes.sentences.allSatisfy { $0.hasSuffix(".") })
  }
}
