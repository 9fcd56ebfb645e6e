import Foundation
import Import
import SourceText

/// The program pandoc, which reads Word and HTML files; it is looked for when it is needed.
enum Pandoc {
  /// How pandoc calls the forms of file that it reads for us.
  enum Form: String {
    case docx, html
  }

  /// The seconds after which pandoc is ended; a procedure takes it one or two.
  private static let limit = 120

  /// Reads a document.
  /// - Parameters:
  ///   - bytes: the file.
  ///   - path: what the person called it, for messages.
  /// - Throws: `ExitStatus.notDone`, after saying what is missing or wrong.
  static func read(_ bytes: [UInt8], _ form: Form, path: String) throws -> FoundDocument {
    let program = try self.program()
    let printed: [UInt8]
    do {
      printed = try OutsideProgram.answer(program, ["--from=\(form.rawValue)", "--to=json"], to: bytes, limit: limit)
    } catch .tookTooLong {
      throw refuse("pandoc was not done with \(Console.shown(path)) after \(limit) seconds and was ended.")
    } catch {
      throw refuse(
        "pandoc could not read \(Console.shown(path)). Open it in \(form == .docx ? "Word" : "a browser"), see whether it "
          + "is whole, and save it anew.")
    }
    guard let tree = try? JSONDecoder().decode(JSONTree.self, from: Data(printed)),
      let document = PandocReader.read(tree)
    else {
      throw refuse("what this version of pandoc prints could not be read. Version 2.17 and 3.1 are known to do.")
    }
    return document
  }

  /// Where pandoc is.
  private static func program() throws -> String {
    if let path = ProgramOnPath.find(["pandoc"]) { return path }
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
