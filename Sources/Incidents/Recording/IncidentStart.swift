package import SourceText

/// What a new incident's folder holds: facts, people, a log whose first line says that it began, and the copy of the
/// procedure's sources.
package struct IncidentStart: Sendable {
  /// Everything known at the start, `incident`, `mode`, `procedure` and `version` among it.
  package let facts: FactTable
  /// The sources of the version, by their paths inside its folder.
  package let sources: [(path: String, bytes: [UInt8])]
  package let fingerprint: String
  /// The initials of whoever starts it; empty where nobody is named.
  package let by: String
  package let now: Moment
  /// The tool's own version.
  package let tool: String
  /// When the incident was begun, where that was before it was recorded: with a ready pack.
  package var began: Moment?
  /// What was done before it was recorded: checked entries of a ready pack.
  package var entries: [DraftEntry] = []

  package init(
    facts: FactTable, sources: [(path: String, bytes: [UInt8])], fingerprint: String, by: String, now: Moment,
    tool: String
  ) {
    self.facts = facts
    self.sources = sources
    self.fingerprint = fingerprint
    self.by = by
    self.now = now
    self.tool = tool
  }

  /// The most bytes of facts that one line holds, before escapes, which may make six bytes of one; a long list of contacts
  /// takes several lines.
  private static let lineBudget = 8 * 1024

  /// Every file of the folder.
  package func files() -> [(path: String, bytes: [UInt8])] {
    let incident = IncidentFile.text(of: facts)
    let people = PeopleFile.text(of: facts)
    var lines = LogLines(
      after: LogPosition(lines: 0, digest: ""), seen: FactFiles.seen(incident: incident, people: people), recorded: now)
    lines.add(
      DraftEntry(
        .start, at: min(began ?? now, now), by: by,
        ["incident", "mode", "procedure", "version"].map { ($0, facts[$0]) } + [
          ("fingerprint", fingerprint), ("reason", facts["reason"]), ("tool", tool),
        ]))
    var fields: [(name: String, value: String?)] = []
    var size = 0
    for name in facts.names {
      guard let value = facts[name] else { continue }
      let length = name.utf8.count + value.utf8.count
      if size + length > IncidentStart.lineBudget, !fields.isEmpty {
        lines.add(DraftEntry(.facts, at: now, by: by, fields))
        (fields, size) = ([], 0)
      }
      fields.append((name, value))
      size += length
    }
    if !fields.isEmpty { lines.add(DraftEntry(.facts, at: now, by: by, fields)) }
    for entry in entries { lines.add(entry) }
    return [
      (FactFiles.incidentName, incident), (FactFiles.peopleName, people), ("log.jsonl", lines.bytes),
      ("log.head", LogHead(lines.position, size: lines.bytes.count).bytes),
    ] + sources.map { ("\(IncidentFolder.procedureName)/\($0.path)", $0.bytes) }
  }
}
