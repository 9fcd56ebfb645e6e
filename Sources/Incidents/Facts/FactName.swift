internal import SourceText

/// A name of `incident.yaml`'s facts, taken apart.
enum FactName: Hashable {
  /// `provider`.
  case plain(String)
  /// `roles.PL.holder`.
  case entry(FactList, key: String, field: String)
  /// `closed-days.2027-05-07`.
  case closedDay(CalendarDate)
  /// `fields.next-update`; the name may hold dots.
  case free(String)

  /// Nil where there can be no such field.
  init?(_ name: String) {
    let parts = FactName.parts(of: name)
    guard let first = parts.first else { return nil }
    if parts.count == 1 {
      guard IncidentFile.plainKeys.contains(where: { $0.hasSameBytes(as: first) }) else { return nil }
      self = .plain(first)
      return
    }
    let rest = parts.dropFirst().joined(separator: ".")
    if first.hasSameBytes(as: "fields"), FactKind.isFreeName(rest) {
      self = .free(rest)
    } else if first.hasSameBytes(as: "closed-days"), let day = CalendarDate(iso: rest) {
      self = .closedDay(day)
    } else if parts.count == 3, let list = FactList.allCases.first(where: { $0.rawValue.hasSameBytes(as: first) }),
      FactList.key(of: parts[1]).hasSameBytes(as: parts[1]), !parts[1].utf8.isEmpty,
      list.keys.contains(where: { $0.hasSameBytes(as: parts[2]) })
    {
      self = .entry(list, key: parts[1], field: parts[2])
    } else {
      return nil
    }
  }

  /// What the field's text must be.
  var kind: FactKind {
    switch self {
    case .plain(let key): IncidentFile.kind(of: key)
    case .entry(let list, _, let field): list.kind(of: field)
    case .closedDay, .free: .text
    }
  }

  /// Names that a mistyped one may stand for, nearest first.
  /// - Parameters:
  ///   - table: the facts as they are, whose entries may be meant.
  ///   - scriptFields: names of free fields, which people type as they stand in scripts: `next-update`.
  static func suggestions(for name: String, in table: FactTable, scriptFields: [String] = []) -> [String] {
    let free = FreeField(name)
    let isScripts = scriptFields.contains { $0.hasSameBytes(as: free.field) }
    if FactKind.isFreeName(name), isScripts || table["fields.\(name)"] != nil { return ["fields.\(name)"] }
    let ofEntries = FactList.allCases.flatMap { list in
      table.keys(of: list.rawValue).flatMap { key in list.keys.map { "\(list.rawValue).\(key).\($0)" } }
    }
    let candidates =
      IncidentFile.plainKeys + ofEntries + table.names.filter { FactName($0) != nil }
      + scriptFields.map { "fields.\($0)" }
    let near =
      Suggestion.nearest(to: name, among: candidates)
      ?? Suggestion.nearest(to: name, among: scriptFields).map { "fields.\($0)" }
    var found = [byParts(name, in: table), near].compactMap { $0 }
    if found.count == 2, found[0].hasSameBytes(as: found[1]) { found.removeLast() }
    return found
  }

  /// The nearest list, the nearest of its entries and the nearest field, where a name has three parts.
  private static func byParts(_ name: String, in table: FactTable) -> String? {
    let parts = parts(of: name)
    guard parts.count == 3, !parts[1].utf8.isEmpty,
      let near = Suggestion.nearest(to: parts[0], among: FactList.allCases.map(\.rawValue)),
      let list = FactList(rawValue: near), let field = Suggestion.nearest(to: parts[2], among: list.keys)
    else { return nil }
    let key = Suggestion.nearest(to: parts[1], among: table.keys(of: near)) ?? parts[1]
    return "\(near).\(key).\(field)"
  }

  private static func parts(of name: String) -> [String] {
    name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
