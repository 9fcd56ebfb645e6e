import ArgumentParser
import Handouts
import Incidents
import ProcedureModel
import SourceText

/// `procdoc incident withheld`: what an audience is not told, and why.
struct WithheldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withheld",
    abstract: "List what an audience is not told, why, what would release it, and who decides.",
    discussion: "For whoever writes to the audience. It names fields and never what stands in them.")

  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Option(help: "The audience, as disclosure.yaml names it.")
  var audience: String

  func run() throws {
    let now = try Clock.now()
    let view = try IncidentView(incident, now: now)
    let situation = try view.situation(now: now)
    let names = situation.procedure.disclosure?.audiences.map(\.name.text) ?? []
    guard let disclosure = situation.procedure.disclosure, disclosure.audience(audience) != nil else {
      Console.complain(
        "procdoc: there is no audience '\(Console.shown(audience))'. "
          + (names.isEmpty
            ? "The version has no disclosure.yaml." : "The audiences are: \(names.joined(separator: ", "))."))
      throw ExitStatus.notDone
    }
    let rules = DisclosureRules(disclosure, situation)
    let report = WithheldReport(
      rules, audience: audience, scripts: situation.procedure.scripts,
      values: ScriptSubjects.values(rules, situation))
    Console.say(Console.shown(lines: WithheldText.lines(report, audience: audience)))
    if view.needsReading { throw ExitStatus.findings }
  }
}
