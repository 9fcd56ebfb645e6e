import Testing

@testable import Incidents

@Suite struct SeparatedCellsTests {
  private func texts(_ file: String) -> [[String]] {
    let cells = SeparatedCells(Array(file.utf8))
    return cells.rows.map { $0.cells.map(cells.text) }
  }

  @Test(arguments: [
    ("", []), ("a", [["a"]]), ("a,b\n", [["a", "b"]]), ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d", [["a", "b"], ["c", "d"]]), ("a;b,c;d\n", [["a", "b,c", "d"]]), ("a\tb;c\td", [["a", "b;c", "d"]]),
    ("a,\n", [["a", ""]]), ("a,", [["a", ""]]), (",,\n", [["", "", ""]]), ("\n\na,b", [[""], [""], ["a", "b"]]),
    ("\"a,b\",c\n", [["a,b", "c"]]), ("\"a\"\"b\",\"\"\"\"\n", [["a\"b", "\""]]), ("\"a\r\nb\",c", [["a\r\nb", "c"]]),
    (" a , b \n", [["a", "b"]]), ("\" a \",b", [[" a ", "b"]]), ("a\"b,c", [["a\"b", "c"]]), ("\"\",a", [["", "a"]]),
    ("e\u{301},\u{301}x\n", [["e\u{301}", "\u{301}x"]]),
  ])
  func `cells are parted by the sign that the first line has most of, quotes and line ends as any spreadsheet has them`(
    file: String, rows: [[String]]
  ) {
    #expect(texts(file).map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    #expect(SeparatedCells(Array(file.utf8)).faults.isEmpty)
  }

  @Test func `a quote that is never closed and words after a closing quote are faults at their places`() {
    #expect(SeparatedCells(Array("a,\"b\nc,d".utf8)).faults.map(\.offset) == [2])
    #expect(SeparatedCells(Array("\"a\"b,c".utf8)).faults.map(\.offset) == [3])
    #expect(SeparatedCells(Array("\"".utf8)).faults.map(\.offset) == [0])
  }

  @Test func `the places of cells cover the file but for separators and line ends`() {
    let file = Array("a,\"b\"\"\",c\r\n,\n\"x\ny\";z".utf8)
    let cells = SeparatedCells(file)
    #expect(
      cells.rows.flatMap(\.cells).map { String(decoding: file[$0.range], as: UTF8.self) }
        == ["a", "\"b\"\"\"", "c", "", "", "\"x\ny\";z"])
    #expect(cells.rows.map(\.range) == [0..<9, 11..<12, 13..<20])
  }

  @Test(arguments: HostileTexts.all + ["a\rb", "a\r\nb", "x,y", "x;y", "\"", "\"\"", ""])
  func `a text that is written as a cell reads as it was`(text: String) {
    let file = "h,i\n" + SeparatedCells.written(text) + "," + SeparatedCells.written(text) + "\r\n"
    let cells = SeparatedCells(Array(file.utf8))
    #expect(cells.rows.last?.cells.map { Array(cells.text($0).utf8) } == [Array(text.utf8), Array(text.utf8)])
  }

  @Test func `plain words stand without quotes`() {
    #expect(SeparatedCells.written("2026-11-20 02:10") == "2026-11-20 02:10")
    #expect(SeparatedCells.written("Rose House") == "Rose House")
    #expect(SeparatedCells.written(" a") == "\" a\"")
  }
}
