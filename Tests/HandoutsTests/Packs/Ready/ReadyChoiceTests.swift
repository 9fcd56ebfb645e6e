import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Handouts
@testable import Incidents

@Suite("what a ready pack knows of a type of service")
struct ReadyChoiceTests {
  private func data(_ type: String?) throws -> [String: Any] {
    let procedure = try #require(try PackageRoot.read("Content/provider-failure/V03").procedure)
    let choice = ReadyChoice(procedure, type: type, now: Moment(seconds: 1_795_140_600), tool: "0")
    return try #require(try JSONSerialization.jsonObject(with: Data(choice.data.script.utf8)) as? [String: Any])
  }

  @Test("rows of the other types are left out, with the plans that are not in force")
  func leftOut() throws {
    let home = try data("CH")
    let left = try #require(home["leftOut"] as? [String])
    #expect(left.contains("C1.1") && !left.contains("D2") && !left.contains("A1.1"))
    #expect(home["plans"] as? [String] == ["D"])
    #expect(try data("HC")["plans"] as? [String] == ["C"])
    let open = try data(nil)
    #expect(open["plans"] as? [String] == ["C", "D"] && (open["leftOut"] as? [String])?.isEmpty == true)
  }

  @Test("notices are the tool's, with a stand-in where the service's name belongs")
  func notices() throws {
    let notices = try #require(try data("CH")["notices"] as? [String: [[String]]])
    #expect(notices["D"] == [["IN FORCE", "For CH, Care home: \(ReadyChoice.nameless)."]])
    let cover = try #require(try data("CH")["exercise"] as? [[String]])
    #expect(cover.first?.first == "EXERCISE")
  }
}
