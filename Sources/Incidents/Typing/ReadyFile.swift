package import SourceText

/// What was filled in on the screen in a version's ready pack, and saved to a file.
///
/// The file is JSON, which is a part of YAML, and is read by the same strict reader as `incident.yaml`: with places, and
/// with messages that hold nothing of it.
package struct ReadyFile: Sendable {
  /// The file's first word: which kind of file it is, and in which form.
  package static let format = "procdoc ready pack 1"

  /// The title of the procedure and the name of the version whose pack it was, and the first digits of its fingerprint.
  package let procedure: String
  package let version: String
  package let fingerprint: String
  /// When the pack was begun; nil where the file does not say so.
  package let started: Moment?
  /// What it says of the incident, as `incident.yaml` would; without a name.
  package let facts: FactTable
  /// What can go into the log, as if it had been typed in: the sheet, days and entries.
  package let lines: [PaperLine]
  /// What was begun and is not whole: the line of the file, and what it is: an address where it is of a row.
  package let unfinished: [(line: Int, what: String)]

  /// Whether a file is meant to be one: no list of lines from paper begins with a bracket, and no `incident.yaml` that
  /// people write.
  package static func isMeant(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 > 0x20 } == UInt8(ascii: "{")
  }

  /// Reads a file.
  /// - Parameter path: as the person knows it, for diagnostics.
  /// - Returns: the file, nil where there is an error; and everything found wrong, in reading order.
  package static func read(path: String, bytes: [UInt8]) -> (file: ReadyFile?, diagnostics: [Diagnostic]) {
    var reader = ReadyFileReader(path: path, bytes: bytes)
    return reader.read()
  }

  /// Whether anything in it is to be recorded.
  package var hasEntries: Bool {
    lines.contains { line in
      if case .entry = line.content { true } else { false }
    }
  }
}
