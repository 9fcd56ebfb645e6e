/// Something that is not right with a log. What can be read of it is read all the same; nothing is ever taken out.
package struct LogProblem: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable {
    /// A line that was not written to its end.
    case torn
    /// A line that is no entry and that nothing says was torn.
    case unreadable
    /// A line that is not as it was written.
    case changed
    /// A line that does not follow the one before it.
    case broken
    /// Two lines follow the same one.
    case forked
    /// Lines that stand further up already.
    case repeated
    /// Lines are gone.
    case shortened
    /// An entry of a kind that this version of the tool does not know.
    case notUnderstood
  }

  package let kind: Kind
  /// The line, counted from 1.
  package let line: Int
  /// What is wrong, as a whole sentence; no words of the log.
  package let message: String

  /// Whether the log may have been changed by somebody, or lost something: all but a write that was broken off and an
  /// entry of a newer tool.
  package var isGrave: Bool { kind != .torn && kind != .notUnderstood }
}
