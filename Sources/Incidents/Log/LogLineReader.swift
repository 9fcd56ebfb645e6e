/// Reads one line of a log: a JSON object (RFC 8259). Texts are given as texts; a value of any other kind, as a newer
/// version of the tool may write, is given as it stands, so that it can be shown and is not lost.
struct LogLineReader {
  private let line: ArraySlice<UInt8>
  private var next: Int

  private init(_ line: ArraySlice<UInt8>) {
    self.line = line
    next = line.startIndex
  }

  /// The fields in the order written; nil for what is no JSON object.
  static func fields(of line: ArraySlice<UInt8>) -> [LogLine.Field]? {
    var reader = LogLineReader(line)
    return reader.object()
  }

  private mutating func object() -> [LogLine.Field]? {
    var fields: [LogLine.Field] = []
    fields.reserveCapacity(16)
    guard take(UInt8(ascii: "{")) else { return nil }
    if take(UInt8(ascii: "}")) { return isAtEnd ? fields : nil }
    while true {
      guard let name = text(), take(UInt8(ascii: ":")), let value = value(depth: 0) else { return nil }
      fields.append((name, value))
      if take(UInt8(ascii: ",")) { continue }
      return take(UInt8(ascii: "}")) && isAtEnd ? fields : nil
    }
  }

  private var isAtEnd: Bool {
    mutating get {
      skipSpace()
      return next == line.endIndex
    }
  }

  private mutating func skipSpace() {
    while next < line.endIndex, line[next] == 0x20 || line[next] == 0x09 || line[next] == 0x0D { next += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next < line.endIndex, line[next] == byte else { return false }
    next += 1
    return true
  }

  /// A text without its quotes, or another value as it stands.
  private mutating func value(depth: Int) -> String? {
    skipSpace()
    guard next < line.endIndex, depth < 32 else { return nil }
    if line[next] == UInt8(ascii: "\"") { return text() }
    let start = next
    switch line[next] {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isObject = line[next] == UInt8(ascii: "{")
      let close = UInt8(ascii: isObject ? "}" : "]")
      next += 1
      if take(close) { break }
      while true {
        if isObject { guard text() != nil, take(UInt8(ascii: ":")) else { return nil } }
        guard value(depth: depth + 1) != nil else { return nil }
        if take(UInt8(ascii: ",")) { continue }
        guard take(close) else { return nil }
        break
      }
    default:
      while next < line.endIndex, isPlain(line[next]) { next += 1 }
      guard next > start else { return nil }
    }
    return LogLineReader.text(line[start..<next])
  }

  /// A byte of a number or of `true`, `false`, `null`.
  private func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func text() -> String? {
    guard take(UInt8(ascii: "\"")) else { return nil }
    let start = next
    while next < line.endIndex, line[next] != UInt8(ascii: "\""), line[next] != UInt8(ascii: "\\") {
      guard line[next] >= 0x20 else { return nil }
      next += 1
    }
    guard next < line.endIndex else { return nil }
    if line[next] == UInt8(ascii: "\"") {
      next += 1
      return LogLineReader.text(line[start..<next - 1])
    }
    return escaped(from: start)
  }

  /// The rest of a text that has a backslash at `next`.
  private mutating func escaped(from start: Int) -> String? {
    var bytes = Array(line[start..<next])
    var units: [UInt16] = []
    // Halves of a pair must stand together.
    func flush() -> Bool {
      guard !units.isEmpty else { return true }
      guard let text = String(validating: units, as: UTF16.self) else { return false }
      bytes += Array(text.utf8)
      units = []
      return true
    }
    while next < line.endIndex {
      let byte = line[next]
      next += 1
      if byte == UInt8(ascii: "\\") {
        guard next < line.endIndex else { return nil }
        let code = line[next]
        next += 1
        if code == UInt8(ascii: "u") {
          guard let unit = unit() else { return nil }
          units.append(unit)
          continue
        }
        guard flush(), let plain = LogLineReader.escapes[code] else { return nil }
        bytes.append(plain)
      } else if byte == UInt8(ascii: "\"") {
        guard flush() else { return nil }
        return LogLineReader.text(bytes[...])
      } else {
        guard byte >= 0x20, flush() else { return nil }
        bytes.append(byte)
      }
    }
    return nil
  }

  private static let escapes: [UInt8: UInt8] = [
    UInt8(ascii: "\""): UInt8(ascii: "\""), UInt8(ascii: "\\"): UInt8(ascii: "\\"),
    UInt8(ascii: "/"): UInt8(ascii: "/"), UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D,
    UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C,
  ]

  /// Nil for what is no UTF-8.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    // Several times faster than a String of any sequence of bytes.
    guard let valid = try? UTF8Span(validating: bytes.span) else { return nil }
    return String(copying: valid)
  }

  private mutating func unit() -> UInt16? {
    guard line.endIndex - next >= 4 else { return nil }
    let digits = line[next..<next + 4]
    next += 4
    var value: UInt16 = 0
    for byte in digits {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt16(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
      case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
      default: return nil
      }
    }
    return value
  }
}
