import Incidents
import TestSupport
import Testing

@testable import Handouts

@Suite struct ChronologyTableTests {
  /// Reads RFC 4180, character by character, knowing nothing of what wrote it; nil where it is no such file.
  static func read(_ bytes: [UInt8]) -> [[String]]? {
    var rows: [[String]] = []
    var row: [String] = []
    var index = 0
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return nil }
    index = 3
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\"") else { return nil }
      index += 1
      var cell: [UInt8] = []
      while true {
        guard index < bytes.count else { return nil }
        if bytes[index] != UInt8(ascii: "\"") {
          cell.append(bytes[index])
          index += 1
        } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
          cell.append(UInt8(ascii: "\""))
          index += 2
        } else {
          index += 1
          break
        }
      }
      row.append(String(decoding: cell, as: UTF8.self))
      guard index < bytes.count else { return nil }
      if bytes[index] == UInt8(ascii: ",") {
        index += 1
      } else {
        guard index + 1 < bytes.count, bytes[index] == 0x0D, bytes[index + 1] == 0x0A else { return nil }
        rows.append(row)
        row = []
        index += 2
      }
    }
    return row.isEmpty ? rows : nil
  }

  private static func check(_ chronology: Chronology) throws {
    let rows = try #require(read(ChronologyTable.bytes(chronology)))
    #expect(rows.first == ChronologyTable.columns)
    #expect(rows.count == chronology.entries.count + 1)
    for (row, entry) in zip(rows.dropFirst(), chronology.entries) {
      let cells = ChronologyTable.cells(entry)
      #expect(row.count == ChronologyTable.columns.count)
      for (cell, text) in zip(row, cells) {
        #expect(SpreadsheetCell.read(cell).utf8.elementsEqual(text.utf8), "line \(entry.number): \(cell)")
      }
    }
  }

  @Test(arguments: 0..<20) func `what was written is read back by a reader of the standard`(seed: Int) throws {
    try ChronologyTableTests.check(Chronology(try PaperSample.situation(RandomLog(seed: UInt64(seed)).log)))
  }

  @Test func `hostile words are read back, and none begins a formula`() throws {
    var log = SealedLog()
    for text in HostileText.all + ["=1+1", "+1", "-1", "@a", "\t=1", "a,b", "a\r\nb", "\"", "3.10"] {
      log.add(
        "note", at: "2026-11-20 02:10", by: text, [("text", text), ("item", text), ("service", text), (text, text)])
      log.add(text.isEmpty ? "x" : text, at: "2026-11-20 02:10", [("typed-by", text), ("sheet", text)])
    }
    let chronology = Chronology(try PaperSample.situation(log))
    #expect(chronology.entries.count > 100)
    try ChronologyTableTests.check(chronology)
    for row in try #require(ChronologyTableTests.read(ChronologyTable.bytes(chronology))) {
      for cell in row {
        let first = cell.unicodeScalars.first { !" \u{A0}\"".unicodeScalars.contains($0) }
        #expect(first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true, "\(cell)")
      }
    }
  }

  @Test func `a line says what it is in words, and when in a form that sorts`() throws {
    let entries = Chronology(try PaperSample.situation(PaperSample.night)).entries
    let row = ChronologyTable.cells(try #require(entries.first { $0.number == 14 }))
    #expect(row[0] == "line 14" && row[1] == "Fri 20 Nov 2026, 03:50" && row[4] == "AB" && row[7] == "Movement")
    #expect(
      row[11]
        == "Person: P014K\nFrom: Main hall\nTo: Reading room\nSent along (medicines, records, belongings): Medicine")
    #expect(
      row[12]
        == "corrected by line 17 (CD, Fri 20 Nov 2026, 04:10), because: Misheard; To: was Annexe, now Reading room")
    #expect(row[15] == "V1" && row[16] == "at 2026-11-20T03:50:00+00:00")
    let torn = ChronologyTable.cells(try #require(entries.first { $0.number == 21 }))
    #expect(torn[1] == "" && torn[4] == "" && torn[7] == "No entry" && torn[14].contains("not written to its end"))
  }
}
