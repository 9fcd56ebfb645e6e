extension Sample {
  /// `disclosure.yaml` with two audiences, one of which is to have plain words, and a field open to all of them.
  /// - Parameters:
  ///   - conditions: lines of `conditions:`, each indented by two spaces.
  ///   - fields: more lines of `fields:`, indented so.
  package static func disclosure(conditions: String = "", fields: String = "") -> [String: String] {
    let lines =
      ["audiences:", "  staff: {title: Staff}", "  public: {title: The public, plain: true}"]
      + (conditions.isEmpty ? [] : ["conditions:", conditions])
      + ["fields:", "  hotline: {type: telephone, to: all}"] + (fields.isEmpty ? [] : [fields])
    return ["disclosure.yaml": lines.joined(separator: "\n") + "\n"]
  }

  /// A script for staff in `scripts/`.
  /// - Parameter settings: more lines of front matter.
  package static func script(
    _ text: String, name: String = "sheet", audience: String = "staff", layout: String = "briefing",
    title: String = "A sheet", settings: String = ""
  ) -> [String: String] {
    let keys = ["kind: script", "audience: [\(audience)]", "layout: \(layout)", "title: \"\(title)\""]
    let lines = ["---"] + keys + (settings.isEmpty ? [] : [settings]) + ["---", "", text, ""]
    return ["scripts/\(name).md": lines.joined(separator: "\n")]
  }

  /// A field that only staff may have.
  package static let staffField =
    "  lead: {type: name, to: staff, class: officers, reason: It is for staff, decides: Lead}"
  /// A condition.
  package static let condition = "  settled: {means: It is settled, set-by: Lead}"
}
