import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct IssuedHandoutTests {
  static func issue(_ number: Int, _ handout: String, _ minute: Int, edition: String = "standard") -> DraftEntry {
    LogSample.draft(
      .issue, minute, ("issue", "\(number)"), ("handout", handout), ("title", "T \(handout)"), ("edition", edition),
      ("file", "issued/x"), ("sha256", "0"), ("source", "f"), ("approved-by", "AB"))
  }

  static func copies(_ issue: Int, _ direction: String, _ holder: String, _ copies: Int, _ minute: Int) -> DraftEntry {
    LogSample.draft(
      .copies, minute, ("issue", "\(issue)"), ("direction", direction), ("holder", holder), ("copies", "\(copies)"))
  }

  @Test func `the last issue of a sheet holds, each edition by itself, and a withdrawn one replaces nothing`() {
    var drafts = [
      IssuedHandoutTests.issue(1, "card", 1), IssuedHandoutTests.issue(2, "plan", 2),
      IssuedHandoutTests.issue(3, "card", 3), IssuedHandoutTests.issue(4, "card", 4, edition: "large-print"),
      IssuedHandoutTests.issue(5, "plan", 5),
    ]
    drafts.append(LogSample.draft(.correct, 6, ("corrects", "5"), ("because", "x"), ("withdrawn", "yes")))
    let state = LogSample.state(drafts)
    #expect(state.issued.map(\.number) == [1, 2, 3, 4])
    #expect(state.issued.map(\.replacedBy) == [3, nil, nil, nil])
    #expect(state.nextIssue == 6, "the number of the withdrawn one stands on paper")
    #expect(LogSample.state([]).nextIssue == 1)
  }

  @Test func `numbers in names of files: padded, with the edition where it is not the standard one`() {
    #expect(IssuedHandout.fileName(7, "card-01-pl", edition: "standard") == "007-card-01-pl.html")
    #expect(IssuedHandout.fileName(1234, "log", edition: "large-print") == "1234-log-large-print.html")
    for (name, number) in [("007-a.html", 7), ("1234-a.html", 1234), ("7-a.html", nil), ("abc-a", nil), ("0071", nil)] {
      #expect(IssuedHandout.number(ofFile: name) == number, "\(name)")
    }
  }

  /// What goes out and comes back, counted in another way: a sum for each holder, never below nought.
  @Test(arguments: 0..<200) func `copies out less copies back are whoever's they are`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let names = ["Night staff", "night STAFF", "Press", "AB"]
    var drafts = [IssuedHandoutTests.issue(1, "card", 0), IssuedHandoutTests.issue(2, "plan", 0)]
    var sums: [Int: [String: Int]] = [:]
    for minute in 1..<Int.random(in: 2...20, using: &random) {
      let (issue, name) = (Int.random(in: 1...2, using: &random), names.randomElement(using: &random) ?? "")
      let isBack = Bool.random(using: &random)
      let count = Int.random(in: 1...5, using: &random)
      drafts.append(IssuedHandoutTests.copies(issue, isBack ? "back" : "out", name, count, minute))
      let sum = (sums[issue]?[name.lowercased()] ?? 0) + (isBack ? -count : count)
      sums[issue, default: [:]][name.lowercased()] = max(0, sum)
    }
    for issued in LogSample.state(drafts).issued {
      let found = Dictionary(uniqueKeysWithValues: issued.holders.map { ($0.name.lowercased(), $0.copies) })
      #expect(found == (sums[issued.number] ?? [:]).filter { $0.value > 0 })
      #expect(issued.copiesOut == found.values.reduce(0, +))
      #expect(issued.holder("NIGHT staff")?.copies == found["night staff"])
    }
  }
}
