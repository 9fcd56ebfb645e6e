internal import SourceText

/// How long something may take, as a deadline's `within:` says it: `3 working days`, `24 hours`.
package struct TimeLimit: Hashable, Sendable {
  /// How many units, 1 to 9999.
  package let count: Int
  package let unit: Unit

  /// What is counted. The raw value is the word for one of it.
  package enum Unit: String, CaseIterable, Sendable {
    case minute, hour, day
    case workingDay = "working day"
    case week
  }

  /// Nil for a number that is not 1 to 9999.
  package init?(count: Int, unit: Unit) {
    guard 1...9999 ~= count else { return nil }
    self.count = count
    self.unit = unit
  }

  /// Reads a number in digits and a unit in small letters, in the singular or the plural: `3 working days`, `1 week`.
  /// Nil for anything else, `0 days` among it.
  package init?(_ text: String) {
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
    guard let first = words.first, let count = Int(digits: first.utf8, longest: 4) else { return nil }
    let name = words.dropFirst().joined(separator: " ")
    guard
      let unit = Unit.allCases.first(where: { unit in
        name.hasSameBytes(as: unit.rawValue) || name.hasSameBytes(as: unit.rawValue + "s")
      })
    else { return nil }
    self.init(count: count, unit: unit)
  }
}

extension TimeLimit: CustomStringConvertible {
  /// `3 working days`, `1 week`.
  package var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }
}
