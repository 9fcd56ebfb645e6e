/// A text with marks `①` right before the places that diagnostics should name; the marks are taken out of it.
package struct MarkedText {
  package let bytes: [UInt8]
  /// `line:column` of each mark, columns in UTF-8 bytes, in the order in which they stand.
  package let marks: [String]

  package init(_ text: String) {
    var bytes: [UInt8] = []
    var marks: [String] = []
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "①" {
        marks.append("\(line):\(column)")
        continue
      }
      let encoded = Array(String(scalar).utf8)
      bytes += encoded
      column += encoded.count
      if scalar == "\n" { (line, column) = (line + 1, 1) }
    }
    self.bytes = bytes
    self.marks = marks
  }
}
