/// The parts of an incident's pack, in the order in which they are dealt out: what `--only` takes.
package enum PackPart: String, Sendable, CaseIterable {
  /// The individual action plan: the checklist's rows that apply, as filled so far.
  case actionPlan = "action-plan"
  /// The plans in force, with the state of each action.
  case plans
  /// An action card for each role.
  case cards
  /// Agenda, invitation lists, minutes form, signature sheet.
  case meetings
  /// The logs as filled, with blank pages after.
  case logs
  /// The daily report to partners.
  case report
  /// Debrief form and the skeleton of the lessons report.
  case debrief

  /// As the cover calls it.
  var title: String {
    switch self {
    case .actionPlan: "Individual action plan"
    case .plans: "Plans in force"
    case .cards: "Action cards"
    case .meetings: "Steering group papers"
    case .logs: "Logs"
    case .report: "Daily report to partners"
    case .debrief: "Debrief and lessons"
    }
  }

  /// Who is given it, in one line.
  var recipients: String {
    switch self {
    case .actionPlan: "Whoever leads, and the incident room's wall"
    case .plans: "Whoever leads, and each lead officer"
    case .cards: "Each to the holder of the role"
    case .meetings: "The chair and the minute taker of the steering group"
    case .logs: "The loggist, in the incident room"
    case .report: "Partner organisations, once a day"
    case .debrief: "Whoever leads, at stand-down"
    }
  }
}
