import Handouts
import Incidents
import ProcedureModel
import SourceText
import TestSupport
import Testing

/// Two incidents that differ only in what an audience may not have give it the same set, byte for byte.
@Suite("what may not be told changes nothing")
struct NonInterferenceTests {
  private static func isSame(_ left: AudienceSet, _ right: AudienceSet) -> Bool {
    left.files.count == right.files.count
      && zip(left.files, right.files).allSatisfy {
        $0.path.hasSameBytes(as: $1.path) && $0.text.hasSameBytes(as: $1.text)
      }
      && left.refusals == right.refusals && left.unapproved == right.unapproved
      && left.held.map(\.script) == right.held.map(\.script)
  }

  @Test("of the fields of the bundled versions", arguments: ScriptSample.folders)
  func fields(folder: String) throws {
    let oracle = try ScriptSample.oracle(folder)
    let all = Set(oracle.conditions)
    var same = 0
    for (round, met) in ([all] + oracle.conditions.map { all.subtracting([$0]) }).enumerated() {
      func sets(_ facts: [(String, String)]) throws -> ScriptSet {
        try ScriptSample.sets(try PackSample.situation(in: folder, facts: facts, ScriptSample.met(met)))
      }
      let base = try sets(ScriptSample.realistic)
      let own = Dictionary(uniqueKeysWithValues: oracle.audiences.map { ($0, base.set(for: $0)) })
      for field in Proof.cases(oracle.fieldNames, oneOf: 9, from: round)
      where met == all || !(oracle.fields[field]?.needs.allSatisfy(met.contains) ?? false) {
        let closed = oracle.audiences.filter { !oracle.mayHave($0, field, met) }
        guard !closed.isEmpty else { continue }
        let rest = ScriptSample.realistic.filter { $0.0 != "fields.\(field)" }
        // Another value, longer and with a number in it; or none, where all conditions are met.
        for other in ["Quetzal Xylophone 0987654321, and more of it."] + (met == all ? [""] : []) {
          let changed = try sets(rest + (other.isEmpty ? [] : [("fields.\(field)", other)]))
          for audience in closed {
            let set = try #require(own[audience])
            same += 1
            if !Self.isSame(set, changed.set(for: audience)) {
              Issue.record("\(field) shows in the set for \(audience), met: \(met.sorted())")
            }
          }
        }
      }
    }
    // Every pair that there is: V03 has more conditions than V02.
    #expect(Proof.isAskedFor ? same == (folder == PackSample.v03 ? 442 : 239) : same > 20, "\(same)")
    if Proof.isAskedFor {
      Proof.record(
        "A field that an audience may not have changes no byte of its set, whatever its value, \(folder)",
        figure: "\(same) pairs of sets")
    }
  }

  /// The fields that a fact goes into.
  private static func fields(of fact: String) -> [String] {
    let parts = fact.split(separator: ".").map(String.init)
    switch (parts[0], parts.last) {
    case ("provider", _): return ["provider.name"]
    case ("lead", _): return ["lead.name"]
    case ("telephone", _): return ["lead.telephone"]
    // Whose name it is, the initials say.
    case ("signatures", "name"), ("signatures", "initials"): return ["lead.name"]
    case ("people", "funding"): return ["funder.name", "funder.people"]
    case ("people", "assessed"): return ["counts.assessed"]
    case ("people", "moved"): return ["counts.moved"]
    case ("people", "told"): return ["counts.told"]
    case ("people", "code"): return ["counts.people", "funder.people"]
    default: return []
    }
  }

  @Test("of the facts, whether or not a field is made of them", arguments: ScriptSample.folders)
  func facts(folder: String) throws {
    let oracle = try ScriptSample.oracle(folder)
    let met = Set(oracle.conditions)
    func sets(_ facts: [(String, String)]) throws -> ScriptSet {
      try ScriptSample.sets(try PackSample.situation(in: folder, facts: facts, ScriptSample.met(met)))
    }
    let base = try sets(ScriptSample.realistic)
    let when = "2026-11-20T10:00:00+00:00"
    let changes: [(String, String)] =
      ScriptSample.realistic.map(\.0).filter { name in
        !["incident", "mode", "procedure", "version", "notified"].contains(name) && !name.hasPrefix("fields.")
          && !name.hasSuffix(".id") && !name.hasSuffix(".code") && !name.hasSuffix(".told") && !name.hasSuffix(".type")
          && !name.hasSuffix("house.name") && !name.hasSuffix("court.name") && !name.hasSuffix(".service")
      }.map { ($0, "Quetzal") } + [
        ("people.P004F.told", when), ("people.P001B.assessed", when), ("people.P002C.moved", when),
        ("people.P009K.code", "P009K"), ("people.P001B.risk", "high"), ("people.P001B.reviewed", when),
      ]
    for (name, value) in Proof.cases(changes, oneOf: 9) {
      var facts = ScriptSample.realistic.filter { $0.0 != name } + [(name, value)]
      if name.hasSuffix(".code") { facts.append(("people.P009K.service", "rose-house")) }
      let changed = try sets(facts)
      for audience in oracle.audiences
      where !Self.fields(of: name).contains(where: { oracle.mayHave(audience, $0, met) }) {
        if !Self.isSame(base.set(for: audience), changed.set(for: audience)) {
          Issue.record("\(name) shows in the set for \(audience)")
        }
      }
    }
  }

  @Test("in versions made by chance, with services and bodies", arguments: Proof.cases(Array(0..<10), oneOf: 5))
  func generated(seed: Int) throws {
    var random = SeededGenerator(seed: 0x2517 + UInt64(seed))
    var files = GeneratedDisclosure.files(&random)
    // Fields that make copies are among those that may be closed.
    for name in ["field.no-one": "service.name", "field.no-two": "funder.name", "field.no-three": "counts.told"] {
      for path in files.keys { files[path] = files[path]?.replacing(name.key, with: name.value) }
    }
    let oracle = DisclosureOracle(files)
    let procedure = try #require(TestProcedure(files).read.procedure)
    let base = ScriptSample.realistic
    for met in [[], Set(oracle.conditions)] + oracle.conditions.prefix(1).map({ [$0] }) {
      func sets(_ facts: [(String, String)]) throws -> ScriptSet {
        try ScriptSample.sets(try PackSample.situation(of: procedure, facts: facts, ScriptSample.met(met)))
      }
      let own = try sets(base)
      let changes: [(field: String, facts: [(String, String)])] =
        [
          ("service.name", base.map { $0.0 == "services.elm-court.name" ? ($0.0, "Quetzal") : $0 }),
          (
            "service.name",
            base.filter { !$0.0.hasPrefix("services.elm-court") }
          ), ("funder.name", base.map { $0.0.hasSuffix(".funding") ? ($0.0, "Quetzal") : $0 }),
          ("counts.told", base + [("people.P004F.told", "2026-11-20T10:00:00+00:00")]),
        ] + oracle.fieldNames.filter { $0.hasPrefix("field") }.map { ($0, base + [("fields.\($0)", "Quetzal")]) }
      for (field, facts) in changes {
        let changed = try sets(facts)
        for audience in oracle.audiences where !oracle.mayHave(audience, field, met) {
          // Which service somebody lives in also counts them, where a copy is for one service.
          if field == "service.name", oracle.mayHave(audience, "counts.told", met) { continue }
          if !Self.isSame(own.set(for: audience), changed.set(for: audience)) {
            Issue.record("\(field) shows in the set for \(audience), met: \(met.sorted())")
          }
        }
      }
    }
  }
}
