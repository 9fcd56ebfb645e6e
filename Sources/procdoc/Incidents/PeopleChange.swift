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
    guard recording.files.facts != nil, var bytes = recording.files.people else { return .failure(unreadable) }
    // To the minute, as the file has it: what the log says and what the file says must be the same.
    let minute = Moment(seconds: at.seconds - at.london.time.second).iso
    var reasons: [Refusal.Reason] = []
    var done: [String] = []
    var entries: [DraftEntry] = []
    for typed in codes {
      do throws(PersonCode.Problem) {
        let code = try PersonCode(typed)
        guard !done.contains(where: { $0.hasSameBytes(as: code.description) }) else { continue }
        do throws(PeopleEditProblem) {
          bytes = try PeopleFile.setting(code, column, to: minute, in: bytes)
          let field = "people.\(code).\(column.rawValue)"
          done.append(code.description)
          entries.append(
            DraftEntry(
              .set, at: at, by: by, [("field", field), ("old", recording.table[field]), ("new", minute)]))
        } catch {
          reasons.append(
            Refusal.Reason("\(code): \(error.message)", hint: error.hint ?? "Compare the code with the list."))
        }
      } catch {
        reasons.append(Refusal.Reason("the code `\(typed)` \(error.message)", hint: "Compare it with the list."))
      }
    }
    guard reasons.isEmpty else { return .failure(Refusal(reasons)) }
    recording.newPeople = bytes
    return .success((done, entries))
  }

  /// Adds people to the list.
  /// - Parameters:
  ///   - service: the id of the service at which they are; nil for the only one that there is.
  ///   - recording: gets the file's new text.
  /// - Returns: an entry for each fact.
  static func add(
    _ count: Int, service: String?, funding: String?, at: Moment, by: String,
    _ recording: inout IncidentFolder.Recording
  ) -> Result<[DraftEntry], Refusal> {
    guard recording.files.facts != nil else { return .failure(unreadable) }
    let services = recording.facts.services.map(\.id)
    let known =
      services.isEmpty
      ? "incident.yaml names no service yet." : "Say --service and one of: \(services.joined(separator: ", "))."
    guard let service = service ?? (services.count == 1 ? services.first : nil) else {
      return .failure(Refusal("it is not said at which service they are", hint: known))
    }
    guard services.contains(where: { $0.hasSameBytes(as: service) }) else {
      return .failure(Refusal("the incident has no service `\(service)`", hint: known))
    }
    do throws(PeopleEditProblem) {
      let made = try PeopleFile.adding(count, service: service, funding: funding, after: recording.files.people ?? [])
      recording.newPeople = made.bytes
      return .success(
        made.codes.flatMap { code in
          [("code", code.description), ("service", service), ("funding", funding)].compactMap { column, value in
            value.map { DraftEntry(.set, at: at, by: by, [("field", "people.\(code).\(column)"), ("new", $0)]) }
          }
        })
    } catch {
      return .failure(Refusal(error.message, hint: error.hint ?? "Mend people.csv and run it again."))
    }
  }

  private static let unreadable = Refusal(
    "incident.yaml or people.csv has errors or is not there, so nothing is set in people.csv",
    hint: "Mend it first; what is wrong stands above.")
}
