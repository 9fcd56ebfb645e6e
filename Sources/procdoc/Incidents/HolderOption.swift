import SourceText

/// Who has how many copies of a handout, as a person types it: `Night staff at Rose House, 12`. Without a number it is one.
struct HolderOption {
  let name: String
  let copies: Int

  /// - Parameter typed: a number after the last comma is how many copies there are.
  /// - Returns: nil where nobody is named, or nought copies.
  init?(_ typed: String) {
    let bytes = Array(typed.utf8)
    var name = typed.trimmed
    var copies = 1
    if let comma = bytes.lastIndex(of: UInt8(ascii: ",")) {
      let rest = String(decoding: bytes[(comma + 1)...], as: UTF8.self).trimmed
      if let number = Int(digits: rest.utf8, longest: 6) {
        (name, copies) = (String(decoding: bytes[..<comma], as: UTF8.self).trimmed, number)
      }
    }
    guard !name.isEmpty, copies > 0 else { return nil }
    self.name = name
    self.copies = copies
  }

  /// Reads all of an option's values.
  /// - Throws: `ExitStatus.notDone`, after saying which cannot be read.
  static func read(_ typed: [String], option: String) throws -> [HolderOption] {
    try typed.map { text in
      guard let holder = HolderOption(text) else {
        Console.complain(
          "procdoc: \(option) must say who, and how many copies after a comma, as in \(option) \"Night staff, 12\". "
            + "Nothing was recorded.")
        throw ExitStatus.notDone
      }
      return holder
    }
  }
}
