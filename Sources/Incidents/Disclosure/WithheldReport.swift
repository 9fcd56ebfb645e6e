package import ProcedureModel
internal import SourceText

/// What an audience is not told, and why: for whoever writes to it, and never for the audience.
package struct WithheldReport: Sendable {
  /// The key to whether a value is known, which only this report has.
  struct Access {
    fileprivate init() {}
  }

  /// A field that is withheld.
  package struct Line: Sendable {
    package let withholding: Withholding
    /// What the field is; nil where nothing is written.
    package let means: String?
    /// Whether the incident knows a value.
    package let isKnown: Bool
    /// Services on whose own sheets it is told all the same, by their ids.
    package let toldAt: [String]
    /// The scripts for the audience that name it.
    package let scripts: [String]
  }

  /// Fields that scripts for the audience name first, then the others, each in the order of `disclosure.yaml`.
  package let lines: [Line]
  /// Fields that scripts for the audience name, that may be told and that nobody filled in.
  package let missing: [(field: Disclosure.Field, scripts: [String])]

  /// - Parameters:
  ///   - rules: of all services together.
  ///   - scripts: those of the version.
  ///   - values: the sealed values of each subject that scripts speak of.
  package init(
    _ rules: DisclosureRules, audience: String, scripts: [Script], values: [IncidentValues]
  ) {
    let own = scripts.filter { script in script.audiences.contains { $0.text.hasSameBytes(as: audience) } }
    func users(of field: String) -> [String] {
      own.filter { script in script.fields.contains { $0.text.hasSameBytes(as: field) } }.map(\.name)
    }
    func isKnown(_ field: String) -> Bool { values.contains { $0[field].isKnown(Access()) } }
    var services: [String] = []
    for id in values.compactMap(\.service) where !services.contains(where: { $0.hasSameBytes(as: id) }) {
      services.append(id)
    }
    let undeclared = own.flatMap(\.fields).map(\.text).filter { rules.disclosure.field($0) == nil }
    var names = rules.disclosure.fields.map(\.name.text)
    for name in undeclared where !names.contains(where: { $0.hasSameBytes(as: name) }) { names.append(name) }
    var lines: [Line] = []
    var missing: [(field: Disclosure.Field, scripts: [String])] = []
    for name in names {
      let field = rules.disclosure.field(name)
      let scripts = users(of: name)
      switch rules.decision(name, for: audience) {
      case .withheld(let withholding):
        lines.append(
          Line(
            withholding: withholding, means: field?.means, isKnown: isKnown(name),
            toldAt: services.filter { rules.at($0).decision(name, for: audience).clearance != nil }, scripts: scripts))
      case .open:
        if let field, !scripts.isEmpty, !isKnown(name) { missing.append((field, scripts)) }
      }
    }
    self.lines = lines.filter { !$0.scripts.isEmpty } + lines.filter(\.scripts.isEmpty)
    self.missing = missing
  }
}
