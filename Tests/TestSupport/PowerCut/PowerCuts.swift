internal import Files
internal import Glibc

/// The states in which a folder may be found after the power was cut, at any moment of what was recorded.
package struct PowerCuts: Sendable {
  /// One of them.
  package struct State: Sendable {
    /// Whether the cut came after the last call.
    package let isAfterAll: Bool
    /// The moment and what of the changes until then is there, for messages.
    package let label: String
    private let tree: [String: [UInt8]?]

    fileprivate init(_ contents: DiskRecord.Contents, isAfterAll: Bool, label: String) {
      tree = contents.tree()
      self.isAfterAll = isAfterAll
      self.label = label
    }

    /// What it looks like, and whether all calls came before: states of which both are the same are one.
    fileprivate var identity: [String: [UInt8]?] { tree.merging(["/": isAfterAll ? [] : nil]) { first, _ in first } }

    /// Makes the files and folders, which only the person may see, through a descriptor and without waiting for the disk, as
    /// Foundation would.
    package func write(to folder: String) throws {
      for (path, bytes) in tree.sorted(by: { $0.key < $1.key }) {
        let place = folder + "/" + path
        guard let bytes else {
          guard unsafe mkdir(place, 0o700) == 0 else { throw SystemError(errno) }
          continue
        }
        let file = unsafe open(place, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        defer { close(file) }
        guard file >= 0, unsafe Glibc.write(file, bytes, bytes.count) == bytes.count else { throw SystemError(errno) }
      }
    }
  }

  /// How much of a change is there.
  private enum Share: CaseIterable {
    case whole, none, half, zeros
  }

  private let record: DiskRecord

  init(_ record: DiskRecord) { self.record = record }

  /// How many calls changed or synced something.
  package var count: Int { record.events.count }

  /// The states, each once: at every moment all that need not be there is there, none of it, all but one, one alone, and some
  /// at random.
  /// - Parameter random: how many of the last kind at each moment.
  package func states(random: Int, seed: UInt64) -> [State] {
    var generator = SeededGenerator(seed: seed)
    var known: Set<[String: [UInt8]?]> = []
    var states: [State] = []
    for cut in 0...record.events.count {
      let changes = record.events[..<cut].indices.filter { if case .change = record.events[$0] { true } else { false } }
      let open = changes.filter { !isSynced($0, before: cut) }
      var choices: [[Int: Share]] = [[:], Dictionary(uniqueKeysWithValues: open.map { ($0, .none) })]
      for one in open {
        for share in Share.allCases.dropFirst() { choices.append([one: share]) }
        choices.append(Dictionary(uniqueKeysWithValues: open.map { ($0, $0 == one ? .whole : .none) }))
      }
      for _ in 0..<(open.count > 1 ? random : 0) {
        choices.append(
          Dictionary(
            uniqueKeysWithValues: open.map { ($0, Share.allCases.randomElement(using: &generator) ?? .whole) }))
      }
      for choice in choices {
        var contents = record.begun
        for index in changes {
          guard case .change(let change) = record.events[index] else { continue }
          PowerCuts.part(of: change, choice[index] ?? .whole).map { contents.apply($0) }
        }
        let state = State(
          contents, isAfterAll: cut == record.events.count,
          label:
            "cut after \(cut) of \(record.events.count), \(choice.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })"
        )
        if known.insert(state.identity).inserted { states.append(state) }
      }
    }
    return states
  }

  private func isSynced(_ index: Int, before cut: Int) -> Bool {
    guard case .change(let change) = record.events[index] else { return true }
    return record.events[index..<cut].contains { if case .sync(change.owner) = $0 { true } else { false } }
  }

  private static func part(of change: DiskRecord.Change, _ share: Share) -> DiskRecord.Change? {
    guard share != .whole else { return change }
    guard share != .none, case .bytes(let node, let offset, let bytes) = change else { return nil }
    return .bytes(
      node, offset,
      share == .half ? Array(bytes.prefix(bytes.count / 2)) : [UInt8](repeating: 0, count: bytes.count))
  }
}
