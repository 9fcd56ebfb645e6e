package import SourceText

/// A whole log as read: every entry that can be read, and everything that is not right with it.
package struct IncidentLog: Sendable {
  /// In the order of their lines.
  package let entries: [LogEntry]
  package let problems: [LogProblem]
  /// How far the log reaches.
  package let position: LogPosition
  /// What the last whole line says of `incident.yaml` and `people.csv`; nil where there is none.
  let seen: String?

  /// Reads a log; linear in its size.
  /// - Parameters:
  ///   - bytes: the file's.
  ///   - head: what `log.head` says of how far the log reached when it was last written; nil where it says nothing.
  package init(_ bytes: [UInt8], head: LogPosition? = nil) {
    var reading = LogReading()
    var start = 0
    let span = bytes.span
    for index in span.indices where span[index] == UInt8(ascii: "\n") {
      reading.add(bytes[start..<index], isWhole: true)
      start = index + 1
    }
    if start < bytes.count { reading.add(bytes[start...], isWhole: false) }
    reading.finish(head: head)
    entries = reading.entries
    problems = reading.problems
    position = LogPosition(lines: reading.digests.count, digest: reading.digests.last ?? "")
    seen = reading.seen
    digests = reading.digests
  }

  private let digests: [String]

  /// Whether the log, as it is now, begins with what a sheet was printed from.
  /// - Parameters:
  ///   - lines: the number of lines that stands on the sheet.
  ///   - digest: the first digits of the digest that stands on it.
  package func begins(with lines: Int, _ digest: String) -> Bool {
    if lines == 0 { return digest.isEmpty }
    return digests.indices.contains(lines - 1) && !digest.isEmpty && digests[lines - 1].utf8.starts(with: digest.utf8)
  }

  /// How far the log reached at a past moment: the lines that were recorded by then.
  package func position(at moment: Moment) -> LogPosition {
    let lines = entries.last { $0.recorded <= moment }?.number ?? 0
    return LogPosition(lines: lines, digest: lines == 0 ? "" : digests[lines - 1])
  }
}

/// The reading of a log, line by line.
private struct LogReading {
  var entries: [LogEntry] = []
  var problems: [LogProblem] = []
  var digests: [String] = []
  var seen: String?
  /// Lines that are no entries, until the line after says whether they were torn.
  private var doubtful: Int?

  mutating func add(_ line: ArraySlice<UInt8>, isWhole: Bool) {
    let number = digests.count + 1
    let (digest, isSealed) = LogLine.digest(of: line)
    let previous = digests.last ?? ""
    digests.append(digest)
    guard let fields = LogLineReader.fields(of: line), let head = Head(fields) else {
      settleDoubt(isFollowed: false)
      doubtful = number
      if !isWhole {
        problems.append(
          LogProblem(
            kind: .torn, line: number,
            message: "Line \(number), the last, was not written to its end. It stays; the next entry begins a new line."
          ))
        doubtful = nil
      }
      return
    }
    let follows = head.prev.hasSameBytes(as: previous)
    settleDoubt(isFollowed: follows)
    if !isWhole {
      problems.append(
        LogProblem(kind: .torn, line: number, message: "Line \(number), the last, is whole but for its line end."))
    }
    if !isSealed {
      problems.append(
        LogProblem(
          kind: .changed, line: number,
          message:
            "Line \(number) is not as it was written: its digest is wrong. It counts as it stands; compare it with paper."
        ))
    }
    if !follows { explain(number, prev: head.prev) }
    let recorded = head.recorded ?? entries.last?.recorded ?? Moment(seconds: 0)
    if isSealed, isWhole, let now = head.seen { seen = now }
    let entry = LogEntry(
      number: number, kindName: head.kind, at: head.at ?? recorded, recorded: recorded, by: head.by,
      fields: fields.filter { !Head.names.contains($0.name) }, isDamaged: !isSealed || !follows)
    if entry.kind == nil {
      problems.append(
        LogProblem(
          kind: .notUnderstood, line: number,
          message: "Line \(number) is of a kind that this version of procdoc does not know. It is kept."))
    }
    entries.append(entry)
  }

  mutating func finish(head: LogPosition?) {
    settleDoubt(isFollowed: false)
    guard let head, head.lines > 0 else { return }
    if head.lines > digests.count {
      let missing = head.lines - digests.count
      problems.append(
        LogProblem(
          kind: .shortened, line: digests.count,
          message: "\(missing == 1 ? "One line is" : "\(missing) lines are") gone from the end of the log: "
            + "it had \(head.lines) and has \(digests.count)."))
    } else if !digests[head.lines - 1].hasSameBytes(as: head.digest),
      !problems.contains(where: { $0.line == head.lines && $0.isGrave })
    {
      problems.append(
        LogProblem(
          kind: .changed, line: head.lines,
          message: "Line \(head.lines) is not the one that was written: log.head has another digest for it."))
    }
  }

  /// Says what a line was that is no entry: torn, if the line after it was written in the knowledge of it.
  private mutating func settleDoubt(isFollowed: Bool) {
    guard let line = doubtful else { return }
    doubtful = nil
    problems.append(
      isFollowed
        ? LogProblem(
          kind: .torn, line: line,
          message: "Line \(line) was not written to its end, and was so when the next line was written.")
        : LogProblem(
          kind: .unreadable, line: line, message: "Line \(line) cannot be read as an entry. It is kept as it stands."))
  }

  private mutating func explain(_ number: Int, prev: String) {
    if let twin = prev.isEmpty ? 0 : digests.dropLast().firstIndex(where: { $0.hasSameBytes(as: prev) }).map({ $0 + 1 })
    {
      let place = twin == 0 ? "says that it is the first" : "follows line \(twin), as line \(twin + 1) does"
      problems.append(
        LogProblem(
          kind: .forked, line: number,
          message: "Line \(number) \(place): two records were put together here, or a line came twice. Both count."))
    } else {
      problems.append(
        LogProblem(
          kind: .broken, line: number,
          message: "Line \(number) does not follow line \(number - 1): that line was changed, or lines were taken out.")
      )
    }
  }

  /// What every entry says.
  private struct Head {
    static let names: Set<String> = ["n", "kind", "at", "recorded", "by", "seen", "prev", "hash"]
    var kind = ""
    var at: Moment?
    var recorded: Moment?
    var by = ""
    var seen: String?
    var prev = ""

    /// Nil for an object that says no kind.
    init?(_ fields: [LogLine.Field]) {
      for field in fields {
        switch field.name {
        case "kind": kind = field.value
        case "at": at = Moment(iso: field.value)
        case "recorded": recorded = Moment(iso: field.value)
        case "by": by = field.value
        case "seen": seen = field.value
        case "prev": prev = field.value
        default: break
        }
      }
      if kind.isEmpty { return nil }
    }
  }
}
