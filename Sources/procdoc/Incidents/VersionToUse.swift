import Files
import Incidents
import ProcedureModel
import Review
import SourceText

/// The version that an incident is to run on.
struct VersionToUse {
  let loaded: LoadedVersion
  let procedure: Procedure
  /// Every source of the version's folder as it stands, by its path inside it.
  let sources: [(path: String, bytes: [UInt8])]

  /// Loads it. Of several versions the last that is approved is taken, else the last.
  /// - Parameter acceptsErrors: whether a version with errors is better than none.
  /// - Throws: `ExitStatus.notDone`, after saying so, where nothing can be read at all, or only with errors that are not
  ///   accepted.
  static func load(_ path: String, acceptsErrors: Bool = true) throws -> VersionToUse {
    let versions = try Loading.load([path])
    let usable = versions.filter { $0.read.procedure != nil }
    guard let chosen = usable.last(where: { $0.read.procedure?.control.status == .approved }) ?? usable.last,
      let procedure = chosen.read.procedure
    else {
      for version in versions { Loading.print(version) }
      Console.complain(
        "procdoc: no version there can be read. Name another, or mend the errors above. Nothing was written.")
      throw ExitStatus.notDone
    }
    if versions.count > 1 {
      Console.complain(
        "Of \(versions.count) versions, \(Console.shown(chosen.path)) is used: the last that is "
          + (chosen.read.procedure?.control.status == .approved ? "approved." : "there, since none is approved."))
    }
    if chosen.isRefused {
      Loading.print(chosen)
      guard acceptsErrors else {
        Console.complain(
          "procdoc: \(Console.shown(chosen.path)) has the errors above. Mend them first: until then the incident runs on "
            + "the version that it has. Nothing was written.")
        throw ExitStatus.notDone
      }
      Console.complain(
        "This version has the errors above. It is used all the same: what was read of it is what there is.")
    }
    do {
      let sources = try SourceFolder.read(path: chosen.path, endings: [".md", ".yaml"]).compactMap { file in
        if case .success(let bytes) = file.content { (path: file.path, bytes: bytes) } else { nil }
      }
      return VersionToUse(loaded: chosen, procedure: procedure, sources: sources)
    } catch {
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
  }

  /// Why it should not be used without a reason; nil for an approved version.
  var doubt: String? {
    switch procedure.control.status {
    case .approved: nil
    case .draft: "\(procedure.control.version.text) is a draft: it is not approved."
    case .superseded: "\(procedure.control.version.text) is superseded: it is no longer in force."
    case nil: "It is not said whether \(procedure.control.version.text) is approved."
    }
  }

  /// The code of a service's type in the procedure's spelling; nil where none was typed.
  /// - Throws: `ExitStatus.notDone`, after saying so, for a code that the procedure does not know.
  func type(of service: ServiceOption) throws -> String? {
    guard knowsType(of: service) else {
      refuseType(of: service)
      Console.complain("procdoc: nothing was written.")
      throw ExitStatus.notDone
    }
    return service.type.flatMap { known($0) }
  }

  /// Whether a service has a type of the procedure's, or none yet.
  func knowsType(of service: ServiceOption) -> Bool { service.type.map { known($0) != nil } ?? true }

  /// Says that a service's type is none of the procedure's.
  func refuseType(of service: ServiceOption) {
    Console.complain(
      "procdoc: the procedure knows no type `\(Console.shown(service.type ?? ""))`. "
        + "Its types are: \(Console.shown(typesInWords)).")
  }

  private func known(_ typed: String) -> String? {
    types.first { $0.code.lowercased().hasSameBytes(as: typed.lowercased()) }?.code
  }

  /// `CH (Care home), HC (Home care)`.
  var typesInWords: String { types.map { "\($0.code) (\($0.meaning))" }.joined(separator: ", ") }

  /// The address of an item, for an example: of the first row of the first checklist.
  var exampleItem: String? {
    for appendix in procedure.appendices {
      if case .checklist(let checklist) = appendix.content, let item = checklist.groups.lazy.flatMap(\.items).first {
        return item.address.text
      }
    }
    return nil
  }

  /// The codes of applicability that the checklists declare, each once, without the one that covers all.
  var types: [Code] { Checklist.types(of: procedure) }
}
