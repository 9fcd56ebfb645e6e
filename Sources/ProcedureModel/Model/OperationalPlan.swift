package import SourceText

/// An operational plan: tasks in order, each with its officers.
package struct OperationalPlan: Sendable, Encodable {
  /// The type of provider for which it is in force; nil for always.
  package let inForceFor: PlacedText?
  /// The officers that may be named; nil if any text may.
  package let officers: [PlacedText]?
  package let tasks: [Item]
  /// What stands after the last task.
  package let closing: [BodyBlock]

  package init(inForceFor: PlacedText?, officers: [PlacedText]?, tasks: [Item], closing: [BodyBlock]) {
    self.inForceFor = inForceFor
    self.officers = officers
    self.tasks = tasks
    self.closing = closing
  }
}
