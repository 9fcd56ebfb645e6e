import ArgumentParser
import Files
import Handouts
import Incidents
import ProcedureModel
import SourceText

/// `procdoc incident issue`: a sheet of the pack goes out as a numbered handout.
struct IssueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Number a handout, keep its exact bytes, and log who has copies.",
    usage: "procdoc incident issue INCIDENT SHEET --to \"Night staff, 12\" --approved-by CD --by AB",
    discussion: """
      SHEET is a sheet of the pack: its file name (card-01-pl), its short name (Card 1), or for a card its role (PL). The
      page is kept in the incident's folder `issued`. Issue the same sheet again when a fact in it has changed: the new one
      says what it replaces, what changed and which copies to take back. `procdoc incident copies` logs further copies,
      and those that come back.
      """)

  @Argument(help: "The incident's folder, or its name in `incidents`.", completion: .directory)
  var incident: String

  @Argument(help: "The sheet.")
  var sheet: String

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Who gets it, and how many copies; once for each. One copy if left out.", valueName: "who, copies"))
  var to: [String] = []

  @Option(help: ArgumentHelp("Who approved it: initials from the signature sheet.", valueName: "initials"))
  var approvedBy: String?

  @Option(help: ArgumentHelp("Initials of whoever issues it.", valueName: "initials"))
  var by: String?

  @Option(help: "standard, or large-print for 18 point.")
  var edition = Edition.standard

  @Option(
    help: ArgumentHelp("Templates that stand in for built-in ones, file by file.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  /// What was made under the lock.
  private struct Made {
    let number: Int
    let name: String
    let title: String
    let sheetID: String
    let earlier: [IssuedHandout]
    let changes: [String]
  }

  func run() throws {
    let holders = try HolderOption.read(to, option: "--to")
    let templates = try TemplateLoader.load(templates)
    let now = try Clock.now()
    // Edits by hand are logged first, so that the page is made from them.
    let view = try IncidentView(incident, now: now)
    guard let by = try Terminal.missing(by, ask: "Your initials:") else {
      Console.complain("procdoc: say who with --by and initials from the signature sheet. Nothing was recorded.")
      throw ExitStatus.notDone
    }
    var made: Made?
    var needsReading = view.needsReading
    let recorder = Recorder(view.incident, now: now)
    do {
      try recorder.record(as: IssueCommand.words) { recording throws(FileProblem) in
        guard recording.edits.isEmpty else {
          return .failure(
            Refusal("incident.yaml or people.csv was edited this very moment", hint: "Give the command again."))
        }
        return try draft(holders, templates, by: by, view.incident, now, &recording).map { drafts, issue in
          made = issue
          return drafts
        }
      }
    } catch let status as ExitStatus where status == .findings {
      needsReading = true
    }
    if let made { say(made, holders, view.incident) }
    if needsReading { throw ExitStatus.findings }
  }

  /// The page and the entries for it; made under the lock, so that no two have one number.
  private func draft(
    _ holders: [HolderOption], _ templates: TemplateSet, by: String, _ incident: OpenIncident, _ now: Moment,
    _ recording: inout IncidentFolder.Recording
  ) throws(FileProblem) -> Result<(entries: [DraftEntry], made: Made), Refusal> {
    guard let approvedBy = approvedBy?.asciiCapitals else {
      return .failure(
        Refusal(
          "it is not said who approved it", hint: "Say it with --approved-by and initials from the signature sheet."))
    }
    guard !holders.isEmpty else {
      return .failure(
        Refusal("it is not said who gets it", hint: "Say it with --to \"Night staff, 12\", once for each."))
    }
    let log = try incident.folder.readLog()
    let situation = Situation(incident.procedure, log, now: now)
    let sheets = IssueSheets(templates: templates, situation: situation, tool: ToolVersion.current, edition: edition)
    let choice: IssueSheets.Choice
    switch find(in: sheets) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let found): choice = found
    }
    let number = IssueCommand.number(situation.state, log, incident)
    let earlier = situation.state.issued.filter { $0.isSameHandout(choice.handout, edition: edition.rawValue) }
    let changes = earlier.last.map { IssueReview(situation, templates: templates).changes(since: $0) } ?? []
    guard
      let page = sheets.page(
        choice, number: number, earlier: earlier, changes: changes, approvedBy: approvedBy)
    else { return .failure(Refusal("the sheet cannot be made", hint: "Give the command again.")) }
    let bytes = Array(page.utf8)
    let name = IssuedHandout.fileName(number, choice.handout, edition: edition.rawValue)
    recording.newIssue = (name, bytes)
    let entry = DraftEntry(
      .issue, at: now, by: by,
      [
        ("issue", String(number)), ("handout", choice.handout), ("title", choice.title), ("edition", edition.rawValue),
        ("file", "\(IncidentFolder.issuedName)/\(name)"), ("sha256", IssuedHandout.digest(of: bytes)),
        ("source", situation.procedure.fingerprint), ("approved-by", approvedBy),
        ("replaces", earlier.last.map { String($0.number) }), ("changed", IssueCommand.short(changes)),
      ])
    let copies = holders.map { CopiesCommand.entry(number, $0, "out", note: nil, at: now, by: by) }
    return .success(
      (
        [entry] + copies,
        Made(
          number: number, name: name, title: choice.title, sheetID: sheets.sheetID, earlier: earlier, changes: changes)
      ))
  }

  private func find(in sheets: IssueSheets) -> Result<IssueSheets.Choice, Refusal> {
    let found = sheets.find(sheet)
    if found.count == 1 { return .success(found[0]) }
    let names = (found.isEmpty ? sheets.choices : found).map(\.handout).joined(separator: ", ")
    return .failure(
      found.isEmpty
        ? Refusal("the pack has no sheet of that name", hint: "Its sheets are: \(names).")
        : Refusal("several sheets go by that name", hint: "Name one of: \(names)."))
  }

  /// The next free number. Where lines are gone from the log, a file may be all that is left of an issue: it is not
  /// written over.
  private static func number(_ state: IncidentState, _ log: IncidentLog, _ incident: OpenIncident) -> Int {
    guard log.problems.contains(where: \.isGrave) else { return state.nextIssue }
    let kept = IssuedFiles.names(incident).compactMap { IssuedHandout.number(ofFile: $0) }.max() ?? 0
    return max(state.nextIssue, kept + 1)
  }

  /// As many of the changes as a line of the log holds.
  private static func short(_ changes: [String]) -> String? {
    var text = ""
    for (index, change) in changes.enumerated() {
      guard text.utf8.count + change.utf8.count < 4000 else { return text + "; and \(changes.count - index) more" }
      text += (text.isEmpty ? "" : "; ") + change
    }
    return text.isEmpty ? nil : text
  }

  /// `issue 9 of Action card: Project lead, 13 copies to 2`.
  private static func words(_ entries: [DraftEntry]) -> String {
    func field(_ entry: DraftEntry?, _ name: String) -> String {
      entry?.fields.first { $0.name.hasSameBytes(as: name) }?.value ?? ""
    }
    let issue = entries.first { $0.kind == .issue }
    let copies = entries.filter { $0.kind == .copies }.compactMap { Int(field($0, "copies")) }
    let total = copies.reduce(0, +)
    return "issue \(field(issue, "issue")) of \(field(issue, "title")), \(total == 1 ? "1 copy" : "\(total) copies") "
      + "to \(copies.count), approved by \(field(issue, "approved-by"))"
  }

  private func say(_ made: Made, _ holders: [HolderOption], _ incident: OpenIncident) {
    let path = "\(incident.folder.path)/\(IncidentFolder.issuedName)/\(made.name)"
    Console.say("Issued: \(Console.shown(path)), sheet \(made.sheetID).")
    guard let last = made.earlier.last else { return }
    var lines = [
      "It replaces issue \(last.number). Changed: "
        + (made.changes.isEmpty ? "no fact in it." : made.changes.joined(separator: "; ") + ".")
    ]
    let out = made.earlier.filter { !$0.holders.isEmpty }
    for issue in out {
      lines.append("Take back of issue \(issue.number): \(issue.holders.map(\.words).joined(separator: "; ")).")
    }
    if let first = out.first, let holder = first.holders.first {
      lines.append(
        "  procdoc incident copies \(self.incident) \(first.number) --back \"\(holder.name), \(holder.copies)\" --by …")
    }
    Console.say(Console.shown(lines: lines))
  }
}
