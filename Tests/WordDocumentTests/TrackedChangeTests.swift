import TestSupport
import Testing
import WordDocument

/// What a word processor makes of our changes, asked from two readers that know nothing of us.
@Suite("Tracked changes")
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
    try hold((0..<200).map(TrackedSample.init(seed:)), against: .office)
  }

  @Test("LibreOffice gets the texts of 1000 more random documents back", .proof)
  func proveOfficeAtRandom() throws {
    let samples = (200..<1200).map(TrackedSample.init(seed:))
    var otherStyles = 0
    for (sample, file) in zip(samples, try WordFileReader.office.read(try samples.map { try $0.document().bytes })) {
      for (found, expected) in [(file.accepted, sample.new), (file.rejected, sample.old)] {
        // LibreOffice 7.4 sometimes gives a deleted paragraph the style of one inserted before it.
        #expect(found.map(\.words) == expected.map(\.words), "\(sample.name)")
        if found.map(\.description) != expected.map(\.description) { otherStyles += 1 }
      }
    }
    #expect(otherStyles <= 10)
    Proof.record(
      "Word files of which LibreOffice gave back the old and the new text",
      figure: "1000; \(otherStyles) with a paragraph in another style")
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
