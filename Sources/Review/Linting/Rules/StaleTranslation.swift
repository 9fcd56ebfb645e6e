internal import ProcedureModel
package import SourceText

/// A translation of a script whose original has changed since, or is gone.
package enum StaleTranslation: Rule {
  package static let id = "stale-translation"
  package static let summary = "a translation of a script whose original has changed since"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let scripts = review.procedure.scripts
    return scripts.compactMap { script in
      guard let translates = script.translates else { return nil }
      func finding(_ message: String, _ hint: String) -> Diagnostic {
        Diagnostic(
          rule: id, severity: .warning, path: review.procedure.displayPath(script.path), range: translates.range,
          message: message, hint: hint, address: script.name)
      }
      guard let original = script.original(among: scripts) else {
        let near = Suggestion.nearest(to: translates.file, among: script.neighbours(among: scripts))
        return finding(
          "there is no script '\(translates.file)' beside this one, which it is said to translate",
          near.map { "Did you mean '\($0)'?" } ?? "Name the original's file, or take `translates:` out.")
      }
      guard !original.fingerprint.utf8.starts(with: translates.fingerprint.utf8) else { return nil }
      return finding(
        "\(translates.file) has changed since it was translated here",
        "Bring the translation up to date, have it read by somebody who speaks both languages, then write "
          + "translates: \(translates.file)@\(original.fingerprint.prefix(12))")
    }
  }
}
