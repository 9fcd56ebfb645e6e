/// "Did you mean": the known word that a mistyped one most likely stands for.
package enum Suggestion {
  /// Words longer than this get no suggestion, so that the comparison stays cheap whatever the input.
  private static let longestWord = 100

  /// The candidate that is nearest to a word.
  ///
  /// Nearness is the number of single slips between the two: a letter too many, too few, another one, or two changed
  /// round (the restricted Damerau distance). Capitals, and `_` or a space for a hyphen, do not count. One slip is
  /// forgiven for every three characters, at least one.
  ///
  /// - Parameters:
  ///   - word: what was written.
  ///   - candidates: what may be written; of two equally near the earlier is taken.
  /// - Returns: one of the candidates, or nil where none is near.
  package static func nearest(to word: String, among candidates: [String]) -> String? {
    let written = folded(word)
    guard !written.isEmpty, written.count <= longestWord else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let known = folded(candidate)
      let allowed = max(1, max(known.count, written.count) / 3)
      // A single letter is one slip away from every other letter: that says nothing.
      guard known.count <= longestWord, abs(known.count - written.count) <= allowed else { continue }
      let distance = distance(written, known)
      guard distance <= allowed, distance < max(known.count, written.count) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// How many single slips lie between two texts, counted as `nearest` does.
  package static func slips(between left: String, and right: String) -> Int { distance(folded(left), folded(right)) }

  /// Unicode scalars, with ASCII capitals made small and `_` and spaces made hyphens.
  private static func folded(_ word: String) -> [UInt32] {
    word.unicodeScalars.map { scalar in
      switch scalar {
      case "A"..."Z": scalar.value + 0x20
      case "_", " ": Unicode.Scalar("-").value
      default: scalar.value
      }
    }
  }

  /// The restricted Damerau distance, kept in three rows of the usual table.
  private static func distance(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        let replaced = last[column] + (scalar == other ? 0 : 1)
        var least = min(last[column + 1] + 1, current[column] + 1, replaced)
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
