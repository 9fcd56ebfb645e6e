import BoardPapers
import SourceText
import TestSupport
import Testing

@Suite("The documents that a report rests on")
struct SupportingDocumentTests {
  private func documents(_ sample: BoardSample, files: [String] = []) throws -> [SupportingDocument] {
    let papers = sample.files.keys.sorted().compactMap { name in
      PaperReader.read(name: name, path: name, bytes: Array((sample.files[name] ?? "").utf8)).paper
    }
    let report = BoardReportReader.read(try #require(papers.first { $0.kind == .report })).report
    let path = "Content/boards/\(sample.profile).yaml"
    let profile = BoardProfileReader.read(name: sample.profile, path: path, bytes: try PackageRoot.bytes(of: path))
      .profile
    let assessments = papers.filter { $0.kind == .assessment }.map { ImpactAssessmentReader.read($0).assessment }
    let beside = ReportCheck.Surroundings(
      versions: ["V02", "V03"], files: papers.map(\.name) + files, assessments: assessments)
    return SupportingDocument.all(report, try #require(profile), beside, papers: papers.map(\.name))
  }

  private func lines(_ documents: [SupportingDocument]) -> [String] {
    documents.map { document in
      let place = document.place.map { "\($0)" } ?? "-"
      return "\(document.heading) | \(document.number.map(String.init) ?? "-") | \(document.words) | \(place)"
        + document.remarks.map { " | \($0.column): \($0.text)" }.joined()
    }
  }

  @Test("of the bundled report: a version, three headings without any, and an assessment that is there all the same")
  func bundled() throws {
    #expect(
      lines(try documents(BoardSample())) == [
        "Appendices | 1 | Provider Failure and Provider Exit Procedures | version(\"V03\")",
        "Documents in Members' Rooms | - | Not applicable | -",
        "Equality Impact Assessment | - | No | paper(\"equality-safety-2020-12.md\")",
        "Privacy Impact Assessment | - | No | -", "Other background documents | - | Not applicable | -",
      ])
  }

  @Test("each place is told from the others, and a table's remarks stand beside its columns")
  func places() throws {
    let sample = try BoardSample()
      .replacing(
        "Procedures `V03`",
        with:
          "Procedures `V03`\n\n2. Costs `costs.pdf`\n\n3. Lost `lost.pdf`\n\n4. Somewhere\n\n5. Minutes `minutes-2020-12.md`"
      )
      .replacing(
        "### Other background documents\n\n1. Not applicable",
        with: "### Other background documents\n\n1. The audit of 2019 `Paragraph 3`\n\n2. The survey")
    let found = lines(try documents(sample, files: ["costs.pdf"]))
    #expect(
      found.filter { $0.hasPrefix("Appendices") }.map { $0.split(separator: " | ").last } == [
        "version(\"V03\")", "file(\"costs.pdf\")", "nowhere(\"lost.pdf\")", "unsaid", "paper(\"minutes-2020-12.md\")",
      ])
    let background = found.filter { $0.hasPrefix("Other background") }
    #expect(background.count == 2 && background[0].hasSuffix("if any: Paragraph 3"), "\(background)")
    #expect(background[1].hasSuffix("The survey | unsaid"))
  }
}
