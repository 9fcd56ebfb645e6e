import Foundation
import Testing

/// One run of the real binary on a terminal, with what is typed there. `script`, of Debian's essential package bsdutils,
/// stands for the terminal; at the end of what is typed comes Ctrl-D.
struct TerminalRun {
  let status: Int32
  /// Everything that the screen showed.
  let screen: String

  static let script = "/usr/bin/script"
  static var isPossible: Bool { FileManager.default.isExecutableFile(atPath: script) }

  init(_ arguments: [String], typing lines: [String], in folder: String, now: Int = IncidentSample.night) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: TerminalRun.script)
    let words = [CommandRun.binary.path] + arguments
    let command = words.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ")
    process.arguments = ["--quiet", "--return", "--command", command, "/dev/null"]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "SHELL": "/bin/sh", "SOURCE_DATE_EPOCH": String(now)]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(lines.map { $0 + "\n" }.joined().utf8))
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    status = process.terminationStatus
    screen = String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
