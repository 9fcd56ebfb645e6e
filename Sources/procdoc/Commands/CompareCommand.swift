import ArgumentParser
import Handouts
import Review
import SourceText

/// `procdoc compare`: what changed between two versions, as a governance officer would say it.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Say what changed between two versions.",
    discussion: """
      With one folder only, it is compared with the version that its `supersedes:` names, in the folder beside it. A \
      reviewer settles what the tool cannot know in compare-OLD-NEW.yaml beside the new version's folder: \
      Documentation/source-format.md says how.

      Exit status: 0 no difference; 1 differences; 2 not done.
      """)

  @Argument(help: "The old version's folder.", completion: .directory)
  var old: String

  @Argument(help: "The new version's folder.", completion: .directory)
  var new: String?

  @Option(help: "text (a summary), markdown (the table for a report), json, html, docx or pdf. [default: text]")
  var format: ComparisonFormat?

  @Flag(help: "The same as --format pdf. Needs Chromium, Chrome or Edge.")
  var pdf = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Only what one role or organisation must know; html and pdf only.", valueName: "role"))
  var role: String?

  @Option(
    help: ArgumentHelp(
      "The file to write; - for the screen. [default: compare-OLD-NEW.html, .docx or .pdf here; other formats: -]",
      valueName: "path"), completion: .file())
  var output: String?

  @Option(
    help: ArgumentHelp(
      "What a reviewer settled. [default: compare-OLD-NEW.yaml beside the new version, if it is there]",
      valueName: "file"), completion: .file())
  var notes: String?

  @Option(help: "standard, or large-print for 18 point; html and pdf only.")
  var edition: Edition?

  @Option(
    help: ArgumentHelp("Templates that stand in for built-in ones, file by file; html and pdf only.", valueName: "dir"),
    completion: .directory)
  var templates: String?

  @Flag(help: ArgumentHelp("Say how long each step took.", visibility: .hidden))
  var timings = false

  @OptionGroup var day: AsOf

  func run() throws {
    var steps = Timings()
    let format = try chosenFormat()
    let asOf = try day.day()
    // Before the versions are read, so that a slip in a template is said at once.
    let templates = format.hasPages ? try TemplateLoader.load(templates) : nil
    let versions = try steps.measure("read") { try VersionsToCompare.load(old, new) }
    let notes = try NotesFile.load(notes, for: versions)
    let target = try ComparisonTarget(output, format: format, role: role, versions: versions, notes: notes.path)

    let comparison = steps.measure("compare") {
      Comparison(old: versions.before, new: versions.after, notes: notes.notes)
    }
    notes.printStale(comparison.noteProblems)
    let effect = steps.measure("check") { versions.checkEffect(comparison, asOf: asOf) }
    let result = ComparisonOutput(comparison: comparison, effect: effect, versions: versions, asOf: asOf)
    func page() throws -> String {
      try result.html(
        templates: try templates ?? TemplateLoader.load(nil), edition: edition ?? .standard, role: role, target: target)
    }
    let bytes = try steps.measure("pages") { () throws -> [UInt8] in
      switch format {
      case .text: result.text()
      case .markdown: result.markdown()
      case .json: try result.json()
      case .html: Array(try page().utf8)
      case .pdf: try result.pdf(of: try page())
      case .docx: result.docx()
      }
    }
    try target.write(bytes, comparison)
    if timings { Console.complain(steps.text) }
    if !comparison.isEmpty { throw ExitStatus.findings }
  }

  /// The format asked for; without one, what `--for` and the name of the output say.
  /// - Throws: a message where an option does not go with it.
  private func chosenFormat() throws -> ComparisonFormat {
    if pdf, let format, format != .pdf {
      throw ValidationError("--pdf and --format \(format.rawValue) are two formats; name one.")
    }
    let given = pdf ? .pdf : self.format
    let named = output.flatMap(ComparisonFormat.init(ending:))
    let format = given ?? (role == nil ? named : named == .pdf ? .pdf : .html) ?? .text
    let ofPages = [("for", role != nil), ("templates", templates != nil), ("edition", edition != nil)]
    if !format.hasPages, let option = ofPages.first(where: \.1)?.0 {
      throw ValidationError("--\(option) goes with --format html or pdf only.")
    }
    guard let output, output != "-" else { return format }
    if given == nil, role == nil, named == nil {
      throw ValidationError(
        "--output \(Console.shown(output)): its name does not say what to write. End it in .html, .docx, .pdf, .md, .json "
          + "or .txt, or say --format.")
    }
    if let fault = format.fault(ofName: output) {
      throw ValidationError("--output \(Console.shown(output)): \(fault).")
    }
    return format
  }
}
