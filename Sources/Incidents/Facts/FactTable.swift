internal import SourceText

/// What is known of an incident besides its log's entries, as names and texts: what `incident.yaml` and `people.csv` hold,
/// field by field, so that a change can be logged, and put back together for any past moment.
///
/// A name is a path: `provider`, `services.rose-house.address`, `people.P014K.told`, `fields.next-update`. An entry of a
/// list goes by what tells it from the others: its id, role or initials. A field that holds nothing is not in the table.
package struct FactTable: Sendable {
  private var order: [String] = []
  private var values: [String: String] = [:]

  package init() {}

  /// The names in the order in which they first came.
  package var names: [String] { order.filter { values[$0] != nil } }

  /// Whether there is nothing in it.
  package var isEmpty: Bool { values.isEmpty }

  /// The text of a name; setting nil or an empty text takes it out.
  package subscript(name: String) -> String? {
    get { values[name] }
    set {
      guard let newValue, !newValue.isEmpty else {
        values[name] = nil
        return
      }
      if values.updateValue(newValue, forKey: name) == nil, !known.contains(name) {
        known.insert(name)
        order.append(name)
      }
    }
  }

  /// The part of a name that stands for an entry of a list: its id, role or initials, without dots, which part names.
  package static func key(of identity: String) -> String { FactList.key(of: identity) }

  /// Names that have a place in the order, those that were taken out again among them.
  private var known: Set<String> = []

  /// One field that differs between two tables.
  package struct Change: Hashable, Sendable {
    package let name: String
    /// Nil where the field was not there.
    package let old: String?
    /// Nil where the field is gone.
    package let new: String?
  }

  /// What has to change in this table for it to be another: fields that are new or differ in the other's order, then
  /// those that are gone. Texts differ when their bytes do.
  package func changes(to other: FactTable) -> [Change] {
    let changed = other.names.compactMap { name -> Change? in
      let (old, new) = (self[name], other[name])
      if let old, let new, old.hasSameBytes(as: new) { return nil }
      return Change(name: name, old: old, new: new)
    }
    return changed
      + names.filter { other[$0] == nil }.map { Change(name: $0, old: self[$0], new: nil) }
  }

  /// The keys of a list's entries, in order: `rose-house` of `services.rose-house.address`.
  package func keys(of list: String) -> [String] {
    let prefix = list + "."
    var found: [String] = []
    var seen: Set<String> = []
    for name in names where name.utf8.starts(with: prefix.utf8) {
      let rest = name.utf8.dropFirst(prefix.utf8.count)
      let key = String(decoding: rest.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
      if seen.insert(key).inserted { found.append(key) }
    }
    return found
  }
}
