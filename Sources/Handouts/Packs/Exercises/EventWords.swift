internal import Incidents
internal import ProcedureModel
internal import SourceText

/// What papers of an exercise say of an event: whom it goes to, what is expected, what came of it.
enum EventWords {
  /// `Project lead: Ann Brown (AB)`.
  static func to(_ event: EventPlan.Event) -> String {
    guard let role = event.role else { return event.event.to.text }
    guard let holder = role.holder else { return "\(role.role.title.text): no named holder" }
    let initials = role.initials.map { $0.hasSameBytes(as: holder) ? "" : " (\($0))" } ?? ""
    return "\(role.role.title.text): \(holder)\(initials)"
  }

  /// `A2.4 done within 30 min, by 14:50 Fri 20 Nov: Liaise with …`.
  static func expected(_ answer: EventPlan.Answer, _ now: Moment) -> String {
    let limit = answer.expected.minutes.map { minutes in
      " within \(minutes) min" + (answer.due.map { ", by \(PackTime.short($0, now))" } ?? "")
    }
    let words = answer.words.isEmpty ? "" : ": \(answer.words)"
    return "\(answer.key) \(answer.expected.state.words)\(limit ?? "")\(words)"
      + (answer.expected.note.map { " (\($0))" } ?? "")
  }

  /// `IN TIME` or `LATE`: what must not be missed of an answer.
  static func mark(_ verdict: EventPlan.Verdict) -> String {
    switch verdict {
    case .inTime: "IN TIME"
    case .late: "LATE"
    case .before: "DONE BEFORE"
    case .open: "OPEN"
    case .missed: "MISSED"
    }
  }

  /// `after 25 min, by CD, 14:45 Fri 20 Nov`.
  static func taken(_ answer: EventPlan.Answer, _ now: Moment) -> String {
    let entry = answer.entry.map { "by \(LogWords.initials($0.by)), \(PackTime.short($0.at, now))" } ?? ""
    switch answer.verdict {
    case .inTime(let minutes):
      let set = answer.expected.minutes.map { " of \($0)" } ?? ", no time was set"
      return "after \(minutes)\(set) min, \(entry)"
    case .late(let minutes, let late):
      return "after \(minutes) min, \(late) min late, \(entry)"
    case .before: return "before the event was played, \(entry)"
    case .open: return "not recorded yet"
    case .missed: return "not recorded, its time is over"
    }
  }
}
