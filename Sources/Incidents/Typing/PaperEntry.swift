package import SourceText

/// What one line of a filled sheet says, as it was typed, before anybody asks whether it can be.
package struct PaperEntry: Hashable, Sendable {
  package enum Subject: Hashable, Sendable {
    /// An address as typed, with `@` and a service if it names one; and what became of the item.
    case item(String, ItemStatus)
    /// A line of the notes.
    case note
    /// A note on an item, by its address: from a file of a ready pack.
    case noteOn(String)
    /// An item, by its address, was given to an organisation: from a file of a ready pack.
    case given(String, to: String)
  }

  package let subject: Subject
  package let time: ClockMinute
  /// `BST` or `GMT` after the time; nil where nothing was said.
  package let zone: String?
  /// In capitals.
  package let initials: String
  /// Nil where none stand there.
  package let words: String?
  /// Whether the line ends in `!`: it was looked at, and is meant as it stands.
  package let isMeant: Bool
  /// Where the address, the time and the initials stand, in Unicode scalars from 0.
  package let places: (subject: Int, time: Range<Int>, initials: Int)

  package static func == (left: PaperEntry, right: PaperEntry) -> Bool {
    left.subject == right.subject && left.time == right.time && left.zone == right.zone
      && left.initials == right.initials && left.words == right.words && left.isMeant == right.isMeant
      && left.places == right.places
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(subject)
    hasher.combine(time)
    hasher.combine(initials)
  }

  /// The same entry at one service of the incident.
  func at(service: String) -> PaperEntry {
    let subject: Subject
    switch self.subject {
    case .item(let address, let state): subject = .item("\(address)@\(service)", state)
    case .note: subject = .note
    case .noteOn(let address): subject = .noteOn("\(address)@\(service)")
    case .given(let address, let to): subject = .given("\(address)@\(service)", to: to)
    }
    return PaperEntry(
      subject: subject, time: time, zone: zone, initials: initials, words: words, isMeant: isMeant, places: places)
  }
}
