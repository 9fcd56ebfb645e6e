internal import SourceText

extension Situation {
  /// The incident as the log told of it before one of its lines, at the time when that line was written. For what was
  /// printed then.
  package func before(_ entry: LogEntry) -> Situation {
    let earlier = state.written.prefix { $0.number < entry.number }
    return Situation(
      procedure, IncidentState(earlier), position: position, problems: problems, now: entry.recorded, isBlank: false)
  }

  /// The same with some facts as they are after changes, and everything else as it was.
  package func with(_ changes: [FactTable.Change]) -> Situation {
    var state = state
    for change in changes { state.facts[change.name] = change.new }
    return Situation(procedure, state, position: position, problems: problems, now: now, isBlank: isBlank)
  }
}
