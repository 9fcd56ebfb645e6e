internal import Foundation
internal import Testing

/// A page as it was read and found right by a person. With PROCDOC_RECORD=1 it is written anew and the test fails, so that
/// nobody records without reading.
package struct GoldenFile {
  private let url: URL
  private let name: String

  /// - Parameter name: the path in Tests/Fixtures.
  package init(_ name: String) {
    self.name = name
    url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(
      path: "Fixtures/\(name)")
  }

  /// - Parameter bytes: the page as it is now.
  package func compare(_ bytes: some Collection<UInt8>) throws {
    if ProcessInfo.processInfo.environment["PROCDOC_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
      Issue.record("recorded \(name); read it before it is committed")
      return
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let recorded = String(decoding: try Data(contentsOf: url), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == recorded.count)
    for (line, expected) in zip(lines, recorded) where !line.utf8.elementsEqual(expected.utf8) {
      Issue.record("\(name)\n  is:       \(line)\n  recorded: \(expected)")
      break
    }
  }
}
