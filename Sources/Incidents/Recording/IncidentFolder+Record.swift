package import Files
package import SourceText

extension IncidentFolder {
  /// Records entries.
  /// - Parameters:
  ///   - now: when they are recorded.
  ///   - patience: how long to wait, in milliseconds, while somebody else records.
  ///   - make: what to record, given what is known; it may set new texts for the files that people edit.
  /// - Returns: what was recorded, or why nothing was.
  /// - Throws: where the disk failed. The entries then do not count as recorded; the next reading of the log says what it
  ///   holds.
  package func record(
    now: Moment, patience: Int = 10_000,
    _ make: (inout Recording) throws(FileProblem) -> Result<[DraftEntry], Refusal>
  ) throws(FileProblem) -> Result<Recorded, Refusal> {
    try log.withLock(patience: patience) { session throws(FileProblem) -> Result<Recorded, Refusal> in
      let incident = try session.read(FactFiles.incidentName)
      let people = try session.read(FactFiles.peopleName)
      let files = FactFiles(folder: path, incident: incident, people: people)
      let start = try LogEnd(
        log: log, tail: try session.tail(), head: LogHead.read(try session.read(AppendLog.headName)))
      let isEdited = !FactFiles.seen(incident: incident, people: people).hasSameBytes(as: start.seen)

      let edits: [FactTable.Change]
      let known: FactTable
      switch (files.facts, isEdited) {
      case (let facts?, false): (edits, known) = ([], facts)
      case (let facts?, true): (edits, known) = (try start.history().facts.changes(to: facts), facts)
      case (nil, _): (edits, known) = ([], try start.history().facts)
      }
      var recording = Recording(
        table: known, facts: IncidentFacts(known), files: files, newIncident: nil, newPeople: nil,
        history: { () throws(FileProblem) in try start.history() })
      let drafts: [DraftEntry]
      switch try make(&recording) {
      case .success(let made): drafts = made
      case .failure(let refusal): return .failure(refusal)
      }
      if let refusal = try ClosedLog.refusal(of: drafts, after: try session.tail(), recording.history) {
        return .failure(refusal)
      }

      var lines = LogLines(after: start.position, seen: start.seen, recorded: now)
      let seenNow = files.facts == nil ? start.seen : FactFiles.seen(incident: incident, people: people)
      for (index, edit) in edits.enumerated() {
        // Only the last line says that the edits have been seen: if the write is broken off, they are logged again.
        if index == edits.count - 1 { lines.seen = seenNow }
        lines.add(
          DraftEntry(.edit, at: now, by: "", [("field", edit.name), ("old", edit.old), ("new", edit.new)]))
      }
      if isEdited, edits.isEmpty, files.facts != nil { lines.seen = seenNow }
      let isRewritten = recording.newIncident != nil || recording.newPeople != nil
      for (index, draft) in drafts.enumerated() {
        if isRewritten, index == drafts.count - 1 {
          lines.seen = FactFiles.seen(
            incident: recording.newIncident ?? incident, people: recording.newPeople ?? people)
        }
        lines.add(draft)
      }
      guard !lines.bytes.isEmpty else {
        return .success(Recorded(lines: lines.numbers, entries: [], edits: [], diagnostics: files.diagnostics))
      }
      try IncidentFolder.write(lines, recording, incident: incident, people: people, in: session)
      return .success(
        Recorded(lines: lines.numbers, entries: drafts, edits: edits, diagnostics: files.diagnostics))
    }
  }

  /// The files first, then the log: if the process ends between the two, the next command finds the files edited by hand
  /// and logs that, and nothing is lost.
  private static func write(
    _ lines: LogLines, _ recording: Recording, incident: [UInt8]?, people: [UInt8]?, in session: borrowing LogSession
  ) throws(FileProblem) {
    if let bytes = recording.newIncident { try session.replace(FactFiles.incidentName, with: bytes) }
    do {
      if let bytes = recording.newPeople { try session.replace(FactFiles.peopleName, with: bytes) }
      try session.append(lines.bytes)
    } catch {
      // As it was, so that a fact is not taken for set that the person was told is not.
      if recording.newIncident != nil, let incident { try? session.replace(FactFiles.incidentName, with: incident) }
      if recording.newPeople != nil, let people { try? session.replace(FactFiles.peopleName, with: people) }
      throw error
    }
    // It may be behind: the log itself is on the disk.
    try? session.replaceHead(LogHead.bytes(lines.position))
  }
}

/// How a log ends, as far as the next line must know.
private struct LogEnd {
  let position: LogPosition
  /// What its last whole line says of the files that people edit; empty where none does.
  let seen: String
  private let log: AppendLog

  /// Reads only the last line where `log.head` knows its number; else all of the log.
  init(log: AppendLog, tail: LogTail, head: LogPosition?) throws(FileProblem) {
    self.log = log
    let (digest, isSealed) = LogLine.digest(of: tail.line[...])
    if !tail.isTorn, isSealed, let head, head.digest.hasSameBytes(as: digest),
      let seen = LogLineReader.fields(of: tail.line[...])?.first(where: { $0.name.hasSameBytes(as: "seen") })?.value
    {
      position = head
      self.seen = seen
      return
    }
    let whole = IncidentLog(try log.readAll())
    position = whole.position
    seen = whole.seen ?? ""
  }

  func history() throws(FileProblem) -> IncidentState {
    IncidentState(IncidentLog(try log.readAll()))
  }
}
