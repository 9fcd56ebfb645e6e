internal import SourceText

/// What went wrong with a file or folder, in words for the person.
package struct FileProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The path as the person gave it, and what lies below it; safe to print (`shown`).
  package let path: String
  /// What was tried, so that "cannot …" can stand before it (`read the file`).
  package let attempt: String
  /// Why it failed, as the end of a sentence, without a full stop.
  package let reason: String
  /// What to do about it: one or more whole sentences.
  package let remedy: String

  package init(path: String, attempt: String, reason: String, remedy: String) {
    self.path = FileProblem.shown(path.utf8)
    self.attempt = attempt
    self.reason = reason
    self.remedy = remedy
  }

  /// A problem for which the system gave the reason.
  package init(path: String, attempt: String, error: SystemError) {
    self.init(path: path, attempt: attempt, reason: error.reason, remedy: error.remedy)
  }

  /// Everything on one line: `Output: cannot make the folder: no space is left on the disk. Free some space …`.
  package var description: String {
    "\(path): cannot \(attempt): \(reason). \(remedy)"
  }

  /// A name or path that can be printed: control characters, characters that cannot be seen and bytes that are not
  /// UTF-8 stand as `\x1b` or `\u{202E}`, so that a name cannot steer a terminal or pass for another.
  package static func shown(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    let text = String(validating: bytes, as: UTF8.self)
    let scalars = text.map { Array($0.unicodeScalars) } ?? bytes.map { Unicode.Scalar($0) }
    var result = ""
    for scalar in scalars {
      if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) || (text == nil && scalar.value >= 0x80) {
        result += (scalar.value < 0x10 ? "\\x0" : "\\x") + String(scalar.value, radix: 16)
      } else if InvisibleCharacter.name(of: scalar) != nil {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
