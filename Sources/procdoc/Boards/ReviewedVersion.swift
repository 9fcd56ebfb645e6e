import BoardPapers
import Files
import Foundation
import Handouts
import ProcedureModel
import Review
import SourceText
import WordDocument

/// The version that reviewers' copies were made of, beside the one that it replaces.
struct ReviewedVersion {
  let version: LoadedVersion
  let addresses: CopyAddresses

  /// - Parameters:
  ///   - named: the version's folder; nil to look in Content for the one that the copies say.
  ///   - from: the old version's folder; what the version says if nil.
  /// - Throws: `ExitStatus.notDone`, after saying why.
  init(_ named: String?, from: String?, copies: [(path: String, file: ReadWord)]) throws {
    if let named {
      let loaded = try Loading.load([named])
      guard loaded.count == 1, let only = loaded.first else {
        throw ReviewedVersion.refuse("--of names one version, such as Content/provider-failure/V03.")
      }
      version = only
    } else {
      version = try ReviewedVersion.find(copies)
    }
    guard !version.isRefused, let procedure = version.read.procedure else {
      Loading.print(version)
      throw ReviewedVersion.refuse("mend the errors above first.")
    }
    for copy in copies {
      if ReviewedVersion.saysVersion(copy.file.title), !ReviewedVersion.isOf(copy.file.title, procedure) {
        throw ReviewedVersion.refuse(
          "\(Console.shown(copy.path)) is a copy of “\(Console.shown(copy.file.title))”, not of "
            + "\(Console.shown(version.path)).")
      }
    }
    let old = from ?? ReviewedVersion.folderBefore(version)
    guard let old else {
      addresses = CopyAddresses(Comparison(old: procedure, new: procedure))
      return
    }
    let versions = try VersionsToCompare.load(old, version.path)
    let notes = try NotesFile.load(nil, for: versions)
    addresses = CopyAddresses(Comparison(old: versions.before, new: versions.after, notes: notes.notes))
  }

  /// The folder of the version before, where it is there and can be read.
  private static func folderBefore(_ version: LoadedVersion) -> String? {
    guard let name = version.read.procedure?.control.supersedes?.text, VersionLoader.beside(version, name) != nil,
      VersionLoader.superseded(by: version, among: []) != nil
    else { return nil }
    return VersionsToCompare.beside(version.path, name)
  }

  private static func find(_ copies: [(path: String, file: ReadWord)]) throws -> LoadedVersion {
    let loaded: [LoadedVersion]
    do {
      loaded = try VersionLoader.load([])
    } catch {
      throw refuse("say with --of which version these copies are of, as in --of Content/provider-failure/V03.")
    }
    var found: (copy: String, version: LoadedVersion)?
    for copy in copies {
      let own = loaded.filter { version in version.read.procedure.map { isOf(copy.file.title, $0) } ?? false }
      guard own.count == 1, let version = own.first else {
        throw refuse(
          "\(Console.shown(copy.path)) does not say which version it is a copy of. Say so with --of, as in --of "
            + "Content/provider-failure/V03.")
      }
      if let found, !found.version.path.hasSameBytes(as: version.path) {
        throw refuse(
          "\(Console.shown(found.copy)) is a copy of \(Console.shown(found.version.path)), and \(Console.shown(copy.path)) of "
            + "\(Console.shown(version.path)). Give the copies of one version at a time.")
      }
      found = (copy.path, version)
    }
    guard let found else { throw refuse("no copy was named.") }
    return found.version
  }

  /// Whether a title is one that we give to copies.
  private static func saysVersion(_ title: String) -> Bool {
    title.hasSuffix(": the whole set") || title.hasSuffix(" compared")
  }

  /// Whether a copy's title says that it is one of a version: `Flood V03: the whole set`, `Flood: V02 and V03 compared`.
  private static func isOf(_ title: String, _ procedure: Procedure) -> Bool {
    let (name, version) = (procedure.control.title.text, procedure.control.version.text)
    return title.hasSameBytes(as: "\(name) \(version): the whole set")
      || title.utf8.starts(with: "\(name): ".utf8)
        && title.utf8.reversed().starts(with: " and \(version) compared".utf8.reversed())
  }

  private static func refuse(_ reason: String) -> ExitStatus {
    Console.complain("procdoc: \(reason) Nothing was written.")
    return .notDone
  }
}
