import Foundation
import TestSupport
import Testing

@Suite("the JSON of procdoc compare")
struct ComparisonReportTests {
  private static func schema() throws -> JSONSchema {
    try JSONSchema(
      Data(contentsOf: URL(fileURLWithPath: CommandRun.root + "/Documentation/schema/compare.schema.json")))
  }

  private static func object(_ run: CommandRun) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  }

  @Test(
    "fits its schema and adds up, in both directions, with the same and with another document",
    arguments: [["p/V02", "p/V03"], ["p/V03", "p/V02"], ["p/V03", "p/V03"], ["p/V03", "h/V1"], ["h/V1", "p/V02"]])
  func fits(versions: [String]) throws {
    let folder = try CompareCommandTests.bundled()
    try folder.copy("Tests/Fixtures/harbour-spill", to: "h")
    let run = try CommandRun(["compare"] + versions + ["--format", "json"], in: folder.path)
    #expect(run.status == (versions[0] == versions[1] ? 0 : 1))
    #expect(try Self.schema().faults(in: Data(run.output.utf8)) == [])
    let report = try Self.object(run)
    // Every item is counted once, and so is every change that is listed.
    for side in ["old", "new"] {
      let version = try #require(report[side] as? [String: Any])
      let classes = try #require(version["itemsByClass"] as? [String: Int])
      #expect(classes.values.reduce(0, +) == version["items"] as? Int)
    }
    let counts = try #require(report["counts"] as? [String: Int])
    let changes = try #require(report["changes"] as? [[String: Any]])
    let listed = Dictionary(grouping: changes) { ($0["classes"] as? [String])?.first ?? "" }.mapValues(\.count)
    for (primary, count) in counts where primary != "unchanged" { #expect(listed[primary, default: 0] == count) }
    #expect(Set(changes.compactMap { $0["id"] as? String }).count == changes.count)
    let references = try #require(report["references"] as? [String: Int])
    #expect(references.values.reduce(0, +) == changes.reduce(0) { $0 + (($1["references"] as? [Any])?.count ?? 0) })
    for change in changes {
      #expect((change["old"] is NSNull) == ((change["oldAddresses"] as? [Any])?.isEmpty ?? true))
      #expect((change["new"] is NSNull) == ((change["newAddresses"] as? [Any])?.isEmpty ?? true))
    }
    // The same again gives the same bytes.
    #expect(try CommandRun(["compare"] + versions + ["--format", "json"], in: folder.path).output == run.output)
  }

  @Test(
    "the schema is strict: another key, one key less or another type is a fault",
    arguments: [
      ("\"sentence\"", "\"sentense\""), ("\"fingerprint\"", "\"print\""),
      ("\"weight\" : \"substantive\"", "\"weight\" : \"grave\""),
      ("\"cause\" : \"words\"", "\"cause\" : \"word\""), ("\"looksUnrelated\" : false", "\"looksUnrelated\" : \"no\""),
      ("\"old\" : null", "\"old\" : 7"), ("\"fate\" : \"follows\"", "\"fate\" : \"follow\""),
    ])
  func strict(found: String, put: String) throws {
    let folder = try CompareCommandTests.bundled()
    let run = try CommandRun(CompareCommandTests.pair + ["--format", "json"], in: folder.path)
    #expect(run.output.contains(found))
    #expect(try Self.schema().faults(in: Data(run.output.replacing(found, with: put).utf8)) != [])
  }

  @Test("findings of both versions are the check's own, mended, new and still there")
  func check() throws {
    let folder = try CompareCommandTests.bundled()
    let day = ["--format", "json", "--as-of", "2020-12-01"]
    let report = try Self.object(try CommandRun(CompareCommandTests.pair + day, in: folder.path))
    let check = try #require(report["check"] as? [String: Any])
    #expect(check["asOf"] as? String == "2020-12-01")
    let found = ["fixed", "new", "still"].map { (check[$0] as? [Any])?.count ?? -1 }
    let both = try Self.object(try CommandRun(["check", "p"] + day, in: folder.path))
    let counts = try #require(both["versions"] as? [[String: Any]]).map { ($0["findings"] as? [Any])?.count ?? -1 }
    #expect(found[0] + found[2] == counts[0])
    #expect(found[1] + found[2] == counts[1])
  }
}
