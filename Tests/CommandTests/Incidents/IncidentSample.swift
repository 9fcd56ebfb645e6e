import Foundation
import Testing

/// An incident in a folder of a test's own, and the commands run on it as an officer would.
final class IncidentSample {
  let work: WorkFolder
  /// The incident's folder, from the working folder.
  let folder: String
  /// Seconds since 1970: what the commands take for now.
  var now: Int

  /// Ten past two in the night of 20 November 2026.
  static let night = 1_795_140_600

  /// Starts an incident of a home care provider on an approved version, which Anna Brown (AB) signs.
  /// - Parameter procedure: the text of a whole procedure to run on, which is quicker than a real one; nil for one of
  ///   those in Content.
  init(
    _ options: [String] = ["--service", "Swift Care, HC, 1 Quay Road"], version: String = "V02",
    procedure: String? = nil, now: Int = night
  ) throws {
    work = try WorkFolder()
    self.now = now
    if let procedure {
      try work.write(procedure, to: "\(version)/procedure.md")
    } else {
      try work.copy("Content/provider-failure/\(version)", to: version)
    }
    let run = try CommandRun(
      ["incident", "start", version, "--by", "AB", "--name", "Anna Brown"] + options, in: work.path,
      environment: ["SOURCE_DATE_EPOCH": String(now)])
    try #require(run.status == 0, "\(run.messages)")
    folder = try #require(run.output.split(separator: " ").first.map(String.init))
    self.now += 60
  }

  /// Runs `procdoc incident COMMAND INCIDENT …`.
  @discardableResult
  func run(_ command: String, _ arguments: String..., by: String? = "AB", at now: Int? = nil) throws -> CommandRun {
    try CommandRun(
      ["incident", command, folder] + arguments + (by.map { ["--by", $0] } ?? []), in: work.path,
      environment: ["SOURCE_DATE_EPOCH": String(now ?? self.now)])
  }

  /// Runs a command that only shows something.
  func show(_ command: String, _ arguments: String..., at now: Int? = nil) throws -> CommandRun {
    try CommandRun(
      ["incident", command, folder] + arguments, in: work.path,
      environment: ["SOURCE_DATE_EPOCH": String(now ?? self.now)])
  }

  /// The entries of the log, read without the tool.
  func log() throws -> [[String: Any]] {
    try work.read(folder + "/log.jsonl").split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  /// The last entry of the log, its texts only.
  func last() throws -> [String: String] {
    try #require(try log().last).compactMapValues { $0 as? String }
  }

  func read(_ file: String) throws -> String { try work.read(folder + "/" + file) }

  /// Changes a file as a person would in an editor.
  func edit(_ file: String, _ change: (String) -> String) throws {
    try Data(change(try read(file)).utf8).write(to: URL(fileURLWithPath: work.path + "/" + folder + "/" + file))
  }
}

extension CommandRun {
  /// Expects that nothing was done, that all of some words are said and nothing is printed.
  func expectRefusal(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(status == 2, "\(output)\(messages)", sourceLocation: sourceLocation)
    #expect(output == "", sourceLocation: sourceLocation)
    for word in words { #expect(messages.contains(word), "\(messages)", sourceLocation: sourceLocation) }
    let isSaid = ["othing was recorded.", "othing was written."].contains { messages.contains($0) }
    #expect(isSaid, "it is said that nothing was done: \(messages)", sourceLocation: sourceLocation)
  }

  /// Expects that all went well and nothing else was said.
  func expectDone(_ words: String..., sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(status == 0 && messages == "", "\(messages)", sourceLocation: sourceLocation)
    for word in words { #expect(output.contains(word), "\(output)", sourceLocation: sourceLocation) }
  }
}
