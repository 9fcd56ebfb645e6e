internal import SourceText

/// What a field's text must be, and how a table of facts holds what a person wrote.
enum FactKind {
  /// Any text.
  case text
  /// `live` or `exercise`.
  case mode
  /// A time in London; a table holds `Moment.iso`.
  case time
  /// A day, `2026-11-20`.
  case day
  /// `rose-house`.
  case id
  /// `AB`.
  case initials
  /// The code or title of a role.
  case role

  /// Why a text is not of the kind. Neither part holds the text.
  struct Wrong: Error, Hashable {
    /// Follows the field's name: "must be a day".
    let message: String
    let hint: String
  }

  /// The text as a table holds it.
  func fact(_ text: String) throws(Wrong) -> String {
    guard text.utf8.count <= longest else {
      throw Wrong(
        message: "is too long: it may have \(longest) bytes",
        hint: "Shorten it, and keep the rest in a document of its own.")
    }
    switch self {
    case .text: return text
    case .mode:
      guard IncidentFacts.Mode.allCases.contains(where: { $0.rawValue.hasSameBytes(as: text) }) else {
        throw Wrong(message: "must be live or exercise", hint: "Write live, or exercise if it is not the real thing.")
      }
    case .time: return try FactTime.fact(text)
    case .day:
      guard let (year, month, day) = CalendarDate.numbers(iso: text) else {
        throw Wrong(message: "must be a date of the form YYYY-MM-DD", hint: "Write it as in 2026-03-31.")
      }
      guard CalendarDate(year: year, month: month, day: day) != nil else {
        throw Wrong(message: "must be a date, and there is no such day", hint: "Look at the month and the day.")
      }
    case .id:
      guard FactKind.isID(text) else {
        throw Wrong(
          message: "must be an id of small letters, digits and hyphens",
          hint: "Write it as in rose-house: at most 64 characters, a letter or digit first.")
      }
    case .initials:
      guard 2...4 ~= text.utf8.count, text.utf8.allSatisfy(FactKind.isCapitalOrDigit) else {
        throw Wrong(
          message: "must be two to four capital letters or digits", hint: "Write them as in AB, or AB2 for a second AB."
        )
      }
    case .role:
      guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
        throw Wrong(message: "has nothing in it", hint: "Write the role's code or title.")
      }
      guard InvisibleCharacter.first(in: text) == nil else {
        throw Wrong(message: "holds a character that cannot be seen", hint: "Delete the whole text and type it again.")
      }
    }
    return text
  }

  /// The most bytes of a text: so few that a line of the log holds what it was and what it is, even where each byte has to
  /// be written as six. Else a change could not be logged, and nothing more be recorded.
  static let longestText = 4000

  private var longest: Int {
    switch self {
    case .role: 200
    case .text, .mode, .time, .day, .id, .initials: FactKind.longestText
    }
  }

  /// `^[a-z0-9][a-z0-9-]{0,63}$`.
  private static func isID(_ text: String) -> Bool {
    let bytes = Array(text.utf8.prefix(65))
    return 1...64 ~= bytes.count && bytes[0] != UInt8(ascii: "-")
      && bytes.allSatisfy { isSmallOrDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isSmallOrDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  private static func isCapitalOrDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }

  /// Whether a text can be the name of a free field: `[a-z0-9.-]{1,200}`, with `@` and a service's id after it where it is
  /// that service's alone.
  static func isFreeName(_ text: String) -> Bool {
    let name = FreeField(text)
    return 1...200 ~= name.field.utf8.count && name.service.map(isID) ?? true
      && name.field.utf8.allSatisfy { isSmallOrDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
  }
}
