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

  private func hold(_ samples: [TrackedSample], against reader: WordFileReader) throws {
    let files = try reader.read(try samples.map { try $0.document().bytes })
    #expect(files.count == samples.count)
    for (sample, file) in zip(samples, files) {
      #expect(file.accepted.map(\.description) == sample.new.map(\.description), "\(sample.name), accepted")
      #expect(file.rejected.map(\.description) == sample.old.map(\.description), "\(sample.name), rejected")
    }
  }
}
