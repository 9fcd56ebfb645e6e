internal import ProcedureModel

/// The numbers of a source that differ only in their last part: 3.1, 3.2, 3.3.
struct NumberRun {
  /// What their numbers begin with; empty for the numbers of sections.
  let parent: [Int]
  /// Each last part with the first entry that bears it, or that stands below it; ascending.
  private let bearers: [(last: Int, entry: Int)]
  /// Last parts that are borne where they do not belong: no gap, but no reason to count on to them either.
  private let strayed: Set<Int>

  /// Numbers that are missing between two of a run.
  struct Gap {
    /// The last parts of the missing numbers.
    let missing: ClosedRange<Int>
    /// The last part before them; nil at the start of a run.
    let before: Int?
    /// The index of the entry that follows the gap.
    let entry: Int
  }

  func number(_ last: Int) -> ItemNumber {
    ItemNumber(parts: parent + [last])
  }

  /// The runs of a source in the order in which they begin.
  static func all(in source: NumberedSource) -> [NumberRun] {
    var order: [[Int]] = []
    var bearers: [[Int]: [Int: Int]] = [:]
    var strayed: [[Int]: Set<Int>] = [:]
    var away = Set<Int>()
    for misplaced in Misplacement.all(in: source) {
      switch misplaced.reason {
      case .under, .itemsSay: away.insert(misplaced.entry)
      case .before, .after: break
      }
    }
    for (index, entry) in source.entries.enumerated() {
      // 4.3.1 tells that there is a 4.3 and a 4, whether or not something bears those numbers.
      for depth in 1...entry.number.depth {
        let parts = entry.number.parts.prefix(depth)
        let parent = Array(parts.dropLast())
        let last = parts[depth - 1]
        if away.contains(index) {
          strayed[parent, default: []].insert(last)
        } else {
          if bearers[parent] == nil { order.append(parent) }
          if bearers[parent]?[last] == nil { bearers[parent, default: [:]][last] = index }
        }
      }
    }
    return order.map { parent in
      let sorted = (bearers[parent] ?? [:]).map { (last: $0.key, entry: $0.value) }.sorted { $0.last < $1.last }
      return NumberRun(parent: parent, bearers: sorted, strayed: strayed[parent] ?? [])
    }
  }

  /// The gaps of this run. A run begins with 1 or 0; in an appendix its groups may go on from those of another.
  func gaps(in source: NumberedSource) -> [Gap] {
    var gaps: [Gap] = []
    var before: (last: Int, entry: Int)?
    for bearer in bearers {
      let first = before.map { $0.last + 1 } ?? min(bearer.last, 1)
      let mayBeginHere = before == nil && parent.isEmpty && !source.isBody
      if first < bearer.last, !mayBeginHere {
        for missing in stretches(first...(bearer.last - 1))
        where !isFilled(missing, between: before?.entry, and: bearer.entry, in: source) {
          gaps.append(Gap(missing: missing, before: before?.last, entry: bearer.entry))
        }
      }
      before = bearer
    }
    return gaps
  }

  /// What is left of a range without the numbers that are borne elsewhere.
  private func stretches(_ range: ClosedRange<Int>) -> [ClosedRange<Int>] {
    var stretches: [ClosedRange<Int>] = []
    var start = range.lowerBound
    for stray in strayed.filter(range.contains).sorted() {
      if start < stray { stretches.append(start...(stray - 1)) }
      start = stray + 1
    }
    if start <= range.upperBound { stretches.append(start...range.upperBound) }
    return stretches
  }

  /// Whether something without a number, or with a wrong one, stands where the missing numbers would: that is the
  /// fault, and another rule says it.
  private func isFilled(
    _ missing: ClosedRange<Int>, between before: Int?, and after: Int, in source: NumberedSource
  ) -> Bool {
    if parent.isEmpty {
      let first = before.map { source.entries[$0].heading + 1 } ?? 0
      let last = source.entries[after].heading
      guard first < last else { return false }
      let unnumbered = source.headings[first..<last].filter { $0.section.number == nil && $0.section.level == 2 }
      return unnumbered.count >= missing.count
    }
    guard let before, before < after else { return false }
    let strangers = source.entries[(before + 1)..<after].filter {
      !$0.isHeading && !$0.number.parts.starts(with: parent)
    }
    return strangers.count >= missing.count
  }
}
