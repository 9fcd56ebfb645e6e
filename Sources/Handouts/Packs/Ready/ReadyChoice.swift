internal import Incidents
internal import ProcedureModel
internal import SourceText

/// What the pack of an incident is for one type of service: which rows and plans are in it and what its notices say. All
/// of it is asked of an incident of that type, so that the ready pack and the tool never say two things.
struct ReadyChoice: Sendable {
  /// Stands in the words for the name of the service, which only the page will know. A character that no text has.
  static let nameless = "\u{E000}"

  /// The code; nil where the type is not known.
  let type: String?
  private let live: PackStamp
  private let exercise: PackStamp

  /// - Parameters:
  ///   - type: a code of the checklists; nil for an incident whose type is not known.
  ///   - now: any moment; nothing that is taken from here depends on it.
  init(_ procedure: Procedure, type: String?, now: Moment, tool: String) {
    self.type = type
    live = ReadyChoice.stamp(procedure, type, .live, now, tool)
    exercise = ReadyChoice.stamp(procedure, type, .exercise, now, tool)
  }

  private static func stamp(
    _ procedure: Procedure, _ type: String?, _ mode: IncidentFacts.Mode, _ now: Moment, _ tool: String
  ) -> PackStamp {
    var facts = FactTable()
    facts["incident"] = "ready"
    facts["mode"] = mode.rawValue
    facts["procedure"] = procedure.control.title.text
    facts["version"] = procedure.control.version.text
    facts["services.service.id"] = "service"
    facts["services.service.name"] = nameless
    facts["services.service.type"] = type
    let start = IncidentStart(
      facts: facts, sources: [], fingerprint: procedure.fingerprint, by: "", now: now, tool: tool)
    let log = start.files().first { $0.path.hasSameBytes(as: "log.jsonl") }?.bytes ?? []
    return PackStamp(Situation(procedure, IncidentLog(log), now: now), tool: tool, edition: .standard)
  }

  /// For the script.
  var data: JSONValue {
    let situation = live.situation
    let context = PackContext(live)
    return .object([
      ("type", .text(type ?? "")),
      ("leftOut", .texts(situation.leftOut.map(\.address.text))),
      ("plans", .texts(situation.plansInForce)),
      ("live", ReadyChoice.data(PackNotices.notices(live))),
      ("exercise", ReadyChoice.data(PackNotices.notices(exercise))),
      (
        "notices",
        .object(
          situation.procedure.appendices.filter(\.isPlan).map { plan in
            (plan.letter, ReadyChoice.data(PlanSheet.notices(plan.inForceFor?.text, context)))
          })
      ),
    ])
  }

  private static func data(_ notices: [NoticeView]) -> JSONValue {
    .list(notices.map { .texts([$0.mark, $0.words]) })
  }
}
