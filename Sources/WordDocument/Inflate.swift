/// Undoes the compression of a file in a zip file (RFC 1951, DEFLATE).
struct Inflate {
  private let input: ArraySlice<UInt8>
  private let sizeLimit: Int
  private var position: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []

  /// - Parameters:
  ///   - compressed: the bytes of one compressed file.
  ///   - sizeLimit: the most bytes that may come out; a small file can stand for any number.
  /// - Throws: if they are no such file, end too early, or stand for more than the limit.
  static func bytes(of compressed: ArraySlice<UInt8>, sizeLimit: Int) throws(ZipProblem) -> [UInt8] {
    var inflate = Inflate(compressed, sizeLimit: sizeLimit)
    while try inflate.block() {}
    return inflate.output
  }

  private init(_ input: ArraySlice<UInt8>, sizeLimit: Int) {
    self.input = input
    self.sizeLimit = sizeLimit
    position = input.startIndex
  }

  /// Reads a block; false after the last.
  private mutating func block() throws(ZipProblem) -> Bool {
    let isLast = try take(1) == 1
    switch try take(2) {
    case 0: try stored()
    case 1: try compressed(literals: Inflate.fixedLiterals, distances: Inflate.fixedDistances)
    case 2:
      let codes = try codes()
      try compressed(literals: codes.literals, distances: codes.distances)
    default: throw .damaged
    }
    return !isLast
  }

  // MARK: Bits

  /// The next bits, the first the lowest.
  private mutating func take(_ count: Int) throws(ZipProblem) -> Int {
    while bitCount < count {
      guard position < input.endIndex else { throw .damaged }
      bits |= UInt32(input[position]) << UInt32(bitCount)
      position += 1
      bitCount += 8
    }
    let taken = bits & (1 << UInt32(count) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(taken)
  }

  // MARK: Blocks

  private mutating func stored() throws(ZipProblem) {
    (bits, bitCount) = (0, 0)
    guard position + 4 <= input.endIndex else { throw .damaged }
    let length = Int(input[position]) | Int(input[position + 1]) << 8
    let complement = Int(input[position + 2]) | Int(input[position + 3]) << 8
    position += 4
    guard length == complement ^ 0xFFFF, position + length <= input.endIndex else { throw .damaged }
    guard output.count + length <= sizeLimit else { throw .tooLarge }
    output += input[position..<(position + length)]
    position += length
  }

  private mutating func compressed(literals: HuffmanCode, distances: HuffmanCode) throws(ZipProblem) {
    while true {
      let symbol = try symbol(of: literals)
      switch symbol {
      case ..<256:
        guard output.count < sizeLimit else { throw .tooLarge }
        output.append(UInt8(symbol))
      case 256: return
      default:
        guard symbol - 257 < Inflate.lengths.count else { throw .damaged }
        let length = Inflate.lengths[symbol - 257].base + (try take(Inflate.lengths[symbol - 257].extra))
        let place = try self.symbol(of: distances)
        guard place < Inflate.distances.count else { throw .damaged }
        let distance = Inflate.distances[place].base + (try take(Inflate.distances[place].extra))
        guard distance <= output.count else { throw .damaged }
        guard output.count + length <= sizeLimit else { throw .tooLarge }
        // Byte by byte: what is copied may reach into what is being written.
        for _ in 0..<length { output.append(output[output.count - distance]) }
      }
    }
  }

  /// The codes that a block brings with it.
  private mutating func codes() throws(ZipProblem) -> (literals: HuffmanCode, distances: HuffmanCode) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let codeCount = try take(4) + 4
    guard literalCount <= 286, distanceCount <= 30 else { throw .damaged }
    var lengths = Array(repeating: 0, count: 19)
    for place in Inflate.order.prefix(codeCount) { lengths[place] = try take(3) }
    let code = try HuffmanCode(lengths)
    lengths = []
    while lengths.count < literalCount + distanceCount {
      let symbol = try symbol(of: code)
      var length = 0
      var count = 1
      switch symbol {
      case ..<16: length = symbol
      case 16:
        guard let last = lengths.last else { throw .damaged }
        length = last
        count = try take(2) + 3
      case 17: count = try take(3) + 3
      default: count = try take(7) + 11
      }
      lengths += Array(repeating: length, count: count)
    }
    guard lengths.count == literalCount + distanceCount else { throw .damaged }
    return (try HuffmanCode(lengths.prefix(literalCount)), try HuffmanCode(lengths.dropFirst(literalCount)))
  }

  private mutating func symbol(of code: HuffmanCode) throws(ZipProblem) -> Int {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...HuffmanCode.longest {
      value |= try take(1)
      let count = code.counts[length]
      if value - first < count { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw .damaged
  }

  // MARK: Tables of the standard

  /// Base and extra bits of lengths 257 to 285 (3.2.5).
  private static let lengths: [(base: Int, extra: Int)] =
    table(first: 3, extras: [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5])
    + [(258, 0)]
  /// Base and extra bits of distances 0 to 29 (3.2.5).
  private static let distances = table(
    first: 1,
    extras: [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13])
  /// The order in which lengths of code lengths come (3.2.7).
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private static func table(first: Int, extras: [Int]) -> [(base: Int, extra: Int)] {
    var base = first
    return extras.map { extra in
      defer { base += 1 << extra }
      return (base, extra)
    }
  }

  /// The codes that need not be sent (3.2.6).
  private static let fixedLiterals = HuffmanCode(
    trusted: Array(repeating: 8, count: 144) + Array(repeating: 9, count: 112) + Array(repeating: 7, count: 24)
      + Array(repeating: 8, count: 8))
  private static let fixedDistances = HuffmanCode(trusted: Array(repeating: 5, count: 30))
}
