import Files
import Foundation
import Handouts
import ProcedureModel
import Review
import SourceText

/// The two versions that a comparison was asked of, read and without errors.
struct VersionsToCompare {
  let old: LoadedVersion
  let new: LoadedVersion
  let before: Procedure
  let after: Procedure

  /// Whether both are one folder.
  var isSameFolder: Bool { VersionsToCompare.place(old.path).hasSameBytes(as: VersionsToCompare.place(new.path)) }

  /// `compare-V02-V03`, from the folders' names: how the files of the comparison are called.
  var fileName: String {
    "compare-\(OutputFolders.folder(of: old.path).version)-\(OutputFolders.folder(of: new.path).version)"
  }

  /// The path of a name beside the new version's folder, as the person would type it.
  func besideNew(_ name: String) -> String { VersionsToCompare.beside(new.path, name) }

  /// Reads both, and prints everything that is wrong with either.
  /// - Parameters:
  ///   - old: the old version's folder; without `new` the new version's, which says what it supersedes.
  ///   - new: the new version's folder.
  /// - Throws: `ExitStatus.notDone`, after saying why, where one cannot be used.
  static func load(_ old: String, _ new: String?) throws -> VersionsToCompare {
    let loaded = new.map { [one(old), one($0)] } ?? pair(replacedBy: one(old))
    let versions = loaded.compactMap(\.self)
    guard versions.count == 2 else { throw ExitStatus.notDone }
    let isSame = place(versions[0].path).hasSameBytes(as: place(versions[1].path))
    for version in isSame ? [versions[0]] : versions { Loading.print(version) }
    guard !versions.contains(where: \.isRefused), let before = versions[0].read.procedure,
      let after = versions[1].read.procedure
    else {
      Console.complain("procdoc: nothing was compared. Mend the errors above first.")
      throw ExitStatus.notDone
    }
    let found = VersionsToCompare(old: versions[0], new: versions[1], before: before, after: after)
    found.sayIfTurnedRound()
    return found
  }

  /// Which findings of the check the new version mends, brings in and keeps.
  func checkEffect(_ comparison: Comparison, asOf: CalendarDate) -> CheckEffect {
    // Each version is judged by itself and the new one beside this old one: what the old one once replaced is no matter.
    func findings(_ version: LoadedVersion, _ check: Checker.Result) -> [Diagnostic] {
      (version.diagnostics + check.findings).sorted(by: Diagnostic.inReadingOrder)
    }
    let check = Checker.check(ReviewContext(procedure: after, comparedWith: comparison, asOf: asOf))
    return CheckEffect(
      comparison, old: findings(old, Checker.check(ReviewContext(procedure: before, asOf: asOf))),
      new: findings(new, check), accepted: check.accepted.map(\.finding))
  }

  /// Says so where the old version claims to replace the new one, and not the other way round.
  private func sayIfTurnedRound() {
    func replaces(_ one: Procedure, _ other: Procedure) -> Bool {
      one.control.supersedes?.text.hasSameBytes(as: other.control.version.text) ?? false
    }
    guard replaces(before, after), !replaces(after, before), !isSameFolder else { return }
    Console.complain(
      "procdoc: \(Console.shown(old.path)) says that it replaces \(Console.shown(after.control.version.text)). The old "
        + "version is named first; if you meant that, name them the other way round.")
  }

  // MARK: Reading

  /// The one version that a path names; nil, after saying why, if it is none or several.
  private static func one(_ path: String) -> LoadedVersion? {
    guard let versions = try? Loading.load([path]) else { return nil }
    if versions.count == 1 { return versions[0] }
    let names = versions.map { Console.shown($0.path) }
    let most = 6
    let list =
      names.prefix(most).joined(separator: ", ") + (names.count > most ? " and \(names.count - most) more" : "")
    Console.complain(
      "procdoc: \(Console.shown(path)) holds \(versions.count) versions: \(list). Name one of them as the old version and "
        + "one as the new.")
    return nil
  }

  /// A version and, before it, the one that it supersedes.
  private static func pair(replacedBy new: LoadedVersion?) -> [LoadedVersion?] {
    guard let new else { return [] }
    let shown = Console.shown(new.path)
    guard let name = new.read.procedure?.control.supersedes?.text, !name.isEmpty else {
      // With an error in it, that is what is to be said.
      if new.isRefused {
        Loading.print(new)
        Console.complain("procdoc: nothing was compared. Mend the errors above first.")
      } else {
        Console.complain(
          "procdoc: \(shown) does not say which version it replaces (`supersedes:`). Name the old version first, then the "
            + "new one.")
      }
      return []
    }
    let path = beside(new.path, name)
    guard VersionLoader.beside(new, name) != nil, FileManager.default.fileExists(atPath: path) else {
      Console.complain(
        "procdoc: \(shown) says that it replaces \(Console.shown(name)), and there is no such folder beside it. Name the "
          + "old version first, then the new one.")
      return []
    }
    return [one(path), new]
  }

  /// The path of a name beside a folder, as the person would type it.
  static func beside(_ folder: String, _ name: String) -> String {
    var bytes = Array(folder.utf8)
    while bytes.count > 1, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    // `.` and `..` are no names.
    if bytes[start...].allSatisfy({ $0 == UInt8(ascii: ".") }) {
      return (bytes.count == 1 ? "../" : String(decoding: bytes, as: UTF8.self) + "/../") + name
    }
    return String(decoding: bytes[..<start], as: UTF8.self) + name
  }

  /// A path in one spelling, links followed.
  private static func place(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
  }

  /// Whether a file lies in one of the two folders.
  func holds(_ file: String) -> Bool {
    let folder = VersionsToCompare.place(URL(fileURLWithPath: file).deletingLastPathComponent().path)
    return [old, new].contains { version in
      let own = VersionsToCompare.place(version.path)
      return folder.hasSameBytes(as: own) || folder.utf8.starts(with: (own + "/").utf8)
    }
  }
}
