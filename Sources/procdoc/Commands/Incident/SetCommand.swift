import ArgumentParser
import Files
import Incidents
import ProcedureModel
import SourceText

/// `procdoc incident set`: one fact of `incident.yaml`.
struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Set a fact in incident.yaml; the rest of the file stays as it is.",
    usage: "procdoc incident set INCIDENT FIELD VALUE --by AB",
    discussion: """
      Fields: provider, notified, lead, telephone, services.ID.address, roles.PL.holder, roles.PL.telephone,
      fields.NAME and all others of incident.yaml. fields.NAME@SERVICE is for one service's sheets alone. An empty VALUE ("")
      takes the field out.
      """)

  @OptionGroup var entry: EntryOptions

  @Argument(help: "The field's name.")
  var field: String

  @Argument(help: "What it is to say.")
  var value: [String]

  func run() throws {
    let (recorder, by, at) = try entry.open()
    let value = value.joined(separator: " ")
    let known = recorder.incident.procedure.disclosure?.fields.map(\.name.text) ?? []
    try recorder.record { recording throws(FileProblem) in
      FactChange.edit(at: at, by: by, &recording) { bytes throws(IncidentEditProblem) in
        try IncidentFileEdit.setting(field, to: value.isEmpty ? nil : value, in: bytes, scriptFields: known)
      }
    }
    if !value.isEmpty { warn(known) }
  }

  /// A free field may have any name, so a slip in it is recorded too: then the scripts have a blank.
  private func warn(_ known: [String]) {
    let prefix = "fields."
    guard field.utf8.starts(with: prefix.utf8), !known.isEmpty else { return }
    let rest = String(Substring(field.utf8.dropFirst(prefix.utf8.count)))
    let name = rest.utf8.split(separator: UInt8(ascii: "@")).first.map { String(decoding: $0, as: UTF8.self) } ?? rest
    guard !known.contains(where: { $0.hasSameBytes(as: name) }) else { return }
    let hint = Suggestion.nearest(to: name, among: known).map { " Did you mean `fields.\($0)`?" } ?? ""
    Console.complain(
      "procdoc: no script of this version can name \(Console.shown(name)), so it is printed nowhere.\(hint)")
  }
}
