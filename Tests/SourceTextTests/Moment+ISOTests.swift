import SourceText
import TestSupport
import Testing

@Suite struct MomentISOTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00+00:00"), (1_795_140_600, "2026-11-20T02:10:00+00:00"),
      (1_780_300_799, "2026-06-01T08:59:59+01:00"), (-62_135_596_800, "0001-01-01T00:00:00+00:00"),
      (253_402_300_799, "9999-12-31T23:59:59+00:00"),
    ])
  func `a moment is written with the offset that London has then`(seconds: Int, text: String) {
    #expect(Moment(seconds: seconds).iso == text)
  }

  @Test(
    arguments: [
      "2026-11-20T02:10:00Z", "2026-11-20T02:10:00+00:00", "2026-11-20T02:10:00-00:00", "2026-11-20T03:10:00+01:00",
      "2026-11-19T18:40:00-07:30", "2026-11-21T02:09:00+23:59",
    ])
  func `any offset is read, and is the same moment`(text: String) {
    #expect(Moment(iso: text) == Moment(seconds: 1_795_140_600))
  }

  @Test(
    arguments: [
      "", "2026-11-20", "2026-11-20T02:10:00", "2026-11-20 02:10:00Z", "2026-11-20t02:10:00Z", "2026-11-20T02:10:00z",
      "2026-11-20T02:10Z", "2026-11-20T02:10:00.5Z", "2026-11-20T02:10:60Z", "2026-11-20T24:00:00Z",
      "2026-11-20T02:60:00Z", "2026-11-31T02:10:00Z", "2026-11-20T02:10:00+0000", "2026-11-20T02:10:00+00:60",
      "2026-11-20T02:10:00+24:00", "2026-11-20T02:10:00+00:00 ", " 2026-11-20T02:10:00Z", "2026-11-20T02:10:00+00:000",
      "2026-11-20T-2:10:00Z", "2026-11-20T+2:10:00Z", "2026-11-20T2:010:00Z", "2026-11-20T02:10:0\u{301}Z",
      "２026-11-20T02:10:00Z", "2026-11-20T02:10:00*00:00", "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01",
      "2026-11-20T02.10.00Z",
    ])
  func `nothing else is read`(text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test func `what is written is read again, over all years`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<20_000 {
      let moment = Moment(seconds: Int.random(in: Moment.bounds, using: &random))
      guard Moment(iso: moment.iso) == moment, moment.iso.utf8.count == 25 else {
        Issue.record("\(moment.seconds) is written \(moment.iso)")
        return
      }
    }
  }
}
