import Incidents
import SourceText
import Testing

@testable import Handouts

@Suite struct FactWordsTests {
  @Test func `facts go by the words of the people who read them`() throws {
    let words = FactWords(try PackSample.situation())
    for (name, label) in [
      ("telephone", "telephone number of the lead"), ("provider", "the provider"),
      ("notified", "when the council was told"), ("services.s1.address", "Rose House: address"),
      ("services.gone.address", "gone: address"), ("roles.PL.holder", "Project lead: holder"),
      ("roles.PL.deputy-telephone", "Project lead: telephone number of the deputy"),
      ("contacts.D.checked", "Director support: when it was last checked"), ("people.P001B.told", "the list of people"),
      ("signatures.AB.name", "the signature sheet"), ("fields.next.update", "next.update"),
      ("closed-days.2026-12-24", "days on which offices are closed"), ("unheard-of", "unheard-of"),
    ] {
      #expect(words.label(name) == label, "\(name)")
    }
  }
}
