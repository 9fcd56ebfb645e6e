internal import SourceText

extension IncidentLog {
  /// Whether the incident began as an exercise or as the real thing; nil where its first lines are gone.
  package var mode: IncidentFacts.Mode? {
    IncidentState.beginning(entries[...]).flatMap { IncidentFacts.Mode(rawValue: $0) }
  }
}

extension IncidentState {
  /// Whether it began as an exercise or as the real thing: what its first lines say. Nothing that is recorded or edited later
  /// changes that, so that an exercise can never pass for the real thing, nor the real thing for an exercise. Where the first
  /// lines do not agree, it is an exercise. Nil where they are gone.
  static func beginning(_ entries: ArraySlice<LogEntry>) -> String? {
    let said = entries.filter { ($0.kind == .start || $0.kind == .facts) && !$0.isCopy }.compactMap { $0["mode"] }
    let exercise = IncidentFacts.Mode.exercise.rawValue
    return said.first { $0.hasSameBytes(as: exercise) }
      ?? said.first { $0.hasSameBytes(as: IncidentFacts.Mode.live.rawValue) }
  }

  /// What has to be logged of the files as people left them. A mode that the files say and the log does not take is logged
  /// once, not with every later edit again.
  func edits(to files: FactTable) -> [FactTable.Change] {
    facts.changes(to: files).filter { change in
      guard change.name.hasSameBytes(as: "mode") else { return true }
      let last = written.last { entry in
        (entry.kind == .edit || entry.kind == .set) && entry["field"].map { $0.hasSameBytes(as: "mode") } ?? false
      }
      return !((last?["new"] ?? "").hasSameBytes(as: change.new ?? "") && last != nil)
    }
  }
}
