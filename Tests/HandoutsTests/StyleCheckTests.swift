import Testing

@testable import Handouts

@Suite("style sheets")
struct StyleCheckTests {
  @Test(
    "what would load something or end the style element is refused with its place",
    arguments: [
      ("p { }\n  @import \"x\";", 2, 3), ("a { background: url(x) }", 1, 17), ("</style>", 1, 1),
      ("\n\n</STYLE >", 3, 1),
      ("@IMPORT 'x'", 1, 1), ("p { width: Expression(1) }", 1, 12), ("/* é */ p { b: URL(x) }", 1, 17),
    ])
  func refused(css: String, line: Int, column: Int) throws {
    let problems = StyleCheck.problems(in: css, sheet: "styles/screen.css")
    #expect(problems.map { [$0.line, $0.column] } == [[line, column]])
    #expect(problems.first?.template == "styles/screen.css")
  }

  @Test("everything else goes through", arguments: ["", "p { color: #000 }", "@media print { a > b { x: \"</\" } }"])
  func allowed(css: String) {
    #expect(StyleCheck.problems(in: css, sheet: "styles/screen.css").isEmpty)
  }
}
