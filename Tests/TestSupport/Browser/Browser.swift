package import Foundation

/// A real browser, driven by Python's playwright: Chromium without a window, of which Edge is a sibling.
package enum Browser {
  private static let python = PackageRoot.url.appending(path: ".tools/ready/bin/python").path
  private static let chromium = "/usr/bin/chromium-headless-shell"

  /// Whether the browser and its bridge to Python are there. A machine that watches the project must have them: there the
  /// tests fail without.
  package static let isThere: Bool = {
    if ProcessInfo.processInfo.environment["CI"] != nil { return true }
    let files = FileManager.default
    return files.isExecutableFile(atPath: python) && files.isExecutableFile(atPath: chromium)
  }()

  /// Runs one of the scripts beside this file.
  /// - Parameters:
  ///   - script: its name.
  ///   - arguments: what it is given after the browser's path.
  /// - Returns: what it printed.
  package static func run(_ script: String, _ arguments: [String]) throws -> Data {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: script).path
    let run = try Tool.run(python, [path, chromium] + arguments)
    guard run.status == 0 else { throw Failure(description: "\(script) ended with \(run.status): \(run.messages)") }
    return run.output
  }

  package struct Failure: Error, CustomStringConvertible {
    package let description: String
  }
}
