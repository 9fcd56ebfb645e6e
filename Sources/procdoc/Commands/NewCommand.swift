import ArgumentParser
import Files
import Import
import ProcedureModel
import SourceText

/// `procdoc new`: a procedure to begin with.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a procedure: a folder with a source of each kind, to write in.",
    discussion: """
      On a terminal, what is missing is asked for; in a script --title is needed. The words that are there say what to \
      write in their place, and `procdoc check` finds nothing in them but what still has to be said.
      """)

  @Argument(
    help: "The new version's folder, such as Content/flood/V01; it must not be there, or be empty.",
    completion: .directory)
  var dir: String

  @Option(help: "What the procedure is called.")
  var title: String?

  @Option(help: "Its version. [default: the folder's name if it is one, such as V01; else V01]")
  var version: String?

  @Option(help: "The post that keeps it up to date.")
  var owner: String?

  @Option(help: ArgumentHelp("Who approves it, such as a board.", valueName: "who"))
  var approvedBy: String?

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("A type that it tells apart, as in \"SC: School\"; once for each.", valueName: "code: meaning"))
  var type: [String] = []

  @Option(
    name: .long, parsing: .singleValue,
    help: ArgumentHelp("An organisation that shares the work; once for each.", valueName: "name"))
  var organisation: [String] = []

  func run() throws {
    // Before anything is asked: an answer that nothing comes of is an annoyance.
    if try isTaken() { throw BegunFolder.taken(dir) }
    guard let title = try Terminal.missing(title, ask: "What is the procedure called?"), !title.trimmed.utf8.isEmpty
    else {
      throw ValidationError("A procedure needs a title: --title \"Flood in the town centre\". Nothing was written.")
    }
    var beginning = ProcedureBeginning(title: title.trimmed)
    let usual = NewCommand.version(in: dir)
    beginning.version = try Terminal.missing(version, ask: "Which version is it? (Enter for \(usual))") ?? usual
    beginning.owner = try Terminal.missing(owner, ask: "Which post keeps it up to date? (Enter if that is open)")
    beginning.approvedBy = try Terminal.missing(approvedBy, ask: "Who approves it? (Enter if that is open)")
    beginning.types = try types()
    beginning.organisations = try organisations()
    let sources = beginning.sources()
    try hold(sources)
    try BegunFolder.write(dir, sources.map { ($0.path, $0.bytes) })
    Console.say(Console.shown(lines: next(sources.map(\.path))))
  }

  /// Whether something is in the folder's place already.
  private func isTaken() throws -> Bool {
    do {
      return try NewFolder.isTaken(path: dir)
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
  }

  /// The last name of a path if it is a version's, as `V2` or `V03`; else V01.
  private static func version(in path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? ""
    let digits = name.utf8.dropFirst()
    let isVersion =
      name.utf8.first == UInt8(ascii: "V") && !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
    return isVersion ? name : "V01"
  }

  // MARK: Types and organisations

  private func types() throws -> [(code: String, meaning: String)] {
    var types: [(code: String, meaning: String)] = []
    for written in type {
      switch NewCommand.type(written, besides: types.map(\.code)) {
      case .success(let type): types.append(type)
      case .failure(let fault):
        throw ValidationError("--type \(Console.shown(written)): \(fault.words) Nothing was written.")
      }
    }
    guard type.isEmpty, Terminal.isThere else { return types }
    Console.complain(
      "Does it tell types of incident or service apart, so that some rows are for one type only? Write a code and what\n"
        + "it means, as in SC: School.")
    while let answer = try Terminal.ask(types.isEmpty ? "Type (Enter for none):" : "Another one (Enter to go on):") {
      switch NewCommand.type(answer, besides: types.map(\.code)) {
      case .success(let type): types.append(type)
      case .failure(let fault): Console.complain("procdoc: \(fault.words)")
      }
    }
    return types
  }

  private struct Fault: Error {
    let words: String
  }

  private static func type(
    _ written: String, besides known: [String]
  ) -> Result<(code: String, meaning: String), Fault> {
    guard let colon = written.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return .failure(Fault(words: "it has no colon. Write the code, a colon and what it means: SC: School."))
    }
    let code = String(Substring(written.utf8[..<colon])).trimmed
    let meaning = String(Substring(written.utf8[colon...].dropFirst())).trimmed
    let isShort = (1...8).contains(code.utf8.count)
    guard isShort, code.utf8.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) || (0x30...0x39).contains($0) }) else {
      return .failure(Fault(words: "a code has one to eight letters or figures and no space, such as SC."))
    }
    guard !meaning.utf8.isEmpty else { return .failure(Fault(words: "nothing says what \(code) means.")) }
    guard !(known + ["All"]).contains(where: { $0.isSameWord(as: code) }) else {
      return .failure(Fault(words: "the code \(code) is there already."))
    }
    return .success((code, meaning))
  }

  private func organisations() throws -> [String] {
    guard organisation.isEmpty, Terminal.isThere else { return organisation }
    var names: [String] = []
    Console.complain("Which organisations share the work? The checklist has a box for each.")
    while let answer = try Terminal.ask(
      names.isEmpty ? "Organisation (Enter for none):" : "Another one (Enter to go on):")
    {
      names.append(answer)
    }
    return names
  }

  // MARK: What is said

  /// Refuses what could not be read back: an answer may hold what no source can.
  private func hold(_ sources: [ProcedureSource]) throws {
    let read = ProcedureReader.read(folder: dir, sources: sources)
    guard let first = read.diagnostics.first(where: { $0.severity == .error }) else { return }
    Console.complain(
      "procdoc: an answer cannot stand in a source: \(Console.shown(first.message)). Nothing was written.")
    throw ExitStatus.notDone
  }

  private func next(_ files: [String]) -> [String] {
    [
      "\(dir) was made, with \(files.joined(separator: ", ")).",
      "Open them in any editor: what begins with 'Write here' says what belongs in its place. Then:",
      "  procdoc check \(dir)", "      what is still missing or wrong", "  procdoc build \(dir)", "      the pages",
      "  procdoc incident start \(dir) --exercise", "      try it out before it is needed",
    ]
  }
}
