import ProcedureModel
import Testing

@testable import Handouts
@testable import Incidents

@Suite("a script as plain text")
struct ScriptTextTests {
  private static func text(_ layout: ScriptLayout) -> String {
    func block(_ content: OpenedScript.Block.Content, only: String? = nil) -> OpenedScript.Block {
      OpenedScript.Block(content: content, only: only)
    }
    let script = OpenedScript(
      name: "call", title: [.words("When somebody "), .strong([.words("rings")])], layout: layout, audiences: ["Staff"],
      language: nil,
      blocks: [
        block(.quote([block(.paragraph([.words("Good morning.")]))])),
        block(.paragraph([.words("It closes on "), .blank(.date), .words(".")]), only: "Only if it is decided"),
        block(.list([[block(.paragraph([.words("Write down"), .softBreak, .words("the number.")]))]])),
      ])
    return ScriptText.text(script, head: ["DRAFT"], foot: ["Source 0e38b621d0ec"])
  }

  @Test("has a line for each paragraph; what is said aloud, and what stands under a condition, is marked in words")
  func spoken() {
    #expect(
      Self.text(.telephone) == """
        DRAFT

        When somebody rings

        SAY:
          Good morning.

        (Only if it is decided:) It closes on ____________.

        - Write down the number.

        Source 0e38b621d0ec

        """)
  }

  @Test("says nothing of saying where it is read")
  func read() {
    #expect(!Self.text(.letter).contains("SAY"))
  }
}
