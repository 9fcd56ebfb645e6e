import ProcedureModel
import SourceText
import TestSupport
import Testing

@Suite("a text that is not read")
struct UnreadTextTests {
  @Test("is said to be unread, and nothing in it to be missing")
  func overLimit() {
    let test = TestProcedure(ReadingFixture.procedure("1.1 a\n\n" + String(repeating: "![[]()", count: 40_000)))
    #expect(test.read.diagnostics.map(\.rule) == ["text-not-read", "too-many-marks"])
    #expect(test.read.procedure?.control.title.text == "T")
    #expect(test.read.procedure?.sections.isEmpty == true)
  }
}
