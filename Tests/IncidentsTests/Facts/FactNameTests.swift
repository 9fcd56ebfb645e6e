import SourceText
import Testing

@testable import Incidents

@Suite struct FactNameTests {
  @Test func `every name of facts is taken apart`() throws {
    #expect(FactName("provider") == .plain("provider"))
    #expect(FactName("roles.PL.deputy-telephone") == .entry(.roles, key: "PL", field: "deputy-telephone"))
    #expect(FactName("services.rose-house.id") == .entry(.services, key: "rose-house", field: "id"))
    #expect(FactName("closed-days.2027-05-07") == .closedDay(try #require(CalendarDate(year: 2027, month: 5, day: 7))))
    #expect(FactName("fields.a.b-c.1") == .free("a.b-c.1"))
    #expect(FactName("contacts.\u{301}x.name") == .entry(.contacts, key: "\u{301}x", field: "name"))
  }

  @Test(arguments: [
    "", ".", "roles", "roles.PL", "roles..holder", "roles.PL.holder.x", "roles.PL.colour", "role.PL.holder", "fields",
    "fields.", "fields.A", "fields.a b", "closed-days", "closed-days.soon", "closed-days.2026-02-30",
    "people.P014K.told",
    "provider\u{301}", "Provider", "roles.a\u{0}b.holder",
  ])
  func `what can be no field has no name`(name: String) {
    #expect(FactName(name) == nil)
  }

  @Test func `the kind of a field is that of its list or key`() {
    #expect(FactName("notified")?.kind == .time)
    #expect(FactName("signatures.AB.initials")?.kind == .initials)
    #expect(FactName("contacts.x.checked")?.kind == .day)
    #expect(FactName("contacts.x.role")?.kind == .role)
    #expect(FactName("services.x.id")?.kind == .id)
    #expect(FactName("fields.checked")?.kind == .text)
  }

  @Test func `near names are those of the format and of the entries that there are`() {
    var table = FactTable()
    table["services.rose-house.id"] = "rose-house"
    table["fields.next-update"] = "noon"
    #expect(FactName.suggestions(for: "notifed", in: table) == ["notified"])
    #expect(FactName.suggestions(for: "services.rosehouse.adress", in: table) == ["services.rose-house.address"])
    #expect(FactName.suggestions(for: "field.next-update", in: table) == ["fields.next-update"])
    #expect(FactName.suggestions(for: "xyzzy", in: table) == [])
  }
}
