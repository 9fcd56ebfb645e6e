import Incidents
import SourceText

/// A fact in `incident.yaml` set by a command: the file's new text, and the entries that say so.
enum FactChange {
  /// - Parameters:
  ///   - recording: gets the file's new text.
  ///   - edit: makes the edit in the bytes of the file.
  static func edit(
    at: Moment, by: String, _ recording: inout IncidentFolder.Recording,
    _ edit: ([UInt8]) throws(IncidentEditProblem) -> IncidentFileEdit
  ) -> Result<[DraftEntry], Refusal> {
    guard recording.files.facts != nil, let bytes = recording.files.incident else {
      return .failure(
        Refusal(
          "incident.yaml or people.csv has errors or is not there, so nothing is set in incident.yaml",
          hint: "Mend it first; what is wrong stands above."))
    }
    do throws(IncidentEditProblem) {
      let edited = try edit(bytes)
      guard !edited.changes.isEmpty else {
        return .failure(Refusal("that is what incident.yaml says already", hint: "Nothing needs to be done."))
      }
      guard !edited.changes.contains(where: { $0.name.hasSameBytes(as: "mode") }) else {
        return .failure(
          Refusal(
            "an incident stays what it began as, live or exercise", hint: "Start another one: `procdoc incident start`."
          ))
      }
      recording.newIncident = edited.bytes
      return .success(
        edited.changes.map { change in
          DraftEntry(.set, at: at, by: by, [("field", change.name), ("old", change.old), ("new", change.new)])
        })
    } catch {
      return .failure(
        Refusal(error.message, hint: error.hint ?? "Edit incident.yaml by hand; the next command logs it."))
    }
  }
}
