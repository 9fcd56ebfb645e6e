package import SourceText

/// What the log says of an item: its state, and who is to do it by when.
package struct ItemRecord: Sendable {
  package var status = ItemStatus.open
  /// The entry that says so; nil where nothing was recorded.
  package var last: EffectiveEntry?
  /// When it was done, each time: a daily duty is done many times.
  package var doneAt: [Moment] = []
  /// The organisation it was given to.
  package var organisation: String?
  /// The initials of whoever is to do it.
  package var initials: String?
  package var due: Moment?
  /// The note of the last assignment.
  package var assignmentNote: String?

  package init() {}

  package var at: Moment? { last?.at }
  package var by: String? { last?.by }
  package var because: String? { last?["because"] }
  package var note: String? { last?["note"] }

  /// Takes a `state` entry in. The last to have happened decides, and of two at the same moment the last recorded; a repeat
  /// by the same person changes nothing, so that a command may be given again after an unclear failure.
  mutating func take(state entry: EffectiveEntry) {
    guard let status = entry["state"].flatMap({ ItemStatus(rawValue: $0) }) else { return }
    if status == .done { doneAt.append(entry.at) }
    if let last {
      if entry.at < last.at { return }
      let isRepeat =
        status == self.status && entry.by.hasSameBytes(as: last.by) && entry["because"] == nil && entry["note"] == nil
      if isRepeat { return }
    }
    self.status = status
    last = entry
  }

  /// Takes an `assign` or `add` entry in: what it does not say stays as it was.
  mutating func take(assignment entry: EffectiveEntry) {
    organisation = entry["to"] ?? organisation
    initials = entry["initials"] ?? initials
    due = entry.moment("due") ?? due
    assignmentNote = entry["note"] ?? assignmentNote
  }
}
