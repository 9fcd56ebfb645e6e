import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct IncidentStartTests {
  private func file(_ files: [(path: String, bytes: [UInt8])], _ name: String) throws -> [UInt8] {
    try #require(files.first { $0.path == name }).bytes
  }

  /// The files of a start can all be read again and say the same.
  private func check(_ facts: FactTable) throws -> IncidentLog {
    let files = IncidentSample.start(facts).files()
    let log = IncidentLog(try file(files, "log.jsonl"), head: LogHead(try file(files, "log.head"))?.position)
    #expect(log.problems == [])
    #expect(LogHead(try file(files, "log.head")) == LogHead(log.position, size: try file(files, "log.jsonl").count))
    let read = FactFiles(folder: "x", incident: try file(files, "incident.yaml"), people: try file(files, "people.csv"))
    #expect(read.diagnostics.filter { $0.severity == .error } == [])
    expectSame(read.facts, facts)
    expectSame(IncidentState(log).facts, facts)
    #expect(
      log.seen == FactFiles.seen(incident: try file(files, "incident.yaml"), people: try file(files, "people.csv")))
    for line in try file(files, "log.jsonl").split(separator: 0x0A) { #expect(line.count < LogLine.sizeLimit) }
    return log
  }

  @Test(arguments: ["live", "exercise"])
  func `the first line says what is run, on which version, and whether it is an exercise`(mode: String) throws {
    var facts = IncidentSample.facts()
    facts["mode"] = mode
    facts["reason"] = "not approved yet"
    let log = try check(facts)
    let first = try #require(log.entries.first)
    #expect(first.kind == .start)
    #expect(first.by == "AB")
    #expect(
      first.fields.map { "\($0.name)=\($0.value)" } == [
        "incident=2026-11-20-a", "mode=\(mode)", "procedure=Provider failure", "version=V03", "fingerprint=f00d",
        "reason=not approved yet", "tool=0",
      ])
    #expect(IncidentState(log).start?["mode"] == mode)
    #expect(log.entries.count == 2)
  }

  @Test func `long facts take several lines, each of which can be written and read`() throws {
    var facts = IncidentSample.facts()
    for number in 0..<200 {
      let key = "contacts.Role \(number)."
      facts[key + "role"] = "Role \(number)"
      facts[key + "name"] = "Somebody with a long name \(number)"
      facts[key + "telephone"] = "023 8000 \(number)"
    }
    // The longest there are, of characters that take the most room.
    for name in ["a", "b", "c", "d"] { facts["fields.\(name)"] = String(repeating: "\u{E0041}", count: 1000) }
    let log = try check(facts)
    #expect(log.entries.filter { $0.kind == .facts }.count > 3)
    #expect(log.entries.flatMap { $0.kind == .facts ? $0.fields.map(\.name) : [] } == facts.names)
  }

  @Test func `whatever the facts, the files say the same again`() throws {
    var generator = SeededGenerator(seed: 20)
    for _ in 0..<40 {
      let table = RandomIncident.table(using: &generator)
      // What YAML's reader drops at the beginning of a text is its own affair.
      guard table.names.allSatisfy({ !(table[$0] ?? "").unicodeScalars.starts(with: ["\u{FEFF}"]) }) else { continue }
      _ = try check(table)
    }
  }

  @Test func `the sources lie in a folder of their own, and the first command finds nothing edited`() throws {
    let sample = try IncidentSample()
    #expect(try sample.text("procedure/procedure.md") == TestProcedure.plain)
    let recorded = try sample.open().note([])
    #expect(recorded.edits == [])
    #expect(recorded.diagnostics == [])
  }
}
