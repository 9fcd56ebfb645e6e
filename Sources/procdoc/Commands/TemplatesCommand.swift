import ArgumentParser
import Files
import Handouts

/// `procdoc templates`: the templates and style sheets that are built in, for people who want pages of their own look.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates", abstract: "List the templates and style sheets of pages, or write them to a folder.",
    discussion: """
      Without options their paths are listed, one a line. Change what was written, leave out what stays as it is, and name
      the folder with --templates. Each template outside `partials` is one kind of page or sheet.
      """)

  @Option(
    help: ArgumentHelp("The folder to write; it must not be there, or be empty.", valueName: "dir"),
    completion: .directory)
  var output: String?

  func run() throws {
    guard let output else { return Console.say(TemplateSet.replaceable.map(\.path).joined(separator: "\n")) }
    do throws(FileProblem) {
      let made = try NewFolder.create(
        path: output, files: TemplateSet.replaceable.map { ($0.path, Array($0.text.utf8)) })
      guard made == .created else {
        throw FileProblem(
          path: output, attempt: "write the templates there", reason: "something is there already",
          remedy: "Name a new folder.")
      }
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    Console.say("\(TemplateSet.replaceable.count) files written to \(Console.shown(output)).")
  }
}
