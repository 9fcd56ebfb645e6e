import Foundation
import Testing

/// The pack for V02 to V03, made once by the binary from what is in Content, with four incidents beside it: one that runs on
/// V02, an exercise on V02, an exercise on V03 and one that is closed.
struct BoardPackSample: Sendable {
  /// Every file of the pack, by its name.
  let files: [String: Data]
  let status: Int32
  let output: String
  let messages: String

  /// Stands in what the incidents know, and nowhere else.
  static let secret = "Qzcanaryzq"
  static let made = Result { try BoardPackSample() }

  static let report = "provider-failure/board/report-2020-12.md"

  /// A folder with all of the bundled procedure and the boards' profiles.
  static func work() throws -> WorkFolder {
    let work = try WorkFolder()
    try work.copy("Content/provider-failure", to: "provider-failure")
    try work.copy("Content/boards", to: "boards")
    return work
  }

  /// `procdoc board` on the bundled report, on a day before the meeting.
  static func board(_ options: [String], in work: WorkFolder, path: String? = nil) throws -> CommandRun {
    try CommandRun(
      ["board", report, "--as-of", "2020-12-10", "--output", "Board"] + options, in: work.path,
      environment: ["SOURCE_DATE_EPOCH": String(IncidentSample.night + 7200)].merging(path.map { ["PATH": $0] } ?? [:])
      {
        $1
      })
  }

  private init() throws {
    let work = try BoardPackSample.work()
    func incident(_ arguments: [String]) throws -> CommandRun {
      let run = try CommandRun(
        ["incident"] + arguments, in: work.path, environment: ["SOURCE_DATE_EPOCH": String(IncidentSample.night)])
      try #require(run.status < 2, "\(run.messages)")
      return run
    }
    func start(_ version: String, _ options: String...) throws -> String {
      let run = try incident(
        [
          "start", "provider-failure/\(version)", "--by", "AB", "--name", "Anna Brown", "--provider",
          "\(BoardPackSample.secret) Care", "--service",
          "\(BoardPackSample.secret) House, CH, 1 Quay Road", "--service", "\(BoardPackSample.secret) Home Care, HC",
        ] + options)
      return try #require(run.output.split(separator: " ").first.map(String.init))
    }
    let live = try start("V02")
    _ = try incident(["record", live, "A2.1", "A2.4", "A8.3", "A9.1", "done", "--by", "AB"])
    _ = try incident(["record", live, "A3.2", "done", "--by", "AB"])
    _ = try start("V02", "--exercise")
    _ = try start("V03", "--exercise", "--reason", "the draft is tried out")
    let over = try start("V02")
    _ = try incident(["close", over, "--because", "Over", "--by", "AB"])
    let run = try BoardPackSample.board(["--pdf", "--word", "--incident", "incidents"], in: work)
    (status, output, messages) = (run.status, run.output, run.messages)
    files = try work.files("Board")
  }

  /// A page.
  func page(_ name: String) throws -> String {
    String(decoding: try #require(files[name], "\(name) of \(files.keys.sorted())"), as: UTF8.self)
  }
}
