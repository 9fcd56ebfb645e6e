/// What somebody typed, as it may stand in a sheet: on one line, without controls and without the characters that turn the
/// direction of what follows them.
package enum OneLine {
  /// Runs of white space become one space, none at the ends.
  package static func of(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if let last = line.last, last != " " { line.append(" ") }
      } else if !scalar.properties.isBidiControl, scalar.properties.generalCategory != .control {
        line.append(scalar)
      }
    }
    if line.last == " " { line.removeLast() }
    return String(line)
  }
}
