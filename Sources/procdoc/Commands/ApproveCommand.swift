import ArgumentParser
import Files
import Handouts
import ProcedureModel
import SourceText

/// `procdoc approve`: a board has approved a version.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Write into a version that a board has approved it.",
    discussion: """
      Shows the lines that change, and writes them once that is confirmed: the version becomes approved, the one that it
      supersedes becomes superseded, and no other byte changes. Refused while `procdoc check` finds anything that is not
      accepted. Conditions of the approval stay open in `subject-to:`, and `check` names them until they are taken out.

      With --minutes the decision is quoted, and board, day and conditions are those of the minutes.
      """)

  @Argument(help: "The version's folder, such as Content/provider-failure/V03.", completion: .directory)
  var procedure: String

  @Option(
    help: ArgumentHelp("The minutes of the board, a file of kind minutes.", valueName: "file"),
    completion: .file(extensions: ["md"]))
  var minutes: String?

  @Option(
    help: ArgumentHelp(
      "The number of the decision in the minutes. [default: the one that names the version]", valueName: "number"))
  var decision: Int?

  @Option(help: ArgumentHelp("The board that approved it; what the minutes say if left out.", valueName: "board"))
  var by: String?

  @Option(
    help: ArgumentHelp(
      "The day of its decision, as in 2020-12-17; what the minutes say if left out.", valueName: "date"))
  var on: String?

  @Option(help: ArgumentHelp("When it is reviewed next: a day, or a month as in December 2022.", valueName: "date"))
  var nextReview: String

  @Option(
    help: ArgumentHelp(
      "A condition of the approval, once for each; what the minutes say if left out.", valueName: "words"))
  var subjectTo: [String] = []

  @Flag(help: "Do not ask whether to write what is shown.")
  var yes = false

  func validate() throws {
    guard minutes == nil else { return }
    if by == nil || on == nil {
      throw ValidationError("say with --minutes where the decision stands, or with --by and --on who made it and when.")
    }
    if decision != nil { throw ValidationError("--decision is a number in the minutes: name them with --minutes.") }
  }

  func run() throws {
    let edit = try ApprovalEdit(version: procedure, nextReview: ApproveCommand.review(nextReview), terms: terms)
    if !edit.terms.quote.isEmpty { Console.say(Console.shown(lines: edit.terms.quote + [""])) }
    Console.say(edit.shown)
    try Terminal.confirmWriting(yes: yes)
    do {
      try edit.write()
    } catch let problem as FileProblem {
      Console.complain("procdoc: \(problem)")
      throw ExitStatus.notDone
    }
    Console.say("Approved: \(Console.shown(procedure)).")
    let conditions = edit.terms.conditions
    if !conditions.isEmpty {
      Console.say("Open conditions: \(conditions.count). `procdoc check` names them until they are met.")
      throw ExitStatus.findings
    }
  }

  private func terms(_ version: LoadedVersion, _ procedure: Procedure) throws -> ApprovalTerms {
    let conditions = subjectTo.map(\.trimmed).filter { !$0.isEmpty }
    let (board, day) = (by?.trimmed, try on.map { try ApproveCommand.day($0) })
    if let minutes {
      let folder = OutputFolders.folder(of: version.path).version
      let decision = try MinutesFile(minutes).approval(of: procedure, folder: folder, decision: decision)
      return try ApprovalTerms(decision, board: board, day: day, conditions: conditions)
    }
    guard let board, let day else { throw ExitStatus.notDone }
    return ApprovalTerms(board: board, day: day, conditions: conditions)
  }

  private static func day(_ text: String) throws -> CalendarDate {
    guard let day = CalendarDate(iso: text) else {
      throw ValidationError("--on must be a day of the form YYYY-MM-DD, as in 2020-12-17.")
    }
    return day
  }

  private static func review(_ text: String) throws -> String {
    guard let date = ControlDate(text), date.day != nil, !date.isToBeConfirmed else {
      throw ValidationError("--next-review must be a day or a month, as in 2022-12-01 or December 2022.")
    }
    return text
  }
}
