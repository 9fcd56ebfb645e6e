internal import Incidents
internal import ProcedureModel
internal import SourceText

/// One thing that happened to an item and that the next version of the procedure may learn from.
struct Lesson: Sendable {
  enum Kind: Hashable, Sendable {
    /// Done after its time.
    case late(minutes: Int)
    /// Not done though its time had come.
    case overdue(minutes: Int)
    /// Struck out.
    case notApplicable
    /// An action of the incident's own; where it stands, as an address that the procedure or the incident has.
    case added(after: Address?)
    /// Brought back though the type leaves it out.
    case included
  }

  let kind: Kind
  let item: TrackedItem
  /// The service where it happened; nil for all.
  let service: IncidentFacts.Service?
  /// The time that was not kept.
  let due: DueTime?
  /// What was recorded; nil for what was not.
  let entry: EffectiveEntry?
}
