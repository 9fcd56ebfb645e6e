import Yams

/// Finds where a text ends in the source: Yams says only where it begins.
struct ScalarEnd {
  let copy: WorkingCopy
  let start: Int

  /// The index of a text's last character, its closing quote included.
  /// - Parameters:
  ///   - text: the text as the author wrote it.
  ///   - style: how it is written.
  func find(_ text: String, _ style: Node.Scalar.Style) -> Int {
    switch style {
    case .singleQuoted: closingQuote { index in copy.original[index] == "'" && copy.original[index + 1] == "'" }
    case .doubleQuoted: closingQuote { index in copy.original[index] == "\\" }
    case .literal, .folded: lastCharacter(of: text, from: copy.lineRange(copy.lineIndex(of: start)).upperBound)
    case .plain, .any: lastCharacter(of: text, from: start)
    }
  }

  /// - Parameter isPair: whether the character at an index stands for one character together with the next.
  private func closingQuote(_ isPair: (Int) -> Bool) -> Int {
    let quote = copy.original[start]
    // The last scalar is always an LF, so that there is a next one.
    var index = start + 1
    while index < copy.original.count - 1 {
      if isPair(index) {
        index += 2
      } else if copy.original[index] == quote {
        return index
      } else {
        index += 1
      }
    }
    return max(start, copy.original.count - 1)
  }

  /// Outside quotes all characters but spaces and line ends stand in the source as they are in the text.
  private func lastCharacter(of text: String, from first: Int) -> Int {
    var index = first
    var last = first == start ? start : first - 1
    for scalar in text.unicodeScalars where !WorkingCopy.isWhite(scalar) {
      while index < copy.original.count, WorkingCopy.isWhite(copy.original[index]) { index += 1 }
      guard index < copy.original.count, copy.original[index] == scalar else { return last }
      last = index
      index += 1
    }
    return last
  }
}
