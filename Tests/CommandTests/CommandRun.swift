import Foundation

/// One run of the real binary, as a person would start it.
struct CommandRun {
  let status: Int32
  let output: String
  let messages: String

  /// - Parameters:
  ///   - arguments: what stands after `procdoc`.
  ///   - folder: the working folder.
  ///   - environment: set besides what the process needs; nothing else is passed on.
  init(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws {
    let process = Process()
    process.executableURL = CommandRun.binary
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "SOURCE_DATE_EPOCH": "1700000000"].merging(environment) { $1 }
    let output = Pipe()
    // To a file: two pipes read one after the other can wait for each other.
    let messages = folder + "/messages-\(UUID().uuidString)"
    _ = FileManager.default.createFile(atPath: messages, contents: nil)
    process.standardOutput = output
    process.standardError = FileHandle(forWritingAtPath: messages)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = String(decoding: data, as: UTF8.self)
    self.messages = String(decoding: FileManager.default.contents(atPath: messages) ?? Data(), as: UTF8.self)
    try FileManager.default.removeItem(atPath: messages)
  }

  /// The binary that was built beside the tests.
  static let binary: URL = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appendingPathComponent("procdoc")
  }()

  /// The root of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
}

/// A folder of a test's own, removed when the value goes.
final class WorkFolder {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("procdoc-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Copies a folder of the package to a place below this one.
  func copy(_ source: String, to target: String) throws {
    let place = path + "/" + target
    try FileManager.default.createDirectory(
      atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: CommandRun.root + "/" + source, toPath: place)
  }

  func write(_ text: String, to file: String) throws {
    let place = path + "/" + file
    try FileManager.default.createDirectory(
      atPath: (place as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try text.write(toFile: place, atomically: false, encoding: .utf8)
  }

  func read(_ file: String) throws -> String {
    try String(contentsOfFile: path + "/" + file, encoding: .utf8)
  }

  /// Every file below a folder with its bytes, by path.
  func files(_ folder: String) throws -> [String: Data] {
    let root = path + "/" + folder
    var found: [String: Data] = [:]
    for file in FileManager.default.enumerator(atPath: root) ?? .init() {
      guard let name = file as? String, let data = FileManager.default.contents(atPath: root + "/" + name) else {
        continue
      }
      found[name] = data
    }
    return found
  }
}
