import Foundation
import Testing

/// What shells complete, by the binary's own account of its command line.
@Suite("completion in shells")
struct CompletionTests {
  private struct Account: Decodable { let command: Command }
  private struct Command: Decodable {
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Command]?
  }
  private struct Argument: Decodable {
    let kind: String
    let valueName: String?
    let completionKind: Kind?
  }
  private struct Kind: Decodable {
    private enum CodingKeys: CodingKey { case file, directory }
    let isPath: Bool

    init(from decoder: any Decoder) throws {
      isPath = !(try decoder.container(keyedBy: CodingKeys.self).allKeys.isEmpty)
    }
  }

  @Test("every argument that names a file or a folder is completed as one")
  func paths() throws {
    let folder = try WorkFolder()
    let run = try CommandRun(["--experimental-dump-help"], in: folder.path)
    let account = try JSONDecoder().decode(Account.self, from: Data(run.output.utf8))
    let named = CompletionTests.named(account.command)
    #expect(named.count > 40)
    #expect(named.filter { !$0.isPath }.map(\.name) == [])
  }

  @Test("the scripts for bash, zsh and fish are made, and bash takes its own", arguments: ["bash", "zsh", "fish"])
  func scripts(shell: String) throws {
    let folder = try WorkFolder()
    let run = try CommandRun(["--generate-completion-script", shell], in: folder.path)
    #expect(run.status == 0 && run.output.contains("large-print") && run.output.contains("chronology"))
    guard shell == "bash" else { return }
    try folder.write(run.output, to: "completion")
    let bash = Process()
    bash.executableURL = URL(fileURLWithPath: "/bin/bash")
    bash.arguments = ["-n", folder.path + "/completion"]
    try bash.run()
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0)
  }

  private static let names: Set<String> = [
    "dir", "file", "path", "folder", "folders", "procedure", "old", "new", "incident", "report",
  ]

  private static func named(_ command: Command, after names: String = "") -> [(name: String, isPath: Bool)] {
    let name = names + command.commandName
    return (command.arguments ?? []).filter { self.names.contains($0.valueName ?? "") }.map {
      ("\(name) \($0.valueName ?? "")", $0.completionKind?.isPath ?? false)
    } + (command.subcommands ?? []).flatMap { named($0, after: name + " ") }
  }
}
