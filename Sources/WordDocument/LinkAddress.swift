/// Addresses on the network that a Word file may link to.
enum LinkAddress {
  /// The address as a Word file writes it; nil for one that leads nowhere a reader of a procedure should go.
  ///
  /// Word calls a file damaged that has an address with letters that no address has, so these are percent-encoded.
  static func written(_ address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address[..<colon].utf8.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 ? $0 + 32 : $0 }
    guard ["http", "https", "mailto", "tel"].contains(where: { scheme == Array($0.utf8) }) else { return nil }
    let bytes = Array(address.utf8)
    guard bytes.count > scheme.count + 1 else { return nil }
    var written = ""
    for (index, byte) in bytes.enumerated() {
      if isAllowed(byte) && !(byte == UInt8(ascii: "%") && !isEncoding(bytes, at: index)) {
        written.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        written += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return written
  }

  /// Whether an address may hold a byte as it is (RFC 3986), square brackets apart: they are right in few places only.
  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "-._~:/?#@!$&'()*+,;=%".utf8.contains(byte)
    }
  }

  /// Whether a percent sign stands before two hexadecimal digits.
  private static func isEncoding(_ bytes: [UInt8], at index: Int) -> Bool {
    let digits = bytes[(index + 1)...].prefix(2)
    return digits.count == 2 && digits.allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
  }
}
