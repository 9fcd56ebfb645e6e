package import SourceText

/// An immediate action plan: groups of actions in columns, each action with its leads.
package struct ActionPlan: Sendable, Encodable {
  /// The type of provider for which it is in force; nil for always.
  package let inForceFor: PlacedText?
  package let columns: [Column]
  /// Who leads: codes of the key, in the order written.
  package let key: [KeyCode]
  package let groups: [ActionGroup]

  /// A column of the plan, with the letter of its addresses (`C3.P1`); the first has none.
  package struct Column: Sendable, Hashable, Encodable {
    package let title: String
    package let letter: String?
    /// Whether its actions may stand without a lead.
    package let leadsAreOptional: Bool

    package init(title: String, letter: String?, leadsAreOptional: Bool) {
      self.title = title
      self.letter = letter
      self.leadsAreOptional = leadsAreOptional
    }
  }

  package init(inForceFor: PlacedText?, columns: [Column], key: [KeyCode], groups: [ActionGroup]) {
    self.inForceFor = inForceFor
    self.columns = columns
    self.key = key
    self.groups = groups
  }
}
