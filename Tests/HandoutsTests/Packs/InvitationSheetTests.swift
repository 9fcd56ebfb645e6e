import Handouts
import Incidents
import ProcedureModel
import TestSupport
import Testing

@Suite struct InvitationSheetTests {
  @Test func `each list of the procedure has a sheet with every member, in order`() throws {
    let procedure = try PaperSample.procedure(PaperSample.folders[0])
    let pages = try PaperSample.pages(Situation(blank: procedure, now: try PaperSample.now()), parts: [.meetings])
    for (list, address) in [("steering-group", "5.1"), ("operational-group", "7.4")] {
      let html = try #require(pages.first { $0.path == "invitations-\(list).html" }).html
      let members = procedure.texts.filter { $0.address.text.hasPrefix("\(address).b") }
      #expect(members.count > 5)
      var rest = html[...]
      for member in members {
        let row = "<th scope=\"row\">\(member.address)</th><td data-label=\"Member\">\(escaped(member.text.plain))</td>"
        let found = try #require(rest.firstRange(of: row), "\(member.address)")
        rest = rest[found.upperBound...]
        let end = try #require(rest.firstRange(of: "</tr>"))
        #expect(rest[..<end.lowerBound].matches(of: /class="tick-box"/).count == 3)
      }
    }
    #expect(
      try PaperSample.words(of: "invitations-operational-group.html", in: pages).contains("other 'interested parties'"))
  }

  @Test func `without bullets the words are the member, and an address that is not there is said`() throws {
    let sources = Sample.procedure(
      "## 1 People\n\n1.1 The harbour master.\n\n1.2 These:\n\n- one\n  - one and a half\n- two",
      settings: "lists: {crew: [\"1.1\", \"1.2\", \"9.9\"], Crew!: [\"1.2.b2\"]}")
    let procedure = try #require(TestProcedure(sources).read.procedure)
    let pages = try PaperSample.pages(Situation(blank: procedure, now: try PaperSample.now()), parts: [.meetings])
    let words = try PaperSample.words(of: "invitations-crew.html", in: pages)
    for part in ["The harbour master.", "one and a half", "two", "The procedure has nothing at 9.9"] {
      #expect(words.contains(part), "\(part)")
    }
    let second = try PaperSample.words(of: "invitations-list-2.html", in: pages)
    #expect(second.contains("two") && !second.contains("one and a half"))
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("'", with: "&#39;")
  }
}
