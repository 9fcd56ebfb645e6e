internal import SourceText

/// An `incident.yaml` with some facts set and all else as it was: comments, order, spacing, line ends.
///
/// The result has been read back: it differs from the file before in exactly what was set.
package struct IncidentFileEdit: Sendable {
  /// The whole file as it should now be.
  package let bytes: [UInt8]
  /// What the edit changes in the facts, in the table's terms. Empty where they were so already. A field of an entry that
  /// was not there adds that entry, and so its id, role or initials too.
  package let changes: [FactTable.Change]

  /// Sets one field in a file.
  /// - Parameters:
  ///   - name: as in a `FactTable`: `provider`, `roles.PL.holder`, `closed-days.2027-05-07`, `fields.next-update`.
  ///   - value: as a person writes it in the file: a time as `2026-11-20 02:10` or `Moment.iso`, a closed day's words or
  ///     the day itself. Nil or an empty text takes the field out: its key stays with nothing after it. An entry of a
  ///     list goes only as a whole, when its id, role or initials is the last field that it has.
  ///   - bytes: the file as it stands.
  ///   - scriptFields: names of free fields that may be meant, set or not: those that scripts name.
  package static func setting(
    _ name: String, to value: String?, in bytes: [UInt8], scriptFields: [String] = []
  ) throws(IncidentEditProblem) -> IncidentFileEdit {
    try setting([(name, value)], in: bytes, scriptFields: scriptFields)
  }

  /// Sets several fields, all or none, in the order given.
  package static func setting(
    _ fields: [(name: String, value: String?)], in bytes: [UInt8], scriptFields: [String] = []
  ) throws(IncidentEditProblem) -> IncidentFileEdit {
    let before = try EditedIncident(bytes)
    var current = before
    for (name, value) in fields { current = try current.setting(name, to: value, scriptFields: scriptFields) }
    return IncidentFileEdit(bytes: current.bytes, changes: before.facts.changes(to: current.facts))
  }

  /// Adds a line to the signature sheet. Initials that have one already, in capitals or not, are a problem. Small letters
  /// become capitals.
  package static func signing(
    _ signature: IncidentFacts.Signature, in bytes: [UInt8]
  ) throws(IncidentEditProblem) -> IncidentFileEdit {
    let initials = signature.initials.asciiCapitals
    let name = "signatures.\(initials)."
    do {
      _ = try FactKind.initials.fact(initials)
    } catch {
      throw .wrongValue(name: "initials", message: error.message, hint: error.hint)
    }
    if let line = try EditedIncident(bytes).line(of: .signatures, initials) {
      throw .alreadySigned(initials: initials, line: line)
    }
    return try setting(
      [
        (name + "initials", initials), (name + "name", signature.name), (name + "post", signature.post),
        (name + "organisation", signature.organisation),
      ], in: bytes)
  }
}
