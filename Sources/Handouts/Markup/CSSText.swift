/// Text made safe for a quoted string in a style element.
package enum CSSText {
  /// The text in double quotes. Everything but letters, figures, spaces and a few marks is written as an escape, so
  /// that neither a quote, a line end nor `</style>` can end the string early.
  package static func quoted(_ text: String) -> String {
    var css = "\""
    for scalar in text.unicodeScalars {
      let isPlain =
        scalar.isASCII
        ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " .,:()-_".unicodeScalars.contains(scalar)
        : scalar.properties.isAlphabetic
      if isPlain {
        css.unicodeScalars.append(scalar)
      } else {
        // The space ends the escape and is not printed (CSS Syntax 3, 4.3.7).
        css += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return css + "\""
  }
}
