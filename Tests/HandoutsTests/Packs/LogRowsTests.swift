import Incidents
import SourceText
import Testing

@testable import Handouts

@Suite struct LogRowsTests {
  private static func rows(_ book: LogBook, _ log: SealedLog = PaperSample.night) throws -> [LogRowView] {
    LogRows(try PaperSample.situation(log)).rows(book)
  }

  @Test func `the whole log has every line once, in order, as it was written`() throws {
    let rows = try LogRowsTests.rows(.whole)
    #expect(rows.map(\.number) == (1...22).map { String($0) })
    let movement = rows[13]
    #expect(movement.cells[1].parts.map(\.words).contains("Annexe"))
    #expect(movement.notes.map(\.mark) == ["CORRECTED"])
    #expect(rows[16].cells[1].parts.map(\.label) == ["Line", "Because", "To"])
    #expect(rows[19].cells[0].parts.map(\.words) == ["Not understood"])
    #expect(rows[19].cells[1].parts.map(\.words) == ["balloon", "red"])
    #expect(rows[20].cells[0].parts.map(\.words) == ["No entry"])
  }

  @Test func `a corrected entry stands as corrected, with what it was, the line, the reason and the initials`() throws {
    let row = try #require(try LogRowsTests.rows(.movements).first)
    #expect(row.cells[4].parts.map(\.words) == ["Reading room"])
    let note = try #require(row.notes.first)
    #expect(note.mark == "CORRECTED")
    #expect(note.words == "by line 17 (CD, Fri 20 Nov 2026, 04:10), because: Misheard")
    #expect(note.changes.map(\.label) == ["To"])
    #expect(note.changes.map(\.old) == ["Annexe"] && note.changes.map(\.new) == ["Reading room"])
  }

  @Test func `a withdrawn entry stays and says so`() throws {
    let row = try #require(try LogRowsTests.rows(.notes).first { $0.number == "15" })
    #expect(row.style == "entry withdrawn")
    #expect(row.notes.map(\.mark) == ["WITHDRAWN"])
    #expect(row.cells[0].parts.map(\.words) == ["Lift checked"])
    #expect(try LogRowsTests.rows(.whole)[14].style == "entry withdrawn")
  }

  @Test func `when it was written down is said only where that was not at once`() throws {
    var log = SealedLog()
    log.add("note", at: "2026-11-20 02:00", recorded: "2026-11-20 02:05", [("text", "At once")])
    log.add("note", at: "2026-11-20 02:00", recorded: "2026-11-20 02:06", [("text", "Late")])
    log.add("note", at: "2026-11-20 02:20", recorded: "2026-11-20 02:10", [("text", "Ahead")])
    #expect(
      try LogRowsTests.rows(.notes, log).map(\.recorded) == [nil, "Fri 20 Nov 2026, 02:06", "Fri 20 Nov 2026, 02:10"])
  }

  @Test func `an action is printed with its words and what was recorded of it`() throws {
    let rows = try LogRowsTests.rows(.actions)
    #expect(rows.map(\.number) == ["3", "4", "5", "19"])
    #expect(rows[0].cells[1].parts.map(\.words) == ["Ask readers to stay seated."])
    #expect(rows[0].cells[2].parts.map(\.words) == ["done"])
    #expect(rows[1].cells[2].parts.map(\.words) == ["given out", "City", "CD", "Fri 20 Nov 2026, 04:00"])
    #expect(rows[1].by == "not named")
    #expect(rows[2].cells[0].parts.map(\.words) == ["X1", "Main hall (main)", "A1.2"])
    #expect(rows[2].cells[1].parts.map(\.words) == ["Bring torches from the van"])
    #expect(rows[3].cells[2].parts.map(\.words) == ["not applicable"])
  }

  @Test func `a field that no column has is printed below its row`() throws {
    let row = try #require(try LogRowsTests.rows(.notes).first { $0.number == "22" })
    #expect(row.notes.map(\.mark) == ["ALSO"] && row.notes.map(\.words) == ["weather: dry"])
  }

  @Test func `a line that is not as it was written is marked where it stands`() throws {
    var log = SealedLog()
    log.add("note", at: "2026-11-20 02:00", [("text", "First")])
    log.add(
      raw: #"{"n":2,"kind":"note","at":"2026-11-20T02:01:00+00:00","recorded":"2026-11-20T02:01:00+00:00","by":"AB","#
        + #""text":"Typed in by hand","prev":"","hash":"00"}"#)
    for book in [LogBook.notes, .whole] {
      let rows = try LogRowsTests.rows(book, log)
      #expect(rows.map { $0.notes.contains { $0.mark == "CHECK" } } == [false, true])
    }
  }

  @Test func `only what was known then stands on the logs of a past moment`() throws {
    let then = try #require(Moment(iso: "2026-11-20T04:11:00+00:00"))
    let situation = Situation(
      try PaperSample.procedure(PaperSample.folders[1]), PaperSample.night.log, knownAt: then, now: then)
    let rows = LogRows(situation)
    #expect(rows.rows(.whole).map(\.number) == (1...17).map { String($0) })
    #expect(rows.rows(.notes).map(\.style) == ["entry", "entry"], "line 15 was withdrawn later")
  }
}
