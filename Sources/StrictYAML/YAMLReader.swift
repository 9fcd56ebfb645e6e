package import SourceText

/// Reads the small, strict part of YAML that a source may hold: maps, lists and texts.
///
/// Refused, each at its own place: anchors, aliases, tags, merge keys, directives, more than one document, equal keys
/// in one map, keys that are no text, and more depth, entries or bytes than a document written by hand has.
package enum YAMLReader {
  /// The largest front matter in bytes; the largest real one has about 4,000.
  package static let frontMatterSizeLimit = 64 * 1024
  /// The largest YAML file in bytes.
  package static let fileSizeLimit = 1024 * 1024
  /// The deepest nesting of maps and lists; the deepest of the source format is 4.
  package static let depthLimit = 8
  /// The most values, lists and maps included.
  package static let nodeLimit = 100_000
  /// The most diagnostics given for one document.
  package static let diagnosticLimit = 100

  /// Reads some lines of a file as one document: the front matter without its `---` fences.
  ///
  /// - Parameters:
  ///   - file: the source.
  ///   - lines: 1-based, both included; what lies outside the file is passed over.
  ///   - sizeLimit: the most bytes.
  /// - Returns: the outermost value, always a map, and everything wrong with the document, in reading order. A document
  ///   without content is a map without entries. `root` is nil where the document is no map, or where a part could not
  ///   be read, so that nothing false is said about what is missing.
  package static func read(
    _ file: SourceFile, lines: ClosedRange<Int>, sizeLimit: Int = frontMatterSizeLimit
  ) -> (root: YAMLValue?, diagnostics: [Diagnostic]) {
    let (after, overflow) = lines.upperBound.addingReportingOverflow(1)
    return read(file, lines: lines.lowerBound..<(overflow ? lines.upperBound : after), sizeLimit: sizeLimit)
  }

  /// Reads a whole file as one document; otherwise like `read(_:lines:)`.
  package static func read(_ file: SourceFile) -> (root: YAMLValue?, diagnostics: [Diagnostic]) {
    read(file, lines: 1..<file.lineCount + 1, sizeLimit: fileSizeLimit)
  }

  /// Like the other, for lines that may be none: front matter that is empty.
  package static func read(
    _ file: SourceFile, lines: Range<Int>, sizeLimit: Int = frontMatterSizeLimit
  ) -> (root: YAMLValue?, diagnostics: [Diagnostic]) {
    let inside = lines.clamped(to: 1..<file.lineCount + 1)
    let size =
      inside.isEmpty
      ? 0 : file.lineRange(inside.upperBound - 1).upperBound - file.lineRange(inside.lowerBound).lowerBound
    guard size <= sizeLimit else {
      let diagnostic = Diagnostic(
        rule: "yaml-size", path: file.path, range: SourceRange(line: inside.lowerBound, column: 1),
        message: "this YAML has \(size) bytes; at most \(sizeLimit) are read",
        hint: "Shorten it, or check that this is the file you meant.")
      return (nil, [diagnostic])
    }
    var reading = Reading(path: file.path, copy: WorkingCopy(file, lines: inside))
    let root = reading.run()
    return (root, reading.sortedDiagnostics())
  }
}
