internal import Incidents
internal import ProcedureModel
internal import SourceText

/// The lines that a reader of any sheet of a pack must see before the text.
enum PackNotices {
  /// What stands on the cover: the state of the version and why it is used all the same, what is wrong with the log, types
  /// of service without a plan.
  static func notices(_ stamp: PackStamp) -> [NoticeView] {
    let situation = stamp.situation
    var notices: [NoticeView] = []
    if situation.isBlank {
      notices.append(NoticeView(mark: "BLANK", words: "Made before there is an incident: fill in by hand."))
    } else if situation.facts.mode == .exercise {
      notices.append(
        NoticeView(mark: "EXERCISE", words: "This is not a real incident. Nobody is to be called out by it."))
    }
    notices += NoticeView.notices(stamp.version, supersedes: situation.procedure.control.supersedes?.text)
    if let reason = situation.facts.reason {
      notices.append(NoticeView(mark: "WHY THIS VERSION", words: reason))
    }
    let versions = situation.state.versions.versions
    if versions.count > 1, let now = versions.last, !situation.isBlank {
      let before = versions[versions.count - 2].name
      let moved = situation.state.entries.first { $0.number == now.line }
      let open = situation.itemsInForce.filter { !$0.toConfirm.isEmpty }.count
      let again =
        open == 0
        ? "" : " \(open == 1 ? "1 row was" : "\(open) rows were") done by words that have changed: confirm again."
      notices.append(
        NoticeView(
          mark: "NO LONGER \(before)",
          words:
            "This incident runs on \(now.name)\(moved.map { " since \(LogTime.words($0.at))" } ?? ""). Addresses on "
            + "sheets of \(before) may mean other rows.\(again)"))
    }
    if !situation.typesWithoutPlan.isEmpty {
      notices.append(
        NoticeView(
          mark: "NO PLAN FOR \(situation.typesWithoutPlan.joined(separator: ", "))",
          words: "No plan of this procedure is for this type of service, so all plans are in the pack."))
    }
    for problem in situation.problems where problem.isGrave {
      notices.append(NoticeView(mark: "CHECK THE LOG", words: problem.message))
    }
    return notices
  }
}
