package import Files
package import SourceText

extension IncidentFolder {
  /// Records entries.
  /// - Parameters:
  ///   - now: when they are recorded.
  ///   - copy: the folder of the copy of the procedure whose addresses the entries hold; if the incident has been moved to another
  ///     meanwhile, nothing is recorded. Nil for entries without addresses.
  ///   - patience: how long to wait, in milliseconds, while somebody else records.
  ///   - make: what to record, given what is known; it may set new texts for the files that people edit.
  /// - Returns: what was recorded, or why nothing was.
  /// - Throws: where the disk failed. The entries then do not count as recorded; the next reading of the log says what it
  ///   holds.
  package func record(
    now: Moment, on copy: String? = nil, patience: Int = 10_000,
    _ make: (inout Recording) throws(FileProblem) -> Result<[DraftEntry], Refusal>
  ) throws(FileProblem) -> Result<Recorded, Refusal> {
    try log.withLock(patience: patience) { session throws(FileProblem) -> Result<Recorded, Refusal> in
      let incident = try session.read(FactFiles.incidentName)
      let people = try session.read(FactFiles.peopleName)
      let files = FactFiles(folder: path, incident: incident, people: people)
      let tail = try session.tail()
      let start = try LogEnd(log: log, tail: tail, head: LogHead(try session.read(AppendLog.headName)))
      if let copy, !copy.hasSameBytes(as: start.copy) { return .failure(IncidentFolder.movedMeanwhile) }
      let isEdited = !FactFiles.seen(incident: incident, people: people).hasSameBytes(as: start.seen)
      var read: IncidentState?
      let history = { () throws(FileProblem) -> IncidentState in
        if let read { return read }
        let state = try start.history()
        read = state
        return state
      }

      let edits: [FactTable.Change]
      let known: FactTable
      switch (files.facts, isEdited) {
      case (let facts?, false): (edits, known) = ([], facts)
      case (let facts?, true): (edits, known) = (try history().edits(to: facts), facts)
      case (nil, _): (edits, known) = ([], try history().facts)
      }
      var recording = Recording(
        table: known, facts: IncidentFacts(known), files: files, newIncident: nil, newPeople: nil,
        edits: edits, history: history, newCopy: nil)
      var drafts: [DraftEntry]
      switch try make(&recording) {
      case .success(let made): drafts = made
      case .failure(let refusal): return .failure(refusal)
      }
      if let refusal = try ClosedLog.refusal(of: drafts, after: tail, recording.history) {
        return .failure(refusal)
      }

      var copyAfter = start.copy
      if let copy = recording.newCopy {
        // Should the log not be written, it does no harm that it is there: no line names it, and the next call finds it.
        for index in drafts.indices where drafts[index].kind == .update {
          let version = drafts[index].fields.first { $0.name.hasSameBytes(as: "version") }?.value ?? ""
          copyAfter = try ProcedureCopy.keep(copy, of: version, beside: log, session, calls: calls)
          drafts[index] = drafts[index].adding("folder", copyAfter)
        }
      }
      var lines = LogLines(after: start.position, seen: start.seen, recorded: now, prev: start.next)
      let isRewritten = recording.newIncident != nil || recording.newPeople != nil
      let seenAfter =
        isRewritten
        ? FactFiles.seen(incident: recording.newIncident ?? incident, people: recording.newPeople ?? people)
        : files.facts == nil ? start.seen : FactFiles.seen(incident: incident, people: people)
      let changesFacts = !edits.isEmpty || isRewritten
      let entries =
        edits.map {
          DraftEntry(.edit, at: now, by: "", [("field", $0.name), ("old", $0.old), ("new", $0.new)])
        } + drafts
      for (index, entry) in entries.enumerated() {
        // Only the last line says that the files have been seen. If the write is broken off before it, the next command
        // compares the files with the log again, whatever they then are.
        lines.seen = index == entries.count - 1 ? seenAfter : changesFacts ? "" : start.seen
        lines.add(entry)
      }
      guard !lines.bytes.isEmpty else {
        return .success(
          Recorded(
            lines: lines.numbers, entries: [], edits: [], problems: start.problems, diagnostics: files.diagnostics,
            modeInFile: files.facts?["mode"]))
      }
      try IncidentFolder.write(
        lines, at: start.size, copy: copyAfter, recording, incident: incident, people: people, in: session)
      return .success(
        Recorded(
          lines: lines.numbers, entries: drafts, edits: edits, problems: start.problems,
          diagnostics: files.diagnostics, modeInFile: files.facts?["mode"]))
    }
  }

  /// The files first, then the log: if the process ends between the two, the next command finds the files edited by hand
  /// and logs that, and nothing is lost.
  /// - Parameters:
  ///   - size: of the log before, in bytes, when its last line is ended.
  ///   - copy: the folder of the copy of the procedure that is in force with the lines.
  private static func write(
    _ lines: LogLines, at size: Int, copy: String, _ recording: Recording, incident: [UInt8]?, people: [UInt8]?,
    in session: borrowing LogSession
  ) throws(FileProblem) {
    // Should the log then not be written, the file is named by no line, and the next issue has its number.
    if let issue = recording.newIssue { try session.replace(issue.name, in: issuedName, with: issue.bytes) }
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
    try? session.replaceHead(LogHead(lines.position, size: size + lines.bytes.count, copy: copy).bytes)
  }

  private static let movedMeanwhile = Refusal(
    "somebody has moved the incident to another version meanwhile, where addresses may mean other rows",
    hint: "Look at the row again and run it once more.")
}
