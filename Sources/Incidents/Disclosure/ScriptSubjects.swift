package import ProcedureModel
internal import SourceText

/// Whom the copies of a script speak of: each service, each funding body, or all together.
package enum ScriptSubjects {
  /// The values of each copy of a script, in the order in which they are printed.
  ///
  /// Where those that the script is for may not be told the name of a service, or of a funding body, there is one copy for
  /// all: names and number of the files would tell them.
  package static func values(
    of script: Script, _ rules: DisclosureRules, _ situation: Situation
  ) -> [IncidentValues] {
    func isOpen(_ name: String) -> Bool {
      rules.decision(name, for: script.audiences.map(\.text)).clearance != nil
    }
    let isByService = script.fields.contains { IncidentValues.isOfService($0.text) } && isOpen("service.name")
    let isByFunder = script.fields.contains { IncidentValues.isOfFunder($0.text) } && isOpen("funder.name")
    let services = isByService ? situation.facts.services : []
    let funders = isByFunder ? FundingBody.all(situation.facts) : []
    return (services.isEmpty ? [nil] : services.map { $0 }).flatMap { service in
      (funders.isEmpty ? [nil] : funders.map { $0 }).map { funder in
        IncidentValues(situation, IncidentValues.Subject(service: service, funder: funder))
      }
    }
  }

  /// The values of every subject that some script of the version speaks of.
  package static func values(_ rules: DisclosureRules, _ situation: Situation) -> [IncidentValues] {
    situation.procedure.scripts.flatMap { values(of: $0, rules, situation) }
  }
}
