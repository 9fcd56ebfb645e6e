import ArgumentParser
import Files
import Foundation
import Review
import SourceText

/// Where the result of a comparison goes.
struct ComparisonTarget {
  /// The file; nil for standard output.
  let path: String?
  /// The name of the whole page, to which the page of one role links.
  let pageName: String
  private let isNamed: Bool
  private let format: ComparisonFormat

  /// - Parameters:
  ///   - output: what `--output` says.
  ///   - role: for whom the page is, if for one role.
  ///   - notes: the path of the reviewer's notes.
  /// - Throws: `ExitStatus.notDone`, after saying so, for a file that a comparison reads; a message for a Word file that
  ///   would go to the screen.
  init(
    _ output: String?, format: ComparisonFormat, role: String?, versions: VersionsToCompare, notes: String
  ) throws {
    self.format = format
    isNamed = output != nil
    pageName = versions.fileName + ComparisonFormat.html.ending
    let role = role.map { "-for-" + ComparisonTarget.slug($0) } ?? ""
    path =
      switch output {
      case "-" where format == .docx:
        throw ValidationError("A Word file cannot be shown on the screen; let --output name a file.")
      case "-": nil
      case let output?: output
      case nil: format.isFile ? versions.fileName + role + format.ending : nil
      }
    guard let path else { return }
    let file = URL(fileURLWithPath: path).standardizedFileURL.path
    if file.hasSameBytes(as: URL(fileURLWithPath: notes).standardizedFileURL.path) {
      try refuse("it holds what the reviewer settled")
    }
    if versions.holds(path) { try refuse("it would lie among the sources of a version") }
  }

  /// Writes the result, and for a file says where it is.
  /// - Throws: `ExitStatus.notDone`, after saying why, where it cannot be written.
  func write(_ bytes: [UInt8], _ comparison: Comparison) throws {
    guard let path else {
      Console.say(String(decoding: bytes, as: UTF8.self))
      return
    }
    do {
      // A file that somebody named is theirs to overwrite; at a name that we chose, it must be one of ours.
      try OutputFile.replace(path: path, with: bytes) { head in isNamed || ComparisonOutput.isOurs(head, format) }
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    let shown = comparison.changes.count(where: \.isShown)
    let weighty = comparison.changes.count { $0.isShown && $0.weight == .substantive }
    let words =
      comparison.isEmpty
      ? "No difference"
      : comparison.hasSameItems
        ? "Only scripts, or who may be told what, differ"
        : "\(shown) change\(shown == 1 ? "" : "s"), \(weighty) of substance"
    Console.say("\(words). Written to \(Console.shown(path)).")
  }

  private func refuse(_ reason: String) throws -> Never {
    Console.complain(
      "procdoc: \(Console.shown(path ?? "")): cannot write the comparison there: \(reason). Give --output another name."
    )
    throw ExitStatus.notDone
  }

  /// A name in letters that every system takes.
  private static func slug(_ name: String) -> String {
    let letters = name.utf8.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
      default: UInt8(ascii: "-")
      }
    }
    let words = letters.split { $0 == UInt8(ascii: "-") }
    let slug = String(decoding: Array(words.joined(separator: [UInt8(ascii: "-")])).prefix(60), as: UTF8.self)
    return slug.isEmpty ? "role" : slug
  }
}
