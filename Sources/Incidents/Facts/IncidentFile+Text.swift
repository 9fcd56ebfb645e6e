internal import SourceText
internal import StrictYAML

extension IncidentFile {
  /// A whole new file that holds the facts of a table, with a comment on each part. What belongs to `people.csv` is
  /// left out.
  ///
  /// Read again it gives the same facts, in the same order within each list, for every table that a file can give.
  package static func text(of table: FactTable) -> [UInt8] {
    var lines = opening
    for key in plainKeys {
      if let comment = comments.first(where: { $0.key == key })?.lines { lines += [""] + comment }
      lines.append(line(key, value(table[key], kind(of: key))))
    }
    for list in FactList.allCases {
      lines += [""] + (comments.first { $0.key == list.rawValue }?.lines ?? []) + ["\(list.rawValue):"]
      for key in table.keys(of: list.rawValue) { lines += entry(key, of: list, in: table) }
    }
    lines += [""] + closedDaysComment + ["closed-days:"]
    for day in table.keys(of: "closed-days") {
      guard let words = table["closed-days.\(day)"] else { continue }
      lines.append(
        words.hasSameBytes(as: day)
          ? "  - \(YAMLText.quoted(day))" : "  - {date: \(YAMLText.quoted(day)), name: \(YAMLText.quoted(words))}")
    }
    lines += [""] + fieldsComment + ["fields:"]
    for name in table.names where name.utf8.starts(with: "fields.".utf8) {
      let free = String(decoding: name.utf8.dropFirst("fields.".utf8.count), as: UTF8.self)
      if let text = table[name] { lines.append("  \(YAMLText.key(free)): \(YAMLText.quoted(text))") }
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// A line of the outermost map. A key without a fact is written with nothing after it, so that people see where to
  /// write.
  private static func line(_ key: String, _ value: String?) -> String {
    value.map { "\(key): \(YAMLText.quoted($0))" } ?? "\(key):"
  }

  private static func entry(_ key: String, of list: FactList, in table: FactTable) -> [String] {
    let name = "\(list.rawValue).\(key)."
    var lines = ["  - \(list.identity): \(YAMLText.quoted(table[name + list.identity] ?? key))"]
    for field in list.keys.dropFirst() {
      if let value = value(table[name + field], list.kind(of: field)) {
        lines.append("    \(field): \(YAMLText.quoted(value))")
      }
    }
    return lines
  }

  /// A fact as a person writes it.
  private static func value(_ fact: String?, _ kind: FactKind) -> String? {
    switch kind {
    case .time: fact.map { FactTime.written($0) }
    case .text, .mode, .day, .id, .initials, .role: fact
    }
  }

  // MARK: What the parts are for

  private static let opening = [
    "# What is known of this incident. Change it in any text editor, as in Notepad, and save it.",
    "# Write after the colon, in \"double quotes\". Lines that begin with # are notes and are not read.",
    "# People who are affected stand in people.csv, by code. Do not write their names here.",
  ]

  private static let comments: [(key: String, lines: [String])] = [
    ("incident", ["# Which incident this is. mode: live, or exercise if it is not the real thing."]),
    ("procedure", ["# The procedure it runs on. reason: why, if that version is not the approved one."]),
    (
      "provider",
      [
        "# The provider that fails, and when the council was told: \"2026-11-20 02:10\", the time in London.",
        "# In the night when the clocks go back write BST or GMT after it.",
      ]
    ),
    ("lead", ["# Who leads: initials from the signatures below, or a name; and the number to ring."]),
    (
      "services",
      [
        "# The services that are affected. id: a short name in small letters, as rose-house; it stays the same.",
        "# type: a code of the checklist, as CH. One entry for each service:",
        "#   - id: \"rose-house\"", "#     name: \"Rose House\"", "#     type: \"CH\"",
        "#     address: \"1 High Street, Anytown\"",
      ]
    ),
    (
      "roles",
      [
        "# Who does what. role: a code or title from the cards. holder, deputy: initials or a name.",
        "#   - role: \"PL\"", "#     holder: \"AB\"", "#     telephone: \"01234 567890\"", "#     deputy: \"CD\"",
        "#     deputy-telephone: \"01234 567891\"",
      ]
    ),
    (
      "signatures",
      [
        "# Whose initials stand on the sheets: two to four capital letters or digits, each only once.",
        "#   - initials: \"AB\"", "#     name: \"Anna Brown\"", "#     post: \"Service manager\"",
        "#     organisation: \"The council\"",
      ]
    ),
    (
      "contacts",
      [
        "# Whom to reach, as on the standing list. checked: the day when somebody last made sure of the number.",
        "#   - role: \"Duty solicitor\"", "#     name: \"Carl Dean\"", "#     deputy: \"Eve Fox\"",
        "#     on-call: \"nights and weekends\"", "#     telephone: \"01234 567892\"", "#     checked: \"2026-11-01\"",
      ]
    ),
  ]

  private static let closedDaysComment = [
    "# Days on which offices are closed besides weekends and bank holidays. Deadlines leave them out.",
    "#   - \"2026-12-24\"", "#   - {date: \"2026-12-29\", name: \"Town hall closed\"}",
  ]

  private static let fieldsComment = [
    "# Further facts for letters and scripts, by the name that stands there in {{ }}.",
    "#   next-update: \"Friday at noon\"",
  ]
}
