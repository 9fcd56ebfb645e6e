internal import ProcedureModel
package import SourceText

/// A deadline of the front matter whose time cannot be read, so that nothing can say when it is due.
///
/// A deadline with neither `within` nor `every` is an error of reading (`missing-key`), and one whose item is not there
/// is found by `broken-reference`.
package enum UnreadableDeadline: Rule {
  package static let id = "unreadable-deadline"
  package static let summary = "a deadline whose time limit, time of day or event cannot be read"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let path = review.procedure.displayPath(review.procedure.bodyPath)
    return review.procedure.settings.deadlines.flatMap { deadline -> [Diagnostic] in
      let isThere = review.index.entry(at: Address(deadline.item.text)) != nil
      return faults(of: deadline).map { key, value, hint in
        Diagnostic(
          rule: id, severity: .warning, path: path, range: value.range,
          message: "'\(value.text)' cannot be read as `\(key)` of the deadline '\(deadline.what)'", hint: hint,
          address: isThere ? deadline.item.text : nil)
      }
    }
  }

  private static func faults(
    of deadline: Settings.Deadline
  ) -> [(key: String, value: PlacedText, hint: String)] {
    var found: [(key: String, value: PlacedText, hint: String)] = []
    func check(_ key: String, _ value: PlacedText?, _ hint: String, _ isRead: (String) -> Bool) {
      if let value, !isRead(value.text) { found.append((key, value, hint)) }
    }
    check("within", deadline.within, "Write a number and a unit, as in 3 working days, 24 hours or 1 week.") {
      TimeLimit($0) != nil
    }
    check("after", deadline.after, "Write notified or started.") { DeadlineEvent($0) != nil }
    check("every", deadline.every, "Write day, working day or week, or a number of hours, as in 4 hours.") {
      Recurrence($0) != nil
    }
    check("at", deadline.at, "Write hours and minutes, as in \"17:00\".") { ClockMinute($0) != nil }
    check("close", deadline.close, "Write hours and minutes, as in \"17:00\".") { ClockMinute($0) != nil }
    return found
  }
}
