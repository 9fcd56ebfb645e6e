package import ProcedureModel
internal import SourceText

/// What becomes of the items of one version of a procedure in another, as the log says it: by this alone, without a
/// comparison, what was recorded on the one version is read on the other.
package struct VersionMove: Sendable {
  /// The new address of each item that has another one. Items that were put together have one new address.
  package var moved: [Address: Address] = [:]
  /// Old addresses of items that are no more.
  package var withdrawn: Set<Address> = []
  /// New addresses of items whose words changed: what was done before was done by other words.
  package var changed: Set<Address> = []
  /// New addresses of items whose words changed, and of which a person decided that what was done stays done.
  package var kept: Set<Address> = []

  /// - Parameters:
  ///   - changes: of every item of the old version that can be recorded, and of those that are new.
  ///   - keeping: new addresses of items of which what was done stays done, though their words changed.
  package init(_ changes: [ItemChange], keeping: Set<Address> = []) {
    for change in changes {
      guard let old = change.old else { continue }
      guard let new = change.new else {
        withdrawn.insert(old)
        continue
      }
      if old != new { moved[old] = new }
      if change.isChanged {
        if keeping.contains(new) { kept.insert(new) } else { changed.insert(new) }
      }
    }
  }

  /// The address of an item in the new version; nil where it is withdrawn.
  package func place(_ old: Address) -> Address? {
    withdrawn.contains(old) ? nil : moved[old] ?? old
  }

  // MARK: The log

  /// As the fields of an entry: `A2.21>A2.24 A8.3>A8.4`, `A9.1`; sorted, so that the same move gives the same line.
  package var fields: [(name: String, value: String?)] {
    func list(_ addresses: some Sequence<Address>) -> String { addresses.sorted().map(\.text).joined(separator: " ") }
    return [
      ("moved", moved.sorted { $0.key < $1.key }.map { "\($0.key)>\($0.value)" }.joined(separator: " ")),
      ("withdrawn", list(withdrawn)), ("changed", list(changed)), ("kept", list(kept)),
    ]
  }

  /// Reads the fields of an entry. What cannot be read of them is passed over.
  init(_ entry: LogEntry) {
    for pair in VersionMove.words(entry["moved"]) {
      let sides = pair.utf8.split(separator: UInt8(ascii: ">")).map { Address(String(decoding: $0, as: UTF8.self)) }
      if sides.count == 2 { moved[sides[0]] = sides[1] }
    }
    withdrawn = Set(VersionMove.words(entry["withdrawn"]).map { Address($0) })
    changed = Set(VersionMove.words(entry["changed"]).map { Address($0) })
    kept = Set(VersionMove.words(entry["kept"]).map { Address($0) })
  }

  private static func words(_ text: String?) -> [String] {
    (text ?? "").utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
  }
}
