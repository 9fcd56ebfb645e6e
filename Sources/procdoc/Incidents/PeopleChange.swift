import Incidents
import SourceText

/// Times in `people.csv` set by a command: the file's new text, and the entries that say so.
enum PeopleChange {
  /// Sets a time for people.
  /// - Parameters:
  ///   - codes: as typed.
  ///   - column: which time.
  ///   - recording: gets the file's new text.
  /// - Returns: the codes in their right spelling, and an entry for each.
  static func mark(
    _ codes: [String], _ column: PeopleFile.Column, at: Moment, by: String, _ recording: inout IncidentFolder.Recording
  ) -> Result<(codes: [String], entries: [DraftEntry]), Refusal> {
    guard recording.files.facts != nil, var bytes = recording.files.people else {
      return .failure(
        Refusal(
          "people.csv cannot be read, so nothing is set in it", hint: "Mend it first; what is wrong stands above."))
    }
    var reasons: [Refusal.Reason] = []
    var done: [String] = []
    var entries: [DraftEntry] = []
    for typed in codes {
      do throws(PersonCode.Problem) {
        let code = try PersonCode(typed)
        do throws(PeopleEditProblem) {
          bytes = try PeopleFile.setting(code, column, to: at.london.time.dayAndClock, in: bytes)
          let field = "people.\(code).\(column.rawValue)"
          done.append(code.description)
          entries.append(
            DraftEntry(
              .set, at: at, by: by, [("field", field), ("old", recording.table[field]), ("new", at.iso)]))
        } catch {
          reasons.append(Refusal.Reason(error.message, hint: error.hint ?? "Compare the code with the list."))
        }
      } catch {
        reasons.append(Refusal.Reason("the code \(error.message)", hint: "Compare it with the list."))
      }
    }
    guard reasons.isEmpty else { return .failure(Refusal(reasons)) }
    recording.newPeople = bytes
    return .success((done, entries))
  }
}
