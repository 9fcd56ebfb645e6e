import ArgumentParser
import Handouts
import ProcedureModel
import Review

/// `procdoc compare`: what changed between two versions, as a governance officer would say it.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Say what changed between two versions.")

  @Argument(help: "The old version's folder.")
  var old: String

  @Argument(help: "The new version's folder.")
  var new: String

  @Flag(help: ArgumentHelp("Say how long each step took.", visibility: .hidden))
  var timings = false

  @OptionGroup var day: AsOf

  @Option(help: ArgumentHelp("Print the page of the comparison instead.", visibility: .hidden))
  var page: String?

  func run() throws {
    var steps = Timings()
    let versions = try steps.measure("read") { try Loading.load([old]) + Loading.load([new]) }
    for version in versions { Loading.print(version) }
    guard let before = versions.first?.read.procedure, let after = versions.last?.read.procedure else {
      throw ExitStatus.notDone
    }
    let comparison = steps.measure("compare") { Comparison(old: before, new: after) }
    if let page {
      let day = try day.day()
      let pages = ComparisonPages(
        templates: try TemplateSet(), asOf: day, edition: .standard, tool: ToolVersion.current)
      let effect = CheckEffect(
        comparison, old: Checker.check(ReviewContext(procedure: before, asOf: day)).findings,
        new: Checker.check(ReviewContext(procedure: after, asOf: day)).findings)
      if page == "whole" {
        Console.say(pages.page(comparison, effect: effect))
      } else if case .page(let html) = pages.rolePage(page, comparison, pageFile: "compare.html") {
        Console.say(html)
      }
      return
    }
    Console.say(try JSONPrinter.text(ComparisonReport(comparison)))
    if timings { Console.complain(steps.text) }
    if !comparison.isEmpty { throw ExitStatus.findings }
  }
}
