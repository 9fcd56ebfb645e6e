import Foundation
import ProcedureModel
import Review
import TestSupport
import SourceText
import Testing
@Test func scratch() throws {
  let folder = "/tmp/w/reading/Tests/Fixtures/harbour-spill/V1"
  let names = try FileManager.default.contentsOfDirectory(atPath: folder)
  let read = ProcedureReader.read(folder: folder, sources: try names.map { ProcedureSource(path: $0, bytes: Array(try Data(contentsOf: URL(filePath: folder + "/" + $0)))) })
  let p = try #require(read.procedure)
  for d in read.diagnostics { print(d.message) }
  let r = Checker.check(ReviewContext(procedure: p, asOf: try #require(CalendarDate(iso: "2026-11-21"))))
  for f in r.findings { print(f.path, f.range.start.line, f.rule, f.message) }
}
