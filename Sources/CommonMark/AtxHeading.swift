internal import SourceText

/// `# ` to `###### ` at a place: a heading as procdoc writes it, and not one made by underlining.
enum AtxHeading {
  static func begins(at position: SourcePosition, in file: SourceFile) -> Bool {
    let line = file.lineRange(position.line)
    var rest = file.bytes[line].dropFirst(position.column - 1)
    let marks = rest.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(marks) else { return false }
    rest = rest.dropFirst(marks)
    guard let next = rest.first else { return true }
    return next == UInt8(ascii: " ") || next == UInt8(ascii: "\t")
  }
}
