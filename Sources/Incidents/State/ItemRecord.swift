package import SourceText

/// What the log says of an item: its state, and who is to do it by when.
package struct ItemRecord: Sendable {
  package var status = ItemStatus.open
  /// The entry that says so; nil where nothing was recorded.
  package var last: EffectiveEntry?
  /// The entry by which it was done, or struck out, by the words of an earlier version that have changed since: then it is
  /// open until somebody records it by its words as they are now. Nil where there is nothing to confirm.
  package var toConfirm: EffectiveEntry?
  /// When it was done, each time: a daily duty is done many times.
  package var doneAt: [Moment] = []
  /// The organisation it was given to.
  package var organisation: String?
  /// The initials of whoever is to do it.
  package var initials: String?
  package var due: Moment?
  /// When it was said that it is due then.
  var dueSaidAt: Moment?
  /// The note of the last assignment.
  package var assignmentNote: String?

  package init() {}

  /// Whether nothing is recorded.
  var isEmpty: Bool {
    last == nil && organisation == nil && initials == nil && due == nil && assignmentNote == nil
  }

  package var at: Moment? { last?.at }
  package var by: String? { last?.by }
  package var because: String? { last?["because"] }
  package var note: String? { last?["note"] }

  /// Takes the next `state` entry in, in the order in which they happened. A repeat by the same person changes nothing, so
  /// that a command may be given again after an unclear failure.
  mutating func take(state entry: EffectiveEntry) {
    guard let status = entry["state"].flatMap({ ItemStatus(rawValue: $0) }) else { return }
    if status == .done { doneAt.append(entry.at) }
    if entry.earlierWords != nil, status.isSettled {
      // What was done by other words never stands over what was done by those of now, whenever it happened.
      if self.status.isSettled { return }
      self.status = .open
      (last, toConfirm) = (entry, entry)
      return
    }
    if let last, toConfirm == nil, status == self.status, entry.by.hasSameBytes(as: last.by), entry["because"] == nil,
      entry["note"] == nil
    {
      return
    }
    self.status = status
    (last, toConfirm) = (entry, nil)
  }

  /// Takes the next `assign` or `add` entry in, in the order in which they happened: what it does not say stays as it was.
  mutating func take(assignment entry: EffectiveEntry) {
    organisation = entry["to"] ?? organisation
    initials = entry["initials"] ?? initials
    if let moment = entry.moment("due") { (due, dueSaidAt) = (moment, entry.at) }
    assignmentNote = entry["note"] ?? assignmentNote
  }
}
