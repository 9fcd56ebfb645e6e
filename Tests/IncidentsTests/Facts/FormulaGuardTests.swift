import Testing

@testable import Incidents

@Suite struct FormulaGuardTests {
  @Test(arguments: [
    "=1+1", "+44 113 496 0000", "-5", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠x", " =1", "\"=1\"", "' =1",
    "\u{A0}=1", "=\u{301}",
  ])
  func `what a spreadsheet would take for a formula gets an apostrophe, and comes back without it`(text: String) {
    let written = FormulaGuard.written(text)
    #expect(written.utf8.first == UInt8(ascii: "'"))
    #expect(FormulaGuard.read(written).hasSame(text))
  }

  @Test(arguments: ["", "'", "''", "'tis", "high", "O'Brien", "1+1", "'=1", "''=1", "'-", "a=b", "'\u{301}=1"])
  func `every text comes back as it was, those among them that begin with an apostrophe`(text: String) {
    #expect(FormulaGuard.read(FormulaGuard.written(text)).hasSame(text))
  }

  @Test func `what a person wrote without apostrophe stays as it is`() {
    #expect(FormulaGuard.read("=1+1") == "=1+1")
    #expect(FormulaGuard.read("'tis") == "'tis")
  }
}

extension String {
  fileprivate func hasSame(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
