package import ProcedureModel
internal import SourceText

/// Which version of the procedure an incident ran on when, by its log, and where the rows of one version stand in another.
///
/// This is the one place where addresses are brought over: an entry keeps in the log the address that its row had when it was
/// written, and is read as if it had been written on the version in force.
package struct VersionHistory: Sendable {
  /// In the order of the log: that of the start, then each that the incident was moved to. Never empty.
  package let versions: [IncidentVersion]
  /// For each version but the first how the one before it, which need not be the one in front of it in `versions` where two
  /// records were put together, becomes it.
  private let moves: [(from: String, VersionMove)]
  /// The version that was in force where an entry was written, as an index of `versions`, by its line; empty where there is
  /// only one.
  private let indexes: [Int: Int]

  /// Where an address of some version stands in the version in force.
  package struct Place: Hashable, Sendable {
    package let address: Address
    /// The version by whose words it was recorded, where those have changed since, and nobody decided that what was done
    /// stays done; else nil.
    package let earlierWords: String?
    /// The version in which it was last; nil where it is still there. Then the address says so too: `A9.1 (V02)`.
    package let withdrawnAfter: String?
  }

  /// - Parameter entries: those that are known, in the order of their lines.
  init(_ entries: ArraySlice<LogEntry>) {
    let start = entries.first { $0.kind == .start }
    var versions = [
      IncidentVersion(
        name: start?["version"] ?? "", fingerprint: start?["fingerprint"] ?? "",
        folder: IncidentFolder.procedureName, line: start?.number ?? 0)
    ]
    guard entries.contains(where: { $0.kind == .update && !$0.isCopy }) else {
      (self.versions, moves, indexes) = (versions, [], [:])
      return
    }
    var moves: [(from: String, VersionMove)] = []
    var indexes: [Int: Int] = [:]
    for entry in entries where !entry.isCopy {
      if entry.kind == .update {
        moves.append((entry["fingerprint-before"] ?? "", VersionMove(entry)))
        versions.append(
          IncidentVersion(
            name: entry["version"] ?? "", fingerprint: entry["fingerprint"] ?? "", folder: entry["folder"] ?? "",
            line: entry.number))
        indexes[entry.number] = versions.count - 1
      } else {
        indexes[entry.number] = entry.isInPlace ? versions.count - 1 : indexes[entry.follows] ?? 0
      }
    }
    (self.versions, self.moves, self.indexes) = (versions, moves, indexes)
  }

  /// The version that the incident runs on.
  package var inForce: IncidentVersion { versions[versions.count - 1] }

  /// The version that was in force where an entry was written.
  package func version(of entry: LogEntry) -> IncidentVersion { versions[indexes[entry.number] ?? 0] }

  /// The version that a sheet was printed from; nil where the incident never ran on one of that name. Of several of one name
  /// it is the one in force when the sheet was printed, or the last.
  package func version(of sheet: SheetReference) -> IncidentVersion? {
    version(of: sheet, upTo: versions.count - 1)
  }

  private func version(of sheet: SheetReference, upTo last: Int) -> IncidentVersion? {
    guard let name = sheet.version else { return nil }
    let known = versions[...last].filter { SheetReference.name(of: $0.name).isSameWord(as: name) }
    guard case .printed(_, _, let lines, _) = sheet else { return known.last }
    return known.last { $0.line <= lines } ?? known.last
  }

  // MARK: Bringing over

  /// The fields of an entry, or of a correction, as they would be had it been written on the version in force; and by which
  /// version's words it was recorded, where those have changed since.
  func broughtOver(_ entry: LogEntry) -> (fields: [(name: String, value: String)], earlierWords: String?) {
    guard !moves.isEmpty, entry.kind != .update else { return (entry.fields, nil) }
    let version = addresses(of: entry)
    var earlierWords: String?
    let fields = entry.fields.map { field in
      let isItem = field.name.hasSameBytes(as: "item")
      guard isItem || field.name.hasSameBytes(as: "after") else { return field }
      let place = place(Address(field.value), of: version)
      if isItem { earlierWords = place.earlierWords }
      return (field.name, place.address.text)
    }
    return (fields, earlierWords)
  }

  /// The fields of an entry with their addresses as they are in the version in force.
  package func fields(of entry: LogEntry) -> [(name: String, value: String)] { broughtOver(entry).fields }

  /// Whether an address that an entry holds is that of its row in the version in force too.
  package func isSame(_ item: String, of entry: LogEntry) -> Bool {
    place(Address(item), of: addresses(of: entry)).address.text.hasSameBytes(as: item)
  }

  /// The version whose addresses an entry holds: that of the paper that it was typed from, else the one in force.
  package func addresses(of entry: LogEntry) -> IncidentVersion {
    let index = indexes[entry.number] ?? 0
    guard let sheet = entry["sheet"].flatMap({ SheetReference($0) }) else { return versions[index] }
    return version(of: sheet, upTo: index) ?? versions[index]
  }

  /// Where an item of a version stands in the version in force.
  package func place(_ address: Address, of version: IncidentVersion) -> Place {
    // An added action is the incident's own and has the same address in each version.
    guard !AddedAction.isAddress(address), version.fingerprint != inForce.fingerprint else {
      return Place(address: address, earlierWords: nil, withdrawnAfter: nil)
    }
    var (place, current) = (address, version)
    var earlierWords: String?
    // From where it was in force last: in between its rows only went to another version and came back.
    while let index = versions.lastIndex(where: { $0.fingerprint == current.fingerprint }),
      let next = moves.indices.first(where: { $0 >= index && moves[$0].from == current.fingerprint })
    {
      let move = moves[next].1
      guard let new = move.place(place) else { break }
      place = new
      if move.changed.contains(new) { earlierWords = earlierWords ?? version.name }
      current = versions[next + 1]
    }
    guard current.fingerprint != inForce.fingerprint else {
      return Place(address: place, earlierWords: earlierWords, withdrawnAfter: nil)
    }
    return Place(
      address: VersionHistory.kept(place, of: current), earlierWords: earlierWords, withdrawnAfter: current.name)
  }

  /// Whether an address is one under which a withdrawn row is kept.
  package func isKept(_ address: Address) -> Bool {
    !moves.isEmpty && versions.contains { address.text.utf8.reversed().starts(with: " (\($0.name))".utf8.reversed()) }
  }

  /// The address under which a withdrawn row is kept: no row of any version has it.
  static func kept(_ address: Address, of version: IncidentVersion) -> Address {
    Address("\(address) (\(version.name))")
  }
}
