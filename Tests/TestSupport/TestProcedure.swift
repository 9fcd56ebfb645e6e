package import ProcedureModel
package import SourceText

/// A procedure written inside a test, with marks where findings are expected.
///
/// The mark `①` stands right before the place that a diagnostic should name, at its line and column; it is taken out
/// before the text is read.
package struct TestProcedure {
  /// Where marks stood, as `file:line:column`, in the order of files and lines.
  package let marks: [String]
  package let read: ReadProcedure

  /// - Parameters:
  ///   - files: paths in the version's folder and their texts. A file `procedure.md` is added where there is none.
  ///   - folder: the folder as messages name it.
  package init(_ files: [String: String], folder: String = "V01") {
    var all = files
    if all["procedure.md"] == nil { all["procedure.md"] = TestProcedure.plain }
    var marks: [String] = []
    var sources: [ProcedureSource] = []
    for path in all.keys.sorted() {
      var bytes: [UInt8] = []
      var line = 1
      var column = 1
      for scalar in (all[path] ?? "").unicodeScalars {
        if scalar == "①" {
          marks.append("\(path):\(line):\(column)")
          continue
        }
        let encoded = Array(String(scalar).utf8)
        bytes += encoded
        column += encoded.count
        if scalar == "\n" { (line, column) = (line + 1, 1) }
      }
      sources.append(ProcedureSource(path: path, bytes: bytes))
    }
    self.marks = marks
    read = ProcedureReader.read(folder: folder, sources: sources)
  }

  /// A procedure in which nothing is wrong but that it is short.
  package static let plain = """
    ---
    kind: procedure
    title: Test
    version: V01
    ---

    # Test

    ## 1 Scope

    1.1 This is for tests.

    """

  /// Diagnostics as marks are written, for comparing: `file:line:column`, the folder left out.
  package static func places(of diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
      let path = diagnostic.path.split(separator: "/").dropFirst().joined(separator: "/")
      return "\(path):\(diagnostic.range.start.line):\(diagnostic.range.start.column)"
    }
  }
}
