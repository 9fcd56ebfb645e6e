extension IncidentState {
  /// The entry that closed the log; nil while it is open, also where it was opened again.
  package var closing: LogEntry? {
    let last = written.last { $0.kind == .close || $0.kind == .reopen }
    return last?.kind == .close ? last : nil
  }
}
