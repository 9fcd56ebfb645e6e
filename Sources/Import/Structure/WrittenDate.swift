internal import ProcedureModel
internal import SourceText

/// A date as people write it in a document: `11th June 2018`, `11/06/2018`, `June 2020`, `TBC December 2020`.
enum WrittenDate {
  /// The date as front matter has it; nil for what cannot be read for certain. Days come before months, as in Britain.
  static func iso(_ text: String) -> String? {
    let words = text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace || $0 == "," })
      .map { String(String.UnicodeScalarView($0)) }
    guard let first = words.first else { return nil }
    if first.isSameWord(as: "TBC") || first.isSameWord(as: "TBA") {
      if words.count == 1 { return "TBC" }
      return iso(words.dropFirst().joined(separator: " ")).map { "TBC \($0)" }
    }
    switch words.count {
    case 1: return CalendarDate(iso: Substring(first)).map(\.description) ?? figures(first)
    case 2:
      guard let month = month(words[0]), words[1].utf8.count == 4, Int(words[1]) != nil else { return nil }
      return "\(CalendarDate.months[month - 1]) \(words[1])"
    case 3:
      guard let day = day(words[0]), let month = month(words[1]), words[2].utf8.count == 4, let year = Int(words[2])
      else { return nil }
      return CalendarDate(year: year, month: month, day: day)?.description
    default: return nil
    }
  }

  private static func figures(_ word: String) -> String? {
    let parts = word.utf8.split(whereSeparator: { "/.-".utf8.contains($0) }).map { Int(String(Substring($0))) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2], year > 1900 else {
      return nil
    }
    return CalendarDate(year: year, month: month, day: day)?.description
  }

  private static func day(_ word: String) -> Int? {
    let digits = word.utf8.prefix { (0x30...0x39).contains($0) }
    let ending = String(Substring(word.utf8.dropFirst(digits.count)))
    guard ["", "st", "nd", "rd", "th"].contains(where: { ending.isSameWord(as: $0) }) else { return nil }
    return Int(String(Substring(digits)))
  }

  /// The month that a name, or at least three letters of it, begin.
  private static func month(_ word: String) -> Int? {
    let small = word.asciiSmall
    guard small.utf8.count >= 3 else { return nil }
    return CalendarDate.months.firstIndex { $0.asciiSmall.utf8.starts(with: small.utf8) }.map { $0 + 1 }
  }
}
