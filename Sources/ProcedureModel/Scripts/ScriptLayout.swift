/// How a script is laid out on paper, and whether it is read aloud.
package enum ScriptLayout: String, Sendable, CaseIterable, Hashable {
  case letter, telephone, visit, poster, statement, briefing

  /// Whether block quotes are said aloud, and all else is what to do.
  package var isSpoken: Bool {
    switch self {
    case .telephone, .visit: true
    case .letter, .poster, .statement, .briefing: false
    }
  }
}
