import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct RoleHoldersTests {
  private func role(_ title: String, _ facts: (String, String?)...) throws -> RoleState {
    try #require(
      SituationSample.situation(try SituationSample.procedure(), facts: facts).roles.first { $0.isNamed(title) })
  }

  @Test func `a role is held by whom the incident names, by code or by title however it is spelt`() throws {
    for name in ["PL", "pl", "Project lead", "project-lead", "PROJECTLEAD"] {
      let role = try role("PL", ("roles.x.role", name), ("roles.x.holder", "AB"), ("roles.x.telephone", "1"))
      #expect(role.holder == "Name of AB")
      #expect(role.initials == "AB")
      #expect(role.telephone == "1")
      #expect(role.caution == nil)
      #expect(role.key == "PL")
    }
    #expect(try role("PL", ("roles.x.role", "P"), ("roles.x.holder", "AB")).holder == nil)
    #expect(try role("PL", ("roles.PL.role", "PL"), ("roles.PL.holder", "Somebody")).holder == "Somebody")
  }

  @Test func `a standing contact is used where the incident says nothing, with a caution if it is old`() throws {
    let contact: [(String, String?)] = [
      ("contacts.PL.role", "PL"), ("contacts.PL.name", "Carl"), ("contacts.PL.telephone", "2"),
      ("contacts.PL.on-call", "3"),
      ("contacts.PL.deputy", "Eve"),
    ]
    func role(_ more: (String, String?)...) throws -> RoleState {
      try #require(
        SituationSample.situation(try SituationSample.procedure(), facts: contact + more).roles.first {
          $0.isNamed("PL")
        })
    }
    #expect(try role().holder == "Carl")
    #expect(try role().telephone == "2")
    #expect(try role().deputy == "Eve")
    #expect(try role().deputyTelephone == "3")
    #expect(try role().caution == "never checked")
    #expect(try role(("contacts.PL.checked", "2026-05-03")).caution == "not checked since 3 May 2026")
    #expect(try role(("contacts.PL.checked", "2026-08-22")).caution == nil)
    #expect(try role(("contacts.PL.checked", "2026-08-21")).caution != nil)
    let named = try role(("roles.PL.role", "PL"), ("roles.PL.holder", "AB"), ("roles.PL.telephone", "1"))
    #expect(named.holder == "Name of AB")
    #expect(named.caution == nil)
    #expect(try role(("roles.PL.role", "PL"), ("roles.PL.holder", "AB")).caution == "never checked")
    #expect(try role(("roles.PL.role", "PL"), ("roles.PL.deputy", "CD")).deputyTelephone == nil)
  }

  @Test func `a role that nobody holds is said, and its procedure's own deputy is named`() throws {
    let situation = SituationSample.situation(try SituationSample.procedure())
    #expect(situation.unheldRoles.count == situation.roles.count)
    #expect(try role("Lead co-ordinating manager").deputy == "Deputy co-ordinating manager")
    #expect(try role("lead coordinating manager").key == "Lead co-ordinating manager")
  }
}
