import ProcedureModel
import Testing

@testable import Handouts

@Suite("the link that a value makes of itself")
struct ScriptLinkTests {
  @Test(
    "a telephone number that can be rung, and nothing else",
    arguments: [
      ("01632 960001", "tel:01632960001"), ("+44 (1632) 960-001", "tel:+441632960001"), ("999", "tel:999"),
      ("12", nil), ("0123456789012345", nil), ("01632 960001 ext 4", nil), ("44+1632960001", nil), ("", nil),
    ] as [(String, String?)])
  func telephone(value: String, href: String?) {
    #expect(ScriptLink.href(value, .telephone) == href)
  }

  @Test(
    "an address of one mailbox, and nothing else",
    arguments: [
      ("press@example.org", "mailto:press@example.org"), ("a.b-c_d@example.org", "mailto:a.b-c_d@example.org"),
      ("press", nil), ("press@", nil), ("@example.org", nil), ("a@b@example.org", nil), ("a b@example.org", nil),
      ("a@example.org?bcc=x", nil),
    ] as [(String, String?)])
  func address(value: String, href: String?) {
    #expect(ScriptLink.href(value, .email) == href)
  }

  @Test("no value of another type", arguments: ["01632960001", "press@example.org"])
  func others(value: String) {
    #expect(ScriptLink.href(value, .text) == nil && ScriptLink.href(value, .number) == nil)
  }
}
