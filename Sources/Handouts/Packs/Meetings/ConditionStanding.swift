internal import Incidents
internal import ProcedureModel

/// How a condition that telling people needs stands, in words.
enum ConditionStanding {
  /// `met`, `not met`, `to be said anew today`.
  static func of(_ said: ConditionState, _ situation: Situation) -> String {
    let condition = situation.procedure.disclosure?.condition(said.name)
    if said.hasLapsed(at: situation.now, condition) { return "to be said anew today" }
    return said.isMet ? "met" : "not met"
  }

  /// Those that do not hold, as points to watch.
  static func waiting(_ situation: Situation) -> [String] {
    situation.state.conditions.compactMap { said in
      let condition = situation.procedure.disclosure?.condition(said.name)
      guard !said.holds(at: situation.now, condition) else { return nil }
      let name = said.name + (said.service.map { "@\($0)" } ?? "")
      return said.isMet ? "To be said anew today: \(name)" : "Not met yet: \(name)"
    }
  }
}
