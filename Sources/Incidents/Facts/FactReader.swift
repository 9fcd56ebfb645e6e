internal import SourceText
internal import StrictYAML

/// Reads a YAML file of facts into a table: what `incident.yaml` and `contacts.yaml` share.
///
/// Its own messages name keys of the format and nothing else of the file; not even an unknown key, which may be a name
/// that somebody wrote in the wrong place.
struct FactReader {
  private let path: String
  private(set) var table = FactTable()
  private(set) var diagnostics: [Diagnostic] = []
  /// Lines of which it has been said that they hold something that cannot be seen.
  private let linesWithUnseen: Set<Int>

  /// A file's outermost map.
  struct Document {
    let file: SourceFile
    /// Nil where it could not be read.
    let root: YAMLValue?
    let diagnostics: [Diagnostic]

    /// A map inside a file of which what is wrong has been said.
    init(file: SourceFile, root: YAMLValue) {
      self.file = file
      self.root = root
      diagnostics = []
    }

    init(path: String, bytes: [UInt8]) {
      let source = SourceFile.read(path: path, bytes: bytes)
      file = source.file
      let isTooLarge = source.diagnostics.contains { $0.rule == "file-too-large" }
      guard !isTooLarge else {
        root = nil
        diagnostics = PrivateWording.of(source.diagnostics)
        return
      }
      let read = YAMLReader.read(source.file)
      root = read.root
      diagnostics = PrivateWording.of(source.diagnostics + read.diagnostics)
    }
  }

  init(_ document: Document) {
    path = document.file.path
    diagnostics = document.diagnostics
    linesWithUnseen = Set(document.diagnostics.filter { $0.rule == "invisible-character" }.map(\.range.start.line))
  }

  /// The table, nil where there is an error, and everything found wrong, in reading order.
  var result: (facts: FactTable?, diagnostics: [Diagnostic]) {
    let isWrong = diagnostics.contains { $0.severity == .error }
    return (isWrong ? nil : table, diagnostics.sorted(by: Diagnostic.inReadingOrder))
  }

  /// The fields of a map, its unknown keys reported.
  func fields(_ value: YAMLValue, what: String) -> YAMLFields {
    YAMLFields(value, path: path, known: nil, what: what)
  }

  /// Takes over what a map's typed reading found wrong.
  mutating func take(_ fields: YAMLFields) { diagnostics += fields.diagnostics }

  mutating func refuseUnknownKeys(_ value: YAMLValue, known: [String], what: String) {
    guard case .map(let entries) = value.content else { return }
    for entry in entries where !known.contains(where: { $0.hasSameBytes(as: entry.key) }) {
      report(
        "unknown-key", entry.keyRange, "this is not a key of \(what)",
        Suggestion.nearest(to: entry.key, among: known).map { "Did you mean `\($0)`?" }
          ?? "The keys are: \(known.joined(separator: ", ")).")
    }
  }

  /// Reads the text of a key into the table under a name.
  mutating func read(_ key: String, of fields: inout YAMLFields, _ kind: FactKind, as name: String?) {
    guard let text = fields.text(key) else { return }
    if let fact = fact(text, kind, key: key), let name { table[name] = fact }
  }

  /// Reads the entries of a list of maps.
  mutating func read(_ list: FactList, of top: inout YAMLFields) {
    // As Strings, so that two keys which only Unicode tells apart are equal, as they are in a table.
    var firstLines: [String: Int] = [:]
    for value in top.maps(list.rawValue) {
      refuseUnknownKeys(value, known: list.keys, what: list.entryName)
      var entry = fields(value, what: list.entryName)
      entry.require(list.identity)
      let key = self.key(of: list, entry, &firstLines)
      for field in list.keys {
        read(field, of: &entry, list.kind(of: field), as: key.map { "\(list.rawValue).\($0).\(field)" })
      }
      take(entry)
    }
  }

  /// Reads the days on which offices are closed: each a date, or a date and a name.
  mutating func readClosedDays(_ top: YAMLFields) {
    guard let value = top.value("closed-days") else { return }
    let hint = "Write `- 2026-12-24`, or `- {date: 2026-12-24, name: some words}`, on a line of its own for each day."
    guard case .list(let entries) = value.content else {
      return report("wrong-value", value.range, "`closed-days` must be a list of days; this is \(value.kind)", hint)
    }
    var firstLines: [String: Int] = [:]
    for entry in entries {
      var name: PlacedText?
      var day = entry.text
      if case .map = entry.content {
        refuseUnknownKeys(entry, known: ["date", "name"], what: "a closed day")
        var fields = fields(entry, what: "a closed day")
        fields.require("date")
        day = fields.text("date")
        name = fields.text("name")
        take(fields)
      } else if day == nil {
        report("wrong-value", entry.range, "an entry of `closed-days` must be a day; this is \(entry.kind)", hint)
      }
      guard let day, let date = fact(day, .day, key: "closed-days") else { continue }
      if let first = firstLines[date] {
        report(
          "duplicate-entry", entry.range, "this day stands here for the second time; the first is in line \(first)",
          "Keep one of the two.")
      }
      firstLines[date] = firstLines[date] ?? entry.range.start.line
      let words = name.flatMap { fact($0, .text, key: "name") } ?? ""
      table["closed-days.\(date)"] = words.utf8.isEmpty ? date : words
    }
  }

  /// Reads the fields whose names are free.
  mutating func readFreeFields(_ top: inout YAMLFields) {
    for entry in top.entries("fields") {
      guard FactKind.isFreeName(entry.key) else {
        report(
          "wrong-value", entry.keyRange, "a name in `fields` may have small letters, digits, dots and hyphens only",
          "Write it as in next-update, or next-update@rose-house for one service.")
        continue
      }
      let services = table.keys(of: FactList.services.rawValue)
      if let service = FreeField(entry.key).service, !services.contains(where: { $0.hasSameBytes(as: service) }) {
        report(
          "unknown-service", entry.keyRange, "the service after the @ is none of this incident",
          services.isEmpty
            ? "Write its id as it stands in `services`." : "The ids are: \(services.joined(separator: ", ")).")
      }
      guard let text = entry.value.text else {
        if entry.value.content != .nothing {
          report(
            "wrong-value", entry.value.range, "an entry of `fields` must be a text; this is \(entry.value.kind)",
            "Put the text in quotes.")
        }
        continue
      }
      if let fact = fact(text, .text, key: "fields") { table["fields.\(entry.key)"] = fact }
    }
  }

  /// What tells an entry from the others, as it stands in names; nil where there is nothing usable.
  private mutating func key(of list: FactList, _ entry: YAMLFields, _ firstLines: inout [String: Int]) -> String? {
    guard let identity = entry.value(list.identity)?.text, !identity.text.utf8.isEmpty else { return nil }
    let key = FactList.key(of: identity.text)
    // Initials that differ in their capitals only are taken for each other on paper.
    let compared = list == .signatures ? key.uppercased() : key
    guard let first = firstLines.updateValue(identity.range.start.line, forKey: compared) else { return key }
    firstLines[compared] = first
    report(
      "duplicate-entry", identity.range,
      list == .signatures
        ? "these initials stand here for the second time; the first are in line \(first)"
        : "\(list.entryName) with this `\(list.identity)` stands here for the second time; the first is in line \(first)",
      list == .signatures ? "Give one of the two others, as with a digit." : "Keep one of the two.")
    return key
  }

  /// A text as the table holds it; nil, and reported, where it is not of its kind. An empty one is no fact.
  private mutating func fact(_ text: PlacedText, _ kind: FactKind, key: String) -> String? {
    guard !text.text.utf8.isEmpty else { return nil }
    do {
      let fact = try kind.fact(text.text)
      warnOfUnseen(text, key)
      return fact
    } catch {
      report("wrong-value", text.range, "`\(key)` \(error.message)", error.hint)
      return nil
    }
  }

  /// An escape in quotes can hold what `SourceFile` would have warned of.
  private mutating func warnOfUnseen(_ text: PlacedText, _ key: String) {
    guard InvisibleCharacter.first(in: text.text) != nil,
      !(text.range.start.line...text.range.end.line).contains(where: linesWithUnseen.contains)
    else { return }
    diagnostics.append(
      Diagnostic(
        rule: "invisible-character", severity: .warning, path: path, range: text.range,
        message: "`\(key)` holds a character that cannot be seen",
        hint: "If it should not be there, delete the text and type it again."))
  }

  private mutating func report(_ rule: String, _ range: SourceRange, _ message: String, _ hint: String) {
    diagnostics.append(Diagnostic(rule: rule, path: path, range: range, message: message, hint: hint))
  }
}
