import TestSupport
import Testing
import WordDocument

/// What a word processor makes of our changes, asked from two readers that know nothing of us.
@Suite("Tracked changes", .serialized)
struct TrackedChangeTests {
  @Test("a reader that goes by the standard gets old and new text back")
  func standard() throws {
    try hold(TrackedSample.all, against: .standard)
  }

  @Test(
    "LibreOffice gets old and new text back",
    .enabled(if: WordFileReader.hasOffice, "needs LibreOffice: .ci/install-tools word"))
  func office() throws {
    try hold(TrackedSample.all, against: .office)
  }

  @Test("a reader that goes by the standard gets the texts of 2000 random documents back")
  func standardAtRandom() throws {
    try hold((0..<2000).map(TrackedSample.init(seed:)), against: .standard)
  }

  @Test(
    "LibreOffice gets the texts of 200 random documents back",
    .enabled(if: WordFileReader.hasOffice, "needs LibreOffice: .ci/install-tools word"))
  func officeAtRandom() throws {
    #expect(try documentsInOtherStyle(seeds: 0..<200) <= 2)
  }

  @Test("LibreOffice gets the texts of 1000 more random documents back", .proof)
  func proveOfficeAtRandom() throws {
    let count = try documentsInOtherStyle(seeds: 200..<1200)
    #expect(count <= 10)
    Proof.record(
      "Random Word files of which LibreOffice gave back the old and the new text",
      figure: "1000; \(count) of them with a paragraph in another style")
  }

  /// Holds random documents against LibreOffice, and says in how many of them it gave a paragraph another style.
  ///
  /// LibreOffice 7.4 does so to a paragraph after an inserted or deleted one, about once in 300 of these documents, and not
  /// any more when what stands far above it is left out.
  private func documentsInOtherStyle(seeds: Range<UInt64>) throws -> Int {
    let samples = seeds.map(TrackedSample.init(seed:))
    let files = try WordFileReader.office.read(try samples.map { try $0.document().bytes })
    #expect(files.count == samples.count)
    for (sample, file) in zip(samples, files) {
      #expect(file.accepted.map(\.words) == sample.new.map(\.words), "\(sample.name), accepted")
      #expect(file.rejected.map(\.words) == sample.old.map(\.words), "\(sample.name), rejected")
    }
    return zip(samples, files).count { sample, file in
      file.accepted.map(\.description) != sample.new.map(\.description)
        || file.rejected.map(\.description) != sample.old.map(\.description)
    }
  }

  private func hold(_ samples: [TrackedSample], against reader: WordFileReader) throws {
    let files = try reader.read(try samples.map { try $0.document().bytes })
    #expect(files.count == samples.count)
    for (sample, file) in zip(samples, files) {
      #expect(file.accepted.map(\.description) == sample.new.map(\.description), "\(sample.name), accepted")
      #expect(file.rejected.map(\.description) == sample.old.map(\.description), "\(sample.name), rejected")
    }
  }
}
