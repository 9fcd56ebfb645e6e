import Testing

@testable import Import

@Suite("numbers are counted as Word counts them")
struct NumberCounterTests {
  @Test(arguments: [
    (1, "decimal", "1"), (4, "lowerLetter", "d"), (27, "lowerLetter", "aa"), (28, "upperLetter", "BB"),
    (4, "lowerRoman", "iv"), (1999, "upperRoman", "MCMXCIX"), (7, "decimalZero", "07"), (3, "unheardOf", "3"),
    (0, "lowerRoman", "0"), (-1, "upperLetter", "-1"),
  ])
  func `in the format of the list`(number: Int, format: String, written: String) {
    #expect(NumberCounter.written(number, format) == written)
  }

  private static let levels = """
    <w:numbering><w:abstractNum w:abstractNumId="0">\
    <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>\
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:isLgl/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl>\
    <w:lvl w:ilvl="2"><w:start w:val="1"/><w:lvlRestart w:val="0"/><w:numFmt w:val="lowerLetter"/>\
    <w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum>\
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>\
    <w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="7"/>\
    </w:lvlOverride></w:num></w:numbering>
    """

  @Test func `levels begin anew below each other, a list counts on after another, and one may begin elsewhere`() {
    var counter = NumberCounter(WordNumbering(numbering: Array(Self.levels.utf8), styles: []))
    let steps = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (1, 2), (2, 1), (2, 1), (1, 1)]
    let shown = steps.map { counter.next(list: $0.0, level: $0.1) ?? "-" }
    #expect(shown == ["III.", "3.1", "3.2", "(a)", "IV.", "4.1", "(b)", "4.7", "4.8", "4.9"])
  }

  @Test func `a level whose levels above have not begun takes their beginnings`() {
    var counter = NumberCounter(WordNumbering(numbering: Array(Self.levels.utf8), styles: []))
    #expect(counter.next(list: 1, level: 1) == "3.1")
    #expect(counter.next(list: 9, level: 0) == nil)
    #expect(counter.next(list: 1, level: 8) == nil)
  }
}
