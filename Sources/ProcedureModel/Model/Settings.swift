package import SourceText

/// What the front matter of a procedure says besides document control.
package struct Settings: Sendable, Encodable {
  /// Abbreviations that every reader knows and nobody need spell out.
  package let knownAbbreviations: [PlacedText]
  /// Named lists of people and the addresses where they are listed (`steering-group: ["5.1"]`).
  package let lists: [NamedList]
  package let deadlines: [Deadline]
  /// Findings that were accepted, with the reason.
  package let accepted: [Acceptance]

  package struct NamedList: Sendable, Encodable {
    package let name: PlacedText
    package let items: [PlacedText]

    package init(name: PlacedText, items: [PlacedText]) {
      self.name = name
      self.items = items
    }
  }

  /// A time limit or a repeated duty that the procedure sets.
  package struct Deadline: Sendable, Encodable {
    package let item: PlacedText
    package let what: String
    /// `within: 3 working days`, as written; `TimeLimit` reads it.
    package let within: PlacedText?
    /// From which event `within` counts, as written; `DeadlineEvent` reads it.
    package let after: PlacedText?
    /// `every: day`, as written; `Recurrence` reads it.
    package let every: PlacedText?
    /// `at: "17:00"`, as written; `ClockMinute` reads it.
    package let at: PlacedText?
    /// When a working day ends, as written; 17:00 unless it is. `ClockMinute` reads it.
    package let close: PlacedText?

    package init(
      item: PlacedText, what: String, within: PlacedText?, after: PlacedText?, every: PlacedText?, at: PlacedText?,
      close: PlacedText?
    ) {
      self.item = item
      self.what = what
      self.within = within
      self.after = after
      self.every = every
      self.at = at
      self.close = close
    }
  }

  /// A finding that was read and accepted.
  package struct Acceptance: Sendable, Encodable {
    package let rule: PlacedText
    /// The address of the item it was found at; nil for a finding about no item.
    package let at: PlacedText?
    package let because: String
    /// The entry's place.
    package let range: SourceRange

    package init(rule: PlacedText, at: PlacedText?, because: String, range: SourceRange) {
      self.rule = rule
      self.at = at
      self.because = because
      self.range = range
    }
  }

  package init(
    knownAbbreviations: [PlacedText], lists: [NamedList], deadlines: [Deadline], accepted: [Acceptance]
  ) {
    self.knownAbbreviations = knownAbbreviations
    self.lists = lists
    self.deadlines = deadlines
    self.accepted = accepted
  }
}
