/// Which words of one text stayed in another: the heaviest common subsequence, rare words before common ones.
enum TokenAlignment {
  struct Match {
    let first: Int
    let second: Int
  }

  /// Beyond this many cells the texts are cut at words that occur once in both, and the pieces are aligned.
  private static let largestTable = 1_000_000

  /// In ascending order. Time grows with the product of what differs, up to `largestTable`, and linearly beyond.
  static func align(_ first: [TextToken], _ second: [TextToken], _ table: TokenTable) -> [Match] {
    var matches: [Match] = []
    align(first, first.indices, second, second.indices, table, depth: 0, &matches)
    return matches
  }

  private static func align(
    _ first: [TextToken], _ left: Range<Int>, _ second: [TextToken], _ right: Range<Int>, _ table: TokenTable,
    depth: Int, _ matches: inout [Match]
  ) {
    var (left, right) = (left, right)
    while let row = left.first, let column = right.first, first[row].matches(second[column]) {
      matches.append(Match(first: row, second: column))
      left = (row + 1)..<left.upperBound
      right = (column + 1)..<right.upperBound
    }
    var tail: [Match] = []
    while let row = left.last, let column = right.last, first[row].matches(second[column]) {
      tail.append(Match(first: row, second: column))
      left = left.lowerBound..<row
      right = right.lowerBound..<column
    }
    if !left.isEmpty, !right.isEmpty {
      if left.count <= largestTable / right.count {
        fill(first, left, second, right, table, &matches)
      } else if depth < 4 {
        cut(first, left, second, right, table, depth: depth, &matches)
      }
    }
    matches += tail.reversed()
  }

  /// The heaviest common subsequence by a table of all pairs.
  private static func fill(
    _ first: [TextToken], _ left: Range<Int>, _ second: [TextToken], _ right: Range<Int>, _ table: TokenTable,
    _ matches: inout [Match]
  ) {
    let width = right.count + 1
    var best = [Int32](repeating: 0, count: (left.count + 1) * width)
    for row in stride(from: left.count - 1, through: 0, by: -1) {
      let token = first[left.lowerBound + row]
      let weight = weight(token, table)
      for column in stride(from: right.count - 1, through: 0, by: -1) {
        let at = row * width + column
        var value = max(best[at + width], best[at + 1])
        if token.matches(second[right.lowerBound + column]) {
          // A run of kept words is worth a little more than the same words scattered.
          let run =
            row + 1 < left.count && column + 1 < right.count
              && first[left.lowerBound + row + 1].matches(second[right.lowerBound + column + 1]) ? Int32(1) : 0
          value = max(value, best[at + width + 1] + weight + run)
        }
        best[at] = value
      }
    }
    var (row, column) = (0, 0)
    while row < left.count, column < right.count {
      let at = row * width + column
      let token = first[left.lowerBound + row]
      if token.matches(second[right.lowerBound + column]) {
        let run =
          row + 1 < left.count && column + 1 < right.count
            && first[left.lowerBound + row + 1].matches(second[right.lowerBound + column + 1]) ? Int32(1) : 0
        if best[at] == best[at + width + 1] + weight(token, table) + run {
          matches.append(Match(first: left.lowerBound + row, second: right.lowerBound + column))
          row += 1
          column += 1
          continue
        }
      }
      if best[at] == best[at + width] { row += 1 } else { column += 1 }
    }
  }

  private static func weight(_ token: TextToken, _ table: TokenTable) -> Int32 {
    switch token.kind {
    case .word: table.words[Int(token.form)].isSmall ? 4 : 10
    case .reference: 10
    case .mark: 2
    case .paragraphBreak: 1
    }
  }

  /// Cuts long texts at words that occur once in both and keep their order.
  private static func cut(
    _ first: [TextToken], _ left: Range<Int>, _ second: [TextToken], _ right: Range<Int>, _ table: TokenTable,
    depth: Int, _ matches: inout [Match]
  ) {
    var places: [Int32: (first: Int, second: Int)] = [:]
    for row in left where first[row].kind == .word {
      places[first[row].form, default: (-1, -1)].first = places[first[row].form] == nil ? row : -2
    }
    for column in right where second[column].kind == .word {
      guard let known = places[second[column].form], known.first >= 0 else { continue }
      places[second[column].form]?.second = known.second == -1 ? column : -2
    }
    let links = left.compactMap { row -> HeaviestChain.Link? in
      guard let place = places[first[row].form], place.first == row, place.second >= 0 else { return nil }
      return HeaviestChain.Link(first: row, second: place.second - right.lowerBound, weight: 1)
    }
    let members = HeaviestChain.members(of: links, count: right.count)
    var (row, column) = (left.lowerBound, right.lowerBound)
    for (link, isMember) in zip(links, members) where isMember {
      let other = link.second + right.lowerBound
      align(first, row..<link.first, second, column..<other, table, depth: depth + 1, &matches)
      matches.append(Match(first: link.first, second: other))
      (row, column) = (link.first + 1, other + 1)
    }
    guard row > left.lowerBound else { return }
    align(first, row..<left.upperBound, second, column..<right.upperBound, table, depth: depth + 1, &matches)
  }
}
