/// A management checklist: groups of numbered rows, each with the types of provider it applies to.
package struct Checklist: Sendable, Encodable {
  /// The codes of applicability in the order declared.
  package let applicability: [Code]
  /// The code that stands for all types; nil if the checklist declares none.
  package let everyone: String?
  /// The organisations that may be responsible for a row: columns of boxes in print.
  package let responsible: [String]
  /// Blank fields printed before the first row.
  package let details: [String]
  /// Blank fields printed after the last row.
  package let after: [String]
  package let groups: [Section]

  package init(
    applicability: [Code], everyone: String?, responsible: [String], details: [String], after: [String],
    groups: [Section]
  ) {
    self.applicability = applicability
    self.everyone = everyone
    self.responsible = responsible
    self.details = details
    self.after = after
    self.groups = groups
  }
}
