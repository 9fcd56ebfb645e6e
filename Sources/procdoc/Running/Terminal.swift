import Foundation
import Glibc
import SourceText

/// The person at the terminal, if there is one: then a command may ask for what is missing.
enum Terminal {
  /// Whether questions can be asked and answered.
  static var isThere: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1 }

  /// Asks, and gives the answer without spaces around it; nil for an empty answer.
  /// - Throws: `ExitStatus.notDone`, after saying so, at the end of input (Ctrl-D): the person wants to stop.
  static func ask(_ question: String) throws -> String? {
    Console.prompt(question)
    guard let line = readLine() else {
      Console.complain("\nprocdoc: stopped. Nothing was written.")
      throw ExitStatus.notDone
    }
    let answer = line.trimmed
    return answer.isEmpty ? nil : answer
  }

  /// What was given, else the answer to a question if somebody is there to be asked.
  static func missing(_ given: String?, ask question: String) throws -> String? {
    if let given { return given }
    return isThere ? try ask(question) : nil
  }

  /// Asks a question that is answered with yes or no; anything but a clear yes is no.
  static func confirm(_ question: String) throws -> Bool {
    guard let answer = try ask(question + " (yes/no)") else { return false }
    return ["y", "yes"].contains { $0.utf8.elementsEqual(answer.lowercased().utf8) }
  }

  /// Asks whether what was shown is to be written.
  /// - Parameter yes: the person said so with `--yes`, and is not asked.
  /// - Throws: `ExitStatus.notDone`, after saying so, where it is not to be, or nobody can be asked.
  static func confirmWriting(yes: Bool) throws {
    guard !yes else { return }
    guard isThere else {
      Console.complain("procdoc: nothing was written. Give the command again with --yes to write this.")
      throw ExitStatus.notDone
    }
    guard try confirm("Write this?") else {
      Console.complain("procdoc: nothing was written.")
      throw ExitStatus.notDone
    }
  }

  /// One line as it is typed after a prompt; nil at Ctrl-D, after which more can be asked.
  static func line(_ prompt: String) throws -> String? {
    Console.prompt(prompt)
    var bytes: [UInt8] = []
    // Byte by byte, since `readLine` takes Ctrl-D for the end of all that will ever be typed.
    while let byte = try FileHandle.standardInput.read(upToCount: 1)?.first {
      if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
