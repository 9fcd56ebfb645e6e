internal import SourceText

/// Counts as Word counts: a number for each paragraph of a list, in the order of the text.
struct NumberCounter {
  private let numbering: WordNumbering
  /// Where each level of a definition stands.
  private var counts: [Int: [Int: Int]] = [:]
  /// The lists whose own beginnings were taken already.
  private var begun: Set<[Int]> = []

  init(_ numbering: WordNumbering) {
    self.numbering = numbering
  }

  /// The number of the next paragraph as it is shown, such as `4.1`, `(a)` or `Appendix B`.
  /// - Returns: nil for a bullet, and where the file says nothing of the list.
  mutating func next(list: Int, level: Int) -> String? {
    guard let definition = numbering.definition(of: list), let shown = numbering.level(level, of: definition) else {
      return nil
    }
    var standing = counts[definition] ?? [:]
    if let start = numbering.start(of: level, in: list), begun.insert([list, level]).inserted {
      standing[level] = start
    } else {
      standing[level] = standing[level].map { $0 + 1 } ?? shown.start
    }
    for above in 0..<level where standing[above] == nil {
      standing[above] = numbering.level(above, of: definition)?.start ?? 1
    }
    for below in standing.keys where below > level {
      let restart = numbering.level(below, of: definition)?.restart
      // 0: it never begins anew.
      if restart.map({ level < $0 }) ?? true { standing[below] = nil }
    }
    counts[definition] = standing
    if shown.format.hasSameBytes(as: "bullet") || shown.format.hasSameBytes(as: "none") { return nil }
    return text(of: shown, standing, definition)
  }

  private func text(of shown: WordNumbering.Level, _ standing: [Int: Int], _ definition: Int) -> String {
    var text: [UInt8] = []
    var rest = Array(shown.text.utf8)[...]
    while let byte = rest.first {
      rest = rest.dropFirst()
      guard byte == UInt8(ascii: "%"), let figure = rest.first, (0x31...0x39).contains(figure) else {
        text.append(byte)
        continue
      }
      rest = rest.dropFirst()
      let level = Int(figure) - 0x31
      let format = shown.isLegal ? "decimal" : numbering.level(level, of: definition)?.format ?? "decimal"
      text += NumberCounter.written(standing[level] ?? 1, format).utf8
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A number in a format of the standard (17.18.59); one that is not known is written in figures.
  static func written(_ number: Int, _ format: String) -> String {
    switch format {
    case "lowerLetter": letters(number).asciiSmall
    case "upperLetter": letters(number)
    case "lowerRoman": roman(number).asciiSmall
    case "upperRoman": roman(number)
    case "decimalZero": number < 10 ? "0\(number)" : String(number)
    default: String(number)
    }
  }

  /// A to Z, then AA to ZZ.
  private static func letters(_ number: Int) -> String {
    guard number > 0 else { return String(number) }
    let letter = UInt8(ascii: "A") + UInt8((number - 1) % 26)
    return String(decoding: Array(repeating: letter, count: min((number - 1) / 26 + 1, 20)), as: UTF8.self)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    var left = number
    var text = ""
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    for (value, sign) in signs {
      while left >= value {
        text += sign
        left -= value
      }
    }
    return text
  }
}
