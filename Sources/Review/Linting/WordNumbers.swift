/// Numbers for words by their bytes, counted from 0 in the order in which they are first seen.
///
/// A procedure of a million words has a few thousand different ones. What is worked out for each of those is kept in an
/// array under its number; to look a word up takes no string.
struct WordNumbers {
  /// How many different words were seen.
  private(set) var count = 0

  /// The bytes of all words, one after another, and where each begins; at the end where the next will.
  private var bytes: [UInt8] = []
  private var starts = [0]
  /// A table with open addressing; its size is a power of two.
  private var slots = [Slot](repeating: .empty, count: 64)

  private struct Slot {
    let key: UInt64
    /// -1 for an empty slot.
    let number: Int

    static let empty = Slot(key: 0, number: -1)
  }

  /// Odd, and new for each run, so that nobody can write words that all fall into one slot. The numbers do not depend
  /// on it.
  private let factor: UInt64

  init() {
    factor = UInt64(truncatingIfNeeded: Hasher().finalize()) | 1
  }

  /// The number of the word in a range of a text; `count` grows when it is new.
  mutating func number(of range: Range<Int>, in text: Span<UInt8>) -> Int {
    let word = text.extracting(range)
    let key = WordNumbers.key(of: word, factor)
    var slot = slot(for: key)
    while case let entry = slots[slot], entry.number >= 0 {
      if entry.key == key, isWord(entry.number, word) { return entry.number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Slot(key: key, number: count)
    count += 1
    for index in word.indices { bytes.append(word[index]) }
    starts.append(bytes.count)
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  /// The number of a whole text; nil if it was not seen.
  func find(_ text: String) -> Int? {
    let word = text.utf8.span
    let key = WordNumbers.key(of: word, factor)
    var slot = slot(for: key)
    while slots[slot].number >= 0 {
      if slots[slot].key == key, isWord(slots[slot].number, word) { return slots[slot].number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The bytes of a word.
  func word(_ number: Int) -> ArraySlice<UInt8> {
    bytes[starts[number]..<starts[number + 1]]
  }

  /// Up to eight bytes side by side; what is longer is mixed.
  private static func key(of word: Span<UInt8>, _ factor: UInt64) -> UInt64 {
    var key: UInt64 = 0
    guard word.count > 8 else {
      for index in word.indices { key = key << 8 ^ UInt64(word[index]) }
      return key
    }
    for index in word.indices {
      if index & 7 == 0 { key = (key ^ key >> 29) &* factor }
      key = (key << 8 | key >> 56) ^ UInt64(word[index])
    }
    return key
  }

  private func slot(for key: UInt64) -> Int {
    let mixed = key &* factor
    return Int(truncatingIfNeeded: mixed ^ mixed >> 32) & (slots.count - 1)
  }

  private func isWord(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let start = starts[number]
    guard starts[number + 1] - start == word.count else { return false }
    // Words of up to eight bytes are what their keys say.
    guard word.count > 8 else { return true }
    let known = bytes.span.extracting(start..<(start + word.count))
    for index in word.indices where known[index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    let full = slots.filter { $0.number >= 0 }
    slots = [Slot](repeating: .empty, count: slots.count * 2)
    for entry in full {
      var slot = slot(for: entry.key)
      while slots[slot].number >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
