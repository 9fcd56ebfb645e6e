internal import SourceText

/// The texts that were read already: most stand in both versions, and are cut into tokens once.
struct KnownTexts {
  struct Key: Hashable {
    fileprivate let text: String
    /// Of its bytes.
    fileprivate let hash: Int

    static func == (left: Key, right: Key) -> Bool {
      left.hash == right.hash && left.text.hasSameBytes(as: right.text)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  private var readings: [Key: ReadText] = [:]
  /// Under which letters references were looked for.
  private var letters: [String] = []
  private var count: Int32 = 0

  /// Makes room for the texts of a version. What was read under other letters is forgotten: references differ.
  mutating func begin(_ letters: [String], count: Int) {
    if letters != self.letters { readings = [:] }
    self.letters = letters
    readings.reserveCapacity(count)
  }

  /// A number for a text that was not read before.
  mutating func next() -> Int32 {
    count += 1
    return count - 1
  }

  /// What a text is known by.
  func key(of text: String) -> Key { Key(text: text, hash: hash(text)) }

  /// A text as it was read; nil for one that was not.
  subscript(key: Key) -> ReadText? {
    get { readings[key] }
    set { readings[key] = newValue }
  }

  /// Eight bytes at a time. Seeded anew for each run, so that nobody can write texts that all have one hash.
  private func hash(_ text: String) -> Int {
    let bytes = text.utf8.span
    var hasher = Hasher()
    var index = 0
    while bytes.count - index >= 8 {
      let low =
        UInt64(bytes[index]) | UInt64(bytes[index &+ 1]) << 8 | UInt64(bytes[index &+ 2]) << 16
        | UInt64(bytes[index &+ 3]) << 24
      let high =
        UInt64(bytes[index &+ 4]) | UInt64(bytes[index &+ 5]) << 8 | UInt64(bytes[index &+ 6]) << 16
        | UInt64(bytes[index &+ 7]) << 24
      hasher.combine(low | high << 32)
      index &+= 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index &+= 1
    }
    hasher.combine(rest)
    hasher.combine(bytes.count)
    return hasher.finalize()
  }
}
