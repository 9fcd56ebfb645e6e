internal import SourceText

/// A handout that was given a number and went out: which sheet it is, where its bytes are kept, who has copies of it.
package struct IssuedHandout: Sendable {
  /// Somebody who has copies.
  package struct Holder: Sendable, Hashable {
    package let name: String
    package internal(set) var copies: Int

    /// `Night staff, 12 copies`.
    package var words: String { "\(name), \(copies == 1 ? "1 copy" : "\(copies) copies")" }
  }

  package let number: Int
  /// The entry that says so.
  package let entry: EffectiveEntry
  /// The sheet: its file name in a pack, without ending.
  package let handout: String
  package let title: String
  /// `standard` or `large-print`.
  package let edition: String
  /// The path below the incident's folder, as written: `issued/007-card-01-pl.html`.
  package let file: String
  /// The digest of the file's bytes, 64 hex digits.
  package let sha256: String
  /// The fingerprint of the sources that it was made from.
  package let source: String
  /// Who still has copies, in the order in which they got their first.
  package internal(set) var holders: [Holder] = []
  /// The number of the issue of the same sheet that came after it; nil for the one that holds.
  package internal(set) var replacedBy: Int?

  /// Nil for an entry that is none, or says no number.
  init?(_ entry: EffectiveEntry) {
    guard entry.entry.kind == .issue, let number = entry["issue"].flatMap({ Int(digits: $0.utf8) }),
      let handout = entry["handout"]
    else { return nil }
    self.number = number
    self.entry = entry
    self.handout = handout
    title = entry["title"] ?? handout
    edition = entry["edition"] ?? "standard"
    file = entry["file"] ?? ""
    sha256 = entry["sha256"] ?? ""
    source = entry["source"] ?? ""
  }

  /// Whether another is an issue of the same sheet in the same edition.
  package func isSameHandout(_ handout: String, edition: String) -> Bool {
    self.handout.hasSameBytes(as: handout) && self.edition.hasSameBytes(as: edition)
  }

  /// How many copies are out.
  package var copiesOut: Int { holders.reduce(0) { $0 + $1.copies } }

  /// The holder of a name, whatever its capitals; nil for somebody who has no copy.
  package func holder(_ name: String) -> Holder? { holders.first { $0.name.isSameWord(as: name) } }

  /// The digest of a file's bytes as the log has it.
  package static func digest(of bytes: [UInt8]) -> String { LogDigest(of: bytes[...]).text }

  /// The name of its file in the folder of issued handouts: `007-card-01-pl.html`.
  /// - Parameters:
  ///   - handout: the sheet's file name without ending, which is ASCII without slashes.
  ///   - edition: said where it is not the standard one.
  package static func fileName(_ number: Int, _ handout: String, edition: String) -> String {
    number.padded(to: 3) + "-" + handout + (edition.hasSameBytes(as: "standard") ? "" : "-" + edition) + ".html"
  }

  /// The number in a file's name; nil for a name that no issue has.
  package static func number(ofFile name: String) -> Int? {
    let digits = name.utf8.prefix { $0 != UInt8(ascii: "-") }
    return digits.count >= 3 && digits.count < name.utf8.count ? Int(digits: digits) : nil
  }

  /// Takes in copies that went out or came back.
  mutating func take(copies entry: EffectiveEntry) {
    guard let name = entry["holder"], let copies = entry["copies"].flatMap({ Int(digits: $0.utf8) }) else { return }
    let isBack = entry["direction"].map { $0.hasSameBytes(as: "back") } ?? false
    if let index = holders.firstIndex(where: { $0.name.isSameWord(as: name) }) {
      holders[index].copies += isBack ? -copies : copies
      if holders[index].copies <= 0 { holders.remove(at: index) }
    } else if !isBack {
      holders.append(Holder(name: name, copies: copies))
    }
  }
}

extension IncidentState {
  /// The issued handouts in the order of the log, without those that were withdrawn.
  package var issued: [IssuedHandout] {
    var issued: [IssuedHandout] = []
    for entry in entries where !entry.isWithdrawn {
      if let handout = IssuedHandout(entry) {
        for index in issued.indices
        where issued[index].replacedBy == nil
          && issued[index].isSameHandout(handout.handout, edition: handout.edition)
        {
          issued[index].replacedBy = handout.number
        }
        issued.append(handout)
      } else if entry.entry.kind == .copies, let number = entry["issue"].flatMap({ Int(digits: $0.utf8) }),
        // Two records that were put together may both have a number: the last before it is meant.
        let index = issued.lastIndex(where: { $0.number == number })
      {
        issued[index].take(copies: entry)
      }
    }
    return issued
  }

  /// The number that the next handout is given. One that was withdrawn is not given out again, since it stands on paper.
  package var nextIssue: Int {
    let numbers = written.filter { $0.kind == .issue }.compactMap { $0["issue"].flatMap { Int(digits: $0.utf8) } }
    return (numbers.max() ?? 0) + 1
  }
}
