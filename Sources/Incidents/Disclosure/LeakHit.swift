/// Where a sweep found words that an audience may not be told. It names the fact and the place, and never the words.
package struct LeakHit: Sendable, Hashable {
  /// The fact or field whose words were found: `signatures.AB.name`, `people.P014K`,
  /// `log.62.with` for a line of the log.
  package let fact: String
  /// The file of the set, or its name where the words stand in that.
  package let file: String
  /// 1-based; nil for a hit in the file's name.
  package let line: Int?
  /// The field of the script that carried the words; nil where none did alone.
  package let carrier: String?

  /// The script whose file it is: `letter-rose-house`.
  package var script: String {
    file.utf8.split(separator: UInt8(ascii: ".")).first.map { String(decoding: $0, as: UTF8.self) } ?? file
  }
}
