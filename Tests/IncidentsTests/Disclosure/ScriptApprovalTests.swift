import ProcedureModel
import TestSupport
import Testing

@testable import Incidents

@Suite("who approved a script")
struct ScriptApprovalTests {
  private static let text = """
    ## Head {{next-update}}

    One *two **three*** [four](https://example.org).

    - five {{contact.hours}}

      six

    > seven {{provider.name}}

    eight `if agreed`
    """

  private static func procedure(_ text: String = text) throws -> Procedure {
    try DisclosureSample.procedure(["s": DisclosureSample.script("staff", text, title: "Title {{contact.telephone}}")])
  }

  private static func approve(_ script: String, _ digest: String, minute: Int = 20) -> DraftEntry {
    LogSample.draft(.approve, minute, ("script", script), ("approved-by", "Gil Hart"), ("digest", digest))
  }

  @Test("is what the log says, until a word changes")
  func approval() throws {
    let procedure = try Self.procedure()
    let opened = try #require(try DisclosureSample.opened(DisclosureSample.situation(procedure)).first)
    func approval(_ drafts: [DraftEntry], _ facts: [(String, String?)] = []) throws -> ScriptApproval? {
      let situation = DisclosureSample.situation(procedure, facts: facts, drafts)
      return ScriptApproval(try #require(try DisclosureSample.opened(situation).first), situation.state)
    }
    #expect(try approval([]) == nil)
    #expect(try approval([Self.approve("other", opened.digest)]) == nil)
    #expect(try approval([Self.approve("s", opened.digest)])?.isOutdated == false)
    #expect(try approval([Self.approve("s", opened.digest)])?.entry["approved-by"] == "Gil Hart")
    #expect(try approval([Self.approve("s", "")])?.isOutdated == true)
    for field in ["next-update", "contact.hours", "contact.telephone", "provider.name"] {
      let changed = try approval([Self.approve("s", opened.digest)], [("fields.\(field)", "12 34")])
      #expect(changed?.isOutdated == true, "\(field)")
    }
    #expect(try approval([Self.approve("s", opened.digest), DisclosureSample.met("agreed")])?.isOutdated == true)
    // What stands in no word of it changes nothing.
    #expect(try approval([Self.approve("s", opened.digest)], [("telephone", "1")])?.isOutdated == false)
    let withdrawn = LogSample.draft(.correct, 30, ("corrects", "3"), ("because", "a slip"), ("withdrawn", "yes"))
    #expect(try approval([Self.approve("s", opened.digest), withdrawn]) == nil)
    // The last counts.
    #expect(try approval([Self.approve("s", opened.digest), Self.approve("s", "x", minute: 21)])?.isOutdated == true)
  }

  @Test("the digest covers every word of the text")
  func digest() throws {
    func digest(_ text: String) throws -> String {
      try #require(
        try DisclosureSample.opened(
          DisclosureSample.situation(try Self.procedure(text), [DisclosureSample.met("agreed")])
        )
        .first
      ).digest
    }
    var seen: Set<String> = [try digest(Self.text)]
    for word in ["Head", "One", "two", "three", "four", "five", "six", "seven", "eight"] {
      #expect(seen.insert(try digest(Self.text.replacing(word, with: "changed"))).inserted, "\(word)")
    }
    #expect(seen.insert(try digest(Self.text.replacing("example.org", with: "example.com"))).inserted)
  }
}
