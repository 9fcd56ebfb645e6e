import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

@Suite("long-sentence")
struct LongSentenceTests {
  @Test("a sentence of more than 25 words is found on its own line with its count, and one of 25 is not")
  func long() throws {
    let words = Array(repeating: "word", count: 24).joined(separator: " ")
    let found = try RuleFindings(
      LongSentence.self,
      in: Sample.procedure("## 1 A\n\n1.1 Short.\n①Then \(words) end.\n\n1.2 Then \(words).\n\n①- Bullet \(words) end"))
    #expect(found.places == found.marks)
    #expect(found.messages.allSatisfy { $0.hasPrefix("a sentence of 26 words") })
    #expect(found.findings.allSatisfy { $0.severity == .advice })
  }

  @Test("it speaks only when it is asked for")
  func off() {
    #expect(LongSentence.isOffByDefault)
  }
}
