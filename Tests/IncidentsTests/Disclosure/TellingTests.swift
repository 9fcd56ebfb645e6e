import ProcedureModel
import TestSupport
import Testing

@testable import Incidents

@Suite("how far an audience has been told")
struct TellingTests {
  private static func telling(
    _ audience: String, facts: [(String, String?)] = [], _ drafts: [DraftEntry] = []
  ) throws -> Telling {
    let situation = DisclosureSample.situation(try DisclosureSample.procedure(), facts: facts, drafts)
    return Telling(try #require(situation.procedure.disclosure?.audience(audience)), situation)
  }

  private static func told(_ audience: String, _ reached: String? = nil, _ of: String? = nil, minute: Int = 5)
    -> DraftEntry
  {
    LogSample.draft(.told, minute, ("audience", audience), ("reached", reached), ("of", of))
  }

  private static let when = "2026-11-20T03:00:00+00:00"

  @Test("person by person, as people.csv says")
  func byPerson() throws {
    let codes = IncidentFacts(IncidentSample.facts()).people.map(\.code)
    #expect(codes.count == 3)
    for told in 0...3 {
      let telling = try Self.telling("families", facts: codes.prefix(told).map { ("people.\($0).told", Self.when) })
      #expect(telling.isDone == (told == 3))
      #expect(telling.words == (told == 3 ? "3 of 3 told" : "\(told) of 3 told, \(3 - told) not reached"))
    }
    // An entry may say more than the list, if it speaks of as many; never less, and never without counting.
    #expect(try Self.telling("families", [Self.told("families", "3", "3")]).isDone)
    #expect(try !Self.telling("families", [Self.told("families", "2", "2")]).isDone)
    // What was said of a shorter list counts nobody of this one.
    #expect(try Self.telling("families", [Self.told("families", "2", "2")]).words == "0 of 3 told, 3 not reached")
    #expect(try !Self.telling("families", [Self.told("families")]).isDone)
    #expect(try !Self.telling("families", [Self.told("staff", "3", "3")]).isDone)
  }

  @Test("by entry, the last of which counts")
  func byEntry() throws {
    let nobody = try Self.telling("press")
    #expect(!nobody.isDone && nobody.words == "not told yet")
    let plain = try Self.telling("press", [Self.told("press")])
    #expect(plain.isDone && plain.words == "told")
    let some = try Self.telling("press", [Self.told("press"), Self.told("press", "38", "41", minute: 6)])
    #expect(!some.isDone && some.words == "38 of 41 told, 3 not reached")
    #expect(
      try Self.telling("press", [Self.told("press", "38", "41"), Self.told("press", "41", "41", minute: 6)]).isDone)
  }

  @Test("an entry that is withdrawn tells nobody")
  func withdrawn() throws {
    let withdrawn = LogSample.draft(
      .correct, 9, ("corrects", "3"), ("because", "it was the wrong list"), ("withdrawn", "yes"))
    #expect(try !Self.telling("press", [Self.told("press"), withdrawn]).isDone)
    #expect(try !Self.telling("families", [Self.told("families", "3", "3"), withdrawn]).isDone)
  }

  @Test("without people on the list, families count by entry too")
  func noList() throws {
    let none = IncidentFacts(IncidentSample.facts()).people.flatMap { person -> [(String, String?)] in
      [("people.\(person.code).code", nil), ("people.\(person.code).worker", nil)]
    }
    #expect(try !Self.telling("families", facts: none).isDone)
    #expect(try Self.telling("families", facts: none, [Self.told("families", "4", "4")]).isDone)
  }
}
