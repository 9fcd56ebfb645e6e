internal import SourceText

/// The reading of a log, line by line.
struct LogReading {
  private(set) var entries: [LogEntry] = []
  private(set) var unread: [IncidentLog.UnreadLine] = []
  private(set) var problems: [LogProblem] = []
  private(set) var digests: [LogDigest] = []
  private(set) var seen: String?
  /// A line that is no entry, until the line after says whether it was torn.
  private var doubtful: Int?
  /// Where each digest first stands, from 0, as far as `placed`; made only when a line does not follow the one before it.
  private var places: [LogDigest: Int] = [:]
  private var placed = 0
  /// Lines that stand a second time: the first of them, how many, and where they stand first.
  private var copies: (first: Int, count: Int, of: Int)?

  /// - Parameter lines: about how many there will be.
  init(lines: Int) {
    entries.reserveCapacity(lines)
    digests.reserveCapacity(lines)
  }

  /// Takes the next line in.
  /// - Parameters:
  ///   - line: without its line end.
  ///   - isWhole: whether it has one.
  mutating func add(_ line: ArraySlice<UInt8>, isWhole: Bool) {
    let number = digests.count + 1
    let (digest, isSealed) = LogLine.digest(of: line)
    let previous = digests.last
    guard let fields = LogLineReader.fields(of: line), let head = EntryHead(fields) else {
      digests.append(digest)
      addUnread(line, number, isWhole: isWhole)
      return
    }
    let isFollowing = previous.map { head.prev == .digest($0) } ?? (head.prev == .none)
    settleDoubt(isFollowed: isFollowing)
    // The same bytes are the same record: it is one that follows nothing, or stands where a copy has begun.
    let original = isSealed && (!isFollowing || copies != nil) ? place(of: digest) : nil
    digests.append(digest)
    if let original {
      takeCopy(number, of: original + 1)
    } else {
      settleCopies()
      if !isFollowing { explain(number, head.prev) }
    }
    if !isWhole { report(.torn, number, "Line \(number), the last, is whole but for its line end.") }
    if !isSealed {
      report(
        .changed, number,
        "Line \(number) is not as it was written: its digest is wrong. It counts as it stands; compare it with paper.")
    }
    let recorded = head.recorded ?? entries.last?.recorded ?? Moment(seconds: 0)
    if isSealed, isWhole, let now = head.seen { seen = now }
    let entry = LogEntry(
      number: number, kindName: head.kind, at: head.at ?? recorded, recorded: recorded, by: head.by,
      fields: head.others, digest: digest, isDamaged: !isSealed || !isFollowing && original == nil,
      isFollowing: isFollowing, follows: isFollowing ? number - 1 : followed(by: number, head.prev),
      isInPlace: head.number.map { $0 == number } ?? true, isCopy: original != nil)
    if entry.kind == nil {
      report(
        .notUnderstood, number,
        "Line \(number) is of a kind that this version of procdoc does not know. It is kept.")
    }
    entries.append(entry)
  }

  /// Ends the reading.
  /// - Parameter head: what `log.head` says.
  /// - Returns: the digest that the next line is to follow.
  mutating func finish(head: LogPosition?) -> LogDigest? {
    settleDoubt(isFollowed: false)
    settleCopies()
    guard let head, head.lines > 0, let last = LogDigest(hex: head.digest) else { return digests.last }
    if head.lines > digests.count {
      let missing = head.lines - digests.count
      let isLast = digests.last == last
      report(
        .shortened, digests.count,
        "\(missing == 1 ? "One line is" : "\(missing) lines are") gone from "
          + "\(isLast ? "before the end" : "the end") of the log: it had \(head.lines) and has \(digests.count).")
      return isLast ? digests.last : last
    }
    if digests[head.lines - 1] != last {
      if !problems.contains(where: { $0.line == head.lines && $0.isGrave }) {
        report(
          .changed, head.lines,
          "Line \(head.lines) is not the one that was written: log.head has another digest for it.")
      }
      // Where the log has that line elsewhere, its own chain shows what happened.
      if place(of: last) == nil { return last }
    }
    return digests.last
  }

  private mutating func report(_ kind: LogProblem.Kind, _ line: Int, _ message: String) {
    problems.append(LogProblem(kind: kind, line: line, message: message))
  }

  private mutating func addUnread(_ line: ArraySlice<UInt8>, _ number: Int, isWhole: Bool) {
    settleDoubt(isFollowed: false)
    settleCopies()
    unread.append(IncidentLog.UnreadLine(number: number, text: String(decoding: line, as: UTF8.self)))
    if isWhole {
      doubtful = number
    } else {
      report(
        .torn, number,
        "Line \(number), the last, was not written to its end. It stays; the next entry begins a new line."
      )
    }
  }

  /// Says what a line was that is no entry: torn, if the line after it was written in the knowledge of it.
  private mutating func settleDoubt(isFollowed: Bool) {
    guard let line = doubtful else { return }
    doubtful = nil
    if isFollowed {
      report(.torn, line, "Line \(line) was not written to its end, and was so when the next line was written.")
    } else {
      report(.unreadable, line, "Line \(line) cannot be read as an entry. It is kept as it stands.")
    }
  }

  private mutating func takeCopy(_ number: Int, of original: Int) {
    if let run = copies, original == run.of + run.count {
      copies = (run.first, run.count + 1, run.of)
    } else {
      settleCopies()
      copies = (number, 1, original)
    }
  }

  private mutating func settleCopies() {
    guard let run = copies else { return }
    copies = nil
    let last = run.count - 1
    report(
      .repeated, run.first,
      last == 0
        ? "Line \(run.first) is line \(run.of) once more, byte by byte. It counts once."
        : "Lines \(run.first) to \(run.first + last) are lines \(run.of) to \(run.of + last) once more, byte by byte. "
          + "They count once.")
  }

  /// Where a digest stands first, from 0.
  private mutating func place(of digest: LogDigest) -> Int? {
    while placed < digests.count {
      if places[digests[placed]] == nil { places[digests[placed]] = placed }
      placed += 1
    }
    return places[digest]
  }

  /// The line that a line says it follows, where that is not the one before it; the one before it where nobody knows.
  private mutating func followed(by number: Int, _ prev: EntryHead.Previous) -> Int {
    switch prev {
    case .none: 0
    case .digest(let digest): place(of: digest).map { min($0, number - 2) + 1 } ?? number - 1
    case .unreadable: number - 1
    }
  }

  private mutating func explain(_ number: Int, _ prev: EntryHead.Previous) {
    let twin: Int?
    switch prev {
    case .none: twin = 0
    case .digest(let digest): twin = place(of: digest).map { $0 + 1 }
    case .unreadable: twin = nil
    }
    guard let twin, twin < number else {
      return report(
        .broken, number,
        number == 1
          ? "Line 1 is not the first that was written: lines before it were taken out."
          : "Line \(number) does not follow line \(number - 1): that line was changed, or lines were taken out.")
    }
    report(
      .forked, number,
      "Line \(number) \(twin == 0 ? "says that it is the first" : "follows line \(twin), not line \(number - 1)"): "
        + "two records were put together here, or lines changed places. All count.")
  }
}
