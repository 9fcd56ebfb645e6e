internal import ProcedureModel

/// A number that stands where it does not belong.
struct Misplacement {
  enum Reason {
    /// It stands under a heading with another number.
    case under(ItemNumber)
    /// All items under this heading share another number: the heading is the slip.
    case itemsSay(ItemNumber)
    /// It stands before a smaller number.
    case before(ItemNumber)
    /// It stands after a greater number.
    case after(ItemNumber)
  }

  /// The index of the entry in its source.
  let entry: Int
  let reason: Reason

  /// The misplaced numbers of a source, in the order of reading.
  static func all(in source: NumberedSource) -> [Misplacement] {
    let strangers = strangers(in: source)
    let away = Set(strangers.map(\.entry))
    var found = strangers
    // Headings among themselves, then the items of each heading: one slip must not count twice.
    let headings = source.entries.indices.filter { source.entries[$0].isHeading && !away.contains($0) }
    found += outOfOrder(headings, in: source)
    var items: [Int: [Int]] = [:]
    for index in source.entries.indices where !source.entries[index].isHeading && !away.contains(index) {
      items[source.entries[index].heading, default: []].append(index)
    }
    for heading in source.headings.indices { found += outOfOrder(items[heading] ?? [], in: source) }
    return found.sorted { $0.entry < $1.entry }
  }

  /// Items and headings under a heading whose number they do not share.
  private static func strangers(in source: NumberedSource) -> [Misplacement] {
    var found: [Misplacement] = []
    var seen = Set<ItemNumber>()
    // Headings whose items all share another number, so that the items are not said one by one.
    var excused = Set<Int>()
    for (index, entry) in source.entries.enumerated() {
      if entry.isHeading {
        let heading = source.headings[entry.heading]
        let isSecond = !seen.insert(entry.number).inserted
        if let shared = heading.sharedNumber, heading.section.items.count > 1, shared != entry.number,
          !shared.isBelow(entry.number)
        {
          excused.insert(entry.heading)
          // A second bearer of a number is said by `duplicate-number`.
          if !isSecond { found.append(Misplacement(entry: index, reason: .itemsSay(shared))) }
        } else if let above = heading.enclosing.flatMap({ source.standingNumber(of: $0) }), !entry.number.isBelow(above)
        {
          found.append(Misplacement(entry: index, reason: .under(above)))
        }
      } else if let above = source.standingNumber(of: entry.heading), !entry.number.isBelow(above),
        !excused.contains(entry.heading)
      {
        // A subheading without a number, whose items go on in another section, is judged by its own items.
        if source.headings[entry.heading].section.number == nil, source.headings[entry.heading].sharedNumber != nil {
          continue
        }
        found.append(Misplacement(entry: index, reason: .under(above)))
      }
    }
    return found
  }

  /// The fewest entries that would have to move for the others to stand in order.
  private static func outOfOrder(_ entries: [Int], in source: NumberedSource) -> [Misplacement] {
    let numbers = entries.map { source.entries[$0].number }
    let kept = longestRun(numbers)
    guard kept.count < entries.count else { return [] }
    let isKept = Set(kept)
    var found: [Misplacement] = []
    var previous: Int?
    var following = kept.makeIterator()
    var next = following.next()
    for position in entries.indices {
      if isKept.contains(position) {
        previous = position
        next = following.next()
      } else if let next, numbers[next] < numbers[position] {
        found.append(Misplacement(entry: entries[position], reason: .before(numbers[next])))
      } else if let previous {
        found.append(Misplacement(entry: entries[position], reason: .after(numbers[previous])))
      }
    }
    return found
  }

  /// The positions of a longest run of numbers of which none is smaller than the one before it (patience sorting).
  private static func longestRun(_ numbers: [ItemNumber]) -> [Int] {
    var piles: [Int] = []
    var before = [Int?](repeating: nil, count: numbers.count)
    for (position, number) in numbers.enumerated() {
      var low = 0
      var high = piles.count
      while low < high {
        let middle = (low + high) / 2
        if number < numbers[piles[middle]] { high = middle } else { low = middle + 1 }
      }
      before[position] = low > 0 ? piles[low - 1] : nil
      if low == piles.count { piles.append(position) } else { piles[low] = position }
    }
    var run: [Int] = []
    var next = piles.last
    while let position = next {
      run.append(position)
      next = before[position]
    }
    return run.reversed()
  }
}
