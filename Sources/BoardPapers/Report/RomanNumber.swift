/// Numbers as boards write them inside a paragraph: `iv`.
package enum RomanNumber {
  /// Small letters; numbers outside 1 to 3,999 as figures.
  package static func text(_ number: Int) -> String {
    guard 1...3999 ~= number else { return String(number) }
    let parts = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
      (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var text = ""
    for (value, letters) in parts {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }
}
