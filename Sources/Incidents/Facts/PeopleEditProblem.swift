package import SourceText

/// Why `people.csv` was not changed. The file is as it was. No words of it hold a value of the file.
package enum PeopleEditProblem: Error, Sendable {
  /// The file itself has errors.
  case unreadable([Diagnostic])
  /// Nobody in the file has the code.
  case unknownCode
  /// The value cannot be that column's: what is wrong, and what to write.
  case wrongValue(column: String, message: String, hint: String?)
  /// Fewer than one or more than 10,000 people to add, or more than there are numbers.
  case wrongCount
  /// The file is written in a way that the tool cannot change.
  case byHand

  /// What is wrong, in one sentence without a full stop.
  package var message: String {
    switch self {
    case .unreadable: "people.csv has errors, so nothing is changed in it"
    case .unknownCode: "nobody in people.csv has this code"
    case .wrongValue(let column, let message, _): "`\(column)` \(message)"
    case .wrongCount: "from 1 to 10,000 people can be added at once"
    case .byHand: "people.csv cannot be changed by the tool as it is written"
    }
  }

  /// What to do, as a sentence; nil where the message says it.
  package var hint: String? {
    switch self {
    case .unreadable: "Mend them first."
    case .unknownCode: "Look the code up in people.csv, or add people first."
    case .wrongValue(_, _, let hint): hint
    case .wrongCount: nil
    case .byHand: "Edit the file by hand, then check it."
    }
  }
}
