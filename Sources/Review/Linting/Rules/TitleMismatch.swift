internal import ProcedureModel
package import SourceText

/// A document whose heading says another title than its front matter.
package enum TitleMismatch: Rule {
  package static let id = "title-mismatch"
  package static let summary = "a first-level heading that differs from the front matter's title"

  package static func findings(in review: ReviewContext) -> [Diagnostic] {
    let procedure = review.procedure
    var found: [Diagnostic] = []
    func compare(_ heading: String, _ title: String, _ path: String, _ range: SourceRange, _ address: String) {
      let (written, declared) = (words(heading), words(title))
      guard !written.isEmpty, !declared.isEmpty, written != declared else { return }
      found.append(
        Diagnostic(
          rule: id, severity: .warning, path: procedure.displayPath(path), range: SourceRange(at: range.start),
          message: "the heading says '\(heading)', and `title:` says '\(title)'",
          hint: "Write the same words in both: one stands on the page, the other in lists and on every sheet.",
          address: address))
    }
    compare(
      procedure.heading.plain, procedure.control.title.text, procedure.bodyPath, procedure.control.title.range, "title")
    for appendix in procedure.appendices {
      compare(appendix.heading.plain, appendix.title, appendix.path, appendix.range, appendix.letter)
    }
    return found
  }

  /// The words alone: case and punctuation make no other title.
  private static func words(_ text: String) -> [String] {
    text.lowercased().unicodeScalars.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }.map {
      String(String.UnicodeScalarView($0))
    }
  }
}
