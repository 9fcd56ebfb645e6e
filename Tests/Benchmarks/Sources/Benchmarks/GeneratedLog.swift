import Foundation

/// A log of an incident made longer, with lines that are sealed and chained as the tool does it.
enum GeneratedLog {
  /// Adds lines to a log.
  static func grow(_ path: String, by count: Int) throws {
    var bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    let lines = bytes.split(separator: 0x0A)
    guard let last = lines.last else { return }
    var previous = Array(last.suffix(66).dropLast(2))
    let text = String(decoding: last, as: UTF8.self)
    // The last line knows the files as they are.
    let seen = text.components(separatedBy: "\"seen\":\"").last?.prefix(16) ?? ""
    let recorded = text.components(separatedBy: "\"recorded\":\"").last?.prefix(25) ?? ""
    bytes.reserveCapacity(bytes.count + count * 330)
    for index in 0..<count {
      var line = Array("{\"n\":\(lines.count + 1 + index),\"kind\":\"".utf8)
      let at = "\",\"at\":\"\(recorded)\",\"recorded\":\"\(recorded)\",\"by\":\"AB\","
      switch index % 4 {
      case 0:
        line += Array(
          ("state" + at + "\"item\":\"A2.\(index % 20 + 1)\",\"state\":\"\(index % 8 == 0 ? "done" : "started")\"").utf8
        )
      case 1: line += Array(("note" + at + "\"text\":\"Note \(index): the deputy rang and will ring again.\"").utf8)
      case 2:
        line += Array(("contact" + at + "\"with\":\"Commissioner\",\"text\":\"Call \(index)\",\"item\":\"A2.1\"").utf8)
      default:
        line += Array(("assign" + at + "\"item\":\"A3.\(index % 9 + 1)\",\"to\":\"SCC\",\"initials\":\"AB\"").utf8)
      }
      line += Array(",\"seen\":\"\(seen)\",\"prev\":\"".utf8) + previous + Array("\"".utf8)
      previous = SHA256.hex(line)
      bytes += line
      bytes += Array(",\"hash\":\"".utf8) + previous + Array("\"}\n".utf8)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }
}

/// SHA-256 (FIPS 180-4), since nothing of procdoc is used here.
private enum SHA256 {
  private static let primes: [UInt32] = {
    var found: [UInt32] = []
    var number: UInt32 = 2
    while found.count < 64 {
      if found.allSatisfy({ number % $0 != 0 }) { found.append(number) }
      number += 1
    }
    return found
  }()
  private static func fraction(_ root: Double) -> UInt32 { UInt32((root - root.rounded(.down)) * 4_294_967_296) }
  private static let constants = primes.map { fraction(cbrt(Double($0))) }
  private static let start = primes.prefix(8).map { fraction(Double($0).squareRoot()) }

  /// The digest as 64 hex digits.
  static func hex(_ message: [UInt8]) -> [UInt8] {
    var bytes = message + [0x80]
    while bytes.count % 64 != 56 { bytes.append(0) }
    let bits = UInt64(message.count * 8)
    for shift in stride(from: UInt64(56), through: 0, by: -8) { bytes.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    var state = start
    var words = [UInt32](repeating: 0, count: 64)
    func turn(_ word: UInt32, _ count: UInt32) -> UInt32 { word &>> count | word &<< (32 - count) }
    for block in stride(from: 0, to: bytes.count, by: 64) {
      for index in 0..<16 {
        let at = block + index * 4
        words[index] =
          UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
      }
      for index in 16..<64 {
        let (a, b) = (words[index - 15], words[index - 2])
        words[index] =
          words[index - 16] &+ (turn(a, 7) ^ turn(a, 18) ^ (a >> 3)) &+ words[index - 7]
          &+ (turn(b, 17) ^ turn(b, 19) ^ (b >> 10))
      }
      var (a, b, c, d, e, f, g, h) = (state[0], state[1], state[2], state[3], state[4], state[5], state[6], state[7])
      for index in 0..<64 {
        let first =
          h &+ (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) &+ ((e & f) ^ (~e & g)) &+ constants[index] &+ words[index]
        let second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) &+ ((a & b) ^ (a & c) ^ (b & c))
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
      }
      for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
    }
    let digits = Array("0123456789abcdef".utf8)
    return state.flatMap { word in (0..<8).map { digits[Int(word >> UInt32(28 - $0 * 4) & 15)] } }
  }
}
