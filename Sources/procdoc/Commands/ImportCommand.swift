import ArgumentParser
import Import
import ProcedureModel
import SourceText

/// `procdoc import`: a procedure that lives in Word today, as sources.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Make sources of a procedure in Word, HTML or plain text.",
    discussion: """
      FILE ends in .docx, .html or .txt. Word and HTML files are read through pandoc, which must be installed. What was \
      not sure is said with its place, stands as a comment at the head of each source, and is listed in \
      \(ImportedFolder.notesName) beside them.

      Exit status: 1 written, with something to settle; 2 not done.
      """)

  @Argument(help: "The document.", completion: .file())
  var file: String

  @Option(
    help: ArgumentHelp(
      "The new version's folder; it must not be there, or be empty. [default: a folder here, named after the file]",
      valueName: "dir"), completion: .directory)
  var output: String?

  func run() throws {
    let source = try DocumentFile(file)
    let target = try output ?? ImportCommand.folder(for: file)
    let imported = ProcedureImport(source.document)
    let name = ImportCommand.name(of: file)
    let folder = ImportedFolder(imported, more: source.losses, document: name, path: target)
    try folder.write()
    let printer = DiagnosticPrinter(folder.read.files)
    Console.say(folder.findings.map(printer.text).joined(separator: "\n\n"))
    var lines = ["", "\(target) was made from \(name):"] + folder.account.map { "  \($0)" }
    if let count = source.typedNumbers, count > 0 {
      lines.append("  \(Counted.words(count, "automatic number")) of Word became figures in the text")
    }
    lines += [
      "\(Counted.words(folder.findings.count, "thing")) to settle, listed in \(target)/\(ImportedFolder.notesName). Next:",
      "  procdoc check \(target)", "      what a careful editor would mend", "  procdoc build \(target)",
      "      the pages, to read beside the document",
    ]
    Console.say(Console.shown(lines: lines))
    throw ExitStatus.findings
  }

  private static func name(of path: String) -> String {
    path.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? path
  }

  /// A folder here: the file's name without its ending, in letters, figures and hyphens.
  private static func folder(for path: String) throws -> String {
    var name = name(of: path)
    if let stop = name.utf8.lastIndex(of: UInt8(ascii: ".")) { name = String(Substring(name.utf8[..<stop])) }
    let plain = name.utf8.split { byte in
      !((0x41...0x5A).contains(byte & 0xDF) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-"))
    }.map { String(Substring($0)) }.joined(separator: "-")
    guard !plain.utf8.isEmpty else {
      throw ValidationError("No folder can be named after \(Console.shown(path)). Name one with --output.")
    }
    return plain
  }
}
