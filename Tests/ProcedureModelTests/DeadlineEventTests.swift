import ProcedureModel
import Testing

@Suite struct DeadlineEventTests {
  @Test func `the two events are read by their bytes`() {
    #expect(DeadlineEvent("notified") == .notified)
    #expect(DeadlineEvent("started") == .started)
    for text in ["", "Notified", "notified ", "start", "started\u{301}", "notification"] {
      #expect(DeadlineEvent(text) == nil, "\(text)")
    }
  }
}
