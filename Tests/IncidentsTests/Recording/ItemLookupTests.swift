import Files
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct ItemLookupTests {
  static func find(_ typed: String, version: String = "V03", types: [String?] = ["CH", "HC"], added: [String] = [])
    throws -> Result<ItemKey, Refusal>
  {
    let lookup = ItemLookup(try SituationSample.procedure(version))
    return try lookup.find(typed, facts: IncidentFacts(IncidentSample.facts(types: types))) { () throws(FileProblem) in
      LogSample.state(added.map { SituationSample.draft(.add, 1, ("item", $0), ("text", "x")) })
    }
  }

  private func refusal(_ result: Result<ItemKey, Refusal>) -> String {
    guard case .failure(let refusal) = result else { return "found" }
    return refusal.reasons.map { "\($0.message). \($0.hint)" }.joined(separator: " ")
  }

  @Test(arguments: ["V02", "V03"])
  func `every item of a version is found by its address, in small letters too`(version: String) throws {
    let procedure = try SituationSample.procedure(version)
    let lookup = ItemLookup(procedure)
    let facts = IncidentFacts(IncidentSample.facts())
    func history() throws(FileProblem) -> IncidentState { preconditionFailure("only an added action needs the log") }
    for address in procedure.appendices.flatMap(\.recordableItems).map(\.address) {
      for typed in [address.text, address.text.lowercased(), address.text + "@rose-house"] {
        let key = try lookup.find(typed, facts: facts, history: history).get()
        #expect(key.address == address)
        #expect(key.service == (typed.contains("@") ? "rose-house" : nil))
      }
    }
    #expect(!lookup.isLeftOut(Address("7.1"), facts: facts))
  }

  @Test func `a clause with a deadline, and an added action, are found`() throws {
    #expect(try ItemLookupTests.find("7.1").get() == ItemKey("7.1"))
    #expect(try ItemLookupTests.find("x2@elm-court", added: ["X1", "X2"]).get() == ItemKey("X2@elm-court"))
  }

  @Test(arguments: [
    ("A2.99", "the procedure has no item `A2.99`. Did you mean"), ("2.4", "Did you mean A2.4"),
    ("zzz", "Type the address as it is printed"),
    ("7.2", "7.2 is no row, action or task, so nothing can be recorded of it"),
    ("A2.4@", "the incident has no service ``"),
    ("A2.4@nowhere", "the incident has no service `nowhere`. Its services are: rose-house, elm-court."),
    ("X9", "there is no added action X9. Nothing has been added yet"), ("", "the procedure has no item ``"),
    ("@", "has no service"),
    ("A2.4\u{301}", "has no item"), ("Ａ2.4", "has no item"), ("A2.4 ", "has no item"),
  ])
  func `what is no item is refused with a word on what may be meant`(typed: String, words: String) throws {
    let said = refusal(try ItemLookupTests.find(typed))
    #expect(said.contains(words), "\(said)")
  }

  @Test func `a part of an item leads to the item`() throws {
    let procedure = try SituationSample.procedure()
    let index = AddressIndex(procedure)
    let parts = procedure.appendices.flatMap(\.recordableItems).flatMap { item in
      ["b1", "p2", "n1"].map { (item.address, "\(item.address).\($0)") }
    }.filter { index.entry(at: Address($0.1)) != nil }
    #expect(parts.count > 5)
    for (owner, part) in parts.prefix(6) {
      let words = refusal(try ItemLookupTests.find(part))
      #expect(words.contains("is a part of \(owner), and only whole items are recorded"), "\(words)")
    }
    #expect(refusal(try ItemLookupTests.find("X3", added: ["X1", "X2"])).contains("Added so far: X1, X2."))
    #expect(refusal(try ItemLookupTests.find("A2.4@x", types: [])).contains("incident.yaml names no service yet."))
  }

  @Test func `a row is left out where no service is of its types`() throws {
    let lookup = ItemLookup(try SituationSample.procedure())
    func isLeftOut(_ types: [String?]) -> Bool {
      lookup.isLeftOut(Address("A2.4"), facts: IncidentFacts(IncidentSample.facts(types: types)))
    }
    #expect(isLeftOut(["CH"]))
    for types in [["HC"], ["CH", "HC"], [], [nil], ["CH", nil], ["XX"]] as [[String?]] { #expect(!isLeftOut(types)) }
  }
}
