internal import SourceText

/// Where script may stand: in the ready pack's own script files, which its page takes in whole, and nowhere else.
enum ScriptCheck {
  /// The one template with a script element.
  static let home = "partials/script.mustache"

  /// What is wrong with a template, or with a part of the script itself.
  /// - Parameter file: its path in `Templates/`.
  static func problems(in text: String, file: String) -> [TemplateProblem] {
    if file.hasSuffix(".js") {
      return places(of: "</script", in: text).map { line, column in
        TemplateProblem(
          template: file, line: line, column: column,
          message: "'</script' may not stand in a script: it would end the script element", hint: "Take it out.")
      }
        + places(of: "<!--", in: text).map { line, column in
          TemplateProblem(
            template: file, line: line, column: column,
            message: "'<!--' may not stand in a script: HTML reads what follows in another way", hint: "Take it out.")
        }
    }
    guard file.hasSuffix(".mustache"), !file.hasSameBytes(as: home) else { return [] }
    return places(of: "<script", in: text).map { line, column in
      TemplateProblem(
        template: file, line: line, column: column,
        message: "no script may stand in a template",
        hint:
          "Only the ready pack has a script, by {{>partials/script}}; every page's policy keeps all others from running."
      )
    }
  }

  /// Where a text stands, whatever its capitals: lines and columns from 1, columns in bytes.
  private static func places(of wanted: String, in text: String) -> [(line: Int, column: Int)] {
    let bytes = text.utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 0x20 : $0 }
    let wanted = Array(wanted.utf8)
    var places: [(line: Int, column: Int)] = []
    var (line, lineStart) = (1, 0)
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, index + 1) }
      if bytes[index] == wanted[0], bytes[index...].starts(with: wanted) {
        places.append((line, index - lineStart + 1))
      }
    }
    return places
  }
}
