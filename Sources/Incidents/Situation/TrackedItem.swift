package import ProcedureModel
package import SourceText

/// An item of the procedure or an added action as it stands in an incident.
package struct TrackedItem: Sendable {
  /// Whether it is to be done in this incident.
  package enum Applicability: Sendable {
    case applies
    /// A row for types of service that the incident does not have.
    case leftOut
    /// Such a row that was brought back; the entry says why.
    case included(EffectiveEntry)
  }

  /// What is recorded of it at one service.
  package struct AtService: Sendable {
    package let service: IncidentFacts.Service
    package let record: ItemRecord
  }

  package let address: Address
  /// The procedure's item; nil for an added action.
  package let item: Item?
  /// The added action; nil for an item of the procedure.
  package let added: AddedAction?
  /// The letter of its appendix; nil for an added action.
  package let appendix: String?
  /// The words of the group it stands in: `Initial work and clarification`; for an added action `Added actions`.
  package let group: String
  package let applicability: Applicability
  /// The services that it concerns: those of its types, or the one it was added for; none where it does not apply.
  package let concerns: [IncidentFacts.Service]
  /// What is recorded for all services.
  package let record: ItemRecord
  /// What is recorded at each of the services that it concerns, where any entry names one; else none.
  package let services: [AtService]
  /// Every time by which it is to be done, the earliest first; those that were kept too.
  package let dueTimes: [DueTime]
  /// Those of them that are still to be kept: none where it is done or struck out, but for a duty that comes again.
  package let openDueTimes: [DueTime]
  /// The titles of the roles on whose cards it stands.
  package let roles: [String]

  /// The words of its first paragraph.
  package var words: String { item?.text.plain ?? added?.text ?? "" }

  /// Whether it is to be done in this incident.
  package var isInForce: Bool {
    if case .leftOut = applicability { false } else { true }
  }

  /// By when it is to be done, or was; nil where nobody said.
  package var due: DueTime? { openDueTimes.first ?? dueTimes.first }

  /// Its state over all services: what all have in common; else started.
  package var status: ItemStatus { ItemRecords.status(record, services) }

  /// The entries by which it was done, or struck out, by words that have changed since: for all services, else at each. Empty
  /// where there is nothing to confirm.
  package var toConfirm: [EffectiveEntry] {
    services.isEmpty
      ? [record.toConfirm].compactMap { $0 } : services.compactMap { $0.record.toConfirm }
  }

  /// Whether its time has come and it is neither done nor struck out.
  package func isOverdue(at now: Moment) -> Bool {
    isInForce && openDueTimes.contains { $0.at < now }
  }

  /// Whether nobody is named for it: neither initials nor an organisation.
  package var isUnassigned: Bool {
    record.initials == nil && record.organisation == nil
      && services.allSatisfy { $0.record.initials == nil && $0.record.organisation == nil }
  }
}
