import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// Random operations, recorded through the folder, against a reference that was written by itself.
@Suite struct ReferenceStateTests {
  static let items = ["A1.1", "A2.4", "C3.1", "X1", "X2", "X3"].flatMap { ["\($0)", "\($0)@rose-house"] }

  static func draft(_ number: Int, _ reference: ReferenceState, using generator: inout SeededGenerator) -> DraftEntry {
    func pick(_ texts: [String?]) -> String? { texts.randomElement(using: &generator) ?? nil }
    // Typed in time or late.
    let minute = Bool.random(using: &generator) ? number : Int.random(in: 0...number, using: &generator)
    let at = LogSample.minute(minute)
    let by = pick(["AB", "CD"]) ?? ""
    let key = ItemKey(pick(items) ?? "")
    let item: [(name: String, value: String?)] = [("item", key.address.text), ("service", key.service)]
    let due = pick([nil, LogSample.minute(Int.random(in: 0..<5000, using: &generator)).iso])
    func words() -> String { LogLineTests.text(using: &generator) + "x" }
    switch Int.random(in: 0..<12, using: &generator) {
    case 0..<4:
      return DraftEntry(
        .state, at: at, by: by,
        item + [("state", pick(["open", "started", "done", "not-applicable"])), ("note", pick([nil, nil, words()]))])
    case 4:
      return DraftEntry(
        .assign, at: at, by: by,
        item + [("to", pick([nil, "SCC", "CCG"])), ("initials", pick([nil, "AB", "CD"])), ("due", due)])
    case 5:
      let next = reference.events.filter { $0.kind == .add }.count + 1
      return DraftEntry(
        .add, at: at, by: by, [("item", "X\(next)"), ("text", words()), ("initials", pick([nil, "AB"])), ("due", due)])
    case 6: return DraftEntry(.include, at: at, by: by, [("item", key.address.text), ("because", words())])
    case 7: return DraftEntry(.note, at: at, by: by, [("text", words())] + item)
    case 8:
      return DraftEntry(
        .risk, at: at, by: by,
        [
          ("risk", pick(["R1", "R2"])), ("text", pick([nil, "a", "b"])), ("likelihood", pick([nil, "1", "5"])),
          ("impact", pick([nil, "2"])),
        ])
    case 9:
      return DraftEntry(
        .condition, at: at, by: by,
        [
          ("condition", pick(["one", "two"])), ("state", pick(["met", "not-met"])), ("said-by", "x"),
          ("service", pick([nil, "rose-house", "elm-court"])),
        ])
    case 10:
      return DraftEntry(
        .set, at: at, by: by, [("field", pick(["lead", "fields.a", "fields.b"])), ("new", pick([nil, words()]))])
    default:
      guard let event = reference.events.randomElement(using: &generator) else {
        return LogSample.draft(.note, number, ("text", "none"))
      }
      var fields: [(name: String, value: String?)] = [("corrects", "\(event.line)"), ("because", words())]
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: fields.append(("withdrawn", "yes"))
      case 1: fields.append(("happened", LogSample.minute(Int.random(in: 0...number, using: &generator)).iso))
      case 2: fields.append(("done-by", pick(["AB", "CD", "EF"])))
      case 3 where event.fields["item"] != nil && event.kind != .add: fields.append(("item", key.address.text))
      case 4 where event.kind == .state: fields.append(("state", pick(["open", "done"])))
      case 5 where event.kind == .risk: fields.append(("likelihood", "3"))
      default: fields.append(("note", words()))
      }
      return DraftEntry(.correct, at: LogSample.minute(number), by: by, fields)
    }
  }

  static func run(_ operations: Int, seed: UInt64, everyTime: Bool) throws {
    var generator = SeededGenerator(seed: seed)
    let sample = try IncidentSample()
    let facts = IncidentSample.facts()
    var reference = ReferenceState(facts: Dictionary(uniqueKeysWithValues: facts.names.map { ($0, facts[$0] ?? "") }))
    var past = [reference.description(items: items)]
    for number in 1...operations {
      let draft = draft(number, reference, using: &generator)
      // A fact is set in the file as well, as the command does.
      var table = IncidentState(try sample.open().readLog()).facts
      if draft.kind == .set {
        table[draft.fields.first { $0.name == "field" }?.value ?? ""] = draft.fields.first { $0.name == "new" }?.value
      }
      let text = draft.kind == .set ? IncidentFile.text(of: table) : nil
      let recorded = try sample.open().note([draft], minute: number) { $0.newIncident = text }
      #expect(recorded.edits == [])
      reference.record(draft)
      past.append(reference.description(items: items))
      guard everyTime || number == operations else { continue }
      let log = try sample.wholeLog()
      #expect(IncidentState(log).description(items: items) == past.last, "seed \(seed), operation \(number)")
    }
    let log = try sample.wholeLog()
    for (number, expected) in past.enumerated() {
      let state = IncidentState(log, asKnownAt: LogSample.minute(number))
      #expect(state.description(items: items) == expected, "seed \(seed), known at \(number)")
      #expect(log.position(at: LogSample.minute(number)).lines == number + 2)
    }
  }

  @Test func `after each of 200 operations, and at each past moment, the state is what an independent account says`()
    throws
  {
    try ReferenceStateTests.run(200, seed: 11, everyTime: true)
  }

  @Test(.proof) func proveReference() throws {
    for seed in 0..<60 { try ReferenceStateTests.run(200, seed: UInt64(seed), everyTime: false) }
    Proof.record(
      "An incident's state, now and as known at each past moment, is what an independent account of the same operations says",
      figure: "60 incidents of 200 operations")
  }
}
