import ArgumentParser
import ProcedureModel
import SourceText

/// `procdoc model`: one version as JSON, for other programs.
struct ModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model", abstract: "Print one version of a procedure as JSON.",
    discussion: "Documentation/schema/model.schema.json describes it. Nothing is printed for a source with errors.")

  @Argument(help: "The version's folder.", completion: .directory)
  var procedure: String

  func run() throws {
    let versions = try Loading.load([procedure])
    guard versions.count == 1, let version = versions.first else {
      throw ValidationError("\(procedure) holds \(versions.count) versions; name one of them.")
    }
    Loading.print(version)
    guard !version.isRefused, let model = version.read.procedure else { throw ExitStatus.notDone }
    Console.say(try JSONPrinter.text(model))
  }
}
