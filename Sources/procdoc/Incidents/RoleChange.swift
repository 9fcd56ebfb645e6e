import Incidents
import ProcedureModel
import SourceText

/// A role's new holder: who may hand it over, and what that changes in `incident.yaml`.
enum RoleChange {
  /// - Parameters:
  ///   - typed: the role's code or title.
  ///   - recording: gets the file's new text.
  /// - Returns: the role as it was, and the entries for the facts that change; none where the file says so already.
  static func handover(
    _ typed: String, from: String, to: String, at: Moment, _ situation: Situation,
    _ recording: inout IncidentFolder.Recording
  ) -> Result<(role: RoleState, facts: [DraftEntry]), Refusal> {
    guard let role = situation.roles.first(where: { $0.isNamed(typed) }) else {
      let known = situation.roles.map(\.key)
      return .failure(
        Refusal(
          "the procedure has no role of that name",
          hint: known.isEmpty ? "It has no cards.yaml." : "Its roles are: \(known.joined(separator: ", "))."))
    }
    guard !from.hasSameBytes(as: to) else {
      return .failure(
        Refusal("--from and --to are the same person", hint: "Say who takes the role over with --to."))
    }
    let facts = recording.facts
    for (option, initials) in [("--from", from), ("--to", to)] where facts.signature(initials) == nil {
      return .failure(
        Refusal(
          "the initials of \(option) are not on the signature sheet",
          hint: "Sign first: `procdoc incident sign INCIDENT \(initials) --name … --post … --organisation …`."))
    }
    func isHolder(_ initials: String, _ holder: String) -> Bool {
      holder.hasSameBytes(as: initials) || facts.signature(initials)?.name.map { $0.hasSameBytes(as: holder) } ?? false
    }
    let named = facts.roles.first { role.isNamed($0.role) }
    guard let holder = named?.holder, !isHolder(from, holder) else {
      return set(role, named?.role ?? role.key, to: to, by: from, at: at, &recording)
    }
    // Somebody has set it already; the handover itself is still to be logged.
    if isHolder(to, holder) { return .success((role, [])) }
    return .failure(
      Refusal(
        "\(from) does not hold \(role.key): incident.yaml names somebody else",
        hint: "Say with --from who hands it over, or set who holds it: `procdoc incident set INCIDENT "
          + "roles.\(FactTable.key(of: role.key)).holder \(from) --by \(from)`."))
  }

  private static func set(
    _ role: RoleState, _ name: String, to: String, by: String, at: Moment, _ recording: inout IncidentFolder.Recording
  ) -> Result<(role: RoleState, facts: [DraftEntry]), Refusal> {
    FactChange.edit(at: at, by: by, &recording) { bytes throws(IncidentEditProblem) in
      try IncidentFileEdit.setting("roles.\(FactTable.key(of: name)).holder", to: to, in: bytes)
    }.map { (role, $0) }
  }
}
