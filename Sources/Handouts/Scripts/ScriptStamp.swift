internal import Incidents
internal import ProcedureModel
internal import SourceText

/// What every copy of a script says of itself: nothing of the incident but that it is an exercise.
struct ScriptStamp: Sendable {
  /// Words in borders: EXERCISE, SAMPLE, HOLD, DRAFT.
  let marks: [String]
  /// What is to be done before it goes out, each a sentence.
  let notices: [NoticeView]
  /// `Approved by Gil Hart, Communications officer, 20 November 2026, 14:20.`; nil where nobody did.
  let approval: String?
  /// Whether there is a line on which it can be let go by hand.
  let isHeld: Bool
  /// `Provider failure and provider exit V03, draft, source 3f9a21c0d4e5`.
  let source: String

  /// The blank edition.
  init(blank version: Stamp) {
    marks = version.isSample ? ["SAMPLE", "BLANK"] : ["BLANK"]
    notices = [
      NoticeView(
        mark: "BLANK EDITION",
        words: "Write in the values by hand, strike out what does not apply, and have it approved before it goes out.")
    ]
    approval = nil
    isHeld = false
    source = ScriptStamp.source(version)
  }

  /// For an incident.
  init(_ version: Stamp, _ facts: IncidentFacts, _ approval: ScriptApproval?, _ hold: ScriptHold) {
    let isApproved = approval.map { !$0.isOutdated } ?? false
    var marks = facts.mode == .exercise ? [IncidentFacts.Mode.exercise.mark] : []
    if version.isSample { marks.append("SAMPLE") }
    if hold.isHeld { marks.append("HOLD") }
    if !isApproved { marks.append("DRAFT") }
    self.marks = marks
    isHeld = hold.isHeld
    var notices: [NoticeView] = []
    if hold.isHeld {
      // How many are affected is no more open on the bar than in the text.
      let waiting = hold.waiting.map { telling in
        hold.showsCounts ? "\(telling.audience.title) (\(telling.words))" : telling.audience.title
      }.joined(separator: "; ")
      notices.append(NoticeView(mark: "HOLD", words: "Not to go out before these have been told: \(waiting)."))
    }
    if !isApproved {
      notices.append(
        NoticeView(
          mark: "DRAFT",
          words: approval == nil
            ? "Nobody has approved these words yet." : "The words have changed since they were approved."))
    }
    self.notices = notices
    self.approval = approval.flatMap { approval in
      guard isApproved, let by = approval.entry["approved-by"] else { return nil }
      return "Approved by \(OneLine.of(by)), \(approval.entry.at.london.time.inWords)."
    }
    source = ScriptStamp.source(version)
  }

  private static func source(_ version: Stamp) -> String {
    "\(version.title) \(version.versionAndStatus), source \(version.fingerprint)"
  }
}
