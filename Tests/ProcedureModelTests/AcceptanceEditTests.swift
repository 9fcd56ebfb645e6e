import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite("findings are accepted in front matter")
struct AcceptanceEditTests {
  private func edited(_ front: String, _ settings: [AcceptanceEdit.Setting]) throws -> (
    text: String, accepted: [String]
  ) {
    let text = "---\nkind: procedure\ntitle: T\nversion: V01\n\(front)---\n\n# T\n\n## 1 A\n\n1.1 x.\n"
    func read(_ text: String) throws -> Settings {
      try #require(
        ProcedureReader.read(folder: "V", sources: [ProcedureSource(path: "p.md", bytes: Array(text.utf8))]).procedure
      )
      .settings
    }
    let new = String(
      decoding: try AcceptanceEdit.setting(
        settings, accepted: try read(text).accepted, path: "V/p.md", bytes: Array(text.utf8)), as: UTF8.self)
    return (new, try read(new).accepted.map { "\($0.rule.text) \($0.at?.text ?? "-") \($0.because)" })
  }

  private let one = AcceptanceEdit.Setting(rule: "r", at: "4.3", because: "it “stays”: yes")

  @Test(
    "a list is begun before the fence, or goes on in its own way",
    arguments: [
      "", "accepted:\n  - {rule: q, at: D1, because: b}\n", "accepted: []\n",
      "accepted: [{rule: q, because: c}] # why\nsample: true\n",
    ])
  func added(front: String) throws {
    let new = try edited(front, [one])
    #expect(new.accepted.last == "r 4.3 it “stays”: yes")
    #expect(new.accepted.count == (front.contains("rule") ? 2 : 1))
    #expect(new.text.hasSuffix("---\n\n# T\n\n## 1 A\n\n1.1 x.\n"))
    #expect(!front.contains("# why") || new.text.contains("# why"))
  }

  @Test("a reason is exchanged or its acceptance taken out, by rule and address")
  func changed() throws {
    let front = "accepted:\n  # first\n  - {rule: r, at: \"4.3\", because: a}\n  - {rule: r, because: b}\n"
    #expect(try edited(front, [one]).accepted == ["r 4.3 it “stays”: yes", "r - b"])
    #expect(
      try edited(front, [AcceptanceEdit.Setting(rule: "r", at: nil, because: "")]).accepted == ["r 4.3 a"])
    #expect(try edited(front, [AcceptanceEdit.Setting(rule: "r", at: "9", because: "")]).text.contains("because: b}"))
  }
}
