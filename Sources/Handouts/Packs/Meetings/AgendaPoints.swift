internal import Incidents
internal import ProcedureModel
internal import SourceText

/// The fixed points of the steering group, in their order: filled for the agenda, bare for the minutes.
enum AgendaPoints: String, CaseIterable {
  case apologies = "Apologies"
  case situation = "Situation"
  case overdue = "What is overdue"
  case risks = "Risks"
  case decisions = "Decisions needed"
  case communications = "Communications"
  case next = "Next meeting"

  /// The points with what the incident knows of each.
  /// - Parameters:
  ///   - situation: the incident.
  ///   - level: how deep their headings are.
  ///   - lines: how many ruled lines each has.
  static func filled(_ situation: Situation, level: Int, lines: Int) -> [AgendaPointView] {
    let words = Words(situation: situation)
    return allCases.map { point in
      let (lead, known): (String?, [AgendaLineView]) = situation.isBlank ? (nil, []) : words.known(of: point)
      return view(point, level: level, lead: lead, known: known, lines: lines)
    }
  }

  /// The points with room to write and nothing else.
  static func bare(level: Int, lines: Int) -> [AgendaPointView] {
    allCases.map { view($0, level: level, lead: nil, known: [], lines: lines) }
  }

  private static func view(
    _ point: AgendaPoints, level: Int, lead: String?, known: [AgendaLineView], lines: Int
  ) -> AgendaPointView {
    let number = (allCases.firstIndex(of: point) ?? 0) + 1
    return AgendaPointView(
      heading: HeadingView(level: level, style: "group-title", number: String(number), words: point.rawValue),
      lead: lead, lines: known, ruled: Array(repeating: "", count: lines))
  }

  /// The time of the next meeting that the log names, if it is still to come.
  static func nextMeeting(_ situation: Situation) -> Moment? {
    let named = situation.state.entries(.meeting).compactMap { $0.moment("next") }
    return named.filter { $0 >= situation.now }.min()
  }

  /// What an incident knows of each point.
  private struct Words {
    let situation: Situation

    func known(of point: AgendaPoints) -> (String?, [AgendaLineView]) {
      switch point {
      case .apologies: (nil, [])
      case .situation: (state, [])
      case .overdue: overdue
      case .risks: risks
      case .decisions: (decisions, [])
      case .communications: communications
      case .next: (next, [])
      }
    }

    private var state: String {
      let counts = ItemCounts(situation.items, at: situation.now)
      let people = PeopleCounts(situation.facts.people)
      let items =
        "Of \(counts.total) items \(counts.done) are done, \(counts.started) started, \(counts.open) open, "
        + "\(counts.notApplicable) not applicable; \(counts.overdue) overdue; \(counts.unassigned) with nobody named."
      guard people.total > 0 else { return items }
      return items
        + " Of \(people.total) people \(people.told) are told, \(people.assessed) assessed, \(people.moved) moved, "
        + "\(people.reviewed) reviewed."
    }

    private var overdue: (String?, [AgendaLineView]) {
      let late = situation.items.filter { $0.isOverdue(at: situation.now) }
      guard !late.isEmpty else { return ("Nothing is overdue at \(LogTime.words(situation.now)).", []) }
      return (
        nil,
        late.map { item in
          AgendaLineView(
            address: item.address.text, words: item.words,
            note: [item.due.map { "due \(LogTime.words($0.at))" }, ActionTracker.lead(item.record), item.status.words]
              .compactMap(\.self).joined(separator: "; "))
        }
      )
    }

    private var risks: (String?, [AgendaLineView]) {
      let open = situation.state.risks.filter { !$0.isClosed }
      guard !open.isEmpty else { return ("No risk is open in the register.", []) }
      // The gravest first; those without a score before all, since nobody has judged them.
      let ordered = open.enumerated().sorted {
        (-($0.element.score ?? 26), $0.offset) < (-($1.element.score ?? 26), $1.offset)
      }
      return (
        nil,
        ordered.map { _, risk in
          let score = risk.score.map { "score \($0), \(risk.rating ?? "")" } ?? "no score"
          return AgendaLineView(
            address: risk.id, words: risk.text,
            note: [score, risk.owner.map { "owner \($0)" }].compactMap(\.self).joined(separator: "; "))
        }
      )
    }

    private var decisions: String? {
      let unheld = situation.unheldRoles.map { role in
        (role.role.code.map { "\($0.text), " } ?? "") + role.role.title.text
      }
      return unheld.isEmpty ? nil : "Roles that nobody holds: \(unheld.joined(separator: "; "))."
    }

    private var communications: (String?, [AgendaLineView]) {
      let conditions = situation.state.conditions
      guard !conditions.isEmpty else { return (nil, []) }
      return (
        "What may be said depends on:",
        conditions.map { condition in
          AgendaLineView(
            address: nil, words: condition.name + (condition.service.map { "@\($0)" } ?? ""),
            note: ConditionStanding.of(condition, situation) + ", \(LogTime.words(condition.entry.at))"
              + (condition.entry["said-by"].map { ", said by \($0)" } ?? ""))
        }
      )
    }

    private var next: String? {
      AgendaPoints.nextMeeting(situation).map { "The log names \(LogTime.words($0))." }
    }
  }
}
