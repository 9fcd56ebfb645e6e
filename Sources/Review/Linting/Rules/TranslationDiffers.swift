internal import ProcedureModel
package import SourceText

/// A translation of a script that is for others than its original, or that stands on other fields and conditions.
package enum TranslationDiffers: Rule {
  package static let id = "translation-differs"
  package static let summary = "a translation that has other audiences, fields or conditions than its original"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let scripts = review.procedure.scripts
    return scripts.flatMap { script -> [Diagnostic] in
      guard let translates = script.translates, let original = script.original(among: scripts) else { return [] }
      return differences(script, original).map { difference in
        Diagnostic(
          rule: id, severity: .warning, path: review.procedure.displayPath(script.path), range: translates.range,
          message: "\(difference), unlike \(translates.file), which it translates",
          hint: "Who reads the one must be told what who reads the other is told. Make both the same.",
          address: script.name)
      }
    }
  }

  private static func differences(_ script: Script, _ original: Script) -> [String] {
    func names(_ texts: [PlacedText]) -> [String] { texts.map(\.text) }
    func fields(_ script: Script) -> [String] { script.fields.map { "{{\($0.text)}}" } }
    func conditions(_ script: Script) -> [String] {
      script.conditions.map { "`if \($0.isNegated ? "not " : "")\($0.name.text)`" }
    }
    var found =
      difference("is for", "is not for", names(script.audiences), names(original.audiences))
      + difference("is read to", "is not read to", names(script.spokenTo), names(original.spokenTo))
      + difference("waits for", "does not wait for", names(script.after), names(original.after))
      + difference("names", "does not name", fields(script), fields(original))
      + difference("has a part for", "has no part for", conditions(script), conditions(original))
    if script.layout != original.layout { found.append("its layout is \(script.layout.rawValue)") }
    return found
  }

  /// What one has and the other lacks; how often counts for nothing, since languages differ in that.
  private static func difference(
    _ verb: String, _ negative: String, _ own: [String], _ others: [String]
  ) -> [String] {
    func without(_ texts: [String], _ rest: [String]) -> [String] {
      var left: [String] = []
      for text in texts where !rest.contains(where: { $0.hasSameBytes(as: text) }) {
        if !left.contains(where: { $0.hasSameBytes(as: text) }) { left.append(text) }
      }
      return left
    }
    let more = without(own, others)
    let less = without(others, own)
    return (more.isEmpty ? [] : ["it \(verb) \(more.joined(separator: ", "))"])
      + (less.isEmpty ? [] : ["it \(negative) \(less.joined(separator: ", "))"])
  }
}
