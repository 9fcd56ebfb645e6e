import ProcedureModel
import Testing

@testable import Incidents

@Suite("the words of a script that is compared with others")
struct SetWordTests {
  @Test("come without the marks around them, with the field that carried them and the ends of sentences")
  func words() {
    let script = OpenedScript(
      name: "s", title: [.words("News of "), .value("Rose House", field: "service.name", .text)], layout: .letter,
      audiences: [], language: nil,
      blocks: [
        OpenedScript.Block(
          content: .paragraph([
            .words("Ring "), .strong([.value("(01632) 960-001", field: "t", .telephone)]), .words(" now!"), .softBreak,
            .blank(.text), .words("“Why?” 5 pm."),
          ]), only: nil),
        OpenedScript.Block(
          content: .list([
            [
              OpenedScript.Block(
                content: .quote([
                  OpenedScript.Block(content: .heading(level: 2, [.words("End")]), only: nil)
                ]), only: nil)
            ]
          ]), only: nil),
      ])
    let words = SetWord.words(of: script)
    #expect(
      words.map(\.word) == ["news", "of", "rose", "house", "ring", "01632", "960-001", "now", "why", "5", "pm", "end"])
    #expect(words.map(\.written)[5...6] == ["01632", "960-001"])
    #expect(words.filter { $0.field != nil }.map(\.word) == ["rose", "house", "01632", "960-001"])
    #expect(words.filter(\.endsSentence).map(\.word) == ["house", "now", "pm", "end"])
    #expect(words.filter(\.isNumber).map(\.word) == ["01632", "5"])
  }

  @Test("a sign before a number of another country stays")
  func plus() { #expect(SetWord.split("+44 1632", field: nil).map(\.word) == ["+44", "1632"]) }
}
