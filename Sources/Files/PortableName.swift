internal import SourceText

/// The names that a file or folder may have: those that are the same on Linux, Windows, in a zip and on SharePoint.
///
/// The rule is Microsoft's "Naming Files, Paths, and Namespaces", and UTF-8 without characters that cannot be seen.
package enum PortableName {
  /// What is wrong with the bytes of one name, not of a path, as the end of a sentence; nil if nothing is.
  package static func fault(in name: some Collection<UInt8>) -> String? {
    guard let text = String(validating: name, as: UTF8.self) else { return "its name is not UTF-8 text" }
    guard let last = text.utf8.last else { return "a name in it is empty" }
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
        return "its name holds the control character \(hexadecimal(scalar.value))"
      }
      if forbidden.contains(scalar) { return "its name holds the character \(scalar), which Windows does not allow" }
      if let hidden = InvisibleCharacter.name(of: scalar) {
        return "its name holds \(hidden) (\(hexadecimal(scalar.value))), which cannot be seen"
      }
    }
    if last == UInt8(ascii: ".") { return "its name ends in a full stop, which Windows does not allow" }
    if last == UInt8(ascii: " ") { return "its name ends in a space, which Windows does not allow" }
    // Windows looks at what stands before the first full stop and passes over spaces there.
    let stem = text.unicodeScalars.prefix { $0 != "." }
    var base = String.UnicodeScalarView(stem)
    while base.last == " " { base.removeLast() }
    if reserved.contains(Array(folded(String(base).utf8))) {
      return "its name is one that Windows keeps for a device (\(String(base)))"
    }
    return nil
  }

  /// A name with A-Z as a-z: two names that agree here are the same file on Windows.
  package static func folded(_ name: some Sequence<UInt8>) -> [UInt8] {
    name.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 }
  }

  /// What a person does about any fault.
  package static let remedy = "Rename it; letters, digits and hyphens are always right."

  private static let forbidden: Set<Unicode.Scalar> = ["<", ">", ":", "\"", "/", "\\", "|", "?", "*"]

  private static let reserved: Set<[UInt8]> = {
    let numbers = (0...9).map { String($0) } + ["\u{B9}", "\u{B2}", "\u{B3}"]
    let numbered = numbers.flatMap { ["com" + $0, "lpt" + $0] }
    return Set((["con", "prn", "aux", "nul", "conin$", "conout$"] + numbered).map { Array($0.utf8) })
  }()
}
