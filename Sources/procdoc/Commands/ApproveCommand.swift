import ArgumentParser
import Files
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
      """)

  @Argument(help: "The version's folder, such as Content/provider-failure/V03.", completion: .directory)
  var procedure: String

  @Option(help: ArgumentHelp("The board that approved it.", valueName: "board"))
  var by: String

  @Option(help: ArgumentHelp("The day of its decision, as in 2020-12-17.", valueName: "date"))
  var on: String

  @Option(help: ArgumentHelp("When it is reviewed next: a day, or a month as in December 2022.", valueName: "date"))
  var nextReview: String

  @Option(help: ArgumentHelp("A condition of the approval; once for each.", valueName: "words"))
  var subjectTo: [String] = []

  @Flag(help: "Do not ask whether to write what is shown.")
  var yes = false

  func run() throws {
    let edit = try ApprovalEdit(
      version: procedure, board: by.trimmed, on: ApproveCommand.day(on), nextReview: ApproveCommand.review(nextReview),
      subjectTo: subjectTo.map(\.trimmed).filter { !$0.isEmpty })
    Console.say(edit.shown)
    if !yes {
      guard Terminal.isThere else {
        Console.complain("procdoc: nothing was written. Give the command again with --yes to write this.")
        throw ExitStatus.notDone
      }
      guard try Terminal.confirm("Write this?") else {
        Console.complain("procdoc: nothing was written.")
        throw ExitStatus.notDone
      }
    }
    do {
      try edit.write()
    } catch let problem as FileProblem {
      Console.complain("procdoc: \(problem)")
      throw ExitStatus.notDone
    }
    Console.say("Approved: \(Console.shown(procedure)).")
    if !subjectTo.isEmpty {
      Console.say("Open conditions: \(subjectTo.count). `procdoc check` names them until they are met.")
      throw ExitStatus.findings
    }
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
