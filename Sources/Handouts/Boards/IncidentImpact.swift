package import Incidents

/// What the version before a board means for incidents that run: counts alone.
package struct IncidentImpact: Sendable {
  /// An incident that is not closed.
  package struct Running: Sendable {
    package let isExercise: Bool
    /// The version that it started on, and the one that it runs on, by their names.
    package let startedOn: String
    package let runsOn: String
    /// What becomes of its rows; nil where it runs on the version before the board already.
    package let outline: UpdateOutline?

    package init(isExercise: Bool, startedOn: String, runsOn: String, outline: UpdateOutline?) {
      self.isExercise = isExercise
      self.startedOn = startedOn
      self.runsOn = runsOn
      self.outline = outline
    }
  }

  /// In the order in which they were looked at; the pack numbers them by it.
  package var running: [Running] = []
  package var closed = 0
  /// Of other procedures.
  package var ofAnother = 0
  /// That could not be read.
  package var unread = 0
  /// Of those that run: whose record is damaged, so that counts may be too low.
  package var damaged = 0

  package init() {}

  /// Why the counts are not to be relied on, in words for the list of what is missing; nil where they are.
  package var doubt: String? {
    func words(_ count: Int, _ what: String) -> String? {
      count == 0 ? nil : "the record of \(count) incident\(count == 1 ? "" : "s") \(what)"
    }
    let all = [words(unread, "could not be read"), words(damaged, "is damaged, so counts may be too low")]
    let found = all.compactMap(\.self)
    return found.isEmpty ? nil : found.joined(separator: "; ")
  }
}
