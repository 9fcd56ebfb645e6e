import Handouts
import Incidents
import ProcedureModel
import SourceText

/// A script that a command line names.
enum ScriptChoice {
  /// The scripts of a version that have the name, as they stand now; one for each service or funding body where they speak
  /// of one.
  /// - Throws: `ExitStatus.notDone`, after saying which scripts there are.
  static func opened(_ name: String, in sets: ScriptSet, _ procedure: Procedure) throws -> [OpenedScript] {
    let copies = procedure.scripts.flatMap { script in sets.opened(script).map { (script: script, opened: $0) } }
    let chosen = copies.filter { $0.opened.name.hasSameBytes(as: name) || $0.script.name.hasSameBytes(as: name) }
    guard chosen.isEmpty else { return chosen.map(\.opened) }
    Console.complain(
      "procdoc: there is no script '\(Console.shown(name))'. The scripts are: "
        + "\(copies.map(\.opened.name).joined(separator: ", ")). Nothing was recorded.")
    throw ExitStatus.notDone
  }

  /// The name of a script whose name, or whose copy's name, that is.
  static func own(_ name: String, in procedure: Procedure) -> String {
    // `letter-rose-house` is a copy of `letter`; of two that fit, the longer name is meant.
    let fitting = procedure.scripts.map(\.name).filter {
      $0.hasSameBytes(as: name) || name.utf8.starts(with: "\($0)-".utf8)
    }
    return fitting.max { $0.utf8.count < $1.utf8.count } ?? name
  }

  /// The sets of an open incident.
  /// - Throws: `ExitStatus.notDone`, after saying that the version has no rules of disclosure.
  static func sets(_ situation: Situation, edition: Edition = .standard, templates: String? = nil) throws -> ScriptSet {
    let templates = try TemplateLoader.load(templates)
    guard
      let sets = ScriptSet(
        templates: templates, situation: situation, tool: ToolVersion.current, edition: edition)
    else {
      Console.complain(
        "procdoc: \(Console.shown(situation.procedure.control.version.text)) has no disclosure.yaml, so nothing may be "
          + "told to anybody. Nothing was written.")
      throw ExitStatus.notDone
    }
    return sets
  }
}
