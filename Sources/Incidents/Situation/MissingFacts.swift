/// The facts of an incident that sheets leave a blank for, since nobody has given them yet.
package enum MissingFacts {
  /// Their names, as `incident set` takes them, in the order of `incident.yaml`.
  package static func names(_ facts: IncidentFacts, roles: [RoleState]) -> [String] {
    var missing: [String] = []
    func ask(_ value: String?, _ name: String) { if value == nil { missing.append(name) } }
    ask(facts.provider, "provider")
    if facts.notified == nil { missing.append("notified") }
    ask(facts.lead, "lead")
    ask(facts.telephone, "telephone")
    if facts.services.isEmpty { missing.append("services") }
    for service in facts.services {
      ask(service.name, "services.\(service.id).name")
      ask(service.type, "services.\(service.id).type")
      ask(service.address, "services.\(service.id).address")
    }
    for role in roles where role.holder != nil { ask(role.telephone, "roles.\(role.key).telephone") }
    return missing
  }
}
