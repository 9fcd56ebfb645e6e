import SourceText
import TestSupport
import Testing

@testable import ProcedureModel

@Suite("places for values in a text")
struct PlaceholderTextTests {
  @Test(
    "are found where the braces are right, and the rest stays",
    arguments: [
      ("", ""), ("a b", "a b"), ("{{a}}", "[a]"), ("x{{a.b-1}}y{{c}}", "x[a.b-1]y[c]"), ("{a}", "{a}"),
      ("{{a", "<{{>a"), ("a}}", "a<}}>"), ("{{}}", "<{{}}>"), ("{{a b}}", "<{{a b}}>"), ("{{A}}", "<{{A}}>"),
      ("{{a_b}}", "<{{a_b}}>"), ("{{é}}", "<{{é}}>"), ("{{{a}}}", "<{{>{a<}}>}"), ("{{a{{b}}", "<{{>a[b]"),
      ("{{a}\u{301}}", "<{{>a}\u{301}}"), ("{\u{301}{a}}", "{\u{301}{a<}}>"), ("{{a}}}", "[a]}"),
      ("{{a}}\u{301}", "[a]\u{301}"), ("{{a\n}}", "<{{a\n}}>"),
    ])
  func pieces(text: String, expected: String) {
    #expect(PlaceholderTextTests.shown(PlaceholderText.pieces(of: text)).hasSameBytes(as: expected))
  }

  @Test("a name is as long as the name of a free field may be, and no longer")
  func length() {
    let longest = String(repeating: "a", count: 200)
    #expect(PlaceholderText.pieces(of: "{{\(longest)}}") == [.field(longest)])
    #expect(PlaceholderText.pieces(of: "{{\(longest)a}}").first == .malformed("{{"))
  }

  @Test("no byte is lost, whatever the text")
  func nothingLost() {
    var random = SeededGenerator(seed: 7)
    let parts = ["{", "{{", "}", "}}", "a", "next-update", " ", "é", "\u{301}", "\n", "{{when}}"]
    for _ in 0..<5_000 {
      let text = (0..<Int.random(in: 0...9, using: &random)).map { _ in parts.randomElement(using: &random) ?? "" }
        .joined()
      let pieces = PlaceholderText.pieces(of: text)
      let again = pieces.map { piece in
        switch piece {
        case .words(let words): words
        case .field(let name): "{{\(name)}}"
        case .malformed(let braces): braces
        }
      }.joined()
      #expect(again.hasSameBytes(as: text))
      for case .words(let words) in pieces { #expect(!words.isEmpty && !words.contains("{{")) }
    }
  }

  private static func shown(_ pieces: [PlaceholderText.Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .field(let name): "[\(name)]"
      case .malformed(let braces): "<\(braces)>"
      }
    }.joined()
  }
}
