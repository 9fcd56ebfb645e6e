import ProcedureModel
import TestSupport
import Testing

@testable import Incidents

@Suite("a sealed value")
struct SealedValueTests {
  private static let canary = "Canary"

  private struct Holder {
    let one: SealedValue
    let many: [SealedValue]
    let perhaps: SealedValue?
    let values: IncidentValues
  }

  @Test("gives nothing away, whatever prints it or looks into it")
  func nothingComesOut() throws {
    let known = SealedValue(Self.canary, of: "who", parts: [Self.canary])
    let situation = DisclosureSample.situation(
      try DisclosureSample.procedure(),
      facts: [("provider", Self.canary), ("fields.why", Self.canary), ("people.P001B.funding", Self.canary)])
    let bodies = FundingBody.all(situation.facts)
    let values = IncidentValues(
      situation, IncidentValues.Subject(service: situation.facts.services.first, funder: bodies.first))
    let holder = Holder(one: known, many: [known], perhaps: known, values: values)
    var dumped = ""
    dump(holder, to: &dumped)
    dump(known, to: &dumped)
    var printed = ""
    print(holder, known, (known as SealedValue?) as Any, [known], to: &printed)
    for text in [
      dumped, printed, "\(known)", "\(holder)", String(describing: known), String(reflecting: known),
      String(reflecting: holder), String(reflecting: [known]), String(describing: ["a": known]),
      String(reflecting: known as Any), known.description, known.debugDescription,
      "\(values["provider.name"]) \(values["why"]) \(values["funder.people"])",
    ] {
      #expect(!text.contains(Self.canary), "\(text)")
    }
    #expect(Self.leaves(known).allSatisfy { !$0.contains(Self.canary) })
    #expect(Self.leaves(values.all).allSatisfy { !$0.contains(Self.canary) })
    #expect(Mirror(reflecting: known).children.isEmpty)
  }

  @Test("cannot be compared, hashed or encoded")
  func noCapabilities() {
    let known: Any = SealedValue(Self.canary, of: "who")
    #expect(!(known is any Equatable) && !(known is any Hashable) && !(known is any Comparable))
    #expect(!(known is any Encodable) && !(known is any Decodable) && !(known is any LosslessStringConvertible))
    #expect(!(known is any TextOutputStreamable) && !(known is any Identifiable) && !(known is any Error))
  }

  @Test("does not tell whether there is a value")
  func unknownLooksTheSame() {
    let (known, unknown) = (SealedValue(Self.canary, of: "who"), SealedValue(nil, of: "who"))
    #expect("\(known)" == "\(unknown)" && String(reflecting: known) == String(reflecting: unknown))
    var dumps = ["", ""]
    dump(known, to: &dumps[0])
    dump(unknown, to: &dumps[1])
    #expect(dumps[0] == dumps[1])
    #expect(MemoryLayout.size(ofValue: known) == MemoryLayout.size(ofValue: unknown))
  }

  @Test("is opened by the clearance that the rules give, and by no other")
  func opened() throws {
    let situation = DisclosureSample.situation(try DisclosureSample.procedure(), facts: [("provider", Self.canary)])
    let rules = try DisclosureSample.rules(situation)
    let value = IncidentValues(situation)["provider.name"]
    let clearance = try #require(rules.decision("provider.name", for: "staff").clearance)
    #expect(value.open(clearance) == Self.canary)
    #expect(clearance.because == "open to staff")
    #expect(rules.decision("provider.name", for: "press").clearance == nil)
    #expect(SealedValue("", of: "provider.name").open(clearance) == nil)
  }

  /// Everything that reflection finds in a value, at any depth.
  private static func leaves(_ value: Any, depth: Int = 0) -> [String] {
    guard depth < 12 else { return [] }
    return ["\(value)"] + Mirror(reflecting: value).children.flatMap { leaves($0.value, depth: depth + 1) }
  }
}
