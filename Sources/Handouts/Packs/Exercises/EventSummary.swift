package import Incidents

/// The times taken in an exercise in one sentence.
package enum EventSummary {
  /// `Of 7 things expected after 5 events: 4 in time, 1 late, 1 missed, 1 done before. 2 events were not logged as played.`
  package static func words(_ plan: EventPlan) -> String {
    let answers = plan.events.flatMap(\.answers)
    func count(_ test: (EventPlan.Verdict) -> Bool, _ words: String) -> String? {
      let count = answers.filter { test($0.verdict) }.count
      return count == 0 ? nil : "\(count) \(words)"
    }
    let parts = [
      count({ if case .inTime = $0 { true } else { false } }, "in time"),
      count({ if case .late = $0 { true } else { false } }, "late"), count({ $0 == .missed }, "missed"),
      count({ $0 == .open }, "still open"), count({ $0 == .before }, "done before"),
    ].compactMap { $0 }
    let unplayed = plan.events.filter { $0.played == nil }.count
    return
      "Of \(answers.count == 1 ? "1 thing" : "\(answers.count) things") expected after \(plan.events.count) events: "
      + "\(parts.isEmpty ? "nothing" : parts.joined(separator: ", "))."
      + (unplayed == 0
        ? ""
        : " \(unplayed == 1 ? "1 event is" : "\(unplayed) events are") not logged as played: the planned time stands for it.")
  }
}
