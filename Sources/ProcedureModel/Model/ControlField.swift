package import SourceText

/// One row of the control table (`control.approved`).
package struct ControlField: Sendable, Encodable {
  /// The rows that every control table is expected to have, in the order of print.
  package enum Name: String, Sendable, CaseIterable, Encodable {
    case purpose, owner, operative
    case appliesTo = "applies-to"
    case policyImplications = "policy-implications"
    case consultation
    case approvedBy = "approved-by"
    case approved
    case nextReview = "next-review"

    /// What the row is called in print.
    package var label: String {
      switch self {
      case .purpose: "Purpose"
      case .owner: "Owner"
      case .operative: "Operative date (first created)"
      case .appliesTo: "Applies to"
      case .policyImplications: "Policy implications"
      case .consultation: "Consultation"
      case .approvedBy: "Approved by"
      case .approved: "Date approved"
      case .nextReview: "Next review date"
      }
    }

    /// Whether the row holds a date.
    package var isDate: Bool {
      switch self {
      case .operative, .approved, .nextReview: true
      case .purpose, .owner, .appliesTo, .policyImplications, .consultation, .approvedBy: false
      }
    }
  }

  package let address: Address
  /// Nil for a row of `control:`, which has a label of its own.
  package let name: Name?
  package let label: String
  /// One text, or several where the source has a list.
  package let values: [PlacedText]
  /// The date, where the row holds one; nil for others and where it cannot be read (which was reported).
  package let date: ControlDate?

  package init(address: Address, name: Name?, label: String, values: [PlacedText], date: ControlDate?) {
    self.address = address
    self.name = name
    self.label = label
    self.values = values
    self.date = date
  }
}
