package import SourceText

/// A YAML text with entries of its lists set, and every other byte as it was: comments, order, the way in which people
/// wrote it.
///
/// Every result is read back and held against what was meant; a text that cannot be edited so is left for a person.
package struct YAMLEdit: Sendable {
  /// One thing to do with a list of maps.
  package enum Step: Sendable {
    /// Sets a key of an entry, or with nil takes out what stands behind it.
    case set(list: String, index: Int, key: String, text: String?)
    /// Adds entries at the end, each a map of keys and texts in order.
    case add(list: String, [[(key: String, text: String)]])
    /// Takes an entry out.
    case remove(list: String, index: Int)
  }

  /// The text cannot be edited: it must be written by hand.
  package struct Problem: Error, Hashable, Sendable {
    /// 1-based, of the text as it was; nil where the whole cannot be read.
    package let line: Int?
  }

  /// The whole file as it should now be.
  package private(set) var bytes: [UInt8]
  private let path: String
  private let lines: @Sendable (SourceFile) -> Range<Int>?
  private let isPlain: Bool

  /// - Parameters:
  ///   - bytes: the whole file; it may begin with a byte order mark.
  ///   - lines: which lines hold YAML, 1-based; nil where none do.
  ///   - isPlain: whether new texts stand without quotes where they can.
  package init(
    path: String, bytes: [UInt8], isPlain: Bool = true,
    lines: @escaping @Sendable (SourceFile) -> Range<Int>? = { 1..<$0.lineCount + 1 }
  ) {
    self.path = path
    self.bytes = bytes
    self.isPlain = isPlain
    self.lines = lines
  }

  /// Does all steps. Indexes are those of the entries as they are now.
  package mutating func apply(_ steps: [Step]) throws(Problem) {
    guard !steps.isEmpty else { return }
    let now = try state()
    var expected = Plain(now.root)
    for step in steps { expected.apply(step) }
    // From the last index down, so that those before it stay right.
    let removals = Set(
      steps.compactMap { if case .remove(let list, let index) = $0 { [list, "\(index)"] } else { nil } })
    for (list, index) in removals.compactMap({ pair in Int(pair[1]).map { (pair[0], $0) } }).sorted(by: { $0.1 > $1.1 })
    {
      expected.remove(list, index)
    }
    let splices = steps.compactMap { self.splices($0, now).first }
    if splices.count == steps.count, let edited = edited(splices, from: now),
      (try? edited.state()).map({ Plain($0.root) == expected }) ?? false
    {
      self = edited
      return
    }
    guard steps.count == 1 else {
      // One by one, since of some steps the second proposal is right: sets and additions first.
      var edit = self
      let isRemoval = { (step: Step) in if case .remove = step { true } else { false } }
      for step in steps where !isRemoval(step) { try edit.apply([step]) }
      for step in steps.filter(isRemoval).sorted(by: { $0.index > $1.index }) { try edit.apply([step]) }
      self = edit
      return
    }
    for splice in self.splices(steps[0], now) {
      if let edited = edited([splice], from: now), (try? edited.state()).map({ Plain($0.root) == expected }) ?? false {
        self = edited
        return
      }
    }
    throw Problem(line: self.splices(steps[0], now).first.map { now.layout.line(of: $0) })
  }

  private struct State {
    let root: YAMLValue
    let layout: YAMLLayout
    /// How many bytes stand before the text in which places count.
    let mark: Int
  }

  private func state() throws(Problem) -> State {
    let read = SourceFile.read(path: path, bytes: bytes)
    guard !read.diagnostics.contains(where: { $0.severity == .error }), let lines = lines(read.file) else {
      throw Problem(line: nil)
    }
    let yaml = YAMLReader.read(read.file, lines: lines, sizeLimit: YAMLReader.fileSizeLimit)
    guard let root = yaml.root, !yaml.diagnostics.contains(where: { $0.severity == .error }) else {
      throw Problem(line: nil)
    }
    return State(
      root: root,
      layout: YAMLLayout(file: read.file, root: root, lastLine: max(1, lines.upperBound - 1), isPlain: isPlain),
      mark: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  private func splices(_ step: Step, _ state: State) -> [YAMLLayout.Splice] {
    switch step {
    case .add(let list, let maps): return state.layout.add(maps.map { .map($0) }, to: list)
    case .remove(let list, let index): return state.layout.remove(index, from: list)
    case .set(let list, let index, let key, let text):
      let entries = state.layout.entries(of: list)
      return entries.indices.contains(index) ? state.layout.set(key, of: entries[index], to: text) : []
    }
  }

  private func edited(_ splices: [YAMLLayout.Splice], from state: State) -> YAMLEdit? {
    var edited = self
    var end = Int.max
    let ordered = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) > ($1.element.range.lowerBound, $1.offset)
    }
    for (_, splice) in ordered {
      guard splice.range.upperBound <= end else { return nil }
      end = splice.range.lowerBound
      edited.bytes.replaceSubrange(
        state.mark + splice.range.lowerBound..<state.mark + splice.range.upperBound, with: splice.text.utf8)
    }
    return edited
  }
}

extension YAMLEdit.Step {
  fileprivate var index: Int {
    switch self {
    case .set(_, let index, _, _), .remove(_, let index): index
    case .add: 0
    }
  }
}

/// What a YAML text says, without places: the same wherever and however it is written.
private indirect enum Plain: Equatable {
  case text([UInt8])
  case list([Plain])
  case map([Entry])
  case nothing

  struct Entry: Equatable {
    let key: [UInt8]
    var value: Plain
  }

  init(_ value: YAMLValue) {
    switch value.content {
    case .text(let text, _): self = .text(Array(text.utf8))
    // A list without entries and a key with nothing after it say the same.
    case .list(let values): self = values.isEmpty ? .nothing : .list(values.map { Plain($0) })
    case .map(let entries): self = .map(entries.map { Entry(key: Array($0.key.utf8), value: Plain($0.value)) })
    case .nothing: self = .nothing
    }
  }

  /// All but removals, which are done last.
  mutating func apply(_ step: YAMLEdit.Step) {
    switch step {
    case .remove: break
    case .add(let list, let maps):
      change(list) { value in
        var entries: [Plain] = if case .list(let entries) = value { entries } else { [] }
        entries += maps.map { map in
          .map(map.map { Entry(key: Array($0.key.utf8), value: .text(Array($0.text.utf8))) })
        }
        value = .list(entries)
      }
    case .set(let list, let index, let key, let text):
      change(list) { value in
        guard case .list(var entries) = value, entries.indices.contains(index) else { return }
        if text != nil || entries[index].has(key) {
          entries[index].change(key) { $0 = text.map { .text(Array($0.utf8)) } ?? .nothing }
        }
        value = .list(entries)
      }
    }
  }

  mutating func remove(_ list: String, _ index: Int) {
    change(list) { value in
      guard case .list(var entries) = value, entries.indices.contains(index) else { return }
      entries.remove(at: index)
      value = entries.isEmpty ? .nothing : .list(entries)
    }
  }

  private func has(_ key: String) -> Bool {
    guard case .map(let entries) = self else { return false }
    return entries.contains { $0.key.elementsEqual(key.utf8) }
  }

  /// Changes the value of a key, which is added where it is not there.
  private mutating func change(_ key: String, _ change: (inout Plain) -> Void) {
    guard case .map(var entries) = self else { return }
    if let index = entries.firstIndex(where: { $0.key.elementsEqual(key.utf8) }) {
      change(&entries[index].value)
    } else {
      var value = Plain.nothing
      change(&value)
      entries.append(Entry(key: Array(key.utf8), value: value))
    }
    self = .map(entries)
  }
}
