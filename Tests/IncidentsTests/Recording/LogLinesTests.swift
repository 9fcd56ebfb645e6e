import SourceText
import Testing

@testable import Incidents

@Suite struct LogLinesTests {
  @Test func `each line follows the one before it, and says its number`() throws {
    var lines = LogLines(after: LogPosition(lines: 0, digest: ""), seen: "s", recorded: LogSample.start)
    #expect(lines.numbers.isEmpty)
    for draft in LogSample.plain { lines.add(draft) }
    #expect(lines.numbers == 1..<8)
    let log = IncidentLog(lines.bytes)
    #expect(log.problems == [])
    #expect(log.position == lines.position)
    #expect(log.seen == "s")
    for (index, line) in lines.bytes.split(separator: 0x0A).enumerated() {
      #expect(LogLineReader.fields(of: line)?.first?.value == "\(index + 1)")
    }
  }

  @Test func `they can be made to follow a line that is gone, so that the gap is found again`() {
    var lines = LogLines(
      after: LogPosition(lines: 0, digest: ""), seen: "", recorded: LogSample.start,
      prev: String(repeating: "0", count: 64))
    lines.add(LogSample.plain[2])
    lines.add(LogSample.plain[3])
    #expect(
      IncidentLog(lines.bytes).problems.map(\.message) == [
        "Line 1 is not the first that was written: lines before it were taken out."
      ])
  }
}
