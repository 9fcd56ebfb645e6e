import Handouts
import Incidents
import ProcedureModel
import SourceText

/// The status of an incident as a tired person reads it on a terminal of 80 columns: what presses first.
enum StatusText {
  /// So wide is a page of a terminal, in columns.
  private static let width = 80
  /// What is due in so many hours presses.
  private static let pressingHours = 12

  /// - Parameter incident: how the person named the incident.
  static func lines(
    _ report: StatusReport, _ situation: Situation, _ issued: [IssueReview.Standing] = [], by incident: String = ""
  ) -> [String] {
    let now = situation.now
    var lines = wrapped(
      "\(situation.facts.mode.mark) incident \(report.incident): \(report.procedure) \(report.version)", indent: "")
    lines.append("\(now.london.time.weekday.name) \(now.london.time.inWords), log position \(report.position)")
    if let closing = situation.state.closing {
      lines += wrapped(
        "CLOSED on \(closing.at.london.time.inWords) by \(closing.by), in line \(closing.number).", indent: "")
    }
    lines += report.problems.flatMap { wrapped("CHECK THE LOG: \($0)", indent: "") }
    lines += pressing(situation)
    lines += IssueText.warnings(issued, by: incident)
    lines += confirming(situation)
    lines += people(report)
    lines += tables(report)
    lines += section(
      "Conditions",
      report.conditions.flatMap {
        wrapped(
          "\($0.condition)\($0.service.map { "@\($0)" } ?? ""): "
            + "\($0.met ? "met" : $0.lapsed ? "to be said anew today, was met" : "not met"), said by \($0.saidBy)",
          indent: "  ")
      })
    lines += section("Facts still missing", list(report.missing))
    lines += section("Roles that nobody holds", list(report.rolesNobodyHolds))
    return lines
  }

  // MARK: What presses

  private static func pressing(_ situation: Situation) -> [String] {
    let now = situation.now
    let soon = now.adding(seconds: pressingHours * 3600)
    let dues = situation.dueTimesInReadingOrder
    let overdue = dues.filter { $0.at < now }
    let next = dues.filter { $0.at >= now && $0.at <= soon }
    let later = dues.filter { $0.at > soon }
    return section("OVERDUE: \(overdue.count)", DueText.lines(overdue, situation))
      + section("Due in the next \(pressingHours) hours: \(next.count)", DueText.lines(next, situation))
      + section("Due later: \(later.count)", DueText.lines(later, situation))
      + (dues.isEmpty ? ["", "Nothing has a time by which it is due."] : [])
  }

  /// What was done by words that have changed since, and what is recorded of rows that are no more.
  private static func confirming(_ situation: Situation) -> [String] {
    let items = situation.itemsInForce.filter { !$0.toConfirm.isEmpty }
    let withdrawn = situation.withdrawnRecords
    return section(
      "Done by words that have changed: confirm again: \(items.count)",
      items.flatMap { item in
        let done = item.toConfirm.map { entry in
          "\(entry.earlierWords ?? "") \(entry.at.london.time.dayAndClock) \(entry.by)".trimmed
        }
        return [TextWidth.cut("  \(item.address)  (\(done.joined(separator: ", ")))  \(item.words)", width)]
      })
      + section(
        "Kept of rows that are withdrawn: \(withdrawn.count)",
        withdrawn.map { key, record in
          let at = record.last.map { ", \($0.at.london.time.dayAndClock) \($0.by)" } ?? ""
          return "  \(key): \(record.status.words)\(at)"
        })
  }

  // MARK: Numbers

  private static func people(_ report: StatusReport) -> [String] {
    let people = report.people
    guard people.total > 0 else {
      return section("People affected", ["  No codes given out yet: `procdoc incident people INCIDENT add 41 …`."])
    }
    return section(
      "People affected: \(people.total)",
      [
        "  told \(people.told), assessed \(people.assessed), moved \(people.moved), reviewed \(people.reviewed) "
          + "of \(people.total)"
      ])
  }

  private static func tables(_ report: StatusReport) -> [String] {
    var groups = CountTable()
    groups.add("All", report.counts)
    for group in report.groups { groups.add((group.appendix.map { "\($0) " } ?? "") + group.title, group.counts) }
    var notes: [String] = []
    if report.leftOut > 0 { notes.append("Left out, since they are for other types of service: \(report.leftOut).") }
    if !report.typesWithoutPlan.isEmpty {
      notes.append("No plan is for \(report.typesWithoutPlan.joined(separator: ", ")): all plans are in force.")
    }
    let busy = report.officers.filter { $0.counts.open + $0.counts.started > 0 }
    var officers = CountTable()
    for officer in busy { officers.add("\(officer.officer) (\(officer.name ?? "nobody"))", officer.counts) }
    var services = CountTable()
    for service in report.services {
      services.add(
        service.name ?? service.id, total: service.total, done: service.done, started: service.started,
        open: service.open, notApplicable: service.notApplicable, overdue: nil, unassigned: nil)
    }
    return section("Items", groups.lines + notes.flatMap { wrapped($0, indent: "  ") })
      + section("Officers with something open", officers.isEmpty ? [] : officers.lines)
      + section("Services", services.isEmpty ? [] : services.lines)
  }

  // MARK: Lines

  private static func section(_ title: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", title] + lines
  }

  private static func list(_ words: [String]) -> [String] {
    words.isEmpty ? [] : wrapped(words.joined(separator: ", "), indent: "  ")
  }

  private static func wrapped(_ text: String, indent: String) -> [String] {
    TextWidth.lines(text, width - indent.utf8.count).map { indent + $0 }
  }
}

extension Situation {
  /// What is due, the earliest first; of what is due at one time, clauses first, then items as they are read.
  var dueTimesInReadingOrder: [DueTime] {
    let places = Dictionary(items.enumerated().map { ($1.address, $0) }) { first, _ in first }
    return dueTimes.sorted { ($0.at, places[$0.address] ?? -1) < ($1.at, places[$1.address] ?? -1) }
  }
}
