package import Incidents
internal import ProcedureModel
internal import SourceText

/// What closed incidents together show about the rows of a procedure, version by version: in how many a row was late, struck
/// out or brought back, and which actions were added where. Evidence for the next version.
///
/// It names nobody: free words are taken over without names, initials, codes and services (`NamelessWords`).
package struct LessonEvidence: Sendable {
  /// One row of one version.
  package struct Row: Sendable {
    package let address: String
    package let words: String
    /// In how many incidents it was done late, or was overdue at the close.
    package fileprivate(set) var late = 0
    /// In how many of them it was still overdue at the close.
    package fileprivate(set) var overdue = 0
    /// The longest that it was late, in minutes.
    package fileprivate(set) var worstMinutes = 0
    /// In how many incidents it was struck out, at one service or all.
    package fileprivate(set) var notApplicable = 0
    /// In how many incidents it was brought back though the type leaves it out.
    package fileprivate(set) var included = 0
    /// The reasons for striking it out, each once.
    package fileprivate(set) var reasons: [String] = []
    /// The reasons for bringing it back, each once.
    package fileprivate(set) var includedReasons: [String] = []
  }

  /// An action that an incident had of its own.
  package struct Added: Sendable {
    /// The row after which it stood; nil for the end.
    package let after: String?
    package let words: String
  }

  /// What incidents on one version show.
  package struct Version: Sendable {
    package let name: String
    /// How many incidents ran on it, for some time at least.
    package let incidents: Int
    /// In the order of reading; rows of which nothing is to be said are not there.
    package let rows: [Row]
    package let added: [Added]
  }

  /// By their names, V2 before V10.
  package let versions: [Version]
  /// How many incidents there are.
  package let count: Int

  /// - Parameter situations: closed incidents, each as it stood when it was closed.
  package init(_ situations: [Situation]) {
    count = situations.count
    var readings: [VersionReading] = []
    for situation in situations {
      let words = NamelessWords(situation.state, situation.procedure)
      let lessons = Lessons(situation).all
      let inForce = situation.procedure.control.version.text
      var names = [inForce]
      for lesson in lessons.map({ LessonEvidence.version($0, situation) })
      where !names.contains(where: { $0.hasSameBytes(as: lesson) }) { names.append(lesson) }
      for name in names {
        let own = lessons.filter { LessonEvidence.version($0, situation).hasSameBytes(as: name) }
        let index = readings.firstIndex { $0.name.hasSameBytes(as: name) }
        if index == nil { readings.append(VersionReading(name)) }
        readings[index ?? readings.count - 1].take(own, situation, words)
      }
    }
    versions = readings.map(\.version).sorted { LessonEvidence.inNaturalOrder($0.name, $1.name) }
  }

  /// The version that was in force when what a lesson says was recorded; of what was not, that in force at the close.
  private static func version(_ lesson: Lesson, _ situation: Situation) -> String {
    // An incident runs on one version, which its first line names, until one can be moved to another.
    situation.procedure.control.version.text
  }

  /// `V2` before `V10`.
  private static func inNaturalOrder(_ left: String, _ right: String) -> Bool {
    func parts(_ text: String) -> (String, Int) {
      let bytes = Array(text.utf8)
      let count = bytes.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
      return (
        String(decoding: bytes.dropLast(count), as: UTF8.self), Int(digits: bytes.suffix(count)) ?? 0
      )
    }
    return parts(left) < parts(right)
  }
}

/// Adds up what incidents show about one version.
private struct VersionReading {
  let name: String
  private var incidents = 0
  private var rows: [String: LessonEvidence.Row] = [:]
  /// The order of reading, as it was first met.
  private var order: [String] = []
  private var added: [LessonEvidence.Added] = []

  init(_ name: String) { self.name = name }

  var version: LessonEvidence.Version {
    LessonEvidence.Version(
      name: name, incidents: incidents, rows: order.compactMap { rows[$0] },
      added: added.enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(
        \.element))
  }

  private func place(_ added: LessonEvidence.Added) -> Int { added.after.flatMap { places[$0] } ?? Int.max }

  /// Where each item of the version stands.
  private var places: [String: Int] = [:]

  /// Takes one incident in.
  mutating func take(_ lessons: [Lesson], _ situation: Situation, _ words: NamelessWords) {
    incidents += 1
    for (index, item) in situation.items.enumerated() where places[item.address.text] == nil && item.added == nil {
      places[item.address.text] = index
    }
    var seen: Set<String> = []
    /// Counts an incident once for each row, at however many services it happened.
    func isFirst(_ what: String, _ address: String) -> Bool { seen.insert("\(what) \(address)").inserted }
    for lesson in lessons {
      let address = lesson.item.address.text
      if case .added(let after) = lesson.kind {
        added.append(LessonEvidence.Added(after: after?.text, words: words.without(lesson.item.words)))
        continue
      }
      // Actions of the incident's own are evidence by their words alone.
      guard lesson.item.added == nil else { continue }
      var row = rows[address] ?? LessonEvidence.Row(address: address, words: lesson.item.words)
      let reason = lesson.entry?["because"].map { words.without($0) }
      switch lesson.kind {
      case .late(let minutes), .overdue(let minutes):
        if isFirst("late", address) { row.late += 1 }
        if case .overdue = lesson.kind, isFirst("overdue", address) { row.overdue += 1 }
        row.worstMinutes = max(row.worstMinutes, minutes)
      case .notApplicable:
        if isFirst("not applicable", address) { row.notApplicable += 1 }
        VersionReading.add(reason, to: &row.reasons)
      case .included:
        if isFirst("included", address) { row.included += 1 }
        VersionReading.add(reason, to: &row.includedReasons)
      case .added: break
      }
      rows[address] = row
    }
    order = rows.keys.sorted { (places[$0] ?? Int.max, $0) < (places[$1] ?? Int.max, $1) }
  }

  private static func add(_ reason: String?, to reasons: inout [String]) {
    guard let reason, !reasons.contains(where: { $0.hasSameBytes(as: reason) }) else { return }
    reasons.append(reason)
  }
}
