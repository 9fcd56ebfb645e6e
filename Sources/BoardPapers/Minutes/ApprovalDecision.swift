package import SourceText

/// The decision in some minutes by which a board approved a version.
package struct ApprovalDecision: Sendable {
  package let board: String
  package let date: CalendarDate
  package let decision: Minutes.Decision

  /// Why the minutes do not say that a version was approved.
  package struct Problem: Error, Hashable, Sendable {
    /// A sentence or two, for the person.
    package let message: String
    /// Where it is; nil where it is nowhere in particular.
    package let range: SourceRange?
  }

  /// The decision, as a board wrote it, with its conditions: what is to be read before anything is made of it.
  package var quote: [String] {
    let answers = decision.answers.map { " (recommendation \($0.text))" } ?? ""
    return ["\(board), \(date.inWords), decision \(decision.number)\(answers):", "  \(decision.words)"]
      + decision.conditions.enumerated().map { "  (\(RomanNumber.text($0 + 1))) \($1)" }
  }

  /// The one decision that names the version and reads as an approval. What does not read as one is taken only where the
  /// person names it, since "the approval of V03 was deferred" must never make V03 approved.
  /// - Parameters:
  ///   - version: what the version calls itself.
  ///   - number: the decision's, where the person names it.
  package init(in minutes: Minutes, version: String, number: Int?) throws(Problem) {
    guard !minutes.board.isEmpty, let date = minutes.date else {
      throw Problem(message: "the minutes do not say which board met, and when.", range: nil)
    }
    board = minutes.board
    self.date = date
    let numbers = minutes.decisions.map { String($0.number) }.joined(separator: ", ")
    let all = numbers.isEmpty ? "The minutes have no decisions." : "The decisions are: \(numbers)."
    if let number {
      let found = minutes.decisions.filter { $0.number == number }
      guard let decision = found.first, found.count == 1 else {
        throw Problem(
          message: found.isEmpty
            ? "there is no decision \(number). \(all)" : "several decisions bear the number \(number).",
          range: found.last?.range)
      }
      self.decision = decision
      return
    }
    let found = minutes.decisions.filter { decision in
      ApprovalDecision.words(decision.words).contains { $0.hasSameBytes(as: version.lowercased()) }
    }
    guard let decision = found.first else {
      throw Problem(message: "no decision names \(version). \(all) Say which it is with --decision.", range: nil)
    }
    guard found.count == 1 else {
      let numbers = found.map { String($0.number) }.joined(separator: ", ")
      throw Problem(
        message: "the decisions \(numbers) all name \(version). Say which it is with --decision.", range: found[1].range
      )
    }
    guard ApprovalDecision.isApproval(decision.words) else {
      throw Problem(
        message: "decision \(decision.number) does not read as an approval: \"\(decision.words)\" If it is one, say "
          + "--decision \(decision.number).", range: decision.range)
    }
    self.decision = decision
  }

  private static func isApproval(_ text: String) -> Bool {
    let words = words(text)
    func has(_ stems: [String]) -> Bool {
      words.contains { word in stems.contains { word.utf8.starts(with: $0.utf8) } }
    }
    let isDenied = words.contains { word in ["no", "not"].contains { $0.hasSameBytes(as: word) } }
    return has(["approv"]) && !isDenied && !has(["defer", "reject", "refus", "declin", "withdr", "postpon"])
  }

  /// In small letters, without what stands between them.
  private static func words(_ text: String) -> [String] {
    text.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map { String(String.UnicodeScalarView($0)) }
  }
}
