import ArgumentParser

/// The command line: which commands there are, and what their exit statuses mean.
@main
struct Procdoc: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "procdoc",
    abstract: "Checks emergency procedures written in Markdown and prints them as pages.",
    discussion: """
      PROCEDURE is a version's folder (Content/provider-failure/V03), a folder of versions, or nothing for all of Content.

      Exit status: 0 nothing to report; 1 done, with something to read; 2 not done, nothing written.
      """,
    version: ToolVersion.current,
    subcommands: [
      BuildCommand.self, CheckCommand.self, CompareCommand.self, BoardCommand.self, CommentsCommand.self,
      ApproveCommand.self,
      ImportCommand.self, IncidentCommand.self, LessonsCommand.self, ModelCommand.self, NewCommand.self,
      TemplatesCommand.self,
    ])

  /// Runs the command. The argument library ends with 64 on a slip in the command line; here that is 2, like every other
  /// reason for which nothing was done.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitStatus {
      status.end()
    } catch {
      let code = exitCode(for: error)
      guard !code.isSuccess else { exit(withError: error) }
      Console.complain(UsageMessage.shown(fullMessage(for: error), arguments: CommandLine.arguments))
      ExitStatus.notDone.end()
    }
  }
}
