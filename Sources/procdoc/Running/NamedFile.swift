import Files

/// A small file that a command line names and that must be there.
enum NamedFile {
  /// The largest that is read, in bytes.
  private static let sizeLimit = 1024 * 1024

  /// - Throws: `ExitStatus.notDone`, after saying why it cannot be read.
  static func read(_ path: String) throws -> [UInt8] {
    do {
      if let bytes = try InputFile.read(path: path, sizeLimit: sizeLimit) { return bytes }
      Console.complain("procdoc: there is no file \(Console.shown(path)). Nothing was written.")
    } catch {
      Console.complain("procdoc: \(error) Nothing was written.")
    }
    throw ExitStatus.notDone
  }
}
