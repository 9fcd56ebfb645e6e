internal import SourceText

/// What `procdoc lessons` has to say: which incidents it is about, which it leaves out and why, and what they show.
package struct EvidenceReport: Sendable {
  /// The incidents of one mode with what they show.
  package struct Part: Sendable {
    /// Whether all of it was invented.
    package let isExercise: Bool
    /// The names of their folders.
    package let incidents: [String]
    package let evidence: LessonEvidence

    package init(isExercise: Bool, incidents: [String], evidence: LessonEvidence) {
      self.isExercise = isExercise
      self.incidents = incidents
      self.evidence = evidence
    }
  }

  /// Live incidents, then exercises if they were asked for.
  package let parts: [Part]
  package let open: [String]
  /// Exercises that were not asked for.
  package let exercises: [String]
  /// Those that could not be read at all.
  package let unread: [String]
  /// Those whose log is not whole: what can be read of them is taken in.
  package let damaged: [String]

  package init(parts: [Part], open: [String], exercises: [String], unread: [String], damaged: [String]) {
    self.parts = parts
    self.open = open
    self.exercises = exercises
    self.unread = unread
    self.damaged = damaged
  }

  /// Of fewer incidents than this, whoever knows them can tell which one a line is about.
  package static let fewIncidents = 3

  /// What a reader must know of the whole, as sentences: which are left out, what may not be concluded or passed on.
  package var cautions: [String] {
    var cautions: [String] = []
    if !open.isEmpty { cautions.append("Left out, since they are not closed: \(EvidenceReport.list(open)).") }
    if !exercises.isEmpty { cautions.append("Left out, since they are exercises: \(EvidenceReport.list(exercises)).") }
    if !unread.isEmpty { cautions.append("Cannot be read, and so left out: \(EvidenceReport.list(unread)).") }
    if !damaged.isEmpty {
      cautions.append("The log is not whole; what can be read of it is taken in: \(EvidenceReport.list(damaged)).")
    }
    if parts.contains(where: { part in 1..<EvidenceReport.fewIncidents ~= part.evidence.count }) {
      cautions.append(
        "Fewer than \(EvidenceReport.fewIncidents) incidents: whoever knows them can tell which one a line is about.")
    }
    if parts.contains(where: { $0.evidence.count > 0 }) {
      cautions.append(
        "Reasons and added actions stand in people's own words, without the names that the incidents know. Read them before "
          + "you pass them on.")
    }
    return cautions
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }
}

extension LessonEvidence.Row {
  /// What happened to the row, as lines: `late in 2 of 3, at worst 3 h 20 min`.
  package func facts(of incidents: Int) -> [String] {
    func count(_ number: Int) -> String { "in \(number) of \(incidents)" }
    func quoted(_ reasons: [String]) -> String {
      reasons.isEmpty ? ", no reason given" : ": " + reasons.map { "\u{201C}\($0)\u{201D}" }.joined(separator: ", ")
    }
    var facts: [String] = []
    if late > 0 {
      facts.append(
        "late \(count(late)), at worst by \(LessonEvidence.length(minutes: worstMinutes))"
          + (overdue == 0 ? "" : "; still overdue at the close \(count(overdue))"))
    }
    if notApplicable > 0 { facts.append("not applicable \(count(notApplicable))\(quoted(reasons))") }
    if included > 0 { facts.append("brought back \(count(included))\(quoted(includedReasons))") }
    return facts
  }
}

extension LessonEvidence {
  /// `50 min`, `3 h 5 min`, `2 days 4 h`.
  package static func length(minutes: Int) -> String {
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
    if days > 0 { return (days == 1 ? "1 day" : "\(days) days") + (hours == 0 ? "" : " \(hours) h") }
    return hours == 0 ? "\(rest) min" : rest == 0 ? "\(hours) h" : "\(hours) h \(rest) min"
  }
}
