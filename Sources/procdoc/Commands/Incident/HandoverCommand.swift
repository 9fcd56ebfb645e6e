import ArgumentParser
import Files
import Handouts
import Incidents
import SourceText

/// `procdoc incident handover`: a role passes from one person to another.
struct HandoverCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handover", abstract: "Hand a role over: logged, and printed for both to sign.",
    usage: "procdoc incident handover INCIDENT --role PL --from AB --to CD [--watch …]",
    discussion: """
      The sheet holds what is open or overdue on the role's card, calls that were promised, decisions, open risks and
      what to watch. From then on incident.yaml says that the new person holds the role. Both must be on the signature
      sheet.
      """)

  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Option(help: "The role, by its code or title.")
  var role: String

  @Option(help: ArgumentHelp("Whoever hands it over.", valueName: "initials"))
  var from: String

  @Option(help: ArgumentHelp("Whoever takes it over.", valueName: "initials"))
  var to: String

  @Option(help: ArgumentHelp("When: 20:00, yesterday 20:00; now if left out.", valueName: "time"))
  var at: String?

  @Option(help: "What to watch, in words. No names of people affected: use codes.")
  var watch: String?

  @Option(
    help: ArgumentHelp("The file to write; one that procdoc did not make is never replaced.", valueName: "file"),
    completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp("Templates that stand in for built-in ones, file by file.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  func run() throws {
    let recorder = try Recorder(incident)
    let templates = try TemplateLoader.load(templates)
    let at = try TypedTime.read(optional: at, option: "--at", now: recorder.now) ?? recorder.now
    let (from, to) = (from.asciiCapitals, to.asciiCapitals)
    var taken: RoleState?
    var needsReading = false
    do {
      try recorder.record { recording throws(FileProblem) in
        let situation = Situation(
          recorder.incident.procedure, try recorder.incident.folder.readLog(), now: recorder.now)
        switch RoleChange.handover(role, from: from, to: to, at: at, situation, &recording) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let change):
          taken = change.role
          return .success(
            change.facts + [
              DraftEntry(
                .handover, at: at, by: from,
                [("role", change.role.key), ("from", from), ("to", to), ("watch", watch)])
            ])
        }
      }
    } catch let status as ExitStatus where status == .findings {
      needsReading = true
    }
    guard let taken else { return }
    let view = try IncidentView(incident, now: recorder.now)
    let situation = try view.situation(now: recorder.now)
    let handover = Handover(taken, from: from, to: to, at: at, watch: watch)
    let stamp = PackStamp(situation, tool: ToolVersion.current, edition: .standard)
    let html = AccountPages(templates: templates, stamp: stamp).handover(handover)
    let path = try AccountFile.write(
      Array(html.utf8), name: AccountFile.name("handover", [taken.key, from, to], ending: "html"), output: output,
      view.incident)
    Console.say("To be signed by both: \(Console.shown(path)), sheet \(stamp.sheetID).")
    if let telephone = taken.telephone {
      Console.say(Console.shown("The role's telephone is still \(telephone): set it anew if it does not go with it."))
    }
    if situation.facts.lead.map({ $0.hasSameBytes(as: from) }) ?? false {
      Console.say(
        "\(from) still leads the incident: `procdoc incident set INCIDENT lead \(to) --by \(to)` changes that.")
    }
    if needsReading || view.needsReading { throw ExitStatus.findings }
  }
}
