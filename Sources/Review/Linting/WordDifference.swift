/// Which words of one text were replaced by which of another.
struct WordDifference {
  /// Words that gave way to others; either range may be empty, not both.
  struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// In order; between two changes at least one word is the same.
  let changes: [Change]

  /// Texts whose different parts are larger than this (words times words) are not compared word by word.
  private static let largestTable = 250_000

  /// By the longest common subsequence, without case; time grows with the product of what differs. Both texts are read
  /// by one vocabulary.
  init(_ old: [ProseWord], _ new: [ProseWord]) {
    let old = old.map(\.spelling.form)
    let new = new.map(\.spelling.form)
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    let left = old[start..<(old.count - end)]
    let right = new[start..<(new.count - end)]
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= WordDifference.largestTable else {
      changes = left.isEmpty && right.isEmpty ? [] : [Change(old: left.indices, new: right.indices)]
      return
    }
    changes = WordDifference.changes(left, right)
  }

  private static func changes(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) -> [Change] {
    // lengths[i][j]: the longest common subsequence of what follows i and j.
    let width = new.count + 1
    var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
    for row in stride(from: old.count - 1, through: 0, by: -1) {
      for column in stride(from: new.count - 1, through: 0, by: -1) {
        let isSame = old[old.startIndex + row] == new[new.startIndex + column]
        lengths[row * width + column] =
          isSame
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var changes: [Change] = []
    var (row, column) = (0, 0)
    var (rowStart, columnStart) = (0, 0)
    func close() {
      guard rowStart < row || columnStart < column else { return }
      changes.append(
        Change(
          old: (old.startIndex + rowStart)..<(old.startIndex + row),
          new: (new.startIndex + columnStart)..<(new.startIndex + column)))
    }
    while row < old.count || column < new.count {
      if row < old.count, column < new.count, old[old.startIndex + row] == new[new.startIndex + column] {
        close()
        row += 1
        column += 1
        (rowStart, columnStart) = (row, column)
      } else if column == new.count
        || row < old.count && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
      {
        row += 1
      } else {
        column += 1
      }
    }
    close()
    return changes
  }

  /// The changes with those joined between which only one word is the same: names change word by word.
  var joined: [Change] {
    var joined: [Change] = []
    for change in changes {
      if let last = joined.last, change.old.lowerBound - last.old.upperBound <= 1 {
        joined[joined.count - 1] = Change(
          old: last.old.lowerBound..<change.old.upperBound, new: last.new.lowerBound..<change.new.upperBound)
      } else {
        joined.append(change)
      }
    }
    return joined
  }
}
