import Incidents
import SourceText
import Testing

@Suite struct StandingContactsTests {
  private func read(_ text: String) -> (facts: FactTable?, diagnostics: [Diagnostic]) {
    StandingContacts.read(path: "contacts.yaml", bytes: Array(text.utf8))
  }

  @Test func `contacts and closed days become the fields that an incident has`() throws {
    let facts = try #require(
      read(
        """
        contacts:
          - {role: Duty solicitor, name: Carl, deputy: Eve, on-call: nights, telephone: 01237, checked: 2026-11-01}
          - role: GP
        closed-days: [2026-12-24]
        """
      ).facts)
    #expect(facts["contacts.Duty solicitor.on-call"] == "nights")
    #expect(facts.keys(of: "contacts") == ["Duty solicitor", "GP"])
    #expect(facts["closed-days.2026-12-24"] == "2026-12-24")
    #expect(IncidentFacts(facts).contacts.map(\.checked) == [CalendarDate(year: 2026, month: 11, day: 1), nil])
  }

  @Test func `an empty file holds no facts and no mistake`() {
    #expect(read("").facts?.isEmpty == true)
    #expect(read("").diagnostics == [])
  }

  @Test(arguments: [
    ("contact: []", "1:1 unknown-key"), ("roles: []", "1:1 unknown-key"), ("contacts: [{name: x}]", "1:12 missing-key"),
    ("contacts: [{role: x, tel: y}]", "1:22 unknown-key"), ("contacts: [{role: x}, {role: x}]", "1:30 duplicate-entry"),
    ("contacts: [{role: x, checked: 1.2.2026}]", "1:31 wrong-value"), ("- x", "1:1 yaml-root"),
  ])
  func `each mistake is an error at its place, and then there are no facts`(text: String, place: String) {
    #expect(places(read(text).diagnostics) == [place])
    #expect(read(text).facts == nil)
  }
}
