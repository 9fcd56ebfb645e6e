import Review
import TestSupport
import Testing

@Suite("swept-up-name")
struct SweptUpNameTests {
  private func found(_ old: [String], _ new: [String]) throws -> RuleFindings {
    func file(_ clauses: [String]) -> [String: String] {
      let body = clauses.enumerated().map { "1.\($0 + 1) \($1)\n" }.joined(separator: "\n")
      return ["procedure.md": "---\nkind: procedure\ntitle: T\nversion: V02\n---\n\n# T\n\n## 1 One\n\n" + body]
    }
    return try RuleFindings(SweptUpName.self, in: file(new), earlier: file(old))
  }

  @Test("a name of which a change of term replaced a part is found")
  func found() throws {
    let found = try found(
      ["Tell the client at once.", "Settle Appointeeship and Client Affairs for everybody."],
      ["Tell the service user at once.", "Settle Appointeeship and Service user Affairs for everybody."])
    #expect(found.addresses == ["1.2"])
    #expect(
      found.messages == [
        "'Service user Affairs' is half a name and half a new term: V02 has the name 'Client Affairs' here"
      ])
  }

  @Test("a term at the head of a sentence, a whole new name and a single change are silent")
  func silent() throws {
    #expect(
      try found(
        ["Tell the client at once.", "Client records are kept. Clients of SCC ring."],
        ["Tell the service user at once.", "Service user records are kept. Service users of SCC ring."]
      ).messages == [])
    #expect(
      try found(
        ["Tell the client at once.", "Ring Client Affairs for it."],
        ["Tell the service user at once.", "Ring Service User Affairs for it."]
      ).messages == [])
    #expect(try found(["Ring Client Affairs for it."], ["Ring Service user Affairs for it."]).messages == [])
  }
}
