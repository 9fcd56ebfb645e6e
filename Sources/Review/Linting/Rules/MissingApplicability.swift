internal import ProcedureModel
package import SourceText

/// A row of a checklist that does not say to whom it applies.
package enum MissingApplicability: Rule {
  package static let id = "missing-applicability"
  package static let summary = "a checklist row that does not say which providers it applies to"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    var rows: Set<Address> = []
    for appendix in review.procedure.appendices {
      guard case .checklist(let checklist) = appendix.content, !checklist.applicability.isEmpty else { continue }
      for group in checklist.groups {
        for row in group.items where row.attributes.isEmpty { rows.insert(row.address) }
      }
    }
    return review.texts.filter { rows.contains($0.owner) && $0.address == $0.owner }.map { place in
      finding(
        at: place, "the row \(place.address) does not say to whom it applies",
        hint: "Close its first paragraph with a code, such as `\(everyone(in: review, place) ?? "All")`.")
    }
  }

  private static func everyone(in review: ReviewContext, _ place: TextPlace) -> String? {
    for appendix in review.procedure.appendices where appendix.letter == place.appendix {
      if case .checklist(let checklist) = appendix.content {
        return checklist.everyone ?? checklist.applicability.first?.code
      }
    }
    return nil
  }
}
