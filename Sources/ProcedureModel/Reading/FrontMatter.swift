package import SourceText
package import StrictYAML

/// The YAML between two lines of `---` at the top of a source, and where the Markdown begins.
package struct FrontMatter {
  /// The map; nil where there is none or it could not be read, which was reported.
  package let root: YAMLValue?
  /// The first line of Markdown, 1-based.
  package let bodyLine: Int
  package let diagnostics: [Diagnostic]

  package init(_ file: SourceFile) {
    guard file.lineCount > 0, FrontMatter.isFence(file, 1) else {
      root = nil
      bodyLine = 1
      diagnostics = [
        Diagnostic(
          rule: "front-matter", path: file.path, range: SourceRange(line: 1, column: 1),
          message: "the file does not begin with front matter, so it is not known what it is",
          hint: "Begin with a line ---, then kind: and title:, then a line ---.")
      ]
      return
    }
    // The fence is looked for as far as front matter may reach, so that a missing one is not searched in megabytes.
    var line = 2
    while line <= file.lineCount, file.lineStarts[line - 1] <= YAMLReader.frontMatterSizeLimit {
      if FrontMatter.isFence(file, line) {
        let read = YAMLReader.read(file, lines: 2..<line)
        root = read.root
        diagnostics = read.diagnostics
        bodyLine = line + 1
        return
      }
      line += 1
    }
    root = nil
    bodyLine = file.lineCount + 1
    diagnostics = [
      Diagnostic(
        rule: "front-matter", path: file.path, range: SourceRange(line: 1, column: 1),
        message: "the front matter that begins here has no end within its 64 KB",
        hint: "Put a line --- after its last line.")
    ]
  }

  private static func isFence(_ file: SourceFile, _ line: Int) -> Bool {
    let bytes = file.bytes[file.lineRange(line)]
    let trimmed = bytes.reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    return trimmed.elementsEqual("---".utf8)
  }
}
