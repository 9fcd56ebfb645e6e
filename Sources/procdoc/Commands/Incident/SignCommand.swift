import ArgumentParser
import Files
import Incidents
import SourceText

/// `procdoc incident sign`: a line of the signature sheet.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "Put somebody on the signature sheet, so that their initials can be used.",
    usage: "procdoc incident sign INCIDENT AB --name … --post … --organisation …")

  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Argument(help: "Two to four capitals or digits.")
  var initials: String

  @Option(help: "The person's name.")
  var name: String?

  @Option(help: "Their post.")
  var post: String?

  @Option(help: "Their organisation.")
  var organisation: String?

  func run() throws {
    let recorder = try Recorder(incident)
    let initials = initials.asciiCapitals
    guard let name = try Terminal.missing(name, ask: "Name of \(Console.shown(initials)):") else {
      Console.complain("procdoc: say whose initials these are, with --name. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    let signature = IncidentFacts.Signature(
      initials: initials, name: name, post: try Terminal.missing(post, ask: "Post:"),
      organisation: try Terminal.missing(organisation, ask: "Organisation:"))
    // They sign for themselves: their initials are on the sheet once this is recorded.
    try recorder.record(checked: false, as: { _ in "\(initials) is on the signature sheet" }) {
      recording throws(FileProblem) in
      FactChange.edit(at: recorder.now, by: initials, &recording) { bytes throws(IncidentEditProblem) in
        try IncidentFileEdit.signing(signature, in: bytes)
      }
    }
  }
}
