package import Files
package import SourceText

/// The folder of an incident: what people edit, the log, and the copy of the procedure that it runs on.
///
/// `record` is the one way into the log. It is done under the folder's lock: edits by hand are logged first, then what is
/// asked for, all in one write that is on the disk before anything is said to be recorded.
package struct IncidentFolder: Sendable {
  /// The folder of the sources that the incident was started on. Those of a version that it was moved to stand beside it.
  package static let procedureName = "procedure"
  /// The folder of the handouts that were issued.
  package static let issuedName = "issued"

  /// The folder as the person gave it.
  package let path: String
  let log: AppendLog
  let calls: any SystemCalls

  package init(path: String, calls: any SystemCalls = OperatingSystem()) {
    self.path = path
    self.calls = calls
    log = AppendLog(folder: path, calls: calls)
  }

  /// The whole log, without a lock: while somebody else records, its last line may seem torn.
  package func readLog() throws(FileProblem) -> IncidentLog {
    // The head first: were it read last, a line recorded meanwhile would seem to be gone from the log.
    let head = LogHead(try log.read(AppendLog.headName))
    return IncidentLog(try log.readAll(), head: head?.position)
  }

  /// The log as it would be with one more entry, which is written nowhere.
  package func readLog(adding draft: DraftEntry, now: Moment) throws(FileProblem) -> IncidentLog {
    var bytes = try log.readAll()
    let before = IncidentLog(bytes)
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    var lines = LogLines(after: before.position, seen: "", recorded: now, prev: before.next?.text)
    lines.add(draft)
    return IncidentLog(bytes + lines.bytes)
  }

  /// The folder, in the incident's, of the copy of the procedure that it runs on; without a lock. Of a log of which
  /// `log.head` speaks only the end is read.
  package func copyInForce() throws(FileProblem) -> String {
    let head = LogHead(try log.read(AppendLog.headName))
    return try LogEnd(log: log, tail: try log.tail(), head: head).copy
  }

  /// What a recording may look at, and what it wants written.
  package struct Recording {
    /// What is known now: the files, or where they cannot be read, what the log says of them.
    package let table: FactTable
    package let facts: IncidentFacts
    /// The files as they are.
    package let files: FactFiles
    /// Whole new texts of the files that people edit; nil to leave a file as it is.
    package var newIncident: [UInt8]?
    package var newPeople: [UInt8]?
    /// A handout that is issued: its name in the folder `issued`, and its exact bytes. They are on the disk before the log
    /// names them.
    package var newIssue: (name: String, bytes: [UInt8])?
    /// Edits by hand that are logged before what is recorded now.
    package let edits: [FactTable.Change]
    /// The state by the whole log. To read it costs time where the log is long, so that only those ask who need it; it is
    /// read once.
    package let history: () throws(FileProblem) -> IncidentState
    /// The sources of a version that the incident is moved to, which are to stand in its folder; nil for none. They are
    /// written before the log, whose entry `update` gets their folder's name, so that no line names what is not there.
    package var newCopy: [(path: String, bytes: [UInt8])]?
  }

  /// What was recorded.
  package struct Recorded: Sendable {
    /// The lines that were added, hand edits first; empty if there was nothing to record.
    package let lines: Range<Int>
    /// The entries that were asked for, without the hand edits.
    package let entries: [DraftEntry]
    /// Edits by hand that were logged.
    package let edits: [FactTable.Change]
    /// What is not right with the log, where all of it had to be read.
    package let problems: [LogProblem]
    /// What is wrong with the files; where there is an error, their edits are not logged yet.
    package let diagnostics: [Diagnostic]
    /// What `incident.yaml` says of live or exercise; nil where it cannot be read. The log alone decides.
    package let modeInFile: String?
  }
}
