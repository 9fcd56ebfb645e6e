import Foundation
import Testing

@Suite("procdoc board")
struct BoardCommandTests {
  private static func replace(_ old: String, _ new: String, in file: String, of work: WorkFolder) throws {
    let text = try work.read(file)
    try #require(text.contains(old), "\(old) in \(file)")
    try work.write(text.replacing(old, with: new), to: file)
  }

  @Test("the final pack is refused while anything is missing, which is listed, and nothing is written")
  func final() throws {
    let work = try BoardPackSample.work()
    let run = try BoardPackSample.board(["--final"], in: work)
    #expect(run.status == 2 && run.output.isEmpty)
    for words in [
      "Report, author: the name is to be confirmed", "53 of 69 have no reason: 7.4, 4.1.b6",
      "conditions to be met: the rows A2.21", "things are missing: the final pack was not written.",
    ] { #expect(run.messages.contains(words), "\(words): \(run.messages)") }
    #expect(try work.files("Board").isEmpty)
  }

  @Test(
    "what cannot be used is said with what to do, and nothing is written",
    arguments: [
      (
        ["provider-failure/board/none.md"],
        "there is no file provider-failure/board/none.md. The reports there are: report-2020-12.md."
      ),
      (["provider-failure/board/minutes-2020-12.md"], "minutes-2020-12.md is no report to a board. The reports"),
      (["provider-failure/V03/procedure.md"], "is no report to a board"),
      (["nowhere/report.md"], "nowhere: cannot read the folder: it was not found"),
      ([BoardPackSample.report, "--from", "provider-failure/V09"], "V09"),
      ([BoardPackSample.report, "--boards", "nowhere"], "nowhere"),
      ([BoardPackSample.report, "--incident", "provider-failure"], "no incident lies in provider-failure"),
      ([BoardPackSample.report, "--incident", "nowhere"], "no incident lies in nowhere"),
    ])
  func unusable(arguments: [String], words: String) throws {
    let work = try BoardPackSample.work()
    let run = try CommandRun(["board"] + arguments + ["--output", "Board"], in: work.path)
    #expect(run.status == 2 && run.output.isEmpty, "\(run.output)")
    #expect(run.messages.lowercased().contains(words.lowercased()), "\(run.messages)")
    #expect(try work.files("Board").isEmpty)
  }

  @Test("a profile that is not there is named with the nearest that is")
  func profile() throws {
    let work = try BoardPackSample.work()
    try Self.replace(
      "profile: joint-commissioning-board", "profile: joint-comissioning-board", in: BoardPackSample.report, of: work)
    let run = try BoardPackSample.board([], in: work)
    #expect(run.status == 2 && run.messages.contains("Did you mean 'joint-commissioning-board'?"), "\(run.messages)")
  }

  @Test("it works from inside the folder, and from inside the report's own")
  func inside() throws {
    let work = try BoardPackSample.work()
    for (folder, report) in [
      ("provider-failure", "board/report-2020-12.md"), ("provider-failure/board", "report-2020-12.md"),
    ] {
      let run = try CommandRun(["board", report, "--as-of", "2020-12-10"], in: work.path + "/" + folder)
      #expect(run.status == 1, "\(run.messages)")
      #expect(run.output == "12 pages in board-report-2020-12. Open board-report-2020-12/index.html.\n")
      #expect(try work.read("\(folder)/board-report-2020-12/control.html").contains("V02"))
    }
  }

  @Test("a report that breaks its profile is written with what is missing; one with an error is not")
  func broken() throws {
    let work = try BoardPackSample.work()
    try Self.replace(
      "## Risk management implications", "## Risk manegement implications", in: BoardPackSample.report, of: work)
    try Self.replace("Procedures `V03`", "Procedures `V04`", in: BoardPackSample.report, of: work)
    let run = try BoardPackSample.board([], in: work)
    #expect(run.status == 1)
    for words in ["the heading 'Risk management implications' is missing", "'V04' is not there"] {
      #expect(run.messages.contains(words), "\(run.messages)")
      #expect(PageText(try work.read("Board/completeness.html")).text.contains(words))
    }
    #expect(
      PageText(try work.read("Board/appendices.html")).text.contains("Named as V04, and nothing of that name is there"))
    let before = try work.files("Board")
    try Self.replace("kind: board-report", "kind: [board-report", in: BoardPackSample.report, of: work)
    let refused = try BoardPackSample.board([], in: work)
    #expect(refused.status == 2 && refused.messages.contains("report-2020-12.md:"), "\(refused.messages)")
    #expect(try work.files("Board") == before)
  }

  @Test("an appendix may be any file of the folder: it is found, and is to be attached by hand")
  func attached() throws {
    let work = try BoardPackSample.work()
    try work.write("%PDF-1.4", to: "provider-failure/board/costs.pdf")
    try Self.replace(
      "Procedures `V03`", "Procedures `V03`\n\n2. What it costs `costs.pdf`\n\n3. The version before `V02`",
      in: BoardPackSample.report, of: work)
    let run = try BoardPackSample.board([], in: work)
    #expect(run.status == 1 && !run.messages.contains("costs.pdf"), "\(run.messages)")
    let rows = PageText(try work.read("Board/appendices.html")).lines.filter { $0.hasPrefix("| Appendices") }
    #expect(
      rows == [
        "| Appendices | 1. Provider Failure and Provider Exit Procedures | In this pack: V03, clean | There |",
        "| Appendices | 2. What it costs | Not in this pack: costs.pdf, beside the report. Attach it. | There, not in the pack |",
        "| Appendices | 3. The version before | Not in this pack. What became of it is under What changed | There, not in the pack |",
      ])
  }

  @Test("with no incident named the page says that none was looked at")
  func noIncident() throws {
    let work = try BoardPackSample.work()
    _ = try BoardPackSample.board([], in: work)
    let page = PageText(try work.read("Board/incidents.html")).text
    #expect(page.contains("No incident was looked at for this pack"), "\(page)")
  }

  @Test("an incident that cannot be read, or whose record is damaged, is something that is missing")
  func damaged() throws {
    let incident = try IncidentSample()
    try incident.work.copy("Content/provider-failure", to: "provider-failure")
    try incident.work.copy("Content/boards", to: "boards")
    try incident.run("record", "A2.1", "done").expectDone()
    func board() throws -> (CommandRun, String) {
      let run = try BoardPackSample.board(
        ["--incident", incident.folder, "--incident", "incidents"], in: incident.work)
      return (run, PageText(try incident.work.read("Board/incidents.html")).text)
    }
    let (whole, page) = try board()
    #expect(
      page.contains("1 live incident runs under this procedure; no exercise runs."),
      "named twice, counted once: \(page)")
    #expect(!whole.messages.contains("Running incidents:"))
    let log = try incident.read("log.jsonl")
    try incident.edit("log.jsonl") { $0.replacing("Anna", with: "Anne") }
    let (run, changed) = try board()
    #expect(run.messages.contains("Running incidents: the record of 1 incident is damaged"), "\(run.messages)")
    #expect(changed.contains("The record of 1 of those that run is damaged"))
    try incident.edit("log.jsonl") { _ in log }
    try FileManager.default.removeItem(atPath: incident.work.path + "/" + incident.folder + "/procedure")
    let (unread, none) = try board()
    #expect(
      unread.messages.contains("Running incidents: the record of 1 incident could not be read"), "\(unread.messages)")
    #expect(none.contains("No live incident runs") && none.contains("could not be read"), "\(none)")
  }
}
