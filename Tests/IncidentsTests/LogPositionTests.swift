import Incidents
import Testing

@Suite struct LogPositionTests {
  @Test func `a position is the number of lines and the beginning of the digest`() {
    #expect(LogPosition(lines: 214, digest: "3f9a21bc00").description == "214-3f9a21")
    #expect(LogPosition(lines: 0, digest: "").description == "0")
  }
}
