import Foundation
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

/// Judged on procedures written for it in `Tests/Fixtures/wrong-references`. The margins were set on `museum`, `ferry` and
/// the bundled procedure; `school` was written afterwards and gave the same result at its first reading.
@Suite("wrong-reference")
struct WrongReferenceTests {
  /// Where references are wrong, and the beginning of the hint that must be given for each; how many are right. One more
  /// in `school` is wrong and not found: A3.3 sends for bicycles to 2.2, and no place speaks of bicycles.
  static let planted: [(folder: String, wrong: [String: String], right: Int)] = [
    (
      "museum",
      [
        "6.5": "Write 5.1", "8.2": "Name the place that does", "8.4": "Did you mean S7",
        "8.5": "Name the place that does",
        "A2.7": "Did you mean A2.1",
      ], 16
    ),
    ("ferry", ["6.4": "Did you mean 5.2", "8.4": "Did you mean S4", "A2.5": "Did you mean 3.3"], 11),
    (
      "school",
      [
        "2.5": "Did you mean S8", "5.7": "Write 2.2", "7.4": "Did you mean S6", "8.4": "Did you mean 5.4",
        "8.5": "Name the place that does",
      ], 16
    ),
  ]

  @Test("every planted wrong reference is found and none of the right ones", arguments: planted)
  func judged(folder: String, wrong: [String: String], right: Int) throws {
    let review = try review("Tests/Fixtures/wrong-references/\(folder)")
    let found = WrongReference.findings(in: review)
    #expect(Set(found.compactMap(\.address)) == Set(wrong.keys))
    #expect(found.count == wrong.count)
    for finding in found {
      let hint = try #require(wrong[finding.address ?? ""])
      #expect(finding.hint?.hasPrefix(hint) == true, "\(finding.address ?? ""): \(finding.hint ?? "")")
    }
    // The fixture holds as many right ones as it says, or the test would prove less than it seems to.
    #expect(review.references.count - wrong.count >= right)
  }

  @Test(
    "the wrong references of the bundled procedure are found and its right ones are not",
    arguments: [("V02", ["4.8", "A7.13"]), ("V03", ["4.7", "4.8", "A.S1.p1", "A7.13"])])
  func bundled(version: String, wrong: [String]) throws {
    let found = WrongReference.findings(in: try review("Content/provider-failure/\(version)"))
    #expect(found.compactMap(\.address).sorted() == wrong)
    #expect(found.first { $0.address == "A7.13" }?.hint?.hasPrefix("Did you mean A2.8") == true)
    for finding in found where ["4.7", "A.S1.p1"].contains(finding.address ?? "") {
      #expect(finding.hint?.hasPrefix("Write 5.1") == true)
    }
  }

  @Test("a reference among many, in a list, to an item of its own words, or without a subject is left alone")
  func leftAlone() throws {
    let found = try RuleFindings(
      WrongReference.self,
      in: Sample.procedure(
        """
        ## 1 Boats

        1.1 Tie up the boats, and see 1.2.

        1.2 For oars and sails, see Sections 2 and 3.

        1.3 See 2.1.

        ## 2 Oars

        2.1 Oars are kept in the shed.

        ## 3 Sails

        3.1 Sails are dried and folded.
        """))
    #expect(found.messages == [])
  }

  /// Reads a version's folder below the package's root.
  private func review(_ folder: String) throws -> ReviewContext {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: path.path).filter { $0.contains(".") }.sorted()
    let sources = try names.map { name in
      ProcedureSource(path: name, bytes: Array(try Data(contentsOf: path.appending(path: name))))
    }
    let read = ProcedureReader.read(folder: folder, sources: sources)
    #expect(read.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    let procedure = try #require(read.procedure)
    return ReviewContext(procedure: procedure, asOf: try #require(CalendarDate(iso: "2020-12-01")))
  }
}
