package import Foundation

/// Runs of programs outside this one.
package enum Tool {
  /// What a program printed and how it ended.
  package static func run(_ path: String, _ arguments: [String]) throws -> (
    status: Int32, output: Data, messages: String
  ) {
    let folder = try Folder()
    let messages = folder.url.appending(path: "messages")
    // To a file: two pipes read one after the other can wait for each other.
    _ = FileManager.default.createFile(atPath: messages.path, contents: nil)
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = try FileHandle(forWritingTo: messages)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, data, String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }
}

/// A folder of a test's own, removed when the value goes.
package final class Folder {
  package let url: URL

  package init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "procdoc-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: url)
  }
}
