import ProcedureModel
import SourceText
import Testing

@Suite("dates of document control")
struct ControlDateTests {
  @Test(
    "are a day, a month or to be confirmed",
    arguments: [
      ("2018-06-11", "2018-06-11", false, false), ("June 2020", "2020-06-30", true, false),
      ("February 2024", "2024-02-29", true, false),
      ("TBC", nil, false, true), ("TBC December 2022", "2022-12-31", true, true),
      ("TBC 2022-12-01", "2022-12-01", false, true),
    ])
  func read(text: String, day: String?, isMonth: Bool, isOpen: Bool) throws {
    let date = try #require(ControlDate(text))
    #expect(date.day?.description == day)
    #expect(date.isMonth == isMonth)
    #expect(date.isToBeConfirmed == isOpen)
  }

  @Test(
    "are nothing else",
    arguments: [
      "", "tbc", "june 2020", "Jun 2020", "June 20", "2020", "2019-02-29", "11/06/2018", "June  20200", "TBC June",
      "TBC TBC", "TBC June 2020 or so",
      "June\u{A0}2020",
    ])
  func refused(text: String) {
    #expect(ControlDate(text) == nil)
  }
}
