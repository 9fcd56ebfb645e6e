internal import Files
internal import SourceText

/// How a log ends, as far as the next line must know. To add that line it is made under the lock.
struct LogEnd {
  let position: LogPosition
  /// The digest that the next line is to follow.
  let next: String
  /// What its last whole line says of the files that people edit; empty where none does.
  let seen: String
  /// Its size in bytes, when its last line is ended.
  let size: Int
  /// The folder of the copy of the procedure that the incident runs on.
  let copy: String
  /// What is not right with the log; empty where only its end was read.
  let problems: [LogProblem]
  private let log: AppendLog
  private let whole: IncidentLog?

  /// Reads only the last line where `log.head` is sure to speak of it; else all of the log.
  init(log: AppendLog, tail: LogTail, head: LogHead?) throws(FileProblem) {
    self.log = log
    size = tail.size + (tail.isTorn ? 1 : 0)
    let line = LogLine.digest(of: tail.line[...])
    if !tail.isTorn, line.isSealed, let head, head.size == tail.size,
      head.position.digest.hasSameBytes(as: line.digest.text), let fields = LogLineReader.fields(of: tail.line[...]),
      let seen = fields.first(where: { $0.name.hasSameBytes(as: "seen") })?.value,
      fields.first?.value.hasSameBytes(as: String(head.position.lines)) ?? false
    {
      position = head.position
      next = position.digest
      self.seen = seen
      copy = head.copy
      (whole, problems) = (nil, [])
      return
    }
    let whole = IncidentLog(try log.readAll(), head: head?.position)
    self.whole = whole
    problems = whole.problems
    position = whole.position
    next = whole.next?.text ?? ""
    seen = whole.seen ?? ""
    copy = whole.versions().inForce.folder
  }

  /// The state by all of the log.
  func history() throws(FileProblem) -> IncidentState {
    if let whole { return IncidentState(whole) }
    return IncidentState(IncidentLog(try log.readAll()))
  }
}
