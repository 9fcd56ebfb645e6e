package import Incidents
internal import ProcedureModel
internal import SourceText

/// Whether the handouts that were issued still hold, by what the incident's facts are now.
///
/// A fact that changed since is in a handout if the sheet, printed from what the log told when it was issued, comes out in
/// other words with only that fact as it is now. So there is no list of what stands on which sheet. The list of people
/// counts as one fact.
package struct IssueReview: Sendable {
  /// An issued handout with what is to be known of it.
  package struct Standing: Sendable {
    package let issued: IssuedHandout
    /// Which facts in it are no longer right, in words; empty for one that holds, or that was replaced.
    package let changed: [String]

    package var isStale: Bool { !changed.isEmpty }
  }

  private let situation: Situation
  private let templates: TemplateSet
  private let words: FactWords

  /// - Parameters:
  ///   - situation: the incident as it is now.
  ///   - templates: loaded and checked.
  package init(_ situation: Situation, templates: TemplateSet) {
    self.situation = situation
    self.templates = templates
    words = FactWords(situation)
  }

  /// All handouts that were issued and not withdrawn, in the order of the log.
  package var standings: [Standing] {
    situation.state.issued.map { Standing(issued: $0, changed: $0.replacedBy == nil ? changes(since: $0) : []) }
  }

  /// What changed in a handout since it was issued, in words.
  package func changes(since issued: IssuedHandout) -> [String] {
    let then = situation.before(issued.entry.entry)
    let facts = then.state.facts.changes(to: situation.state.facts)
    let hasOtherSource = !issued.source.hasSameBytes(as: situation.procedure.fingerprint)
    guard hasOtherSource || !facts.isEmpty else { return [] }
    guard let before = sheet(issued, then) else { return ["the sheet is in the pack no more"] }
    var texts: [String] = hasOtherSource ? ["the version of the procedure"] : []
    let people = facts.filter { $0.name.utf8.starts(with: "people.".utf8) }
    for fact in facts where !fact.name.utf8.starts(with: "people.".utf8) {
      guard let after = sheet(issued, then.with([fact])), after != before else { continue }
      let text = text(fact, before, after)
      if !texts.contains(where: { $0.hasSameBytes(as: text) }) { texts.append(text) }
    }
    // All at once: two whose times changed places leave every count as it was.
    if let first = people.first, sheet(issued, then.with(people)) != before { texts.append(words.label(first.name)) }
    return texts
  }

  private func sheet(_ issued: IssuedHandout, _ situation: Situation) -> [ArraySlice<UInt8>]? {
    IssueSheets(
      templates: templates, situation: situation, tool: "", edition: Edition(rawValue: issued.edition) ?? .standard
    ).words(issued.handout)
  }

  /// `telephone number of the lead: 01632 960009, was 01632 960001`. A value is said only where the sheet itself prints it
  /// by itself, so that the note tells nobody more than the sheet does.
  private func text(
    _ fact: FactTable.Change, _ before: [ArraySlice<UInt8>], _ after: [ArraySlice<UInt8>]
  ) -> String {
    let label = words.label(fact.name)
    let old = fact.old.flatMap { IssueReview.prints($0, before) ? $0 : nil }
    let new = fact.new.flatMap { IssueReview.prints($0, after) ? $0 : nil }
    switch (old, new) {
    case (let old?, let new?): return "\(label): \(new), was \(old)"
    case (nil, let new?): return "\(label): \(new)"
    case (let old?, nil): return fact.new == nil ? "\(label): no longer \(old)" : "\(label), was \(old)"
    case (nil, nil): return label
    }
  }

  /// Whether a sheet has a text in it, with no letter or digit before or after it.
  private static func prints(_ value: String, _ sheet: [ArraySlice<UInt8>]) -> Bool {
    let wanted = Array(HTMLText.escaped(value).utf8)
    guard let first = wanted.first else { return false }
    func isWord(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    for line in sheet {
      let bytes = Array(line)
      guard bytes.count >= wanted.count else { continue }
      for start in 0...bytes.count - wanted.count where bytes[start] == first {
        let end = start + wanted.count
        guard bytes[start..<end].elementsEqual(wanted) else { continue }
        if start > 0, isWord(bytes[start - 1]) { continue }
        if end < bytes.count, isWord(bytes[end]) { continue }
        return true
      }
    }
    return false
  }
}
