package import SourceText

/// The typed reading of one map: the caller asks for each key with the type it should have, and every value of another
/// type, every unknown key and every missing one becomes a diagnostic at its place.
///
/// A key with nothing after it counts as absent. Of equal keys, which `YAMLReader` reports, the first is read.
package struct YAMLFields {
  /// Where the map stands; for what is not a map, where that stands.
  package let range: SourceRange
  /// What has been found wrong so far, in the order in which it was found.
  package private(set) var diagnostics: [Diagnostic] = []

  private let path: String
  private let what: String
  private let all: [YAMLEntry]

  /// - Parameters:
  ///   - value: the map.
  ///   - path: the source's path for diagnostics.
  ///   - known: every key that may stand in it; nil where keys are free.
  ///   - what: what the map is, for messages: `the front matter`, `a deadline`.
  package init(_ value: YAMLValue, path: String, known: [String]?, what: String) {
    self.path = path
    self.what = what
    range = value.range
    guard case .map(let entries) = value.content else {
      all = []
      if value.content != .nothing { complain(value, "\(what) must be a map", "as in `key: value`") }
      return
    }
    all = entries
    guard let known else { return }
    for entry in entries where !known.contains(where: { $0.utf8.elementsEqual(entry.key.utf8) }) {
      let meant = Suggestion.nearest(to: entry.key, among: known)
      report(
        "unknown-key", SourceRange(start: entry.keyRange.start, end: entry.value.range.end),
        "`\(entry.key)` is not a key of \(what)",
        meant.map { "Did you mean `\($0)`?" } ?? "The keys are: \(known.joined(separator: ", ")).")
    }
  }

  /// Whether a key stands there with something after it.
  package func has(_ key: String) -> Bool { value(key) != nil }

  /// The value of a key, of whatever type; nil where it is absent or nothing.
  package func value(_ key: String) -> YAMLValue? {
    guard let value = entry(key)?.value, value.content != .nothing else { return nil }
    return value
  }

  /// Reports a key that is absent, of the whole map, since nothing of it may be read then; or one with nothing or an empty
  /// text after it, at the key.
  package mutating func require(_ key: String) {
    guard let entry = entry(key) else {
      return report(
        "missing-key", range, "\(what) has no `\(key)`", "Add a line `\(key): …`.")
    }
    let isBlank = entry.value.text?.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) ?? false
    if isBlank || entry.value.content == .nothing {
      report("missing-key", entry.keyRange, "`\(key)` has nothing after it", "Write its value after the colon.")
    }
  }

  /// A text.
  package mutating func text(_ key: String) -> PlacedText? {
    guard let value = value(key) else { return nil }
    if value.text == nil { complain(value, "`\(key)` must be a text", "as in `\(key): some words`") }
    return value.text
  }

  /// A list of texts; a single text is a list of one. Empty where the key is absent.
  package mutating func texts(_ key: String) -> [PlacedText] {
    guard let value = value(key) else { return [] }
    if let text = value.text { return [text] }
    let example = "as in `\(key): [one, two]`"
    guard case .list(let values) = value.content else {
      complain(value, "`\(key)` must be a list of texts", example)
      return []
    }
    return values.compactMap { entry in
      if entry.text == nil { complain(entry, "each entry of `\(key)` must be a text", example) }
      return entry.text
    }
  }

  /// `true` or `false`, and nothing else.
  package mutating func flag(_ key: String) -> Bool? {
    guard let value = value(key) else { return nil }
    if let text = value.text?.text {
      if text.utf8.elementsEqual("true".utf8) { return true }
      if text.utf8.elementsEqual("false".utf8) { return false }
    }
    complain(value, "`\(key)` must be true or false", "as in `\(key): true`")
    return nil
  }

  /// A map, to be read with `YAMLFields` in turn.
  package mutating func map(_ key: String) -> YAMLValue? {
    guard let value = value(key) else { return nil }
    if case .map = value.content { return value }
    complain(value, "`\(key)` must be a map", "as in `\(key): {name: value}`")
    return nil
  }

  /// A list of maps. Empty where the key is absent.
  package mutating func maps(_ key: String) -> [YAMLValue] {
    guard let value = value(key) else { return [] }
    let example = "as in `\(key): [{name: value}]`"
    guard case .list(let values) = value.content else {
      complain(value, "`\(key)` must be a list of maps", example)
      return []
    }
    return values.filter { entry in
      if case .map = entry.content { return true }
      complain(entry, "each entry of `\(key)` must be a map", example)
      return false
    }
  }

  /// The entries of a map whose keys are free, in the order written. Empty where the key is absent.
  package mutating func entries(_ key: String) -> [YAMLEntry] {
    guard let map = map(key), case .map(let entries) = map.content else { return [] }
    return entries
  }

  /// A day as `YYYY-MM-DD` that exists.
  package mutating func date(_ key: String) -> (date: CalendarDate, range: SourceRange)? {
    guard let value = value(key) else { return nil }
    let example = "as in `\(key): 2026-03-31`"
    guard let text = value.text, let (year, month, day) = CalendarDate.numbers(iso: text.text) else {
      complain(value, "`\(key)` must be a date of the form YYYY-MM-DD", example)
      return nil
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      complain(value, "`\(key)` must be a date, and there is no day \(text.text)", example)
      return nil
    }
    return (date, value.range)
  }

  private func entry(_ key: String) -> YAMLEntry? {
    all.first { $0.key.utf8.elementsEqual(key.utf8) }
  }

  private mutating func complain(_ value: YAMLValue, _ message: String, _ example: String) {
    let found = value.text == nil ? "; this is \(value.kind)" : ""
    report("wrong-value", value.range, message + found, "Write it \(example).")
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(rule: rule, path: path, range: range, message: message, hint: hint))
  }
}
