internal import ProcedureModel
internal import SourceText

/// Who approved a script, and whether it still says what they approved.
package struct ScriptApproval: Sendable {
  /// The entry that says so.
  package let entry: EffectiveEntry
  /// Whether the words have changed since.
  package let isOutdated: Bool

  /// Nil where nobody approved it.
  package init?(_ opened: OpenedScript, _ state: IncidentState) {
    let entries = state.entries(.approve).filter { $0["script"]?.hasSameBytes(as: opened.name) ?? false }
    guard let entry = entries.last else { return nil }
    self.entry = entry
    isOutdated = !(entry["digest"]?.hasSameBytes(as: opened.digest) ?? false)
  }
}
