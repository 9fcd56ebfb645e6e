import Foundation
import Testing

@Suite("an incident at the terminal", .enabled(if: TerminalRun.isPossible, "needs script, of bsdutils"))
struct IncidentTerminalTests {
  private static let start = ["incident", "start", "Content/provider-failure/V03"]

  private static func content() throws -> WorkFolder {
    let folder = try WorkFolder()
    try folder.copy("Content", to: "Content")
    return folder
  }

  /// What is asked of somebody who says nothing on the command line, and a good answer to each.
  private static let answers = [
    "Rose House, ch, 12 High Street", "Elm House, XX", "Swift", "", "Sunrise Ltd", "23:40", "yesterday 23:40",
    "no other is there", "a.b", "ab", "Anna Brown", "Manager", "SCC", "yes",
  ]

  @Test("start asks for what is missing, again where an answer cannot be, shows what it will write, and writes it")
  func asks() throws {
    let folder = try Self.content()
    let run = try TerminalRun(Self.start, typing: Self.answers, in: folder.path)
    #expect(run.status == 0, "\(run.screen)")
    let questions = [
      "Which service is affected?", "Types: CH (Care home), HC (Home care).", "Service: ",
      "Another one (Enter to go on): ",
      "no type `XX`", "The provider that is failing: ", "When was the council told? (Enter for now) ", "still to come",
      "V03 is a draft: it is not approved. Why is it used all the same? ", "Your initials: ",
      "two to four capital letters", "Your name: ", "Your post: ", "Your organisation: ",
      "This will be written to a new folder in incidents:", "LIVE incident on: Provider failure and provider exit V03",
      "service:    Rose House, CH, 12 High Street", "service:    Swift", "19 November 2026, 23:40",
      "Write it? (yes/no) ",
      "incidents/2026-11-20-a was made.",
    ]
    var rest = run.screen[...]
    for question in questions {
      let place = try #require(rest.range(of: question), "\(question) comes next in \(rest)")
      rest = rest[place.upperBound...]
    }
    let facts = try folder.read("incidents/2026-11-20-a/incident.yaml")
    for line in [
      "name: \"Rose House\"", "type: \"CH\"", "name: \"Swift\"", "provider: \"Sunrise Ltd\"",
      "notified: \"2026-11-19 23:40\"", "reason: \"no other is there\"", "initials: \"AB\"", "post: \"Manager\"",
      "organisation: \"SCC\"",
    ] { #expect(facts.contains(line), "\(line)") }
    #expect(!facts.contains("Elm House"))
  }

  @Test("Ctrl-D at any question, and anything but yes at the last, writes nothing", arguments: 0...14)
  func stops(answered: Int) throws {
    let folder = try Self.content()
    let typed = answered == 14 ? Self.answers.dropLast() + ["ye"] : Array(Self.answers.prefix(answered))
    let before = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let run = try TerminalRun(Self.start, typing: Array(typed), in: folder.path)
    #expect(run.status == 2)
    // Nothing is asked any more after Ctrl-D.
    #expect(
      run.screen.hasSuffix(answered == 14 ? "nothing was written.\n" : "\nprocdoc: stopped. Nothing was written.\n"),
      "\(run.screen)")
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == before)
  }

  @Test("what the command line says is not asked for, and --yes asks nothing")
  func given() throws {
    let folder = try Self.content()
    let options = [
      "--service", "Swift, HC", "--provider", "Sunrise", "--notified", "now", "--reason", "none", "--by", "AB",
      "--name",
      "Anna", "--post", "M", "--organisation", "SCC",
    ]
    let asked = try TerminalRun(Self.start + options, typing: ["yes"], in: folder.path)
    #expect(asked.status == 0 && !asked.screen.contains("Your "), "\(asked.screen)")
    let silent = try TerminalRun(Self.start + options + ["--yes"], typing: [], in: folder.path)
    #expect(silent.status == 0 && !silent.screen.contains("Write it?"))
  }

  @Test("record asks for items, state, reason and initials")
  func record() throws {
    let incident = try IncidentSample()
    func type(_ words: [String], _ lines: String...) throws -> TerminalRun {
      try TerminalRun(
        ["incident", "record", incident.folder] + words, typing: lines, in: incident.work.path, now: incident.now)
    }
    let all = try type([], "a2.4, A2.5", "n/a", "no staff", "ab")
    #expect(all.status == 0, "\(all.screen)")
    #expect(all.screen.contains("Recorded as line 4: A2.5 not applicable, 2026-11-20 02:11, AB"))
    let oneGo = try type([], "A2.6 done", "AB")
    #expect(oneGo.status == 0, "\(oneGo.screen)")
    #expect(try type(["A2.7", "done"], "AB").status == 0)
    let before = try incident.read("log.jsonl")
    for stopped in [try type([]), try type([], "A2.4"), try type([], "A2.4", "n/a"), try type(["A2.4", "done"])] {
      #expect(stopped.status == 2 && stopped.screen.contains("stopped. Nothing was written."))
    }
    #expect(try incident.read("log.jsonl") == before)
  }

  @Test("an hour that comes twice is asked about: BST or GMT is answer enough")
  func twice() throws {
    let incident = try IncidentSample()
    let words = ["incident", "record", incident.folder, "A2.4", "done", "--by", "AB", "--at", "2026-10-25 01:30"]
    let run = try TerminalRun(words, typing: ["bst"], in: incident.work.path, now: incident.now)
    #expect(run.status == 0 && run.screen.contains("BST or GMT? (Enter alone to stop) "), "\(run.screen)")
    #expect(try incident.last()["at"] == "2026-10-25T01:30:00+01:00")
    let stopped = try TerminalRun(words, typing: [""], in: incident.work.path, now: incident.now)
    #expect(stopped.status == 2)
  }

  @Test("sign asks for name, post and organisation")
  func sign() throws {
    let incident = try IncidentSample()
    let run = try TerminalRun(
      ["incident", "sign", incident.folder, "cd"], typing: ["Carl Dean", "", "CCG"], in: incident.work.path,
      now: incident.now)
    #expect(run.status == 0 && run.screen.contains("Name of CD: "), "\(run.screen)")
    let facts = try incident.read("incident.yaml")
    #expect(facts.contains("name: \"Carl Dean\"") && facts.contains("organisation: \"CCG\""))
  }
}
