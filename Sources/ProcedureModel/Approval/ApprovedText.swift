package import SourceText
internal import StrictYAML

/// The text that a board approves: every source of a version but for what the approval itself changes.
package enum ApprovedText {
  /// The keys of a procedure's front matter that are no part of it: what `approve` writes, and findings that are accepted
  /// afterwards.
  package static let otherKeys = [
    "status", "approved-by", "approved", "next-review", "subject-to", "approved-text", "accepted",
  ]

  /// The fingerprint of the text: as that of the version (`Fingerprint`), with the lines of those keys left out.
  /// - Parameters:
  ///   - sources: paths inside the version's folder, with the text of each.
  ///   - bodyPath: the source that is the procedure.
  /// - Returns: 64 hex digits; nil where two keys of the front matter share a line, so that none can be left out.
  package static func fingerprint(_ sources: [(path: String, file: SourceFile)], bodyPath: String) -> String? {
    var texts: [(path: String, file: SourceFile)] = []
    for source in sources {
      guard source.path.hasSameBytes(as: bodyPath) else {
        texts.append(source)
        continue
      }
      guard let text = withoutOtherKeys(source.file) else { return nil }
      texts.append((source.path, text))
    }
    return Fingerprint.of(texts)
  }

  private static func withoutOtherKeys(_ file: SourceFile) -> SourceFile? {
    let front = FrontMatter(file)
    guard let root = front.root, case .map(let entries) = root.content else { return file }
    let starts = entries.map(\.keyRange.start.line)
    guard Set(starts).count == starts.count else { return nil }
    var left: Set<Int> = []
    for (index, entry) in entries.enumerated()
    where otherKeys.contains(where: { $0.hasSameBytes(as: entry.key) }) {
      // Up to the next key, or to the line that ends the front matter.
      let end = index + 1 < starts.count ? starts[index + 1] : front.bodyLine - 1
      left.formUnion(starts[index]..<end)
    }
    let lines = (1...max(1, file.lineCount)).filter { !left.contains($0) }.map { file.line($0) }
    return SourceFile.read(path: file.path, bytes: Array(lines.joined(separator: "\n").utf8)).file
  }
}
