/// How far a log had been read when a sheet was printed from it: what stands on the sheet, so that `incident verify` can
/// say later whether the log still begins so.
package struct LogPosition: Hashable, Sendable, CustomStringConvertible {
  /// How many lines the log had; 0 for an empty log.
  package let lines: Int
  /// The digest of its last line, 64 hex digits; empty for an empty log.
  package let digest: String

  package init(lines: Int, digest: String) {
    self.lines = lines
    self.digest = digest
  }

  /// `214-3f9a21`: the number of lines and the first six digits of the digest.
  package var description: String { lines == 0 ? "0" : "\(lines)-\(digest.prefix(6))" }
}
