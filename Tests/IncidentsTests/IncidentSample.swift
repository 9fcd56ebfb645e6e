import Files
import Foundation
import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

/// An incident in a folder of a test's own.
final class IncidentSample: Sendable {
  let folder: String
  let path: String

  /// 20 November 2026, 02:10 in London.
  static let start = LogSample.start

  /// Two services, two signatures, three people.
  static func facts(types: [String?] = ["CH", "HC"]) -> FactTable {
    var table = FactTable()
    for (name, value) in [
      ("incident", "2026-11-20-a"), ("mode", "exercise"), ("procedure", "Provider failure"), ("version", "V03"),
      ("provider", "Acme Care"), ("notified", "2026-11-20T02:05:00+00:00"),
    ] { table[name] = value }
    for (index, type) in types.enumerated() {
      let id = ["rose-house", "elm-court", "oak-lodge"][index]
      table["services.\(id).id"] = id
      table["services.\(id).name"] = "House \(index + 1)"
      table["services.\(id).type"] = type
    }
    for initials in ["AB", "CD"] {
      table["signatures.\(initials).initials"] = initials
      table["signatures.\(initials).name"] = "Name of \(initials)"
    }
    for number in 1...3 {
      let code = PersonCode(number: number)?.description ?? ""
      table["people.\(code).code"] = code
      table["people.\(code).worker"] = "worker \(number)"
    }
    return table
  }

  static func start(_ facts: FactTable = facts()) -> IncidentStart {
    IncidentStart(
      facts: facts, sources: [("procedure.md", Array(TestProcedure.plain.utf8))], fingerprint: "f00d", by: "AB",
      now: start, tool: "0")
  }

  init(_ facts: FactTable = facts()) throws {
    folder = "\(ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp")/procdoc-incident-\(UUID().uuidString)"
    path = folder + "/incident"
    try IncidentSample.write(IncidentSample.start(facts).files(), to: path)
  }

  /// One that is made by whoever calls, in a folder that is handed over.
  init(in folder: String, _ make: (_ folder: String) throws -> Void) throws {
    self.folder = folder
    path = folder + "/incident"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try make(folder)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static func write(_ files: [(path: String, bytes: [UInt8])], to path: String) throws {
    for file in files {
      let url = URL(filePath: path + "/" + file.path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }

  /// With calls that do not wait for the disk, unless others are given.
  func open(_ calls: any SystemCalls = FaultyCalls()) -> IncidentFolder { IncidentFolder(path: path, calls: calls) }

  func bytes(_ name: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path + "/" + name))) }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  func set(_ name: String, _ bytes: [UInt8]) throws { try Data(bytes).write(to: URL(filePath: path + "/" + name)) }

  /// Changes a file as a person's editor does.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try text(name)
    try #require(text.contains(old))
    try set(name, Array(text.replacing(old, with: new).utf8))
  }

  func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

  /// The whole log, its chain and head checked; fails where anything is wrong with it.
  func wholeLog(sourceLocation: SourceLocation = #_sourceLocation) throws -> IncidentLog {
    let log = try open().readLog()
    #expect(log.problems == [], sourceLocation: sourceLocation)
    return log
  }
}

extension IncidentFolder {
  /// Records entries a few minutes after the start.
  @discardableResult
  func note(
    _ drafts: [DraftEntry], minute: Int = 600, patience: Int = 10_000,
    _ change: (inout Recording) -> Void = { _ in }
  ) throws(FileProblem) -> Recorded {
    let result = try record(now: LogSample.minute(minute), patience: patience) { recording throws(FileProblem) in
      change(&recording)
      return .success(drafts)
    }
    switch result {
    case .success(let recorded): return recorded
    case .failure: preconditionFailure("nothing is refused here")
    }
  }
}
