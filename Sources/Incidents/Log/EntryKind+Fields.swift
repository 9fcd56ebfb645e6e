extension EntryKind {
  /// What the entry is called where logs are printed.
  package var title: String {
    switch self {
    case .start: "Incident started"
    case .facts: "Facts at the start"
    case .set: "Fact set"
    case .edit: "Fact edited by hand"
    case .state: "Action"
    case .include: "Row brought back"
    case .assign: "Action given out"
    case .add: "Action added"
    case .note: "Note"
    case .decision: "Decision"
    case .risk: "Risk"
    case .complaint: "Complaint"
    case .contact: "Contact"
    case .meeting: "Meeting"
    case .staff: "Staff on site"
    case .rota: "Rota"
    case .condition: "Condition"
    case .movement: "Movement"
    case .correct: "Correction"
    case .handover: "Handover"
    case .issue: "Handout issued"
    case .copies: "Copies of a handout"
    case .inject: "Event of the exercise"
    case .close: "Incident closed"
    case .reopen: "Incident opened again"
    case .told: "Audience told"
    case .approve: "Script approved"
    case .release: "Script let go"
    case .update: "Moved to another version"
    }
  }

  /// The fields of an entry besides those that every entry has, in the order in which they are written and printed. The
  /// fields of `facts` are names of facts and so are not listed.
  package var fields: [EntryField] {
    switch self {
    case .start:
      [
        EntryField("incident", "Incident", required: true),
        EntryField("mode", "Mode", .oneOf(["live", "exercise"]), required: true),
        EntryField("procedure", "Procedure", required: true), EntryField("version", "Version", required: true),
        EntryField("fingerprint", "Fingerprint of the sources", required: true),
        EntryField("reason", "Reason for this version"), EntryField("tool", "Tool"),
      ]
    case .facts: []
    case .set, .edit:
      [EntryField("field", "Field", required: true), EntryField("old", "Before"), EntryField("new", "Now")]
    case .state:
      [
        EntryField("item", "Item", .item, required: true), EntryField("service", "Service", .service),
        EntryField("state", "State", .oneOf(ItemStatus.allCases.map(\.rawValue)), required: true),
        EntryField("because", "Because"), EntryField("note", "Note"),
      ] + EntryKind.fromPaper
    case .include:
      [EntryField("item", "Item", .item, required: true), EntryField("because", "Because", required: true)]
    case .assign:
      [
        EntryField("item", "Item", .item, required: true), EntryField("service", "Service", .service),
        EntryField("to", "Organisation"), EntryField("initials", "Initials", .initials),
        EntryField("due", "Due", .moment), EntryField("note", "Note"),
      ] + EntryKind.fromPaper
    case .add:
      [
        EntryField("item", "Item", .item, required: true), EntryField("text", "Action", required: true),
        EntryField("after", "After", .item), EntryField("service", "Service", .service),
        EntryField("to", "Organisation"), EntryField("initials", "Initials", .initials),
        EntryField("due", "Due", .moment),
      ]
    case .note:
      [
        EntryField("text", "Note", required: true), EntryField("item", "Item", .item),
        EntryField("service", "Service", .service),
      ] + EntryKind.fromPaper
    case .decision:
      [
        EntryField("text", "Decision", required: true), EntryField("because", "Reasons"),
        EntryField("options", "Options considered"), EntryField("taken-by", "Taken by"),
        EntryField("item", "Item", .item), EntryField("service", "Service", .service),
      ]
    case .risk:
      [
        EntryField("risk", "Risk number", required: true), EntryField("text", "Risk"),
        EntryField("likelihood", "Likelihood (1 to 5)", .score), EntryField("impact", "Impact (1 to 5)", .score),
        EntryField("owner", "Owner"), EntryField("mitigation", "Mitigation"),
        EntryField("review", "Review", .moment), EntryField("status", "Status", .oneOf(["open", "closed"])),
      ]
    case .complaint:
      [
        EntryField("text", "Complaint", required: true), EntryField("from", "From"), EntryField("owner", "Owner"),
        EntryField("reply-due", "Reply due", .moment), EntryField("outcome", "Outcome"),
        EntryField("service", "Service", .service),
      ]
    case .contact:
      [
        EntryField("with", "With", required: true), EntryField("text", "What was said", required: true),
        EntryField("call-back", "Promised call", .moment), EntryField("item", "Item", .item),
        EntryField("service", "Service", .service),
      ]
    case .meeting:
      [
        EntryField("text", "Meeting", required: true), EntryField("present", "Present"),
        EntryField("outcome", "Outcome"), EntryField("next", "Next meeting", .moment),
      ]
    case .staff:
      [
        EntryField("who", "Who", required: true),
        EntryField("direction", "In or out", .oneOf(["in", "out"]), required: true),
        EntryField("organisation", "Organisation"), EntryField("service", "Service", .service),
        EntryField("note", "Note"),
      ]
    case .rota:
      [
        EntryField("who", "Who", required: true), EntryField("role", "Role"),
        EntryField("from", "From", .moment, required: true), EntryField("until", "Until", .moment, required: true),
        EntryField("service", "Service", .service), EntryField("note", "Note"),
      ]
    case .condition:
      [
        EntryField("condition", "Condition", required: true),
        EntryField("state", "State", .oneOf(["met", "not-met"]), required: true),
        EntryField("said-by", "Said by", required: true), EntryField("service", "Service", .service),
        EntryField("note", "Note"),
      ]
    case .movement:
      [
        EntryField("person", "Person", .person, required: true), EntryField("from", "From"),
        EntryField("to", "To", required: true), EntryField("transport", "Transport"),
        EntryField("with", "Sent along (medicines, records, belongings)"), EntryField("note", "Note"),
      ]
    case .correct:
      [
        EntryField("corrects", "Line", .line, required: true), EntryField("because", "Because", required: true),
        EntryField("withdrawn", "Withdrawn", .oneOf(["yes"])),
      ]
    case .handover:
      [
        EntryField("role", "Role", required: true), EntryField("from", "From", .initials, required: true),
        EntryField("to", "To", .initials, required: true), EntryField("watch", "What to watch"),
      ]
    case .issue:
      [
        EntryField("issue", "Issue", .count, required: true, fixed: true),
        EntryField("handout", "Sheet", required: true, fixed: true),
        EntryField("title", "Title", required: true, fixed: true),
        EntryField("edition", "Edition", required: true, fixed: true),
        EntryField("file", "File", required: true, fixed: true),
        EntryField("sha256", "SHA-256 of the file", required: true, fixed: true),
        EntryField("source", "Fingerprint of the sources", required: true, fixed: true),
        EntryField("approved-by", "Approved by", .initials, required: true),
        EntryField("replaces", "Replaces issue", .count, fixed: true), EntryField("changed", "Changed", fixed: true),
      ]
    case .copies:
      [
        EntryField("issue", "Issue", .count, required: true, fixed: true),
        EntryField("direction", "Out or back", .oneOf(["out", "back"]), required: true),
        EntryField("holder", "Holder", required: true), EntryField("copies", "Copies", .count, required: true),
        EntryField("note", "Note"),
      ]
    case .inject:
      [
        EntryField("event", "Event", .count, required: true), EntryField("text", "What was said", required: true),
        EntryField("from", "From"), EntryField("to", "To"), EntryField("note", "Note"),
      ]
    case .close:
      [
        EntryField("items", "Items", required: true), EntryField("done", "Done", required: true),
        EntryField("not-applicable", "Not applicable", required: true), EntryField("open", "Left open", required: true),
        EntryField("overdue", "Overdue", required: true), EntryField("risks", "Risks left open", required: true),
        EntryField("calls", "Promised calls not made", required: true), EntryField("because", "Because"),
      ]
    case .reopen: [EntryField("because", "Because", required: true)]
    case .told:
      [
        EntryField("audience", "Audience", required: true), EntryField("reached", "Told", .number),
        EntryField("of", "Of", .number),
        EntryField("note", "Note"),
      ]
    case .approve:
      [
        EntryField("script", "Script", required: true), EntryField("approved-by", "Approved by", required: true),
        EntryField("digest", "Digest of its words", required: true), EntryField("note", "Note"),
      ]
    case .release:
      [
        EntryField("script", "Script", required: true),
        EntryField("what", "Held by", .oneOf(["order", "sweep"]), required: true),
        EntryField("fact", "Fact whose words were found"), EntryField("released-by", "Let go by", required: true),
        EntryField("because", "Because", required: true),
      ]
    case .update:
      [
        EntryField("from", "Version before", required: true), EntryField("version", "Version", required: true),
        EntryField("decided", "Decided", required: true), EntryField("reason", "Reason for this version"),
        EntryField("moved", "Rows with another address"), EntryField("withdrawn", "Rows that are withdrawn"),
        EntryField("changed", "Rows with other words (if done before, to be confirmed again)"),
        EntryField("kept", "Rows with other words that stay done by decision"),
        EntryField("fingerprint", "Fingerprint of the sources", required: true),
        EntryField("fingerprint-before", "Fingerprint before", required: true), EntryField("tool", "Tool"),
        EntryField("folder", "Folder of the sources"),
      ]
    }
  }

  /// What an entry says that was typed in from a filled sheet: by whom, and the sheet's id.
  private static let fromPaper = [EntryField("typed-by", "Typed by", .initials), EntryField("sheet", "From sheet")]
}
