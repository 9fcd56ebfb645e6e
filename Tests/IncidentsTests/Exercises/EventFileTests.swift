import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct EventFileTests {
  private static func read(_ text: String) -> (file: EventFile?, diagnostics: [Diagnostic]) {
    EventFile.read(path: "events.yaml", bytes: Array(text.utf8))
  }

  private static let good = """
    title: A night
    events:
      - number: 2
        at: "14:20"
        from: "Night manager (01632 960101)"
        to: PL
        says: |
          The agency has not been paid.
          Two of us leave at eight.
        expect:
          - {item: A2.1, within: 30}
          - {item: X1, state: started, note: "Look who leads"}
      - {number: 1, at: "+5", from: CQC, to: Press, says: "Are you closing?"}
    """

  @Test func `events are read with what is expected, by their numbers`() throws {
    let (file, diagnostics) = EventFileTests.read(EventFileTests.good)
    #expect(diagnostics.isEmpty)
    let read = try #require(file)
    #expect(read.title == "A night" && read.events.map(\.number) == [1, 2])
    let event = read.events[1]
    #expect(event.at == .clock(try #require(ClockMinute("14:20"))) && event.to.text == "PL")
    #expect(event.says.contains("Two of us") && event.from.contains("01632 960101"))
    #expect(event.expected.map(\.item.text) == ["A2.1", "X1"] && event.expected.map(\.minutes) == [30, nil])
    #expect(event.expected.map(\.state) == [.done, .started] && event.expected[1].note == "Look who leads")
  }

  @Test func `every slip is named at its place, all at once`() {
    let marked = MarkedText(
      """
      events:
        - number: ①one
          at: ①noon
          from: "①Night manager (023 8000 0002)"
          to: PL
          says: "①Ring 01632 961000"
          ①say: x
          expect:
            - {item: A1.1, within: ①soon}
            - {item: A1.1, state: ①open}
            - ①{within: 5}
        - {number: 3, at: "14:20", from: a, to: b, says: c}
        - ①{number: 3, at: "14:20", from: a, to: b, says: c}
        - ①{number: 4}
      """.replacing("\"①", with: "①\""))
    let (file, diagnostics) = EventFile.read(path: "events.yaml", bytes: marked.bytes)
    #expect(file == nil)
    let places = Set(diagnostics.map { "\($0.range.start.line):\($0.range.start.column)" })
    for mark in marked.marks { #expect(places.contains(mark), "\(mark) of \(places)") }
    #expect(diagnostics.allSatisfy { $0.hint != nil })
    #expect(EventFileTests.read("").file == nil && EventFileTests.read("events: [").file == nil)
    #expect(EventFileTests.read("title: x").diagnostics.map(\.message) == ["the event file has no `events`"])
  }

  @Test(arguments: 0..<300) func `whatever is typed, it is read or refused with a place`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var bytes = Array(EventFileTests.good.utf8)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      default:
        bytes.insert(
          contentsOf: ["- ", ": ", "\n", "  ", "&a ", "[", "\""].randomElement(using: &random)?.utf8.map { $0 } ?? [],
          at: place)
      }
    }
    let (file, diagnostics) = EventFile.read(path: "e", bytes: bytes)
    #expect((file == nil) == diagnostics.contains { $0.severity == .error })
    for diagnostic in diagnostics { #expect(diagnostic.range.start.line > 0) }
  }
}
