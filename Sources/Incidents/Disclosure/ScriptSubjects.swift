package import ProcedureModel
internal import SourceText

/// Whom the copies of a script speak of: each service, each funding body, or all together.
package enum ScriptSubjects {
  /// The values of each copy of a script, in the order in which they are printed.
  package static func values(of script: Script, _ situation: Situation) -> [IncidentValues] {
    let services = script.fields.contains { IncidentValues.isOfService($0.text) } ? situation.facts.services : []
    let funders =
      script.fields.contains { IncidentValues.isOfFunder($0.text) } ? IncidentValues.funders(situation.facts) : []
    return (services.isEmpty ? [nil] : services.map { $0 }).flatMap { service in
      (funders.isEmpty ? [nil] : funders.map { $0 }).map { funder in
        IncidentValues(situation, IncidentValues.Subject(service: service, funder: funder))
      }
    }
  }

  /// The values of every subject that some script of the version speaks of.
  package static func values(_ situation: Situation) -> [IncidentValues] {
    situation.procedure.scripts.flatMap { values(of: $0, situation) }
  }
}
