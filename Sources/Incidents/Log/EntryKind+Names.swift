internal import SourceText

extension EntryKind {
  /// Whether a field names whoever did, said or is to do something: a name, a post, an organisation or a code.
  func namesSomebody(_ field: String) -> Bool {
    let names: [String] =
      switch self {
      case .staff, .rota: ["who"]
      case .complaint: ["from", "owner"]
      case .risk: ["owner"]
      case .contact: ["with"]
      case .copies: ["holder"]
      case .decision: ["taken-by"]
      case .condition: ["said-by"]
      case .meeting: ["present"]
      case .release: ["released-by"]
      case .start, .facts, .set, .edit, .state, .include, .assign, .add, .note, .movement, .correct, .handover, .issue,
        .inject, .close, .reopen, .told, .approve, .update:
        // Who approved a script is printed on it, and so is nobody's secret.
        []
      }
    return names.contains { $0.hasSameBytes(as: field) }
  }

  /// Whether a field names a place to which somebody was moved, or from which.
  func namesPlace(_ field: String) -> Bool {
    self == .movement && ["from", "to"].contains { $0.hasSameBytes(as: field) }
  }

  /// Whether people's own words may stand in a field: not where the tool writes names of its own.
  func isFreeText(_ field: String) -> Bool {
    switch self {
    case .start, .facts, .set, .edit, .issue, .update: false
    case .approve, .release, .told, .condition, .close, .state, .include, .assign, .add, .note, .decision, .risk,
      .complaint, .contact, .meeting, .staff, .rota, .movement, .correct, .handover, .copies, .inject, .reopen:
      ![
        "script", "digest", "what", "fact", "audience", "condition", "state", "item", "service", "risk", "corrects",
        "withdrawn", "sheet", "typed-by", "approved-by",
      ].contains { $0.hasSameBytes(as: field) }
    }
  }
}
