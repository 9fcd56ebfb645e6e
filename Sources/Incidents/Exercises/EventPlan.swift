internal import Files
internal import ProcedureModel
package import SourceText

/// The events of an exercise, each with its time, whom it goes to, and what came of it by the log.
package struct EventPlan: Sendable {
  /// How an expected item was kept.
  package enum Verdict: Hashable, Sendable {
    /// Recorded so many minutes after the event, by the clock.
    case inTime(minutes: Int)
    /// Recorded, and later than it was to be by so many minutes.
    case late(minutes: Int, by: Int)
    /// It was so before the event was played.
    case before
    /// Not recorded, and there is still time or none was set.
    case open
    /// Not recorded, and its time is over.
    case missed
  }

  package struct Answer: Sendable {
    package let expected: ExerciseEvent.Expected
    package let key: ItemKey
    package let words: String
    /// By when, counted from when the event was played; nil where no minutes are set.
    package let due: Moment?
    /// The entry that says it; nil where none does.
    package let entry: EffectiveEntry?
    package let verdict: Verdict
  }

  package struct Event: Sendable {
    package let event: ExerciseEvent
    /// When it is to be played.
    package let planned: Moment
    /// The entry that says that it was played; nil where the plan is all there is.
    package let played: EffectiveEntry?
    package let role: RoleState?
    package let answers: [Answer]

    /// When it was played, or else is to be.
    package var at: Moment { played?.at ?? planned }
  }

  package let title: String?
  package let events: [Event]

  /// Joins a file with an exercise.
  /// - Parameters:
  ///   - file: the events.
  ///   - path: of the file, for diagnostics.
  ///   - situation: the exercise.
  /// - Returns: nil where an event goes to nobody or expects an item that there is not; and what is wrong, in reading order.
  package static func make(
    _ file: EventFile, path: String, _ situation: Situation
  ) -> (plan: EventPlan?, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let start = situation.state.start?.at ?? situation.now
    let played = situation.state.entries(.inject)
    let lookup = ItemLookup(situation.procedure)
    var events: [Event] = []
    for event in file.events {
      let role = situation.roles.first { $0.isNamed(event.to.text) }
      if role == nil, !situation.roles.isEmpty {
        diagnostics.append(
          Diagnostic(
            rule: "exercise-event", path: path, range: event.to.range,
            message: "the procedure has no role `\(event.to.text)`",
            hint: "Its roles are: \(situation.roles.map(\.key).joined(separator: ", "))."))
      }
      let planned = event.at.moment(start: start)
      let entry = played.last { $0["event"].map { $0.hasSameBytes(as: String(event.number)) } ?? false }
      let answers = event.expected.compactMap { expected -> Answer? in
        let found = try? lookup.find(expected.item.text, facts: situation.facts) { () throws(FileProblem) in
          situation.state
        }
        switch found {
        case .success(let key):
          return answer(expected, key, at: entry?.at ?? planned, isPlayed: entry != nil, situation)
        case .failure(let refusal):
          for reason in refusal.reasons {
            diagnostics.append(
              Diagnostic(
                rule: "exercise-event", path: path, range: expected.item.range, message: reason.message,
                hint: reason.hint))
          }
          return nil
        case nil: return nil
        }
      }
      events.append(Event(event: event, planned: planned, played: entry, role: role, answers: answers))
    }
    return (diagnostics.isEmpty ? EventPlan(title: file.title, events: events) : nil, diagnostics)
  }

  private static func answer(
    _ expected: ExerciseEvent.Expected, _ key: ItemKey, at played: Moment, isPlayed: Bool, _ situation: Situation
  ) -> Answer {
    let due = expected.minutes.map { played.adding(seconds: $0 * 60) }
    let fitting = situation.state.entries(.state).filter { entry in
      guard entry["item"].map({ $0.hasSameBytes(as: key.address.text) }) ?? false,
        let state = entry["state"].flatMap({ ItemStatus(rawValue: $0) })
      else { return false }
      // What is said of all services is said of each.
      if let service = key.service, let own = entry["service"], !own.hasSameBytes(as: service) { return false }
      // What is done was begun.
      return state == expected.state || expected.state == .started && state == .done
    }
    func answer(_ entry: EffectiveEntry?, _ verdict: Verdict) -> Answer {
      Answer(
        expected: expected, key: key, words: situation.item(key.address)?.words ?? "", due: due, entry: entry,
        verdict: verdict)
    }
    if let entry = fitting.first(where: { minute($0.at) >= minute(played) }) {
      let taken = minute(entry.at) - minute(played)
      guard let limit = expected.minutes, taken > limit else { return answer(entry, .inTime(minutes: taken)) }
      return answer(entry, .late(minutes: taken, by: taken - limit))
    }
    if let entry = fitting.last { return answer(entry, .before) }
    return answer(nil, due.map { minute($0) < minute(situation.now) } ?? false ? .missed : .open)
  }

  /// A moment in whole minutes, as clocks show them.
  private static func minute(_ moment: Moment) -> Int { moment.seconds / 60 }
}
