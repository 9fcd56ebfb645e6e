import ProcedureModel
import Testing

@testable import Incidents

@Suite("scripts of a set that differ")
struct SetConsistencyTests {
  private static func script(_ name: String, _ texts: [OpenedText]...) -> OpenedScript {
    OpenedScript(
      name: name, title: [.words("T")], layout: .letter, audiences: [], language: nil,
      blocks: texts.map { OpenedScript.Block(content: .paragraph($0), only: nil) })
  }

  private static func value(_ value: String, _ field: String, _ type: Disclosure.FieldType = .text) -> OpenedText {
    .value(value, field: field, type)
  }

  private static func problems(_ scripts: OpenedScript...) -> [String] {
    SetConsistency.problems(scripts).map { "\($0.subject): \($0.first.words) / \($0.second.words)" }
  }

  @Test("a telephone number mistyped in a script, or in free text")
  func telephones() {
    let field = Self.value("01632 960001", "contact.telephone", .telephone)
    for (typed, isFound) in [
      ("01632 960007", true), ("01632 960077", true), ("(01632) 96 00 07", true), ("01632 960001", false),
      ("01632 123456", false), ("01632 9600", false), ("999", false), ("0163 2960001", false),
    ] {
      let own = Self.problems(
        Self.script("a", [.words("Ring "), field]), Self.script("b", [.words("Ring \(typed).")]))
      #expect(
        own == (isFound ? ["telephone: a, in the value of contact.telephone / b, in its own words"] : []), "\(typed)")
      let free = Self.problems(
        Self.script("a", [.words("Ring "), field], [Self.value("or \(typed) by day", "contact.hours")]))
      #expect(
        free
          == (isFound
            ? ["telephone: a, in the value of contact.telephone / a, in the value of contact.hours"] : []),
        "\(typed)")
    }
  }

  @Test("two fields may hold neighbouring numbers")
  func neighbours() {
    #expect(
      Self.problems(
        Self.script(
          "a", [Self.value("01632 960001", "contact.telephone", .telephone)],
          [Self.value("01632 960002", "press.telephone", .telephone)])) == [])
  }

  @Test("a service's name mistyped")
  func services() {
    let name = Self.value("Rose House", "service.name")
    for (typed, isFound) in [
      ("Rose Hose", true), ("Rosie House", true), ("Rose House", false), ("rose house", false), ("Rose House's", false),
      ("Rose House’s", false), ("the rose hose", false), ("Elm Court", false),
    ] {
      #expect(
        Self.problems(Self.script("a", [name]), Self.script("b", [.words("News of \(typed) today.")]))
          == (isFound ? ["service: a, in the value of service.name / b, in its own words"] : []), "\(typed)")
      #expect(
        Self.problems(
          Self.script("a", [Self.value("Elm Court, Oak Lodge and Rose House", "services.names")]),
          Self.script("b", [Self.value("in \(typed)", "meeting.details")]))
          == (isFound ? ["service: a, in the value of services.names / b, in the value of meeting.details"] : []),
        "\(typed)")
    }
    #expect(
      Self.problems(
        Self.script("a", [Self.value("House 1", "service.name")]),
        Self.script("b", [Self.value("House 2", "service.name")]))
        == [])
  }

  @Test("a name with marks in it is itself, and is found mistyped", arguments: ["service.name", "services.names"])
  func marks(field: String) {
    for (name, typed) in [
      ("Łódź & Söhne", "Łódź & Sohne"), ("Rose & Crown", "Rose & Crwon"), ("St. Mary's (North)", "St. Mary's (Noth)"),
      ("“The Elms”", "“The Emls”"), ("Elm-Court", "Elm-Cuort"),
    ] {
      let value = Self.value(name, field)
      #expect(
        Self.problems(Self.script("a", [.words("At "), value], [.words("At \(name), and at \(name)’s gate.")])) == [],
        "\(name)")
      #expect(
        Self.problems(Self.script("a", [value]), Self.script("b", [.words("News of \(typed) today.")]))
          == ["service: a, in the value of \(field) / b, in its own words"], "\(typed)")
    }
  }

  @Test("a number that is not the one of its field")
  func counts() {
    let field = [Self.value("41", "counts.people", .number), OpenedText.words(" people are affected.")]
    for (typed, isFound) in [
      ("43 people were told.", true), ("40 people are affected.", true), ("41 people are affected.", false),
      ("12 people need nursing.", false), ("24 hours", false), ("40 places", false), ("20 November", false),
    ] {
      #expect(
        Self.problems(Self.script("a", field), Self.script("b", [.words(typed)]))
          == (isFound ? ["count: a, in the value of counts.people / b, in its own words"] : []), "\(typed)")
    }
    #expect(
      Self.problems(
        Self.script("a", field, [Self.value("23", "counts.told", .number), .words(" people are told.")]),
        Self.script("b", [.words("23 people are told, 41 people are affected.")])) == [])
  }

  @Test("a day of the week that is not the date's")
  func weekdays() {
    #expect(Self.problems(Self.script("a", [.words("On Friday 20 November 2026.")])) == [])
    #expect(
      Self.problems(Self.script("a", [Self.value("Thursday 20 November 2026", "notified.date", .date)]))
        == ["date: a, in the value of notified.date / a, in the value of notified.date"])
    #expect(Self.problems(Self.script("a", [.words("Thursday 31 November 2026")])) == [])
  }

  @Test("another time for what a field is named after")
  func moments() {
    let field = Self.value("Friday 20 November at 17:00", "next-update", .time)
    for (typed, isFound) in [
      ("The next update is at 18:00.", true), ("The next update comes on Saturday.", true),
      ("The next update is at 20:00.", true), ("The next update is at noon", true), ("Next update: 21 December.", true),
      ("The next update is at 17:00 on Friday.", false), ("The next update may be late.", false),
      ("The next update. It is 18:00 now.", false), ("The meeting is at 18:00.", false),
      ("We march on with the next update.", false), ("The next update is on 20 November.", false),
    ] {
      #expect(
        Self.problems(Self.script("a", [.words("News by "), field]), Self.script("b", [.words(typed)]))
          == (isFound ? ["time: a, in the value of next-update / b, in its own words"] : []), "\(typed)")
    }
  }

  @Test("a field of one word is named in too many sentences to be held against them")
  func oneWord() {
    let field = Self.value("Monday 30 November 2026", "closure.date", .date)
    #expect(
      Self.problems(Self.script("a", [field]), Self.script("b", [.words("A closure is not talked of on Friday.")]))
        == [])
  }

  @Test("an unread place names no words")
  func messages() {
    let found = SetConsistency.problems([
      Self.script("a", [Self.value("01632 960001", "x", .telephone)]), Self.script("b", [.words("01632 960002")]),
    ])
    #expect(found.count == 1)
    #expect(!"\(found)".contains("9600"))
  }
}
