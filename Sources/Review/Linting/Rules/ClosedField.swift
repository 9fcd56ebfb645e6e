internal import ProcedureModel
package import SourceText

/// A field that a script names and that the rules of disclosure never open to all who are given it, or hear it read aloud.
package enum ClosedField: Rule {
  package static let id = "closed-field"
  package static let summary = "a field of a script that is never open to all whom the script is for"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    guard let disclosure = review.procedure.disclosure else { return [] }
    return review.procedure.scripts.flatMap { script in
      disclosure.faults(in: script).map { fault in
        Diagnostic(
          rule: id, severity: .error, path: review.procedure.displayPath(script.path), range: fault.field.range,
          message: message(fault), hint: hint(fault, disclosure), address: script.name)
      }
    }
  }

  private static func message(_ fault: ScriptFault) -> String {
    guard let audiences = fault.closedTo else { return "'\(fault.field.text)' is no field that is declared" }
    let names = audiences.joined(separator: "; ")
    return fault.isHeard
      ? "'\(fault.field.text)' is read aloud here, and is never open to all who may hear it: not to \(names)"
      : "'\(fault.field.text)' is never open to all whom this script is for: not to \(names)"
  }

  private static func hint(_ fault: ScriptFault, _ disclosure: Disclosure) -> String {
    guard fault.closedTo != nil else {
      return Suggestion.nearest(to: fault.field.text, among: disclosure.fields.map(\.name.text)).map {
        "Did you mean '\($0)'?"
      } ?? "Declare it in \(disclosure.path), with those to whom it is open."
    }
    return fault.isHeard
      ? "Take it out of the quotation, or open it in \(disclosure.path). Until then nothing is printed for this script's "
        + "audiences."
      : "Take it out, or open it in \(disclosure.path). Until then nothing is printed for this script's audiences."
  }
}
