import Foundation
import Handouts
import ProcedureModel
import Review
import SourceText
import TestSupport
import Testing
import WordDocument

/// The Word file of a comparison, asked from two readers that know nothing of us.
@Suite("A comparison as a Word file", .serialized)
struct RedlineDocumentTests {
  @Test("accepted it is the new version's document, rejected the old one's, to a reader that goes by the standard")
  func standard() throws {
    #expect(try RedlineSample.hold(try RedlineSample.all(), against: .standard) == [])
  }

  @Test(
    "accepted it is the new version's document, rejected the old one's, in LibreOffice",
    .enabled(if: WordFileReader.hasOffice, "needs LibreOffice: .ci/install-tools word"))
  func office() throws {
    let samples = try RedlineSample.all()
    let others = try RedlineSample.hold(samples, against: .office)
    #expect(others.count <= 3, "\(others.joined(separator: "\n"))")
  }

  @Test("generated revisions, four in ten items edited, come out of it by the standard")
  func standardGenerated() throws {
    let samples = try (1...40).map { try RedlineSample(seed: $0, plan: GeneratedPlan(items: 60, edited: 0.4)) }
    #expect(try RedlineSample.hold(samples, against: .standard) == [])
  }

  @Test("revisions with many moves, splits and merges come out of it by the standard")
  func standardMoved() throws {
    let samples = try (100...140).map { try RedlineSample(seed: $0, plan: RedlineDocumentTests.restless) }
    #expect(try RedlineSample.hold(samples, against: .standard) == [])
  }

  @Test(
    "generated revisions come out of it in LibreOffice",
    .enabled(if: WordFileReader.hasOffice, "needs LibreOffice: .ci/install-tools word"))
  func officeGenerated() throws {
    let samples =
      try (1...5).map { try RedlineSample(seed: $0, plan: GeneratedPlan(items: 60, edited: 0.4)) }
      + (100...110).map { try RedlineSample(seed: $0, plan: RedlineDocumentTests.restless) }
    let others = try RedlineSample.hold(samples, against: .office)
    #expect(others.count <= 2, "\(others.joined(separator: "\n"))")
  }

  @Test(
    "more generated revisions come out of it in LibreOffice", .proof)
  func proveOfficeGenerated() throws {
    let samples =
      try (6...40).map { try RedlineSample(seed: $0, plan: GeneratedPlan(items: 60, edited: 0.4)) }
      + (111...140).map { try RedlineSample(seed: $0, plan: RedlineDocumentTests.restless) }
    let others = try RedlineSample.hold(samples, against: .office)
    Proof.record(
      "Word files of generated comparisons of which LibreOffice gave back both versions",
      figure: "\(samples.count); \(others.count) of them with a paragraph in another style")
  }

  @Test("a version compared with itself has no tracked change")
  func same() throws {
    for sample in try RedlineSample.all() {
      for version in [sample.old, sample.new] {
        let document = try RedlineSample.document(version, version)
        #expect(!document.isTracked, "\(sample.name)")
      }
    }
  }

  @Test("every item of a version is in its document, to the byte")
  func nothingLost() throws {
    for sample in try RedlineSample.all() {
      let comparison = Comparison(old: sample.new, new: sample.new)
      let texts = try RedlineSample.document(sample.new, sample.new).texts
      for item in comparison.new.items {
        #expect(texts.contains { $0.utf8.contains(item.plain.utf8) }, "\(sample.name): \(item.address) \(item.plain)")
        if let label = item.label { #expect(texts.contains { $0.utf8.starts(with: label.utf8) }, "\(label)") }
        for code in item.attributes { #expect(texts.contains { $0.utf8.contains(code.utf8) }, "\(code)") }
      }
    }
  }

  @Test("a bookmark bears the anchor of each change that the summary lists")
  func bookmarks() throws {
    let sample = try #require(try RedlineSample.all().first { $0.name == "V02 and V03" })
    let bookmarks = Set(try sample.document().paragraphs.compactMap(\.bookmark))
    for change in Comparison(old: sample.old, new: sample.new).shownChanges {
      #expect(bookmarks.contains(change.anchor), "\(change.id)")
    }
  }

  @Test("a number that changes is tracked under a name of its own, and a moved item under another")
  func authors() throws {
    let samples = try RedlineSample.all()
    func authors(_ name: String) throws -> Set<String> {
      try #require(try samples.first { $0.name == name }?.document()).authors
    }
    #expect(try authors("nothing changed") == [])
    #expect(try authors("added first") == ["procdoc: wording", "procdoc: numbers and references"])
    #expect(try authors("added last") == ["procdoc: wording"])
    #expect(try authors("a term replaced").contains("procdoc: terms and typography"))
    #expect(!(try authors("a group under another heading").contains("procdoc: moved text")))
    #expect(try authors("sections swapped") == ["procdoc: moved text", "procdoc: numbers and references"])
  }

  @Test("V02 and V03 take well under a fifth of a second")
  func speed() throws {
    let sample = try #require(try RedlineSample.all().first { $0.name == "V02 and V03" })
    let comparison = Comparison(old: sample.old, new: sample.new)
    let day = try #require(CalendarDate(year: 2026, month: 11, day: 28))
    let time = ContinuousClock().measure { _ = RedlineDocument.word(comparison, asOf: day).bytes }
    if ProcessInfo.processInfo.environment["REDLINE_OUT"] != nil { print("redline", time) }
    #expect(time < .seconds(4), "in a debug build: \(time)")
  }

  @Test("the files are written for a look", .enabled(if: ProcessInfo.processInfo.environment["REDLINE_OUT"] != nil))
  func written() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["REDLINE_OUT"] ?? "")
    for sample in try RedlineSample.all() {
      let name = sample.name.replacing(" ", with: "-") + ".docx"
      try Data(sample.document().bytes).write(to: folder.appending(path: name))
    }
  }

  /// Everything moves.
  private static var restless: GeneratedPlan {
    var plan = GeneratedPlan(items: 60, edited: 0.2)
    (plan.moved, plan.reordered, plan.split, plan.merged) = (0.15, 0.1, 0.08, 0.08)
    (plan.inserted, plan.deleted, plan.attributes) = (0.1, 0.08, 0.2)
    (plan.bullets, plan.sectionsInserted) = (0.3, 2)
    return plan
  }
}

extension WordDocument {
  /// All paragraphs behind the note on the first page.
  var paragraphs: [WordParagraph] {
    blocks.dropFirst().flatMap { block -> [WordParagraph] in
      switch block {
      case .paragraph(let paragraph): [paragraph]
      case .table(let table): (table.headerRows + table.rows).flatMap { $0.cells.joined() }
      }
    }
  }

  var texts: [String] { paragraphs.map { $0.runs.map(\.text).joined() } }

  private var changes: [TrackedChange] {
    paragraphs.flatMap { [$0.mark] + $0.runs.map(\.change) }
  }

  var isTracked: Bool { changes.contains { $0 != .unchanged } }

  var authors: Set<String> {
    Set(
      changes.compactMap { change in
        switch change {
        case .unchanged: nil
        case .inserted(let author), .deleted(let author): author
        }
      })
  }
}

extension String.UTF8View {
  fileprivate func contains(_ part: String.UTF8View) -> Bool {
    part.isEmpty || firstRange(of: part) != nil
  }
}
