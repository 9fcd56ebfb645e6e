internal import ProcedureModel

/// The link that a value of a script makes of itself.
enum ScriptLink {
  /// `tel:01632960001`, `mailto:press@example.org`; nil for a value that is anything else besides.
  static func href(_ value: String, _ type: Disclosure.FieldType) -> String? {
    switch type {
    case .telephone: telephone(value)
    case .email: isAddress(value) ? "mailto:\(value)" : nil
    case .text, .name, .date, .time, .number, .blank: nil
    }
  }

  private static func telephone(_ value: String) -> String? {
    let bytes = Array(value.utf8)
    let digits = bytes.filter(isDigit)
    // From the three figures of an emergency number to the fifteen of ITU-T E.164.
    guard 3...15 ~= digits.count,
      bytes.enumerated().allSatisfy({ isDigit($1) || " ()-".utf8.contains($1) || $1 == UInt8(ascii: "+") && $0 == 0 })
    else { return nil }
    let plus = bytes.first == UInt8(ascii: "+") ? "+" : ""
    return "tel:\(plus)\(String(decoding: digits, as: UTF8.self))"
  }

  private static func isAddress(_ value: String) -> Bool {
    let parts = value.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { isDigit($0) || isLetter($0) || "._-".utf8.contains($0) }
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}
