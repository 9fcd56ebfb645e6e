internal import Incidents
internal import ProcedureModel
internal import SourceText

/// The head of an action card: who holds it, how they are reached, to whom they report and who stands in.
enum CardHolder {
  /// Labels with what is known; what is not is said so, or is a blank to fill in where there is no incident yet.
  static func rows(_ owner: CardOwner, _ situation: Situation) -> [LabelledText] {
    let state = owner.state
    func row(_ label: String, _ text: String?, else missing: String) -> LabelledText {
      LabelledText(label: label, values: text.map { [$0] } ?? (situation.isBlank ? [] : [missing]))
    }
    let organisation = LabelledText(label: "Organisation", values: state?.role.organisation.map { [$0] } ?? [])
    let deputy = state.flatMap { state in
      state.deputy.map { [$0, state.deputyTelephone].compactMap { $0 }.joined(separator: ", ") }
    }
    return [
      organisation,
      row("Holder", state.flatMap(holder), else: "No named holder"),
      row("Telephone", state.flatMap(telephone), else: "Not known"),
      row("Deputy", deputy, else: "No named deputy"),
      reportTo(state, situation),
    ]
  }

  /// `Anna Berg (AB)`.
  private static func holder(_ state: RoleState) -> String? {
    guard let holder = state.holder else { return nil }
    guard let initials = state.initials, !initials.hasSameBytes(as: holder) else { return holder }
    return "\(holder) (\(initials))"
  }

  /// The number, with what is to be doubted of it.
  private static func telephone(_ state: RoleState) -> String? {
    let parts = [state.telephone, state.caution].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " – ")
  }

  private static func reportTo(_ state: RoleState?, _ situation: Situation) -> LabelledText {
    let label = "Report to"
    guard let name = state?.role.reportsTo?.text else {
      return LabelledText(label: label, values: ["No role is named"])
    }
    guard let chief = situation.roles.first(where: { $0.isNamed(name) }) else {
      return LabelledText(label: label, values: [name])
    }
    let title = chief.role.title.text
    if situation.isBlank { return LabelledText(label: label, values: ["\(title):"]) }
    let who = holder(chief) ?? "no named holder"
    return LabelledText(
      label: label, values: ["\(title): \([who, telephone(chief)].compactMap { $0 }.joined(separator: ", "))"])
  }
}
