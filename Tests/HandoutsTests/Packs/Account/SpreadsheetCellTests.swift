import Testing

@testable import Handouts

@Suite struct SpreadsheetCellTests {
  /// A cell without its quotes.
  private static func inside(_ text: String) -> String {
    var bytes: [UInt8] = []
    var isSecond = false
    for byte in SpreadsheetCell.written(text).utf8.dropFirst().dropLast() {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    arguments: HostileText.all + [
      "3.10", "'3.10", "''3.10", "'", "''", "'a", "1E5", "12", "1-2", "20 Nov 2026", "10:30", "5%", "\u{A3}5", "'=1",
      "=1+1", "+44 1632", "-5", "@a", "A2.4", "2026-11-20-a/V03/214-3f9a21", "12 High Street",
    ])
  func `every text comes back as it was`(text: String) {
    #expect(SpreadsheetCell.read(SpreadsheetCellTests.inside(text)).utf8.elementsEqual(text.utf8))
  }

  @Test(
    arguments: [
      "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1", "\"=1", "\u{FF1D}1", "3.10", "1E5", "007", "1-2", "1/2",
      "20 Nov 2026", "Nov 20", "10:30", "5%", "\u{A3}5", "(5)", "11 am", "1,000",
    ])
  func `nothing is left that a spreadsheet takes for a formula, a number or a day`(text: String) {
    #expect(SpreadsheetCellTests.inside(text).utf8.first == UInt8(ascii: "'"))
  }

  @Test(arguments: [
    "A2.4", "line 12", "AB", "12 High Street", "2026-11-20-a/V03/214-3f9a21", "Fri 20 Nov 2026, 02:10", "",
  ])
  func `plain words have no apostrophe`(text: String) {
    #expect(SpreadsheetCell.written(text) == "\"\(text)\"")
  }
}
