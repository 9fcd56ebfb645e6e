internal import Incidents
internal import SourceText

/// The fields of entries in words, as logs print them.
struct LogWords {
  private let situation: Situation
  private let serviceNames: [(id: String, name: String)]

  init(_ situation: Situation) {
    self.situation = situation
    serviceNames = situation.facts.services.compactMap { service in service.name.map { (service.id, $0) } }
  }

  /// A field as its kind of entry prints it: its label, and its value in words.
  func field(_ name: String, _ value: String, of kind: EntryKind?) -> (label: String, words: String) {
    if name.hasSameBytes(as: "at") { return ("When", moment(value)) }
    if name.hasSameBytes(as: "by") { return ("By", LogWords.initials(value)) }
    guard let field = kind?.fields.first(where: { $0.name.hasSameBytes(as: name) }) else { return (name, value) }
    switch field.kind {
    case .moment: return (field.label, moment(value))
    case .service: return (field.label, service(value))
    case .oneOf: return (field.label, LogWords.choice(value))
    case .text, .item, .initials, .score, .count, .number, .person, .line: return (field.label, value)
    }
  }

  /// A field of a correction: what is its own, or a field of the entry that it corrects.
  /// - Parameter corrected: the kind of that entry; nil where there is none of that line.
  func correctionField(_ name: String, _ value: String, corrects corrected: EntryKind?) -> (
    label: String, words: String
  ) {
    switch name {
    case "happened": ("When", moment(value))
    case "done-by": ("By", LogWords.initials(value))
    case "corrected-because": ("Because, corrected", value)
    case _ where EntryKind.correct.fields.contains { $0.name.hasSameBytes(as: name) }: field(name, value, of: .correct)
    default: field(name, value, of: corrected)
    }
  }

  /// A moment as papers print it; what cannot be read as one, as it stands.
  private func moment(_ value: String) -> String { Moment(iso: value).map { LogTime.words($0) } ?? value }

  /// `Rose House (rose-house)`.
  func service(_ id: String) -> String {
    serviceNames.first { $0.id.hasSameBytes(as: id) }.map { "\($0.name) (\(id))" } ?? id
  }

  private static func choice(_ value: String) -> String {
    switch value {
    case "not-applicable": "not applicable"
    case "not-met": "not met"
    default: value
    }
  }

  /// Initials, or that nobody was named.
  static func initials(_ by: String) -> String { by.isEmpty ? "not named" : by }

  /// When an entry was written down, where that was more than a few minutes after, or before, it happened.
  static func recorded(_ entry: LogEntry, at: Moment) -> String? {
    abs(entry.recorded.seconds - at.seconds) > lateAfterSeconds ? LogTime.words(entry.recorded) : nil
  }

  private static let lateAfterSeconds = 5 * 60

  /// A sentence without its full stop: the template sets one after each note.
  static func withoutStop(_ sentence: String) -> String {
    sentence.utf8.last == UInt8(ascii: ".") ? String(sentence.unicodeScalars.dropLast()) : sentence
  }
}
