import ArgumentParser
import Review
import SourceText

/// `procdoc check`: what a careful governance editor would find.
struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Find what a careful governance editor would mend.",
    discussion: "Each rule has a page in Documentation/rules. Exit status: 0 nothing found; 1 findings; 2 not done.")

  @Argument(help: "Version folders, or folders of versions; all of Content if none is named.", completion: .directory)
  var procedure: [String] = []

  @Option(help: "text or json.")
  var format = Format.text

  @Option(name: .long, help: ArgumentHelp("Run this rule only; may be given several times.", valueName: "id"))
  var rule: [String] = []

  @Flag(help: "Say how each script reads, too: its longest sentence and a reading age. Advice, never a finding.")
  var readingAge = false

  @Flag(help: "List the rules and end.")
  var listRules = false

  @OptionGroup var day: AsOf

  func run() throws {
    if listRules {
      Console.say(
        RuleBook.all.map { "\($0.id)\n    \($0.summary)\($0.isOffByDefault ? " (only with --rule)" : "")" }
          .joined(separator: "\n"))
      return
    }
    let rules = try chosenRules()
    let asOf = try day.day()
    let versions = try Loading.load(procedure)
    let checked = versions.map { CheckedVersion($0, among: versions, rules: rules, asOf: asOf) }
    switch format {
    case .text: for version in checked { Console.say(version.text(withReadings: readingAge)) }
    case .json: Console.say(try JSONPrinter.text(CheckReport(checked, asOf: asOf, withReadings: readingAge)))
    }
    if versions.contains(where: \.isRefused) { throw ExitStatus.notDone }
    if checked.contains(where: { !$0.findings.isEmpty }) { throw ExitStatus.findings }
  }

  private func chosenRules() throws -> [any Rule.Type]? {
    guard !rule.isEmpty else { return nil }
    return try rule.map { id in
      guard let found = RuleBook.rule(id) else {
        let near = Suggestion.nearest(to: id, among: RuleBook.all.map { $0.id })
        throw ValidationError(
          "There is no rule '\(id)'. \(near.map { "Did you mean '\($0)'?" } ?? "See --list-rules.")")
      }
      return found
    }
  }
}
