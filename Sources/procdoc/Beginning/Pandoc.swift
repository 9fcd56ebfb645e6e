import Foundation
import Import
import SourceText

/// The program pandoc, which reads Word and HTML files; it is looked for when it is needed.
enum Pandoc {
  /// How pandoc calls the forms of file that it reads for us.
  enum Form: String {
    case docx, html
  }

  /// Reads a document.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: what the person called it, for messages.
  /// - Throws: `ExitStatus.notDone`, after saying what is missing or wrong.
  static func read(_ bytes: [UInt8], _ form: Form, path: String) throws -> FoundDocument {
    let program = try self.program()
    // A file and no pipe: two pipes, one read after the other was filled, can wait for each other.
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("procdoc-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    guard
      FileManager.default.createFile(atPath: file.path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    else { throw refuse("\(Console.shown(path)) could not be copied to the folder for temporary files.") }
    let process = Process()
    process.executableURL = program
    process.arguments = ["--from=\(form.rawValue)", "--to=json", "--", file.path]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    let printed: Data
    do {
      try process.run()
      printed = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
    } catch {
      throw refuse("pandoc could not be started: \(Console.shown(program.path)).")
    }
    guard process.terminationStatus == 0 else {
      throw refuse(
        "pandoc could not read \(Console.shown(path)). Open it in \(form == .docx ? "Word" : "a browser"), see whether it "
          + "is whole, and save it anew.")
    }
    guard let tree = try? JSONDecoder().decode(JSONTree.self, from: printed), let document = PandocReader.read(tree)
    else {
      throw refuse("what this version of pandoc prints could not be read. Version 2.17 and 3.1 are known to do.")
    }
    return document
  }

  /// Where pandoc is, by the folders of `PATH`.
  private static func program() throws -> URL {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in path.utf8.split(separator: UInt8(ascii: ":")) {
      let place = "\(Substring(folder))/pandoc"
      if FileManager.default.isExecutableFile(atPath: place) { return URL(fileURLWithPath: place) }
    }
    throw refuse(
      """
      Word and HTML files are read through pandoc, which is not on this computer. On Debian and Ubuntu it is installed with
          sudo apt-get install --no-install-recommends pandoc
      and elsewhere from https://pandoc.org/installing.html. Without it, save the document as plain text (.txt)
      instead: its tables are then lines like all others, and much is left to do by hand.
      """)
  }

  /// Says why nothing was done.
  static func refuse(_ reason: String) -> ExitStatus {
    Console.complain("procdoc: \(reason)\nNothing was written.")
    return .notDone
  }
}
