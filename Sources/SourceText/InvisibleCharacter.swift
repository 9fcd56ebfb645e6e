/// Characters that a reader cannot see, or that turn the direction of writing, so that what is read and what is stored
/// differ (CVE-2021-42574). In numbers, codes and ids they are an error, in prose a warning.
package enum InvisibleCharacter {
  /// The character's everyday name, or nil if it is none of these.
  package static func name(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x00AD: "a soft hyphen"
    case 0x200B: "a zero-width space"
    case 0x200C, 0x200D: "a zero-width joiner"
    case 0x200E, 0x200F, 0x061C: "a direction mark"
    case 0x202A...0x202E, 0x2066...0x2069: "a direction override"
    case 0x2028, 0x2029: "a line or paragraph separator"
    case 0x2060...0x2064: "a word joiner or invisible operator"
    case 0xFEFF: "a byte order mark"
    case 0xE0000...0xE007F: "a tag character"
    default: nil
    }
  }

  /// The first such character in a text, with its name; nil if there is none. A combining mark does not hide it, since
  /// scalars are looked at, not what the eye takes for letters.
  package static func first(in text: String) -> (scalar: Unicode.Scalar, name: String)? {
    // ASCII, the usual case, holds none.
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    for scalar in text.unicodeScalars {
      if let name = name(of: scalar) { return (scalar, name) }
    }
    return nil
  }
}
