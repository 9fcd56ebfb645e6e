internal import SourceText

/// A document that a report rests on, and where it is.
package struct SupportingDocument: Sendable {
  package enum Place: Sendable, Hashable {
    /// A version beside the folder `board`, by its name.
    case version(String)
    /// A paper of the folder `board` that the tool reads.
    case paper(String)
    /// Another file of the folder `board`, which the pack does not hold.
    case file(String)
    /// The report names a place at which nothing is.
    case nowhere(String)
    /// The report does not say where it is.
    case unsaid
  }

  /// The board's heading that it stands under.
  package let heading: String
  /// Nil where the heading has no document: then the answer says why.
  package let number: Int?
  package let words: String
  /// Nil where nothing has to be anywhere: the answer is that there is none, or No.
  package let place: Place?
  /// What closes it in a table: the paragraph by which it is exempt, say. Beside the title that its column has.
  package let remarks: [(column: String, text: String)]

  /// The documents of a report, under each heading of the profile that asks for documents or for an assessment, in its
  /// order.
  package static func all(
    _ report: BoardReport, _ profile: BoardProfile, _ beside: ReportCheck.Surroundings, papers: [String]
  ) -> [SupportingDocument] {
    ReportPart.parts(report, profile).flatMap { part -> [SupportingDocument] in
      guard let section = part.section else { return [] }
      func answer(_ place: Place?) -> SupportingDocument {
        SupportingDocument(
          heading: part.entry.title, number: nil, words: part.answer, place: place, remarks: [])
      }
      switch part.entry.content {
      case .documents where part.isNone, .table where part.isNone: return [answer(nil)]
      case .documents:
        return section.blocks.numbered.map { entry in
          SupportingDocument(
            heading: part.entry.title, number: entry.number, words: entry.words,
            place: place(entry.codes.first?.text, beside, papers: papers), remarks: [])
        }
      case .table:
        return section.blocks.numbered.map { entry in
          SupportingDocument(
            heading: part.entry.title, number: entry.number, words: entry.words, place: .unsaid,
            remarks: zip(part.entry.columns.dropFirst(), entry.codes).map { (column: $0, text: $1.text) })
        }
      case .yesNo:
        guard part.entry.ifYes == .impactAssessment else { return part.entry.ifYes == nil ? [] : [answer(nil)] }
        let own = beside.assessments.filter { $0.report?.text.hasSameBytes(as: report.paper.name) ?? false }
        return own.isEmpty ? [answer(nil)] : own.map { answer(.paper($0.paper.name)) }
      case .text, .paragraphs, .recommendations, nil: return []
      }
    }
  }

  private static func place(_ name: String?, _ beside: ReportCheck.Surroundings, papers: [String]) -> Place {
    guard let name else { return .unsaid }
    func holds(_ names: [String]) -> Bool { names.contains { $0.hasSameBytes(as: name) } }
    return holds(beside.versions)
      ? .version(name) : holds(papers) ? .paper(name) : holds(beside.files) ? .file(name) : .nowhere(name)
  }
}
