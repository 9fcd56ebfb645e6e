/// Characters that a reader cannot see, or that turn the direction of writing, so that what is read and what is stored
/// differ (CVE-2021-42574). In numbers, codes and ids they are an error, in prose a warning.
///
/// These are the scalars that Unicode calls Default_Ignorable_Code_Point, and the two separators that break a line where
/// no line ends; but for U+FE0E and U+FE0F, which honest text has after signs such as the warning triangle.
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
    case 0x2060...0x2065: "a word joiner or invisible operator"
    case 0xFEFF: "a byte order mark"
    case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0: "a blank filler"
    case 0x206A...0x206F, 0xFFF0...0xFFF8, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A: "a formatting character"
    case 0x180B...0x180F, 0xFE00...0xFE0D: "a variation selector"
    case 0xE0000...0xE0FFF: "a tag character"
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
