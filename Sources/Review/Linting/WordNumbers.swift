/// Numbers for words by their bytes, counted from 0 in the order in which they are first seen.
///
/// A procedure of a million words has a few thousand different ones. What is worked out for each of those is kept in an
/// array under its number; to look a word up takes no string.
struct WordNumbers {
  /// How many different words were seen.
  var count: Int { starts.count - 1 }

  /// The bytes of all words, one after another, and where each begins.
  private var bytes: [UInt8] = []
  private var starts = [0]
  private var hashes: [UInt64] = []
  /// A table with open addressing: numbers, or -1 for an empty slot. Its size is a power of two.
  private var slots = [Int32](repeating: -1, count: 64)
  private let seed: UInt64

  init() {
    // A new seed for each run, so that nobody can write words that all fall into one slot. The numbers do not depend
    // on it.
    seed = UInt64(truncatingIfNeeded: Hasher().finalize())
  }

  /// The number of the word in a range of a text; `count` grows when it is new.
  mutating func number(of range: Range<Int>, in text: Span<UInt8>) -> Int {
    var hash = seed
    for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    hash ^= hash >> 32
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isWord(number, range, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    hashes.append(hash)
    for index in range { bytes.append(text[index]) }
    starts.append(bytes.count)
    if 2 * count > slots.count { grow() }
    return count - 1
  }

  private func isWord(_ number: Int, _ range: Range<Int>, _ text: Span<UInt8>) -> Bool {
    let known = bytes.span
    let start = starts[number]
    guard starts[number + 1] - start == range.count else { return false }
    for offset in 0..<range.count where known[start + offset] != text[range.lowerBound + offset] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
