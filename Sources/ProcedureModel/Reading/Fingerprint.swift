package import SourceText

/// The fingerprint of a version: SHA-256 over its sources in the byte order of their paths.
///
/// For each source: its path inside the version's folder, a line feed, the number of its bytes, a line feed, its
/// bytes, with every line end as LF and without a byte order mark. So it does not change with the machine that the
/// sources were saved on, and does change when words move from one file to another.
package enum Fingerprint {
  /// - Parameter sources: paths inside the version's folder, with the text of each.
  /// - Returns: 64 hex digits, lower case.
  package static func of(_ sources: [(path: String, file: SourceFile)]) -> String {
    var hash = SHA256()
    for source in sources.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      let bytes = withLineFeeds(source.file.bytes)
      hash.update("\(source.path)\n\(bytes.count)\n".utf8)
      hash.update(bytes)
    }
    return SHA256.hexadecimal(of: hash.finish())
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "\r")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: "\n"))
        if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { index += 1 }
      } else {
        result.append(bytes[index])
      }
      index += 1
    }
    return result
  }
}
