import ArgumentParser
import SourceText

/// What is said of a role that neither version knows.
enum UnknownRole {
  /// More names than these are counted, not listed.
  private static let mostListed = 12

  /// - Parameter names: the names that the versions know, each once.
  static func message(_ name: String, among names: [String]) -> ValidationError {
    let hint: String
    if let nearest = Suggestion.nearest(to: name, among: names) {
      hint = "Did you mean '\(Console.shown(nearest))'?"
    } else if names.isEmpty {
      hint = "They name no role or organisation."
    } else {
      hint =
        "They know: \(names.prefix(mostListed).map(Console.shown).joined(separator: "; "))"
        + (names.count > mostListed ? "; and \(names.count - mostListed) more." : ".")
    }
    return ValidationError("Neither version knows a role or organisation '\(Console.shown(name))'. \(hint)")
  }
}
