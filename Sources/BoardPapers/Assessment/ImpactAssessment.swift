package import SourceText

/// An equality and safety impact assessment.
package struct ImpactAssessment: Sendable {
  /// One row: whom or what it is about, what the effect is, and what is done about it.
  package struct Row: Sendable {
    package let title: String
    package let details: [PaperBlock]
    package let mitigation: [PaperBlock]
  }

  /// The rows that every assessment has, in order: the nine protected characteristics of the Equality Act 2010, section 4,
  /// then community safety, poverty, health and wellbeing, and what else there is, as councils' forms ask besides.
  package static let rowTitles = [
    "Age", "Disability", "Gender reassignment", "Marriage and civil partnership", "Pregnancy and maternity", "Race",
    "Religion or belief", "Sex", "Sexual orientation", "Community safety", "Poverty", "Health and wellbeing",
    "Other significant impacts",
  ]

  package let paper: Paper
  /// The file of the report that it belongs to.
  package let report: PlacedText?
  /// The rows of its head: what each is called, and its texts.
  package let head: [(label: String, values: [PlacedText])]
  package let rows: [Row]
  package let isSample: Bool
}
