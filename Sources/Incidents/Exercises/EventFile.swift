package import SourceText
internal import StrictYAML

/// The file of an exercise's events, strict YAML:
///
///     title: "A night at Rose House"
///     events:
///       - number: 1
///         at: "+10"                # minutes after the start; or "14:20", or "2026-11-20 14:20"
///         from: "Night manager, Rose House (01632 960101)"
///         to: "PL"                 # a role of the procedure
///         says: "The owner has not paid the agency. Two of us leave at eight."
///         expect:
///           - item: "A2.1"
///             within: 30           # minutes
package struct EventFile: Sendable {
  package let title: String?
  /// By their numbers.
  package let events: [ExerciseEvent]

  /// - Returns: the events, nil where there is an error; and everything found wrong, in reading order.
  package static func read(path: String, bytes: [UInt8]) -> (file: EventFile?, diagnostics: [Diagnostic]) {
    let source = SourceFile.read(path: path, bytes: bytes)
    guard !source.diagnostics.contains(where: { $0.rule == "file-too-large" }) else {
      return (nil, source.diagnostics)
    }
    let read = YAMLReader.read(source.file)
    var reader = EventFileReader(path: path, diagnostics: source.diagnostics + read.diagnostics)
    let file = read.root.map { reader.file($0) }
    let found = reader.diagnostics.sorted(by: Diagnostic.inReadingOrder)
    return (found.contains { $0.severity == .error } ? nil : file, found)
  }
}

/// Reads the map of an event file.
private struct EventFileReader {
  let path: String
  var diagnostics: [Diagnostic]

  mutating func file(_ root: YAMLValue) -> EventFile {
    var fields = YAMLFields(root, path: path, known: ["title", "events"], what: "the event file")
    fields.require("events")
    let title = fields.text("title")
    check(title, "title")
    var firstLines: [Int: Int] = [:]
    let events = fields.maps("events").compactMap { value -> ExerciseEvent? in
      guard let event = event(value) else { return nil }
      if let line = firstLines[event.number] {
        report(
          event.range, "event \(event.number) stands here twice; the first is in line \(line)",
          "Give one another number.")
      }
      firstLines[event.number] = firstLines[event.number] ?? event.range.start.line
      return event
    }
    diagnostics += fields.diagnostics
    return EventFile(title: title?.text, events: events.sorted { $0.number < $1.number })
  }

  private mutating func event(_ value: YAMLValue) -> ExerciseEvent? {
    let keys = ["number", "at", "from", "to", "says", "expect"]
    var fields = YAMLFields(value, path: path, known: keys, what: "an event")
    for key in keys.dropLast() { fields.require(key) }
    let (number, at) = (fields.text("number"), fields.text("at"))
    let (from, to, says) = (fields.text("from"), fields.text("to"), fields.text("says"))
    for (key, text) in [("from", from), ("to", to), ("says", says)] { check(text, key) }
    let expected = fields.maps("expect").compactMap { self.expected($0) }
    diagnostics += fields.diagnostics
    let count = number.flatMap { whole($0, "number", from: 1) }
    let time = at.flatMap { text -> EventTime? in
      if let time = EventTime(text.text) { return time }
      report(
        text.range, "`at` is no time", "Write a clock time, 14:20; minutes after the start, +90; or 2026-11-20 14:20.")
      return nil
    }
    guard let count, let time, let from, let to, let says else { return nil }
    return ExerciseEvent(
      number: count, at: time, from: from.text, to: to, says: says.text, expected: expected, range: value.range)
  }

  private mutating func expected(_ value: YAMLValue) -> ExerciseEvent.Expected? {
    var fields = YAMLFields(
      value, path: path, known: ["item", "within", "state", "note"], what: "what is expected")
    fields.require("item")
    let (item, within, state, note) = (
      fields.text("item"), fields.text("within"), fields.text("state"), fields.text("note")
    )
    check(note, "note")
    diagnostics += fields.diagnostics
    let minutes = within.flatMap { whole($0, "within", from: 1) }
    let status = state.flatMap { ItemStatus(rawValue: $0.text) }
    if let state, status == nil || status == .open {
      report(state.range, "`state` is none that can be expected", "Write started, done or not-applicable.")
    }
    guard let item, (within == nil) == (minutes == nil) else { return nil }
    return ExerciseEvent.Expected(item: item, state: status ?? .done, minutes: minutes, note: note?.text)
  }

  private mutating func whole(_ text: PlacedText, _ key: String, from least: Int) -> Int? {
    if let number = Int(digits: text.text.utf8, longest: 5), number >= least { return number }
    report(text.range, "`\(key)` must be a whole number from \(least)", "Write it in figures, as in `\(key): 30`.")
    return nil
  }

  /// Refuses telephone numbers that might ring.
  private mutating func check(_ text: PlacedText?, _ key: String) {
    guard let text else { return }
    for number in DramaNumber.others(in: text.text) {
      report(
        text.range, "`\(key)` holds \(number), which may be somebody's telephone number",
        "Use one that rings nowhere: 01632 960000 to 960999, 07700 900000 to 900999, 020 7946 0000 to 0999.")
    }
  }

  private mutating func report(_ range: SourceRange, _ message: String, _ hint: String) {
    diagnostics.append(
      Diagnostic(rule: "exercise-event", path: path, range: range, message: message, hint: hint))
  }
}
