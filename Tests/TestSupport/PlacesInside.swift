package import SourceText

/// Whether what is said about sources points at something: into a file that was read, at a line and a column that it has.
package enum PlacesInside {
  /// What is wrong with the places of some diagnostics, one sentence each.
  /// - Parameter files: the files as they were read.
  package static func problems(_ diagnostics: [Diagnostic], files: [SourceFile]) -> [String] {
    let files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return diagnostics.flatMap { diagnostic -> [String] in
      guard let file = files[diagnostic.path] else {
        return diagnostic.rule == "no-procedure" ? [] : ["\(diagnostic.rule) names no file: \(diagnostic.path)"]
      }
      return [diagnostic.range.start, diagnostic.range.end].filter { !contains(file, $0) }.map {
        "\(diagnostic.rule) at \($0.line):\($0.column) lies outside \(file.path)"
      }
    }
  }

  private static func contains(_ file: SourceFile, _ position: SourcePosition) -> Bool {
    guard position.line >= 1, position.column >= 1 else { return false }
    guard file.lineCount > 0 else { return position.line == 1 }
    return position.line <= file.lineCount && position.column <= file.lineRange(position.line).count + 1
  }
}
