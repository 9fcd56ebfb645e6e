/// What is wrong with a line that was typed in from paper, and where. No words of it hold anything of the line but an
/// address, a code or initials.
package struct PaperProblem: Error, Hashable, Sendable {
  /// The line, counted from 1; 0 for what was said on the command line.
  package let line: Int
  /// The place in the line, counted in Unicode scalars from 1; one past its end for what is missing there.
  package let column: Int
  /// What is wrong, as a sentence without a full stop.
  package let message: String
  /// What to do: one or more whole sentences.
  package let hint: String
  package let answer: Answer

  /// What somebody who can be asked may answer, so that the line need not be typed again.
  package enum Answer: Hashable, Sendable {
    case none
    /// The right time.
    case time
    /// The right time; or that it is right as it stands: it is only odd.
    case timeOrYes
  }

  init(line: Int, column: Int, _ message: String, hint: String, answer: Answer = .none) {
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
    self.answer = answer
  }
}
