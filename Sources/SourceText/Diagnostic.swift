/// How much a diagnostic weighs.
package enum Severity: String, Sendable, Comparable {
  /// Worth reading; nothing stands in the way.
  case advice
  /// Something a careful editor would mend; pages are still written.
  case warning
  /// The source cannot be relied on as it stands: nothing is written from it.
  case error

  package static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .advice: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// What an author has to know about one place in a source: what is wrong and what to do.
package struct Diagnostic: Sendable, Hashable {
  /// The rule that speaks, in kebab case (`swallowed-number`); stable between versions of the tool.
  package let rule: String
  /// How much it weighs.
  package let severity: Severity
  /// The source's path as it is shown to the person.
  package let path: String
  /// Where, 1-based, columns in UTF-8 bytes.
  package let range: SourceRange
  /// What is wrong, in one sentence without a full stop at its end.
  package let message: String
  /// What to do about it, as a sentence; nil where the message says it.
  package let hint: String?
  /// The address of the item spoken about (`A2.4`), where there is one.
  package let address: String?

  package init(
    rule: String, severity: Severity = .error, path: String, range: SourceRange, message: String, hint: String? = nil,
    address: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.path = path
    self.range = range
    self.message = message
    self.hint = hint
    self.address = address
  }
}

extension Diagnostic {
  /// The order in which diagnostics are read: by path (bytes), place, rule, then message.
  package static func inReadingOrder(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if !left.path.hasSameBytes(as: right.path) {
      return left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    if left.range.start != right.range.start { return left.range.start < right.range.start }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message.utf8.lexicographicallyPrecedes(right.message.utf8)
  }
}
