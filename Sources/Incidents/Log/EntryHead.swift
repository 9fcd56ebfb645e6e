internal import SourceText

/// What every entry says, taken from the fields of a line.
struct EntryHead {
  /// What a line says of the line before it.
  enum Previous: Hashable {
    /// That there is none.
    case none
    case digest(LogDigest)
    /// It says something that is no digest, or nothing.
    case unreadable
  }

  /// The number that the line had when it was written; nil where it says none.
  private(set) var number: Int?
  private(set) var kind = ""
  private(set) var at: Moment?
  private(set) var recorded: Moment?
  private(set) var by = ""
  private(set) var seen: String?
  private(set) var prev = Previous.unreadable
  /// Everything else; also what stands under one of those names a second time, or cannot be read.
  private(set) var others: [LogLine.Field] = []

  /// The names that an entry's own fields never have.
  static let names = ["n", "kind", "at", "recorded", "by", "seen", "prev", "hash"]

  /// Nil for an object that says no kind.
  init?(_ fields: [LogLine.Field]) {
    var found = 0
    others.reserveCapacity(max(0, fields.count - EntryHead.names.count))
    for field in fields {
      guard let index = EntryHead.index(of: field.name), found & (1 << index) == 0, take(field.value, index) else {
        others.append(field)
        continue
      }
      found |= 1 << index
    }
    if kind.isEmpty { return nil }
  }

  /// The place of a name in `names`.
  private static func index(of name: String) -> Int? {
    guard name.utf8.count <= 8 else { return nil }
    return names.firstIndex { $0.hasSameBytes(as: name) }
  }

  /// - Returns: false for what cannot be read.
  private mutating func take(_ value: String, _ index: Int) -> Bool {
    switch index {
    case 0: number = Int(digits: value.utf8, longest: 12)
    case 7: break
    case 1: kind = value
    case 2:
      at = Moment(iso: value)
      return at != nil
    case 3:
      recorded = Moment(iso: value)
      return recorded != nil
    case 4: by = value
    case 5: seen = value
    default: prev = value.isEmpty ? .none : LogDigest(hex: value).map { .digest($0) } ?? .unreadable
    }
    return true
  }
}
