/// The checksum of zip files (CRC-32 of ISO 3309, as in PKWARE's APPNOTE 4.4.7): it finds damage, not tampering.
enum CRC32 {
  /// The checksum of a whole.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var remainder = UInt32.max
    for byte in bytes {
      remainder = remainder >> 8 ^ table[Int(UInt8(truncatingIfNeeded: remainder) ^ byte)]
    }
    return ~remainder
  }

  /// What each byte makes of the remainder: eight steps of the division by the polynomial, lowest bit first.
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { remainder, _ in
      remainder & 1 == 1 ? remainder >> 1 ^ 0xedb8_8320 : remainder >> 1
    }
  }
}
