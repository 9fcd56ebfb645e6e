internal import ProcedureModel
package import SourceText

/// A version whose date of next review has passed.
package enum ReviewDatePassed: Rule {
  package static let id = "review-date-passed"
  package static let summary = "a date of next review that has passed"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let control = review.procedure.control
    guard let field = control.field(.nextReview), let date = field.date, let due = date.day, due < review.asOf,
      control.status != .superseded, let value = field.values.first
    else { return [] }
    var message = "the next review was due by \(due), \(days(from: due, to: review.asOf)) before \(review.asOf)"
    if date.isToBeConfirmed { message += ", and its date was never confirmed" }
    if control.status == .approved { message += "; the version is approved and in force" }
    return [
      Diagnostic(
        rule: id, severity: .warning, path: review.procedure.displayPath(review.procedure.bodyPath),
        range: value.range, message: message,
        hint: "Review the procedure, then write the date of the next review.", address: field.address.text)
    ]
  }

  private static func days(from first: CalendarDate, to last: CalendarDate) -> String {
    let days = last.dayNumber - first.dayNumber
    return days == 1 ? "1 day" : "\(days) days"
  }
}
