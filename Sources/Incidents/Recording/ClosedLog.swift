internal import Files
internal import SourceText

/// What may still be recorded once a log is closed: corrections, and that it is opened again. Hand edits of the files are
/// logged as ever, since a record that leaves them out would be less true.
///
/// Asked in `IncidentFolder.record`, under the folder's lock: every way into the log leads through it, also those that are
/// checked by nothing else, and no two commands can pass each other. Of most logs the last line alone says that they are
/// open: on a closed log nothing can follow but what is named above, so that any other kind stands on an open one. Only
/// where the last line is one of those few, or cannot be read, the whole log is asked.
enum ClosedLog {
  /// Why entries may not be recorded; nil where they may.
  /// - Parameters:
  ///   - tail: the end of the log.
  ///   - history: the state by the whole log.
  static func refusal(
    of drafts: [DraftEntry], after tail: LogTail, _ history: () throws(FileProblem) -> IncidentState
  ) throws(FileProblem) -> Refusal? {
    guard !drafts.isEmpty else { return nil }
    let isOpen = saysOpen(tail)
    if drafts.contains(where: { $0.kind == .reopen }) {
      if !isOpen, try history().closing != nil { return nil }
      return Refusal("the log is not closed", hint: "Go on recording as before.")
    }
    guard !isOpen, drafts.contains(where: { $0.kind != .correct }), let closing = try history().closing else {
      return nil
    }
    return Refusal(
      "the log was closed in line \(closing.number), on \(closing.at.london.time.inWords)",
      hint: "An earlier entry can still be corrected. To record anything else, open it again: "
        + "`procdoc incident reopen INCIDENT --because … --by …`.")
  }

  /// Whether the last line alone says that the log is open.
  private static func saysOpen(_ tail: LogTail) -> Bool {
    guard !tail.isTorn,
      let name = LogLineReader.fields(of: tail.line[...])?.first(where: { $0.name.hasSameBytes(as: "kind") })?.value
    else { return false }
    switch EntryKind(rawValue: name) {
    case .close, .correct, .edit, nil: return false
    case .start, .facts, .set, .state, .include, .assign, .add, .note, .decision, .risk, .complaint, .contact, .meeting,
      .staff, .rota, .condition, .movement, .handover, .issue, .copies, .inject, .reopen,
      .told, .approve, .release, .update:
      return true
    }
  }
}
