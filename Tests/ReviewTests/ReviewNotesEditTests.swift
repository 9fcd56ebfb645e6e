import Review
import Testing

@Suite("notes of a comparison are edited in place")
struct ReviewNotesEditTests {
  private func edited(_ text: String?, _ settings: [ReviewNotesEdit.Setting]) throws -> String {
    String(
      decoding: try ReviewNotesEdit.setting(
        settings, path: "n.yaml", bytes: text.map { Array($0.utf8) }, names: ("V1", "V2")), as: UTF8.self)
  }

  private func setting(_ change: String, _ weight: String?, _ because: String?) -> ReviewNotesEdit.Setting {
    ReviewNotesEdit.Setting(change: change, weight: weight, because: because)
  }

  @Test("a file is begun, and says what it is for")
  func begun() throws {
    #expect(
      try edited(nil, [setting("new:A4.8", "editorial", nil), setting("1.1", nil, "why: so")])
        == """
        # What was settled about the changes from V1 to V2.
        changes:
          - change: new:A4.8
            weight: editorial
          - change: "1.1"
            because: "why: so"

        """)
  }

  @Test("what is said of a change is set, added to, and taken out, the whole note where nothing is left of it")
  func set() throws {
    let text = """
      pairs: [{old: "1", new: "2"}]
      changes:
        # one
        - {change: a, because: x}
        - change: b
          weight: editorial  # so it is
        - change: c
          because: y
          weight: editorial

      """
    #expect(
      try edited(
        text,
        [
          setting("a", nil, ""), setting("b", "substantive", "new"), setting("c", "", nil), setting("d", "", ""),
        ])
          == """
          pairs: [{old: "1", new: "2"}]
          changes:
            # one
            - change: b
              weight: substantive  # so it is
              because: new
            - change: c
              because: y
              weight:

          """)
  }

  @Test("what a file of ours cannot hold is known beforehand")
  func canHold() {
    #expect(ReviewNotesEdit.canHold("“x”\n\t"))
    #expect(!ReviewNotesEdit.canHold("x\u{1}"))
  }
}
