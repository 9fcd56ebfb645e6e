import Foundation
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing

/// Every finding on the bundled versions stands in `Documentation/findings-judged.md` with a reader's judgement.
///
/// After a change of a rule or of the content, run this suite with `PROCDOC_WRITE_JUDGED=1`: it writes the table anew and
/// keeps the judgements of findings that stayed the same; new ones get a `?`, for a person to judge.
@Suite("findings judged by a reader")
struct JudgedFindingsTests {
  private static let path = "Documentation/findings-judged.md"
  private static let judgements = ["right", "debatable", "wrong"]

  /// A row of the table: its first four cells, and judgement and reason.
  private struct Row {
    let finding: [String]
    let judgement: String
    let reason: String
  }

  /// The day on which the bundled versions are judged: V03 was a draft then.
  private func findings() throws -> [[String]] {
    let earlier = try #require(try PackageRoot.read("Content/provider-failure/V02").procedure)
    let later = try #require(try PackageRoot.read("Content/provider-failure/V03").procedure)
    let day = try #require(CalendarDate(iso: "2020-12-01"))
    return [(earlier, nil as Procedure?), (later, earlier)].flatMap { procedure, before in
      Checker.check(ReviewContext(procedure: procedure, earlier: before, asOf: day)).findings.map { finding in
        [procedure.control.version.text, finding.rule, finding.address ?? "-", cell(finding.message)]
      }
    }
  }

  private func cell(_ text: String) -> String {
    text.replacingOccurrences(of: "|", with: "\\|")
  }

  private func rows() throws -> [Row] {
    String(decoding: try PackageRoot.bytes(of: Self.path), as: UTF8.self).split(separator: "\n").compactMap {
      line -> Row? in
      guard line.hasPrefix("| V") else { return nil }
      let cells = line.replacingOccurrences(of: "\\|", with: "\u{1}").dropFirst(2).dropLast(2)
        .components(separatedBy: " | ").map { $0.replacingOccurrences(of: "\u{1}", with: "\\|") }
      guard cells.count == 6, cells[0] != "Version" else { return nil }
      return Row(finding: Array(cells[..<4]), judgement: cells[4], reason: cells[5])
    }
  }

  @Test("the findings on V02 and V03 are those that were judged, each once and in this order")
  func listed() throws {
    let found = try findings()
    if ProcessInfo.processInfo.environment["PROCDOC_WRITE_JUDGED"] != nil {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      let text = table(found, keeping: (try? rows()) ?? [])
      try text.write(to: root.deletingLastPathComponent().appending(path: Self.path), atomically: true, encoding: .utf8)
    }
    let listed = try rows().map(\.finding)
    let new = found.filter { !listed.contains($0) }.map { $0.joined(separator: " | ") }
    let gone = listed.filter { !found.contains($0) }.map { $0.joined(separator: " | ") }
    #expect(new == [], "found, but not judged in \(Self.path): write it with PROCDOC_WRITE_JUDGED=1, then judge")
    #expect(gone == [], "judged in \(Self.path), but found no more: write it with PROCDOC_WRITE_JUDGED=1")
    #expect(found == listed)
  }

  @Test("every finding is judged with a reason, and fewer than one in twenty is wrong")
  func precise() throws {
    let rows = try rows()
    #expect(rows.count > 40)
    let open = rows.filter { !Self.judgements.contains($0.judgement) || $0.reason.utf8.count <= 5 }
    #expect(open.map { $0.finding.prefix(3).joined(separator: " | ") } == [], "not judged yet, or without a reason")
    #expect(rows.count { $0.judgement == "wrong" } * 20 < rows.count)
  }

  /// The document: its text up to the first table, counts, then a table for each version.
  private func table(_ findings: [[String]], keeping rows: [Row]) -> String {
    var judged: [[String]: Row] = [:]
    for row in rows { judged[row.finding] = row }
    var lines = [
      "# Findings on the bundled versions, judged", "",
      "Every finding of the rules that are on by default, on `Content/provider-failure` as of 2020-12-01: V02 alone, V03 with",
      "V02 beside it. A reader went to each place and judged: **right**, a careful editor would want to know; **debatable**,",
      "true, but one may leave it as it is; **wrong**, a false alarm. `Tests/ReviewTests/JudgedFindingsTests.swift` holds that",
      "the findings are exactly these, and that fewer than one in twenty is wrong.", "",
    ]
    let all = findings.map { judged[$0] ?? Row(finding: $0, judgement: "?", reason: "?") }
    lines += ["| Version | Right | Debatable | Wrong |", "|---|---|---|---|"]
    var versions: [String] = []
    for row in all where !versions.contains(row.finding[0]) { versions.append(row.finding[0]) }
    for version in versions {
      let counts = Self.judgements.map { judgement in
        String(all.count { $0.finding[0] == version && $0.judgement == judgement })
      }
      lines.append("| in \(version) | \(counts.joined(separator: " | ")) |")
    }
    for version in versions {
      lines += [
        "", "## \(version)", "", "| Version | Rule | Address | Found | Judgement | Reason |",
        "|---|---|---|---|---|---|",
      ]
      for row in all where row.finding[0] == version {
        lines.append("| \((row.finding + [row.judgement, row.reason]).joined(separator: " | ")) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
