/// What a style sheet may not hold: anything that would load something, or end the style element.
enum StyleCheck {
  static func problems(in css: String, sheet: String) -> [TemplateProblem] {
    let lower = css.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    var problems: [TemplateProblem] = []
    for (forbidden, why) in [
      ("</style", "it would end the style element"), ("@import", "a page loads nothing"),
      ("url(", "a page loads nothing"), ("expression(", "it runs script in old browsers"),
    ] {
      let wanted = Array(forbidden.utf8)
      guard lower.count >= wanted.count else { continue }
      var line = 1
      var lineStart = 0
      for index in 0...(lower.count - wanted.count) {
        if lower[index] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, index + 1) }
        if lower[index] == wanted[0], lower[index..<(index + wanted.count)].elementsEqual(wanted) {
          problems.append(
            TemplateProblem(
              template: sheet, line: line, column: index - lineStart + 1,
              message: "'\(forbidden)' may not stand in a style sheet: \(why)", hint: "Take it out."))
        }
      }
    }
    return problems
  }
}
