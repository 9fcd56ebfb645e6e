internal import SourceText

/// The texts that were read already: most stand in both versions, and are cut into tokens once.
struct KnownTexts {
  struct Key: Hashable {
    fileprivate let text: String
    /// Of its bytes.
    fileprivate let hash: UInt64

    static func == (left: Key, right: Key) -> Bool {
      left.hash == right.hash && left.text.hasSameBytes(as: right.text)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  private var readings: [Key: ReadText] = [:]
  /// Under which letters references were looked for.
  private var letters: [String] = []
  /// Odd, and new for each run, so that nobody can write texts that all have one hash.
  private let factor = UInt64(truncatingIfNeeded: Hasher().finalize()) | 1
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

  private func hash(_ text: String) -> UInt64 {
    let bytes = text.utf8.span
    var hash: UInt64 = 0
    var word: UInt64 = 0
    for index in bytes.indices {
      word = word << 8 | UInt64(bytes[index])
      if index & 7 == 7 {
        hash = (hash ^ hash >> 29 ^ word) &* factor
        word = 0
      }
    }
    return (hash ^ hash >> 29 ^ word) &* factor ^ UInt64(bytes.count)
  }
}
