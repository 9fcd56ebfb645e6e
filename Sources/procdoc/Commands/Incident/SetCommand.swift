import ArgumentParser
import Files
import Incidents
import SourceText

/// `procdoc incident set`: one fact of `incident.yaml`.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a fact in incident.yaml; the rest of the file stays as it is.",
    usage: "procdoc incident set INCIDENT FIELD VALUE --by AB",
    discussion: """
      Fields: provider, notified, lead, telephone, services.ID.address, roles.PL.holder, roles.PL.telephone,
      fields.NAME and all others of incident.yaml. An empty VALUE ("") takes the field out.
      """)

  @OptionGroup var entry: EntryOptions

  @Argument(help: "The field's name.")
  var field: String

  @Argument(help: "What it is to say.")
  var value: [String]

  func run() throws {
    let (recorder, by, at) = try entry.open()
    let value = value.joined(separator: " ")
    try recorder.record { recording throws(FileProblem) in
      FactChange.edit(at: at, by: by, &recording) { bytes throws(IncidentEditProblem) in
        try IncidentFileEdit.setting(field, to: value.isEmpty ? nil : value, in: bytes)
      }
    }
  }
}
