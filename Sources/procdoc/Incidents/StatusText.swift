import Incidents
import ProcedureModel
import SourceText

/// The status of an incident as a person reads it on a terminal: what presses first.
enum StatusText {
  static func lines(_ report: StatusReport, _ situation: Situation) -> [String] {
    let now = situation.now
    var lines = [
      "\(situation.facts.mode.mark) incident \(report.incident), \(report.procedure) \(report.version)",
      "As of \(now.london.time.weekday.name) \(now.london.time.inWords), log position \(report.position)",
    ]
    lines += report.problems.map { "CHECK THE LOG: \($0)" }
    if !report.typesWithoutPlan.isEmpty {
      lines.append("No plan is for \(report.typesWithoutPlan.joined(separator: ", ")): all plans are in force.")
    }
    lines += ["", words(report.counts) + "; left out by type \(report.leftOut)"]
    lines += section("Due", situation.dueTimes.map { due in due.line(at: now) }, none: "Nothing has a time yet.")
    lines += section(
      "By group",
      report.groups.map { "\($0.appendix.map { "\($0) " } ?? "")\($0.title): \(words($0.counts))" }, none: nil)
    lines += section(
      "By officer",
      report.officers.filter { $0.counts.total > 0 }.map { officer in
        "\(officer.officer) (\(officer.name ?? "nobody")): \(words(officer.counts))"
      }, none: nil)
    lines += section(
      "By service",
      report.services.map {
        "\($0.id)\($0.name.map { " (\($0))" } ?? ""): done \($0.done) of \($0.total), started \($0.started), "
          + "open \($0.open), not applicable \($0.notApplicable)"
      }, none: nil)
    let people = report.people
    lines += section(
      "People affected: \(people.total)",
      people.total == 0
        ? []
        : [
          "told \(people.told) of \(people.total), assessed \(people.assessed), moved \(people.moved), "
            + "reviewed \(people.reviewed)"
        ], none: "No codes have been given out: `procdoc incident people INCIDENT add …`.")
    lines += section(
      "Facts still missing", report.missing.isEmpty ? [] : [report.missing.joined(separator: ", ")], none: nil)
    lines += section(
      "Roles that nobody holds",
      report.rolesNobodyHolds.isEmpty ? [] : [report.rolesNobodyHolds.joined(separator: ", ")], none: nil)
    lines += section(
      "Conditions",
      report.conditions.map { "\($0.condition): \($0.met ? "met" : "not met"), said by \($0.saidBy)" }, none: nil)
    return lines
  }

  private static func section(_ title: String, _ lines: [String], none: String?) -> [String] {
    if lines.isEmpty { return none.map { ["", title, "  \($0)"] } ?? [] }
    return ["", title] + lines.map { "  \($0)" }
  }

  private static func words(_ counts: StatusReport.Counts) -> String {
    "done \(counts.done) of \(counts.total), started \(counts.started), open \(counts.open), "
      + "not applicable \(counts.notApplicable), overdue \(counts.overdue), unassigned \(counts.unassigned)"
  }
}

extension DueTime {
  /// `C5.3  Fri 20 Nov 17:00  in 2 h 10 min  Sitrep to partners (every day at 17:00)`.
  fileprivate func line(at now: Moment) -> String {
    let time = at.london.time
    return "\(address)  \(time.weekday.name.prefix(3)) \(time.dayAndClock)  \(TimeLeft.words(until: at, from: now))  "
      + "\(what) (\(basis))"
  }
}
