import Testing

@testable import Incidents

@Suite("names that stand in the log alone")
struct LoggedNamesTests {
  private static func names(_ drafts: [DraftEntry]) -> [String] {
    LoggedNames(LogSample.state(drafts)).names.map { "\($0.text)\($0.kind == .loggedName ? "" : " (whole)")" }
  }

  @Test(
    "where an entry names somebody",
    arguments: [
      ("Mrs Ada Quillon, daughter of P002C", ["Ada Quillon"]),
      ("Dr. A. Quillon (GP)", ["A Quillon", "GP"]), ("Quillon", ["Quillon"]), ("Night desk", []),
      ("Elm Lodge", ["Elm Lodge (whole)"]), ("Daughter of somebody", []), ("AB; Eve Farr", ["AB", "Eve Farr"]),
      ("", []), ("Miss", []),
    ])
  func somebody(text: String, expected: [String]) {
    #expect(Self.names([LogSample.draft(.contact, 1, ("with", text), ("text", "x"))]) == expected)
  }

  @Test(
    "in free words by a title, or by two capitals that are no place",
    arguments: [
      ("Mrs Quillon rang.", ["Quillon"]),
      ("Rang Ada Quillon twice", ["Rang Ada Quillon (whole)", "Ada Quillon (whole)", "Quillon"]),
      ("told Ada Quillon", ["Ada Quillon (whole)", "Quillon"]), ("Quillon rang", []),
      ("the hall of St Mark's Church", []),
      ("Nothing. Quillon", []), ("asked Dr. Ada Quillon-Smith", ["Ada Quillon-Smith"]), ("nurse mrs quillon", []),
      ("Spoke to Sister Quillon", ["Quillon"]), ("", []), ("A", []),
    ])
  func free(text: String, expected: [String]) {
    #expect(Self.names([LogSample.draft(.note, 1, ("text", text))]) == expected)
  }

  @Test("of every entry, corrected or withdrawn, each once with its first place")
  func entries() {
    let drafts = [
      LogSample.draft(.staff, 1, ("who", "Ada Quillon"), ("direction", "in")),
      LogSample.draft(.staff, 2, ("who", "Ada Quillon"), ("direction", "out")),
      LogSample.draft(.correct, 3, ("corrects", "1"), ("because", "misheard"), ("who", "Ida Quillan")),
      LogSample.draft(.correct, 4, ("corrects", "2"), ("because", "no"), ("withdrawn", "yes")),
      LogSample.draft(.approve, 5, ("script", "Letter Rose House"), ("approved-by", "Dee Ford"), ("digest", "Ab Cd")),
    ]
    #expect(
      LoggedNames(LogSample.state(drafts)).names.map { "\($0.fact) \($0.text)" } == [
        "log.1.who Ada Quillon", "log.3.who Ida Quillan",
      ])
  }
}
