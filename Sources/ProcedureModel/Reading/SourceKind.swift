/// What a Markdown source is, as its front matter's `kind:` says; its file name says nothing.
enum SourceKind: String, CaseIterable {
  case procedure
  case checklist
  case glossary
  case actionPlan = "action-plan"
  case operationalPlan = "operational-plan"
  case script

  /// The keys that its front matter may hold.
  var knownKeys: [String] {
    let appendix = ["kind", "appendix", "title"]
    switch self {
    case .procedure:
      return ["kind", "title", "version", "status", "supersedes"] + ControlField.Name.allCases.map(\.rawValue)
        + ["control", "subject-to", "approved-text", "sample", "known-abbreviations", "lists", "deadlines", "accepted"]
    case .checklist: return appendix + ["applies", "everyone", "responsible", "details", "after"]
    case .glossary: return appendix
    case .actionPlan: return appendix + ["for", "columns"]
    case .operationalPlan: return appendix + ["for", "officers"]
    case .script: return ["kind", "audience", "layout", "title", "spoken-to", "after", "language", "translates"]
    }
  }
}
