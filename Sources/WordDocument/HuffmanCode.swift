/// A canonical Huffman code (RFC 1951, 3.2.2): how many codes there are of each length, and their symbols in order.
struct HuffmanCode {
  let counts: [Int]
  let symbols: [Int]

  /// The longest code, in bits.
  static let longest = 15

  /// - Parameter lengths: for each symbol the length of its code, 0 to 15; 0 for one that does not come.
  /// - Throws: if there are more codes than can be told apart.
  init(_ lengths: some Collection<Int>) throws(ZipProblem) {
    self.init(trusted: Array(lengths))
    var left = 1
    for count in counts.dropFirst() {
      left = left * 2 - count
      if left < 0 { throw .damaged }
    }
  }

  /// A code of the standard itself.
  init(trusted lengths: [Int]) {
    var counts = Array(repeating: 0, count: HuffmanCode.longest + 1)
    for length in lengths where length > 0 { counts[length] += 1 }
    self.counts = counts
    symbols = (1...HuffmanCode.longest).flatMap { length in lengths.indices.filter { lengths[$0] == length } }
  }
}
