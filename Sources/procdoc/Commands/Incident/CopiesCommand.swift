import ArgumentParser
import Files
import Handouts
import Incidents
import SourceText

/// `procdoc incident copies`: who has copies of an issued handout.
struct CopiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copies", abstract: "Log copies of an issued handout that go out or come back; list who has which.",
    usage: "procdoc incident copies INCIDENT [ISSUE --to \"Press office, 2\" --back \"Night staff, 12\" --by AB]",
    discussion: "Without an issue's number, all issued handouts are listed with who has copies of them.")

  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Argument(help: "The number of the issue.")
  var issue: Int?

  @Option(
    parsing: .singleValue, help: ArgumentHelp("Who got further copies, and how many.", valueName: "who, copies"))
  var to: [String] = []

  @Option(
    parsing: .singleValue, help: ArgumentHelp("Whose copies came back, and how many.", valueName: "who, copies"))
  var back: [String] = []

  @Option(help: ArgumentHelp("Initials of whoever gave them out or took them back.", valueName: "initials"))
  var by: String?

  @Option(help: ArgumentHelp("When: 14:20, yesterday 14:20; now if left out.", valueName: "time"))
  var at: String?

  @Option(help: "Anything else worth keeping.")
  var note: String?

  func run() throws {
    guard let issue else { return try list() }
    let (out, back) = (try HolderOption.read(to, option: "--to"), try HolderOption.read(back, option: "--back"))
    let recorder = try Recorder(incident)
    let at = try TypedTime.read(optional: at, option: "--at", now: recorder.now) ?? recorder.now
    guard let by = try Terminal.missing(by, ask: "Your initials:") else {
      Console.complain("procdoc: say who with --by and initials from the signature sheet. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    try recorder.record { recording throws(FileProblem) in
      let issued = try recording.history().issued
      guard !(out + back).isEmpty else {
        return .failure(
          Refusal("no copies are named", hint: "Say --to \"Press office, 2\" or --back \"Night staff, 12\"."))
      }
      guard let handout = issued.last(where: { $0.number == issue }) else {
        let known = issued.map { String($0.number) }.joined(separator: ", ")
        return .failure(
          Refusal(
            "there is no issue \(issue)",
            hint: known.isEmpty ? "No handout has been issued yet: `procdoc incident issue`." : "There are: \(known)."))
      }
      if let refusal = CopiesCommand.refusal(back, handout) { return .failure(refusal) }
      let names = { (holder: HolderOption) in
        HolderOption("\(handout.holder(holder.name)?.name ?? holder.name), \(holder.copies)") ?? holder
      }
      return .success(
        back.map { CopiesCommand.entry(issue, names($0), "back", note: note, at: at, by: by) }
          + out.map { CopiesCommand.entry(issue, names($0), "out", note: note, at: at, by: by) })
    }
  }

  /// Why copies cannot have come back; nil where they can.
  private static func refusal(_ back: [HolderOption], _ handout: IssuedHandout) -> Refusal? {
    let known = handout.holders.map(\.words).joined(separator: "; ")
    let hint = known.isEmpty ? "No copies of it are out." : "Copies are with: \(known)."
    for holder in back {
      let all = back.filter { $0.name.isSameWord(as: holder.name) }.reduce(0) { $0 + $1.copies }
      guard let owner = handout.holder(holder.name) else {
        return Refusal("by the log one of those has no copies of issue \(handout.number)", hint: hint)
      }
      if all > owner.copies {
        return Refusal("more copies would come back than by the log went out", hint: hint)
      }
    }
    return nil
  }

  /// The entry for copies that went out or came back.
  static func entry(
    _ issue: Int, _ holder: HolderOption, _ direction: String, note: String?, at: Moment, by: String
  ) -> DraftEntry {
    DraftEntry(
      .copies, at: at, by: by,
      [
        ("issue", String(issue)), ("direction", direction), ("holder", holder.name), ("copies", String(holder.copies)),
        ("note", note),
      ])
  }

  private func list() throws {
    let templates = try TemplateLoader.load(nil)
    let now = try Clock.now()
    let view = try IncidentView(incident, now: now)
    let situation = Situation(view.incident.procedure, view.log, now: now)
    let standings = IssueReview(situation, templates: templates).standings
    Console.say(Console.shown(lines: IssueText.lines(standings)))
    if view.needsReading || standings.contains(where: \.isStale) { throw ExitStatus.findings }
  }
}
