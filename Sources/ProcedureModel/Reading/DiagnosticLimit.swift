internal import SourceText

/// Keeps what is said of one file to a number that a person can use, and that can be printed at once.
enum DiagnosticLimit {
  /// The most diagnostics given for one file.
  static let perFile = 1_000

  /// The diagnostics with, for each file that has more, one that says how many follow and where.
  /// - Parameter sorted: in reading order, so that those of a file stand together.
  static func apply(to sorted: [Diagnostic]) -> [Diagnostic] {
    guard sorted.count > perFile else { return sorted }
    var kept: [Diagnostic] = []
    var index = 0
    while index < sorted.count {
      let path = sorted[index].path
      var end = index
      while end < sorted.count, sorted[end].path.utf8.elementsEqual(path.utf8) { end += 1 }
      kept += sorted[index..<min(end, index + perFile)]
      if end - index > perFile { kept.append(rest(of: sorted[(index + perFile)..<end])) }
      index = end
    }
    return kept
  }

  private static func rest(of diagnostics: ArraySlice<Diagnostic>) -> Diagnostic {
    let first = diagnostics[diagnostics.startIndex]
    let end = diagnostics.map(\.range.end).max() ?? first.range.end
    return Diagnostic(
      rule: "too-many-errors", severity: diagnostics.map(\.severity).max() ?? .error, path: first.path,
      range: SourceRange(start: first.range.start, end: end),
      message: "there are \(diagnostics.count) more errors in this file from here on",
      hint: "Mend the first ones, then check again.")
  }
}
