import Incidents
import TestSupport

/// Facts made up for round trips: every kind of field, hostile texts everywhere.
enum RandomIncident {
  static func table(using generator: inout SeededGenerator) -> FactTable {
    var table = FactTable()
    func chance(_ one: Int, _ generator: inout SeededGenerator) -> Bool {
      Int.random(in: 0..<one, using: &generator) == 0
    }
    table["incident"] = "2026-11-20-\(Int.random(in: 0..<9, using: &generator))"
    table["mode"] = chance(2, &generator) ? "live" : "exercise"
    table["procedure"] = visible(using: &generator)
    table["version"] = "V3"
    for key in ["reason", "provider", "lead", "telephone"] where !chance(3, &generator) {
      table[key] = HostileTexts.random(using: &generator)
    }
    if chance(2, &generator) { table["notified"] = times.randomElement(using: &generator) }
    for (list, identity, keys, fields) in lists {
      let count = Int.random(in: 0...3, using: &generator)
      for text in keys.shuffled(using: &generator).prefix(count) {
        let name = "\(list).\(text.replacing(".", with: "-").replacing("\n", with: "-"))."
        table[name + identity] = text
        for field in fields where chance(2, &generator) {
          table[name + field] = field == "checked" ? "2026-10-01" : HostileTexts.random(using: &generator)
        }
      }
    }
    for day in ["2026-12-24", "2027-05-07", "2028-02-29"] where chance(3, &generator) {
      table["closed-days.\(day)"] = chance(2, &generator) ? day : HostileTexts.random(using: &generator)
    }
    for name in ["next-update", "a.b", "-", "7", "no", "x.", "..."] where chance(3, &generator) {
      table["fields.\(name)"] = HostileTexts.random(using: &generator)
    }
    return table
  }

  /// A text that is not made of spaces only, as the fields that must be there want.
  static func visible(using generator: inout SeededGenerator) -> String {
    "x" + HostileTexts.random(using: &generator)
  }

  static let times = [
    "2026-11-20T02:10:00+00:00", "2026-07-01T00:00:00+01:00", "2026-10-25T01:30:00+01:00", "2026-10-25T01:30:00+00:00",
    "2026-11-20T02:10:07+00:00",
  ]

  static let lists: [(list: String, identity: String, keys: [String], fields: [String])] = [
    ("services", "id", ["rose-house", "a", "7"], ["name", "type", "address"]),
    (
      "roles", "role", ["PL", "D.1", "Lead: \"first\"", "e\u{301}t\u{E9}", "no", " x ", "a\nb"],
      ["holder", "telephone", "deputy", "deputy-telephone"]
    ),
    ("signatures", "initials", ["AB", "CD2", "42", "NO"], ["name", "post", "organisation"]),
    (
      "contacts", "role", ["Duty solicitor", "# 1", "😀", "x.y.z"],
      ["name", "deputy", "on-call", "telephone", "checked"]
    ),
  ]
}
