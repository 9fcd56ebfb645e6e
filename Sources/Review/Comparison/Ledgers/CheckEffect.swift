package import SourceText

/// What a new version does to the findings of the check.
package struct CheckEffect: Sendable {
  /// Findings of the old version that the new one has no more.
  package let fixed: [Diagnostic]
  /// Findings that the new version brought in.
  package let new: [Diagnostic]
  /// Findings of the new version that the old one had too.
  package let still: [Diagnostic]

  /// Rules that speak of a word at the first place where it stands: the place says nothing about the finding.
  private static let ofWords: Set<String> = ["unexplained-abbreviation", "abbreviation-two-ways"]

  private struct Key: Hashable {
    let rule: String
    let subject: String
  }

  /// Findings are the same if one rule speaks of items that correspond, or of the same word; a finding about no item goes
  /// by its message.
  /// - Parameters:
  ///   - old: the findings of the old version, and `new` of the new one, from the same day and the same rules.
  ///   - accepted: what the new version accepts with a reason: that is neither open nor fixed.
  package init(_ comparison: Comparison, old: [Diagnostic], new: [Diagnostic], accepted: [Diagnostic] = []) {
    func key(_ finding: Diagnostic, _ change: (String) -> String?) -> Key {
      // Behind a semicolon stands where else the word is.
      let message = finding.message.utf8.split(separator: UInt8(ascii: ";")).first.map { String(Substring($0)) } ?? ""
      guard !CheckEffect.ofWords.contains(finding.rule), let address = finding.address else {
        return Key(rule: finding.rule, subject: message)
      }
      return Key(rule: finding.rule, subject: change(address) ?? address)
    }
    var waiting: [Key: [Int]] = [:]
    for (index, finding) in old.enumerated().reversed() {
      waiting[key(finding) { comparison.change(atOld: $0)?.id }, default: []].append(index)
    }
    var came: [Diagnostic] = []
    var stayed: [Diagnostic] = []
    for finding in new {
      let key = key(finding) { comparison.change(atNew: $0)?.id }
      if waiting[key]?.popLast() != nil { stayed.append(finding) } else { came.append(finding) }
    }
    for finding in accepted { _ = waiting[key(finding) { comparison.change(atNew: $0)?.id }]?.popLast() }
    fixed = waiting.values.joined().sorted().map { old[$0] }
    self.new = came
    still = stayed
  }
}
