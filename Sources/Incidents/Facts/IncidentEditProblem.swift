package import SourceText

/// Why a field of `incident.yaml` was not set. The file is as it was. No words of it hold a value of the file.
package enum IncidentEditProblem: Error, Sendable {
  /// The file itself has errors.
  case unreadable([Diagnostic])
  /// There is no such field; the names that may have been meant, nearest first.
  case unknownField(name: String, suggestions: [String])
  /// The value cannot be that field's: what is wrong, and what to write.
  case wrongValue(name: String, message: String, hint: String?)
  /// The file is written in a way that the tool cannot change without touching other things; 1-based line, where known.
  case byHand(name: String, line: Int?)
  /// The initials are on the signature sheet already, in that line.
  case alreadySigned(initials: String, line: Int)

  /// What is wrong, in one sentence without a full stop.
  package var message: String {
    switch self {
    case .unreadable: "incident.yaml has errors, so nothing is changed in it"
    case .unknownField(let name, _): "there is no field `\(name)` in incident.yaml"
    case .wrongValue(let name, let message, _): "`\(name)` \(message)"
    case .byHand(let name, _): "`\(name)` cannot be set by the tool in this file as it is written"
    case .alreadySigned(let initials, let line):
      "the initials \(initials) are on the signature sheet already, in line \(line) of incident.yaml"
    }
  }

  /// What to do, as a sentence; nil where the message says it.
  package var hint: String? {
    switch self {
    case .unreadable: "Mend them first."
    case .unknownField(let name, _) where name.utf8.starts(with: "people.".utf8):
      "What is known of people stands in people.csv."
    case .unknownField(_, let suggestions):
      suggestions.isEmpty
        ? "The fields are: \(IncidentFile.fieldNames.joined(separator: ", "))."
        : "Did you mean \(suggestions.map { "`\($0)`" }.joined(separator: " or "))?"
    case .wrongValue(_, _, let hint): hint
    case .byHand(_, let line): "Edit the file by hand\(line.map { ", near line \($0)" } ?? ""), then check it."
    case .alreadySigned: "Take others, as with a middle initial or a digit."
    }
  }
}
