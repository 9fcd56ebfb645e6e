extension SourceFile {
  /// The largest source that is read, in bytes. The real procedure has about 50,000.
  package static let sizeLimit = 64 * 1024 * 1024

  /// Makes a source from a file's bytes and says everything in them that may not stand in a source.
  ///
  /// Refused are: more than `sizeLimit` bytes, invalid UTF-8, NUL and other control characters but tab and line ends,
  /// and a byte order mark inside the text. Characters that cannot be seen or that change the direction of writing are
  /// a warning here (`InvisibleCharacter` names them); the readers make them an error in numbers, codes and ids.
  ///
  /// - Returns: the text, with U+FFFD for what was refused, and the diagnostics, at most one for each line and rule.
  ///   Their places are places of that text, so that a caret under its line stands where the reader sees the fault.
  package static func read(path: String, bytes: [UInt8]) -> (file: SourceFile, diagnostics: [Diagnostic]) {
    guard bytes.count <= sizeLimit else {
      let diagnostic = Diagnostic(
        rule: "file-too-large", path: path, range: SourceRange(line: 1, column: 1),
        message: "the file has \(bytes.count) bytes; at most \(sizeLimit) (64 MB) are read",
        hint: "Split it, or check that this is the file you meant.")
      return (SourceFile(path: path, validated: []), [diagnostic])
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var scan = Scan(bytes: bytes, start: start)
    scan.run()
    let kept = scan.replaced ? scan.mended : start == 0 ? bytes : Array(bytes[start...])
    let file = SourceFile(path: path, validated: kept)
    return (file, scan.diagnostics(in: path))
  }
}

/// One pass over the bytes. Plain ASCII goes through a two-comparison fast path.
private struct Scan {
  let bytes: [UInt8]
  let start: Int
  var mended: [UInt8] = []
  var replaced = false
  private var found: [(fault: Fault, place: SourcePosition)] = []
  private var line = 1
  private var lineStart: Int
  /// How many bytes the line has grown by, since U+FFFD has three bytes and what it stands for one or more.
  private var lineGrowth = 0
  private var copiedTo: Int

  init(bytes: [UInt8], start: Int) {
    self.bytes = bytes
    self.start = start
    lineStart = start
    copiedTo = start
  }

  mutating func run() {
    var index = start
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte >= 0x20 && byte < 0x7F {
        index += 1
      } else if byte == 0x0A {
        index += 1
        newLine(at: index)
      } else if byte == 0x0D {
        index += 1
        if index < count, bytes[index] == 0x0A { index += 1 }
        newLine(at: index)
      } else if byte == 0x09 {
        index += 1
      } else if byte < 0x80 {
        refuse(index, 1, .control(UInt32(byte)))
        index += 1
      } else {
        index += scanScalar(at: index)
      }
    }
    if replaced { mended.append(contentsOf: bytes[copiedTo...]) }
  }

  private mutating func newLine(at index: Int) {
    line += 1
    lineStart = index
    lineGrowth = 0
  }

  /// Checks one scalar of more than one byte and returns its length in bytes.
  private mutating func scanScalar(at index: Int) -> Int {
    guard let (scalar, length) = decode(at: index) else {
      refuse(index, 1, .notUTF8(bytes[index]))
      return 1
    }
    if scalar.value >= 0x80 && scalar.value < 0xA0 {
      refuse(index, length, .control(scalar.value))
    } else if scalar.value == 0xFEFF {
      refuse(index, length, .markInside)
    } else if let name = InvisibleCharacter.name(of: scalar) {
      note(index, .invisible(scalar.value, name: name))
    }
    return length
  }

  /// Decodes the scalar at an offset; nil where the bytes are not well-formed UTF-8 (Unicode 15, table 3-7).
  private func decode(at index: Int) -> (Unicode.Scalar, Int)? {
    let first = bytes[index]
    let length: Int
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF: length = 3
    case 0xF0...0xF4: length = 4
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0b1100_0000 == 0b1000_0000 else { return nil }
      value = value << 6 | UInt32(byte & 0b0011_1111)
    }
    let smallest: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= smallest, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  private mutating func refuse(_ index: Int, _ length: Int, _ fault: Fault) {
    note(index, fault)
    replaced = true
    mended.append(contentsOf: bytes[copiedTo..<index])
    mended.append(contentsOf: [0xEF, 0xBF, 0xBD])
    copiedTo = index + length
    lineGrowth += 3 - length
  }

  private mutating func note(_ index: Int, _ fault: Fault) {
    let onThisLine = found.reversed().prefix { $0.place.line == line }
    if onThisLine.contains(where: { $0.fault.rule == fault.rule }) { return }
    found.append((fault, SourcePosition(line: line, column: index - lineStart + lineGrowth + 1)))
  }

  func diagnostics(in path: String) -> [Diagnostic] {
    found.map { fault, place in
      Diagnostic(
        rule: fault.rule.rawValue, severity: fault.rule == .invisible ? .warning : .error, path: path,
        range: SourceRange(at: place), message: "this line holds \(fault.what)",
        hint: fault.rule == .notUTF8
          ? "Save the file as UTF-8 and type the character again." : "Delete it and type the place again.")
    }
  }
}

/// What may not stand in a source. The words are made only for faults that are told, since a broken file may have
/// millions of them on one line.
private enum Fault {
  case notUTF8(UInt8)
  case control(UInt32)
  case markInside
  case invisible(UInt32, name: String)

  enum Rule: String {
    case notUTF8 = "invalid-utf8"
    case control = "control-character"
    case invisible = "invisible-character"
  }

  var rule: Rule {
    switch self {
    case .notUTF8: .notUTF8
    case .control, .markInside: .control
    case .invisible: .invisible
    }
  }

  var what: String {
    switch self {
    case .notUTF8(let byte): "a byte (0x\(String(byte, radix: 16, uppercase: true))) that is not UTF-8 text"
    case .control(let value): "the control character \(hexadecimal(value))"
    case .markInside: "a byte order mark (U+FEFF) inside the text"
    case .invisible(let value, let name): "\(name) (\(hexadecimal(value))), which cannot be seen"
    }
  }
}

/// `U+202E`, with at least four digits.
package func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
}
