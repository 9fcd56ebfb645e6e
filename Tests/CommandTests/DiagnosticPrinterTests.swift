import Foundation
import Testing

@Suite("messages about sources")
struct DiagnosticPrinterTests {
  @Test(
    "name the file, line and column, and have a caret under the place",
    arguments: [
      ("1.1 Go <b>now</b>.", "<b>"), ("1.1 Łódź e\u{301} \u{1F600} <b>", "<b>"), ("1.1 a\tb\t<b>", "<b>"),
      ("1.1 Gå till café – “nu” <i>", "<i>"),
      (
        String(repeating: "1.1 é ", count: 1) + String(repeating: "word ", count: 60) + "<b> "
          + String(repeating: "more ", count: 60), "<b>"
      ),
    ])
  func caret(line: String, mark: String) throws {
    let folder = try WorkFolder()
    try folder.write(DiagnosticPrinterTests.head + line + "\n", to: "V1/procedure.md")
    let run = try CommandRun(["build", "V1"], in: folder.path)
    #expect(run.status == 2)
    let lines = run.messages.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    let place = try #require(lines.firstIndex { String(String.UnicodeScalarView($0)).contains("[raw-html]") })
    let before = line.unicodeScalars.prefix { $0 != "<" }.count
    #expect(String(String.UnicodeScalarView(lines[place])).hasPrefix("V1/procedure.md:11:\(before + 1): error: "))
    let caret = try #require(lines[place + 2].firstIndex(of: "^"))
    #expect(lines[place + 2].dropLast().allSatisfy { $0 == " " })
    #expect(String(String.UnicodeScalarView(lines[place + 1][caret...])).hasPrefix(mark))
    #expect(lines[place + 1].count < 120)
    // A tab is one space, as wide as the caret's line reckons it.
    #expect(!lines[place + 1].contains("\t"))
    #expect(!String(String.UnicodeScalarView(lines[place + 1])).contains("\\x09"))
  }

  @Test("say every error of every file at once, in the order of reading")
  func all() throws {
    let folder = try WorkFolder()
    try folder.write(DiagnosticPrinterTests.head + "1.1 Go <b>.\n\n---\n\n1.2 ![x](y)\n", to: "V1/procedure.md")
    try folder.write("---\nkind: glossary\nappendix: B\ntitel: Words\n---\n\n# Words\n", to: "V1/words.md")
    try folder.write("no front matter\n", to: "V1/notes.md")
    let run = try CommandRun(["build", "V1"], in: folder.path)
    #expect(run.status == 2)
    let places = run.messages.split(separator: "\n").map(String.init)
      .filter { $0.contains(": error: ") }.map { $0.prefix { $0 != " " } }
    for place in [
      "V1/notes.md:1:1:", "V1/procedure.md:11:8:", "V1/procedure.md:13:1:", "V1/procedure.md:15:5:", "V1/words.md:4:1:",
    ] {
      #expect(places.contains { $0 == place }, "\(place) is not in \(places)")
    }
    #expect(run.messages.contains("nothing was written"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/Output"))
  }

  private static let head = "---\nkind: procedure\ntitle: T\nversion: V1\n---\n\n# T\n\n## 1 A\n\n"
}
