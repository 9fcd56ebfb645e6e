/// How a log ends.
package struct LogTail: Hashable, Sendable {
  /// The size of the log, in bytes.
  package let size: Int
  /// The bytes of its last line, without the line feed that ends it; none in an empty log.
  package let line: [UInt8]
  /// Whether the last line lacks its line feed: the call that wrote it was broken off, or is still writing if the lock
  /// is not held.
  package let isTorn: Bool

  package init(size: Int, line: [UInt8], isTorn: Bool) {
    self.size = size
    self.line = line
    self.isTorn = isTorn
  }
}
