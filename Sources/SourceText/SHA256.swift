/// SHA-256 (FIPS 180-4) of bytes, for fingerprints of sources and for the hash of a page's style.
///
/// Written here because the packages that offer it take longer to compile than all of procdoc; the tests hold it
/// against the standard's own vectors and the system's `sha256sum`.
package struct SHA256 {
  /// The first 32 bits of the fractional parts of the square roots of the first 8 primes (FIPS 180-4, 5.3.3).
  private var state: InlineArray<8, UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// The bytes taken in since the last whole block, fewer than 64.
  private var rest: [UInt8] = []
  /// How many bytes have been taken in.
  private var length: UInt64 = 0

  package init() {}

  /// The digest of a whole as 64 hex digits, small letters.
  package static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String { hexadecimal(of: digest(bytes)) }

  /// A digest as 64 hex digits, small letters.
  package static func hexadecimal(of digest: [UInt8]) -> String {
    digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The digest of a whole, 32 bytes.
  package static func digest(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// Takes more bytes in.
  package mutating func update(_ bytes: some Sequence<UInt8>) {
    // No copy where the bytes are an array, as all large ones are.
    let bytes = Array(bytes)
    length &+= UInt64(bytes.count)
    var next = 0
    if !rest.isEmpty {
      let block = rest + bytes.prefix(64 - rest.count)
      next = block.count - rest.count
      rest = block
      guard block.count == 64 else { return }
      SHA256.compress(block.span, at: 0, into: &state)
      rest = []
    }
    while bytes.count - next >= 64 {
      SHA256.compress(bytes.span, at: next, into: &state)
      next += 64
    }
    rest.append(contentsOf: bytes[next...])
  }

  /// The digest of all taken in so far, 32 bytes.
  package func finish() -> [UInt8] {
    let words = finishedWords()
    return words.indices.flatMap { index in
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: words[index] >> UInt32($0)) }
    }
  }

  /// The digest of all taken in so far, as eight words: quicker where very many are made.
  package func finishedWords() -> InlineArray<8, UInt32> {
    var (state, last) = (state, rest)
    last.reserveCapacity(128)
    last.append(0x80)
    last.append(contentsOf: repeatElement(0, count: (last.count <= 56 ? 56 : 120) - last.count))
    let bits = length &* 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) { last.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    for block in stride(from: 0, to: last.count, by: 64) { SHA256.compress(last.span, at: block, into: &state) }
    return state
  }

  /// Works the 64 bytes from an offset into the state (FIPS 180-4, 6.2.2).
  private static func compress(_ bytes: Span<UInt8>, at offset: Int, into state: inout InlineArray<8, UInt32>) {
    var schedule = InlineArray<64, UInt32>(repeating: 0)
    for index in 0..<16 {
      let at = offset + index * 4
      schedule[index] =
        UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
    }
    for index in 16..<64 {
      let early = schedule[index - 15]
      let late = schedule[index - 2]
      let small = rotate(early, 7) ^ rotate(early, 18) ^ (early >> 3)
      let large = rotate(late, 17) ^ rotate(late, 19) ^ (late >> 10)
      schedule[index] = schedule[index - 16] &+ small &+ schedule[index - 7] &+ large
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    let constants = constants
    func input(_ index: Int) -> UInt32 { constants[index] &+ schedule[index] }
    // Eight rounds at a time: then the words change places in name only.
    for index in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, input(index))
      round(h, a, b, &c, d, e, f, &g, input(index + 1))
      round(g, h, a, &b, c, d, e, &f, input(index + 2))
      round(f, g, h, &a, b, c, d, &e, input(index + 3))
      round(e, f, g, &h, a, b, c, &d, input(index + 4))
      round(d, e, f, &g, h, a, b, &c, input(index + 5))
      round(c, d, e, &f, g, h, a, &b, input(index + 6))
      round(b, c, d, &e, f, g, h, &a, input(index + 7))
    }
    let worked: InlineArray<8, UInt32> = [a, b, c, d, e, f, g, h]
    for index in 0..<8 { state[index] &+= worked[index] }
  }

  /// One round; the names are those of the standard before it.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ input: UInt32
  ) {
    let sumE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    let choice = (e & f) ^ (~e & g)
    let first = h &+ sumE &+ choice &+ input
    let sumA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    let majority = (a & b) ^ (a & c) ^ (b & c)
    d &+= first
    h = first &+ sumA &+ majority
  }

  @inline(__always)
  private static func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 - count)
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
  private static let constants: InlineArray<64, UInt32> = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  ]
}
