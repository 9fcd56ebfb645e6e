import Files
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct EntryCheckTests {
  static let now = LogSample.minute(600)

  /// The entries of a log on which everything is checked: a note in line 1, a state in line 2, a fact in line 3, a correction
  /// in line 4, an added action in line 5.
  static let log = [
    LogSample.draft(.note, 1, ("text", "x")), LogSample.state("A1.1", "done", 2),
    SituationSample.draft(.set, 3, ("field", "lead"), ("new", "AB")),
    SituationSample.draft(.correct, 4, ("corrects", "1"), ("text", "y"), ("because", "z")),
    SituationSample.draft(.add, 5, ("item", "X1"), ("text", "x")),
  ]

  static func check(_ drafts: [DraftEntry], types: [String?] = ["CH"]) throws -> Result<[DraftEntry], Refusal> {
    let facts = IncidentFacts(IncidentSample.facts(types: types))
    return try EntryCheck(ItemLookup(try SituationSample.procedure()), facts: facts, now: now) {
      () throws(FileProblem) in LogSample.state(log)
    }
    .check(drafts)
  }

  static func reasons(_ drafts: DraftEntry...) throws -> [String] {
    guard case .failure(let refusal) = try check(drafts) else { return [] }
    return refusal.reasons.map(\.message)
  }

  static func draft(_ kind: EntryKind, _ fields: (name: String, value: String?)...) -> DraftEntry {
    DraftEntry(kind, at: LogSample.minute(5), by: "AB", fields)
  }

  @Test func `what is right is recorded in its right spelling`() throws {
    let checked = try EntryCheckTests.check([
      EntryCheckTests.draft(.state, ("item", "a2.1@rose-house"), ("state", "done"), ("note", "free words")),
      EntryCheckTests.draft(
        .movement, ("person", " p001\(PersonCode(number: 1)?.description.last.map(String.init)?.lowercased() ?? "") "),
        ("to", "there")),
      EntryCheckTests.draft(.risk, ("risk", "R1"), ("likelihood", "+3"), ("review", LogSample.minute(9000).iso)),
      EntryCheckTests.draft(.assign, ("item", "x1"), ("initials", "CD"), ("service", "rose-house")),
      EntryCheckTests.draft(.note, ("text", "t"), ("item", "A2.1@rose-house"), ("service", "rose-house")),
    ]).get()
    #expect(
      checked.map { $0.fields.map { "\($0.name)=\($0.value)" }.joined(separator: " ") } == [
        "service=rose-house item=A2.1 state=done note=free words",
        "person=\(PersonCode(number: 1)?.description ?? "") to=there",
        "risk=R1 likelihood=3 review=\(LogSample.minute(9000).iso)", "item=X1 initials=CD service=rose-house",
        "text=t service=rose-house item=A2.1",
      ])
  }

  @Test func `each slip is refused in its own words`() throws {
    func one(_ draft: DraftEntry, _ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
      let reasons = try EntryCheckTests.reasons(draft)
      #expect(
        reasons.count == 1 && reasons.allSatisfy { $0.contains(words) }, "\(reasons)", sourceLocation: sourceLocation)
    }
    let note: (name: String, value: String?) = ("text", "x")
    try one(DraftEntry(.note, at: LogSample.minute(1), by: "", [note]), "nobody is named with --by")
    try one(
      DraftEntry(.note, at: LogSample.minute(1), by: "ZZ", [note]), "the initials ZZ are not on the signature sheet")
    try one(DraftEntry(.note, at: LogSample.minute(602), by: "AB", [note]), "the time is still to come: it is")
    #expect(try EntryCheckTests.reasons(DraftEntry(.note, at: LogSample.minute(601), by: "AB", [note])).isEmpty)
    try one(EntryCheckTests.draft(.note), "nothing is written for `note`")
    try one(EntryCheckTests.draft(.note, note, ("likelihood", "1")), "has no field `likelihood`")
    try one(EntryCheckTests.draft(.note, note, ("item", "A99.9")), "has no item `A99.9`")
    try one(EntryCheckTests.draft(.note, note, ("service", "x")), "has no service `x`")
    try one(EntryCheckTests.draft(.note, note, ("item", "A2.1@rose-house"), ("service", "elm-court")), "has no service")
    try one(EntryCheckTests.draft(.note, note, ("text", "other")), "text is said twice, and differently")
    try one(EntryCheckTests.draft(.assign, ("item", "A2.1"), ("initials", "ZZ")), "the initials ZZ")
    try one(EntryCheckTests.draft(.assign, ("item", "A2.1"), ("due", "soon")), "due is no time")
    for score in ["0", "6", "x", "1.5", "-1"] {
      try one(EntryCheckTests.draft(.risk, ("risk", "R1"), ("impact", score)), "must be a whole number from 1 to 5")
    }
    try one(
      EntryCheckTests.draft(.state, ("item", "A2.1"), ("state", "Done")),
      "must be one of open, started, done, not-applicable")
    try one(EntryCheckTests.draft(.movement, ("person", "P001Q"), ("to", "x")), "is not of the form P014K")
    try one(EntryCheckTests.draft(.movement, ("person", "P001A"), ("to", "x")), "does not belong to its number")
    try one(
      EntryCheckTests.draft(.movement, ("person", PersonCode(number: 77)?.description ?? ""), ("to", "x")),
      "people.csv has no code P077")
    for kind in [EntryKind.state, .assign] {
      let state: (name: String, value: String?) = ("state", kind == .state ? "done" : nil)
      try one(EntryCheckTests.draft(kind, ("item", "A2.4"), state), "A2.4 is left out of this incident")
    }
    #expect(try EntryCheckTests.reasons(EntryCheckTests.draft(.note, note, ("item", "A2.4"))).isEmpty)
    // Brought back, it can be recorded.
    let facts = IncidentFacts(IncidentSample.facts(types: ["CH"]))
    let check = EntryCheck(
      ItemLookup(try SituationSample.procedure()), facts: facts, now: EntryCheckTests.now
    ) { () throws(FileProblem) in
      LogSample.state([SituationSample.draft(.include, 1, ("item", "A2.4"), ("because", "x"))])
    }
    let done = try check.check([EntryCheckTests.draft(.state, ("item", "A2.4"), ("state", "done"))]).get()
    #expect(done.count == 1)
  }

  @Test func `a service that the address and the option name differently is refused`() throws {
    let result = try EntryCheckTests.check(
      [EntryCheckTests.draft(.note, ("text", "x"), ("item", "A2.1@rose-house"), ("service", "elm-court"))],
      types: ["CH", "HC"])
    guard case .failure(let refusal) = result else { throw CancellationError() }
    #expect(refusal.reasons.map(\.message) == ["two services are named for one entry"])
  }

  @Test func `everything wrong is said at once, and the same slip of several entries once`() throws {
    let draft = DraftEntry(.state, at: LogSample.minute(900), by: "ZZ", [("item", "A99.9"), ("state", "x")])
    let reasons = try EntryCheckTests.reasons(draft, draft)
    #expect(reasons.count == 4)
    #expect(Set(reasons).count == 4)
  }

  @Test func `a correction may hold the fields of what it corrects, and its own`() throws {
    func correct(_ line: String, _ fields: (name: String, value: String?)...) -> DraftEntry {
      DraftEntry(.correct, at: LogSample.minute(9), by: "AB", [("corrects", line), ("because", "slip")] + fields)
    }
    let digests = LogSample.log(EntryCheckTests.log).entries.map(\.digest.text)
    let checked = try EntryCheckTests.check([
      correct(
        "2", ("state", "open"), ("item", "a2.1"), ("happened", LogSample.minute(1).iso), ("done-by", "CD"),
        ("corrected-because", "w")),
      correct("1", ("withdrawn", "yes")), correct("5", ("item", "X1"), ("text", "new")),
    ]).get()
    #expect(checked.map { $0.fields.first { $0.name == "digest" }?.value } == [digests[1], digests[0], digests[4]])
    func one(_ draft: DraftEntry, _ words: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
      let reasons = try EntryCheckTests.reasons(draft)
      #expect(
        reasons.count == 1 && reasons.allSatisfy { $0.contains(words) }, "\(reasons)", sourceLocation: sourceLocation)
    }
    try one(correct("3", ("new", "x")), "line 3 is about a fact of incident.yaml or people.csv")
    for line in ["0", "4", "99", "+1", "01"] { try one(correct(line, ("withdrawn", "yes")), "that can be corrected") }
    try one(correct("x", ("withdrawn", "yes")), "the line must be a number")
    try one(correct("1", ("state", "done")), "has no field `state`")
    try one(correct("1", ("digest", "0")), "has no field `digest`")
    try one(correct("1", ("withdrawn", "no")), "withdrawn must be one of yes")
    try one(correct("2", ("state", "gone")), "must be one of")
    try one(correct("2", ("item", "A99.9")), "has no item")
    try one(correct("2", ("done-by", "ZZ")), "the initials ZZ")
    try one(correct("2", ("happened", LogSample.minute(700).iso)), "still to come")
    try one(
      DraftEntry(.correct, at: LogSample.minute(9), by: "AB", [("corrects", "1"), ("text", "x")]), "no reason is given")
  }

  @Test func `no message holds what was typed but for addresses, services, codes and initials`() throws {
    for kind in EntryKind.allCases {
      let names = kind.fields.map(\.name)
      for field in kind.fields {
        for canary in ["Canary Mary is ill", "canary", "99", "2026-99-99"] {
          let others = kind.fields.filter { $0.isRequired && $0.name != field.name }.map {
            ($0.name, "Canary two" as String?)
          }
          let draft = DraftEntry(
            kind, at: LogSample.minute(5), by: "AB",
            others.map { (name: $0.0, value: $0.1) } + [(name: field.name, value: canary)])
          guard case .failure(let refusal) = try EntryCheckTests.check([draft]) else { continue }
          for reason in refusal.reasons {
            let text = (reason.message + reason.hint).lowercased()
            let mayHold = kind.fields.contains { [.item, .service, .initials].contains($0.kind) }
            #expect(mayHold || !text.contains("canary"), "\(kind) \(field.name): \(text)")
            if ![.item, .service, .initials].contains(field.kind) {
              #expect(!text.contains("mary"), "\(kind) \(field.name): \(text)")
            }
          }
        }
      }
      // A field's name that is none, as in `correct 5 "Mary is ill=x"`.
      let draft = DraftEntry(kind, at: LogSample.minute(5), by: "AB", [(name: "Mary is ill", value: "x")])
      guard case .failure(let refusal) = try EntryCheckTests.check([draft]) else { continue }
      #expect(refusal.reasons.allSatisfy { !($0.message + $0.hint).contains("Mary") }, "\(kind) \(names)")
    }
  }
}
