import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct NamelessWordsTests {
  private static func words(_ drafts: [DraftEntry], procedure: String = "The house is a home for care.") throws
    -> NamelessWords
  {
    let read = TestProcedure(Sample.procedure("## 1 Scope\n\n1.1 \(procedure)")).read
    return NamelessWords(LogSample.state(drafts), try #require(read.procedure))
  }

  private static func facts(_ fields: (String, String)...) -> DraftEntry {
    DraftEntry(.facts, at: LogSample.start, by: "AB", fields.map { ($0.0, $0.1) })
  }

  @Test func `names, initials, codes and numbers are taken out, and what the procedure itself says stays`() throws {
    let words = try NamelessWordsTests.words([
      NamelessWordsTests.facts(
        ("provider", "Brightwater Care"), ("services.rose-house.id", "rose-house"),
        ("services.rose-house.name", "Rose House"), ("services.rose-house.address", "12 Quay Street"),
        ("signatures.AB.initials", "AB"), ("signatures.AB.name", "Ann Brown"), ("roles.PL.holder", "Colin Dale"),
        ("people.P001B.worker", "Eve Fox")),
      LogSample.draft(.set, 1, ("field", "services.rose-house.name"), ("old", "Rose House"), ("new", "Thorn House")),
      LogSample.draft(.contact, 2, ("with", "Mr Quint"), ("text", "x")),
    ])
    for (text, expected) in [
      ("Nobody is away from the house", "Nobody is away from the house"),
      ("Rose House is shut, rose  house too", "[service] is shut, [service] too"),
      ("see A7.8@rose-house", "see A7.8@[service]"),
      ("Rose has no beds; the costs rose", "[service] has no beds; the costs rose"),
      ("THORN HOUSE is open", "[service] is open"), ("Ann said so; Brown agrees", "[person] said so; [person] agrees"),
      ("AB did it, not ABBA", "[person] did it, not ABBA"),
      ("P001B and p002c and P0001X", "[person] and [person] and P0001X"),
      ("P014B too", "[person] too"), ("Ring 01632 960001 or (01632) 960-002", "Ring [number] or ([number]"),
      ("in 2026, 3 of 12", "in 2026, 3 of 12"), ("Mr Quint came", "[person] came"), ("a quint", "a quint"),
      ("Brightwater does not pay for care", "[provider] does not pay for care"), ("Quay is wet", "[place] is wet"),
      ("Colin Dale\u{301}s cat", "[person] Dale\u{301}s cat"), ("", ""), ("é😀 Rose House é", "é😀 [service] é"),
    ] {
      #expect(words.without(text) == expected, "\(text)")
    }
  }

  @Test func `a body of which the procedure itself speaks is nobody`() throws {
    let words = try NamelessWordsTests.words(
      [
        LogSample.draft(.contact, 1, ("with", "Care Quality Commission"), ("text", "x")),
        LogSample.draft(.contact, 1, ("with", "Duty sister"), ("text", "x")),
      ], procedure: "Tell the Care Quality Commission.")
    #expect(words.without("Care Quality Commission and duty sister") == "Care Quality Commission and [person]")
  }

  /// Every fact and every field that names somebody holds a word of its own; none of them is left in any text.
  @Test(arguments: 0..<100) func `no known name is left, wherever it stands`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func name() -> String {
      let letters = Array("bcdfghjklmnpqrstvwxz")
      let word = (0..<Int.random(in: 3...8, using: &random)).map { _ in letters.randomElement(using: &random) ?? "b" }
      return String(word.prefix(1)).uppercased() + String(word.dropFirst())
    }
    let names = (0..<7).map { _ in "\(name()) \(name())" }
    let words = try NamelessWordsTests.words([
      NamelessWordsTests.facts(
        ("provider", names[0]), ("services.a.name", names[1]), ("signatures.ZZ.name", names[2]), ("lead", names[3]),
        ("roles.PL.deputy", names[4])),
      LogSample.draft(.staff, 1, ("who", names[5]), ("direction", "in")),
      LogSample.draft(.edit, 1, ("field", "contacts.D.name"), ("old", names[6])),
    ])
    let filler = ["before", "went", "-", ",", "\u{2019}", "é", "12", "(", ")", "\n", "@", "."]
    for _ in 0..<20 {
      var text = ""
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        text +=
          Bool.random(using: &random)
          ? names.randomElement(using: &random) ?? "" : filler.randomElement(using: &random) ?? ""
        text += [" ", ", ", "; "].randomElement(using: &random) ?? " "
      }
      let swept = words.without(text)
      for name in names { #expect(!swept.lowercased().contains(name.lowercased()), "\(text) | \(swept)") }
      // What is no name is all there, in its order.
      let kept = swept.replacing(/\[(?:provider|service|person|place|number)\]/, with: "").filter { !$0.isWhitespace }
      let expected = names.reduce(text) { $0.replacingOccurrences($1) }.filter { !$0.isWhitespace }
      #expect(kept == expected, "\(text) | \(swept)")
    }
  }
}

extension String {
  /// The text without another, whatever its capitals.
  fileprivate func replacingOccurrences(_ other: String) -> String { replacing(other, with: "") }
}
