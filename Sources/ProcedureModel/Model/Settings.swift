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
    /// `within: 3 working days`, as written.
    package let within: PlacedText?
    /// From which event `within` counts.
    package let after: String?
    /// `every: day`, as written.
    package let every: PlacedText?
    /// `at: "17:00"`, as written.
    package let at: PlacedText?
    /// When a working day ends; 17:00 unless written.
    package let close: PlacedText?

    package init(
      item: PlacedText, what: String, within: PlacedText?, after: String?, every: PlacedText?, at: PlacedText?,
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
