import Files
import Foundation
import Glibc
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// The copy of the procedure that an incident runs on, and how another comes to stand beside it.
@Suite struct ProcedureCopyTests {
  static let sources = [
    (path: "procedure.md", bytes: Array("new".utf8)), (path: "parts/appendix-a.md", bytes: Array("rows".utf8)),
  ]
  static let draft = LogSample.draft(
    .update, 5, ("from", "V03"), ("version", "V 4"), ("moved", "A1.1>A1.2"), ("fingerprint", "beef"),
    ("fingerprint-before", "f00d"))

  @discardableResult
  static func update(
    _ folder: IncidentFolder, _ files: [(path: String, bytes: [UInt8])] = sources, on copy: String? = nil,
    minute: Int = 5
  ) throws(FileProblem) -> Result<IncidentFolder.Recorded, Refusal> {
    try folder.record(now: LogSample.minute(minute), on: copy, patience: 0) { recording throws(FileProblem) in
      recording.newCopy = files
      return .success([draft])
    }
  }

  static func files(_ sample: IncidentSample, _ folder: String) throws -> [String: String] {
    let found = try SourceFolder.read(path: sample.path + "/" + folder, endings: [".md", ".yaml"])
    return Dictionary(
      uniqueKeysWithValues: found.map { file in
        (file.path, (try? file.content.get()).map { String(decoding: $0, as: UTF8.self) } ?? "?")
      })
  }

  @Test func `a new copy stands beside the old, private as the folder, and is in force from then on`() throws {
    let sample = try IncidentSample()
    try FileManager.default.setAttributes([.posixPermissions: 0o2770], ofItemAtPath: sample.path)
    let before = try sample.open().copyInForce()
    #expect(before == "procedure")
    _ = try Self.update(sample.open()).get()
    #expect(try sample.open().copyInForce() == "procedure-v-4")
    #expect(try sample.wholeLog().entries.last?["folder"] == "procedure-v-4")
    #expect(
      try Self.files(sample, "procedure-v-4") == ["procedure.md": "new", "parts/appendix-a.md": "rows"])
    for (name, mode) in [
      ("procedure-v-4", 0o2770), ("procedure-v-4/parts", 0o2770), ("procedure-v-4/procedure.md", 0o660),
    ] {
      let found = try FileManager.default.attributesOfItem(atPath: sample.path + "/" + name)[.posixPermissions] as? Int
      #expect(found == mode, "\(name) \(found.map { String($0, radix: 8) } ?? "")")
    }
    #expect(
      try sample.names() == ["incident.yaml", "log.head", "log.jsonl", "people.csv", "procedure", "procedure-v-4"])
  }

  @Test func `a folder with the same sources is taken as it is, and one with others never touched`() throws {
    let sample = try IncidentSample()
    let other = [(path: "procedure.md", bytes: Array("another".utf8))]
    try IncidentSample.write([("procedure-v-4/procedure.md", other[0].bytes)], to: sample.path)
    try sample.set("procedure-v-4-2", Array("a file".utf8))
    _ = try Self.update(sample.open()).get()
    #expect(try sample.wholeLog().entries.last?["folder"] == "procedure-v-4-3")
    #expect(try Self.files(sample, "procedure-v-4") == ["procedure.md": "another"])
    _ = try Self.update(sample.open(), other, minute: 6).get()
    #expect(try sample.wholeLog().entries.last?["folder"] == "procedure-v-4")
    #expect(try sample.names().filter { $0.hasPrefix("procedure") }.count == 4)
  }

  @Test func `what was written on the old version's addresses is refused once the incident was moved`() throws {
    let sample = try IncidentSample()
    func record(_ copy: String) throws -> Result<IncidentFolder.Recorded, Refusal> {
      try sample.open().record(now: LogSample.minute(7), on: copy) { _ throws(FileProblem) in
        .success([LogSample.state("A1.1", "done", 6)])
      }
    }
    let copy = try sample.open().copyInForce()
    // Others may record meanwhile; only a move matters.
    try sample.open().note([LogSample.draft(.note, 1, ("text", #"a note on "kind":"update""#))])
    _ = try record(copy).get()
    _ = try Self.update(sample.open()).get()
    let refusal = #expect(throws: Refusal.self) { try record(copy).get() }
    #expect(refusal?.reasons.first?.message.contains("another version meanwhile") ?? false)
    #expect(try sample.wholeLog().entries.last?.kind == .update)
    _ = try record(try sample.open().copyInForce()).get()
    #expect(IncidentState(try sample.wholeLog()).record("A1.1").status == .done)
  }

  @Test func `which copy is in force is known without reading the log, and from the log where its head says nothing`()
    throws
  {
    let sample = try IncidentSample()
    for folder in ["procedure", "procedure-v-4"] {
      #expect(try sample.open().copyInForce() == folder)
      let calls = FaultyCalls()
      try sample.open(calls).note([LogSample.draft(.note, 5, ("text", "x"))])
      #expect(calls.log.filter { $0.hasPrefix("read ") }.count == 6, "head, incident.yaml and people.csv alone")
      let head = try sample.text("log.head")
      #expect(head.contains("procedure") == (folder != "procedure"))
      for other in ["", "1 2 3\n", head.replacing("procedure-v-4", with: "x y")] {
        try sample.set("log.head", Array(other.utf8))
        #expect(try sample.open().copyInForce() == folder, "\(other)")
      }
      try sample.open().note([LogSample.draft(.note, 5, ("text", "y"))])
      #expect(try sample.text("log.head").contains("procedure") == (folder != "procedure"))
      if folder == "procedure" { _ = try Self.update(sample.open()).get() }
    }
  }

  static let faults: [FaultyCalls.Fault] = [
    .error(EIO), .error(ENOSPC), .errorAfter(EIO), .shortWrite, .partWrite, .deathBefore, .deathAfter, .deathWithin,
  ]

  /// One call goes wrong while an incident is moved; then it is moved again, and all is as if nothing had happened.
  static func check(_ calls: FaultyCalls, _ label: String) throws {
    let sample = try IncidentSample()
    let start = try sample.bytes("log.jsonl")
    let moved = (try? update(sample.open(calls)))?.isSuccess ?? false
    #expect(calls.leaks == 0, "\(label)")
    #expect(try sample.bytes("log.jsonl").starts(with: start), "\(label)")
    let log = try sample.open().readLog()
    #expect(log.problems.filter(\.isGrave) == [], "\(label)")
    let inForce = try sample.open().copyInForce()
    if moved { #expect(inForce == "procedure-v-4", "\(label)") }
    // Whatever the log names is there, whole.
    #expect(
      try files(sample, inForce).keys.sorted()
        == (inForce == "procedure" ? ["procedure.md"] : ["parts/appendix-a.md", "procedure.md"]), "\(label)")

    #expect((try update(sample.open(), minute: 6)).isSuccess, "\(label)")
    #expect(try sample.open().copyInForce() == "procedure-v-4", "\(label)")
    #expect(try files(sample, "procedure-v-4").count == 2, "\(label)")
    let names = try FileManager.default.contentsOfDirectory(atPath: sample.path)
    #expect(names.filter { $0.contains("procedure") }.sorted() == ["procedure", "procedure-v-4"], "\(label) \(names)")
  }

  static func calls() throws -> Int {
    let calls = FaultyCalls()
    let sample = try IncidentSample()
    #expect((try update(sample.open(calls))).isSuccess)
    return calls.count
  }

  @Test("whichever call fails, no line names a copy that is not whole, and the next move succeeds", arguments: faults)
  func failures(fault: FaultyCalls.Fault) throws {
    for number in 1...(try Self.calls()) {
      try Self.check(FaultyCalls([number: fault]), "\(fault) at \(number)")
    }
  }
}

extension Result {
  fileprivate var isSuccess: Bool { if case .success = self { true } else { false } }
}

extension IncidentState {
  fileprivate func record(_ item: String) -> ItemRecord { items[ItemKey(item)] ?? ItemRecord() }
}
