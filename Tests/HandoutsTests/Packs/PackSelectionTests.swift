import Handouts
import Incidents
import Testing

@Suite("a pack that is cut down")
struct PackSelectionTests {
  private let lines: [PackSample.Line] = [
    PackSample.Line("assign", ("item", "A2.6"), ("initials", "CD")),
    PackSample.Line("assign", ("item", "A2.7"), ("service", "s1"), ("initials", "CD")),
    PackSample.Line("assign", ("item", "A2.8"), ("initials", "EF")),
  ]

  @Test("holds only the parts that are asked for", arguments: PackPart.allCases)
  func parts(part: PackPart) throws {
    let whole = try PackSample.pages(PackSample.situation(lines)).map(\.path)
    let some = try PackSample.pages(PackSample.situation(lines), PackSelection(parts: [part])).map(\.path)
    #expect(some.first == "index.html" && some.last == "everything.html")
    #expect(some.allSatisfy { whole.contains($0) })
    switch part {
    case .actionPlan: #expect(some.dropFirst().dropLast() == ["action-plan-a.html"])
    case .plans: #expect(some.dropFirst().dropLast() == ["plan-d.html"])
    case .cards: #expect(some.count == 18)
    case .meetings, .logs, .report, .debrief: break
    }
  }

  @Test("holds a role's card and the rows of its items", arguments: ["PS", "placement service", "Placement-Service"])
  func role(name: String) throws {
    let situation = try PackSample.situation(types: ["HC"], lines)
    let pages = try PackSample.pages(situation, PackSelection(role: name))
    #expect(pages.map(\.path) == ["index.html", "card-07-ps.html", "rows.html", "everything.html"])
    let rows = try PackRows(pages[2].html).rows.map(\.address)
    #expect(rows == ["A2.3", "A7.6", "C2.P2", "C3.3"])
    #expect(pages[0].html.contains("Only the sheets and rows of Placement Service."))
  }

  @Test("holds a person's cards and everything given to them")
  func person() throws {
    let situation = try PackSample.situation(lines)
    let pages = try PackSample.pages(situation, PackSelection(person: "CD"))
    #expect(pages.map(\.path) == ["index.html", "card-02-asc.html", "rows.html", "everything.html"])
    #expect(try PackRows(pages[2].html).rows.map(\.address) == ["A2.6", "A2.7"])
    // Somebody who holds no role but was given something.
    let other = try PackSample.pages(situation, PackSelection(person: "EF"))
    #expect(other.map(\.path) == ["index.html", "rows.html", "everything.html"])
    #expect(try PackRows(other[1].html).rows.map(\.address) == ["A2.8"])
  }

  @Test("has no names of people in the names of its files")
  func names() throws {
    for selection in [PackSelection(), PackSelection(person: "CD"), PackSelection(role: "ASC")] {
      for page in try PackSample.pages(PackSample.situation(lines), selection) {
        #expect(page.path.utf8.allSatisfy { (0x61...0x7A).contains($0) || "0123456789-.".utf8.contains($0) })
        #expect(!page.path.contains("cd") && !page.path.contains("dale") && !page.path.contains("berg"))
      }
    }
  }

  @Test("says which roles and people there are where it knows none of that name")
  func unknown() throws {
    let situation = try PackSample.situation(lines)
    #expect(throws: PackSelection.Unknown.role("Mayor", known: situation.roles.map(\.key))) {
      try PackSample.pages(situation, PackSelection(role: "Mayor"))
    }
    let people = ["AB", "CD", "Dora Eve", "EF"]
    #expect(throws: PackSelection.Unknown.person("ab", known: people)) {
      try PackSample.pages(situation, PackSelection(person: "ab"))
    }
    #expect(PackSelection.Unknown.person("x", known: []).message.hasSuffix("There are: none."))
    #expect(throws: PackSelection.Unknown.self) {
      try PackSample.pages(PackSample.blank(), PackSelection(person: "AB"))
    }
  }
}
