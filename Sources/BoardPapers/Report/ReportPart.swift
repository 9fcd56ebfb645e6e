/// A heading of a report with the entry of the profile that asks for it.
package struct ReportPart: Sendable {
  package let entry: BoardProfile.Entry
  /// Nil where the report does not have the heading.
  package let section: PaperSection?

  /// The answer as plain words.
  package var answer: String { section?.blocks.plain ?? "" }

  /// Whether its whole answer is one of the words that may stand alone.
  package var isNone: Bool { BoardProfile.isNone(answer, entry.none) }

  /// Each heading of a profile with what the report says under it, in the profile's order.
  package static func parts(_ report: BoardReport, _ profile: BoardProfile) -> [ReportPart] {
    profile.headings.map { entry in
      ReportPart(entry: entry, section: report.paper.sections.first { BoardProfile.isSame($0.title, entry.title) })
    }
  }
}
