/// How much room a text takes on a terminal, in columns.
enum TextWidth {
  /// The columns of a text without line ends.
  static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1) }
  }

  /// A text that takes no more columns than these: whole, or its first words and a sign that there is more.
  static func cut(_ text: String, _ limit: Int) -> String {
    guard columns(text) > limit else { return text }
    var width = 0
    var kept: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      width += columns(scalar)
      guard width < limit else { break }
      kept.append(scalar)
    }
    // Back to the end of a word, if one is near.
    if let space = kept.lastIndex(of: " "), kept.count - space < 20 {
      return String(String.UnicodeScalarView(kept[...space])) + "…"
    }
    return String(String.UnicodeScalarView(kept)) + "…"
  }

  /// A text in lines that are broken at spaces; what does not fit into the last is cut.
  static func wrapped(_ text: String, _ limit: Int, mostLines: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.unicodeScalars.split(separator: " ").map({ String($0) }) {
      let longer = line.isEmpty ? word : line + " " + word
      if columns(longer) <= limit || line.isEmpty || lines.count == mostLines - 1 {
        line = longer
      } else {
        lines.append(line)
        line = word
      }
    }
    return (lines + [line]).map { cut($0, limit) }
  }

  /// A text in lines that are broken at spaces, and inside a word that is longer than a line; nothing is cut.
  static func lines(_ text: String, _ limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.unicodeScalars.split(separator: " ").map({ String($0) }) {
      let longer = line.isEmpty ? word : line + " " + word
      if columns(longer) <= limit {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = ""
      for scalar in word.unicodeScalars {
        if columns(line) + columns(scalar) > limit, !line.isEmpty {
          lines.append(line)
          line = ""
        }
        line.unicodeScalars.append(scalar)
      }
    }
    return lines + [line]
  }

  /// A text with spaces after it, or before it where it `isRight`, so that it takes so many columns at least.
  static func padded(_ text: String, _ width: Int, isRight: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - columns(text)))
    return isRight ? space + text : text + space
  }

  /// 2 for the wide letters of East Asia and for pictures, 0 for marks that stand over another, else 1.
  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    guard scalar.value >= 0x300 else { return 1 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    default: return 1
    }
  }
}
