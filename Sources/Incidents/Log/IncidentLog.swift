package import SourceText

/// A whole log as read: every entry that can be read, and everything that is not right with it.
package struct IncidentLog: Sendable {
  /// In the order of their lines; copies of lines among them, which count for nothing (`LogEntry.isCopy`).
  package let entries: [LogEntry]
  /// Lines that are no entries, as they stand, so that a person can see them.
  package let unread: [UnreadLine]
  /// In the order in which they were found: of the lines, then of the end.
  package let problems: [LogProblem]
  /// How far the log reaches.
  package let position: LogPosition
  /// What the last whole line says of `incident.yaml` and `people.csv`; nil where there is none.
  let seen: String?
  /// The digest that the next line is to follow; nil for an empty log. It is the last line's, but where `log.head` knows of
  /// lines that are gone: then it is that of the last line that was written, so that every later reading finds the gap too.
  let next: LogDigest?

  private let digests: [LogDigest]

  /// A line that cannot be read as an entry.
  package struct UnreadLine: Sendable, Hashable {
    /// Counted from 1.
    package let number: Int
    /// What is no UTF-8 is shown by U+FFFD.
    package let text: String
  }

  /// Reads a log; linear in its size.
  /// - Parameters:
  ///   - bytes: the file's.
  ///   - head: what `log.head` says of how far the log reached when it was last written; nil where it says nothing. It must
  ///     have been read before the log, which may have grown since.
  package init(_ bytes: [UInt8], head: LogPosition? = nil) {
    var reading = LogReading(lines: bytes.count / 300)
    var start = 0
    let span = bytes.span
    for index in span.indices where span[index] == UInt8(ascii: "\n") {
      reading.add(bytes[start..<index], isWhole: true)
      start = index + 1
    }
    if start < bytes.count { reading.add(bytes[start...], isWhole: false) }
    next = reading.finish(head: head)
    entries = reading.entries
    unread = reading.unread
    problems = reading.problems
    digests = reading.digests
    position = LogPosition(lines: digests.count, digest: digests.last?.text ?? "")
    seen = reading.seen
  }

  /// Whether the log, as it is now, begins with what a sheet was printed from.
  /// - Parameters:
  ///   - lines: the number of lines that stands on the sheet.
  ///   - digest: the first digits of the digest that stands on it.
  package func begins(with lines: Int, _ digest: String) -> Bool {
    if lines == 0 { return digest.isEmpty }
    return digests.indices.contains(lines - 1) && !digest.isEmpty && digests[lines - 1].hex.starts(with: digest.utf8)
  }

  /// The entries that were there at a past moment: those recorded by then, and whatever they follow. A clock that was put
  /// back since does not take them out.
  package func entries(knownAt moment: Moment) -> ArraySlice<LogEntry> {
    guard let last = entries.lastIndex(where: { $0.recorded <= moment }) else { return [] }
    // The usual case: nothing has to be picked out, since the clock only went forward.
    var (isPlain, isFollowed) = (true, false)
    var known: [Bool] = []
    for entry in entries[...last].reversed() {
      let isKnown = isFollowed || entry.recorded <= moment
      known.append(isKnown)
      isPlain = isPlain && isKnown
      isFollowed = isKnown && entry.isFollowing
    }
    if isPlain { return entries[...last] }
    return zip(entries, known.reversed()).filter(\.1).map(\.0)[...]
  }

  /// The versions that the incident ran on, the one in force last.
  /// - Parameter moment: as it was known then; nil for now.
  package func versions(knownAt moment: Moment? = nil) -> VersionHistory {
    VersionHistory(moment.map { entries(knownAt: $0) } ?? entries[...])
  }

  /// How far the log reached at a past moment: the lines that were recorded by then.
  package func position(at moment: Moment) -> LogPosition {
    let lines = entries(knownAt: moment).last?.number ?? 0
    return LogPosition(lines: lines, digest: lines == 0 ? "" : digests[lines - 1].text)
  }
}
