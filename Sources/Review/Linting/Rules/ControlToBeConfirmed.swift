internal import ProcedureModel
package import SourceText

/// A row of the control table that is still to be confirmed.
package enum ControlToBeConfirmed: Rule {
  package static let id = "control-to-be-confirmed"
  package static let summary = "a row of the control table that is still to be confirmed"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    review.procedure.control.fields.compactMap { field in
      guard let value = field.values.first(where: { isOpen($0.text) }) else { return nil }
      var message = "'\(field.label)' is still to be confirmed: \(value.text)"
      // A next review that has passed is a finding of its own (`review-date-passed`).
      if field.name != .nextReview, let day = field.date?.day, day < review.asOf {
        message += ", and \(field.date?.isMonth ?? false ? "that month" : "that day") has passed"
      }
      return Diagnostic(
        rule: id, severity: .warning, path: review.procedure.displayPath(review.procedure.bodyPath),
        range: value.range, message: message,
        hint: field.name?.isDate ?? false
          ? "Confirm it and write it as YYYY-MM-DD or as a month, without TBC." : "Confirm it and write it out.",
        address: field.address.text)
    }
  }

  /// `TBC`, `TBC December 2022`, `to be confirmed`, alone or at the beginning.
  package static func isOpen(_ text: String) -> Bool {
    let words = ProseWord.words(of: text).prefix(3).map(\.lower)
    return ["tbc", "tba"].contains(words.first ?? "") || words == ["to", "be", "confirmed"]
      || words == ["to", "be", "agreed"]
  }
}
