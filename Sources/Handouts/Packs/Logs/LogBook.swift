internal import Incidents

/// A log of an incident as it is kept on paper: some kinds of entry, in the order of their lines.
enum LogBook: String, CaseIterable, Sendable {
  case actions, decisions, movements, complaints, risks, staff, rota, contacts, tellings, issues, notes
  /// Every line.
  case whole

  /// The book that a kind of entry stands in besides the whole log; nil for what only the whole log has.
  static func book(of kind: EntryKind) -> LogBook? {
    switch kind {
    case .state, .include, .assign, .add: .actions
    case .decision, .condition: .decisions
    case .movement: .movements
    case .complaint: .complaints
    case .risk: .risks
    case .staff: .staff
    case .rota: .rota
    case .contact: .contacts
    case .told, .approve, .release: .tellings
    case .issue, .copies: .issues
    case .note, .meeting: .notes
    case .start, .facts, .set, .edit, .correct, .handover, .inject, .close, .reopen, .update: nil
    }
  }

  var title: String {
    switch self {
    case .actions: "Action log"
    case .decisions: "Decision log"
    case .movements: "Movement log"
    case .complaints: "Complaints log"
    case .risks: "Risk register and log"
    case .staff: "Log of staff on site"
    case .rota: "Rota"
    case .contacts: "Contact log"
    case .tellings: "Log of who was told"
    case .issues: "Log of issued handouts"
    case .notes: "Notes and meetings"
    case .whole: "Whole log, line by line"
    }
  }

  /// For the links at the head of every page.
  var short: String {
    switch self {
    case .actions: "Actions"
    case .decisions: "Decisions"
    case .movements: "Movements"
    case .complaints: "Complaints"
    case .risks: "Risks"
    case .staff: "Staff"
    case .rota: "Rota"
    case .contacts: "Contacts"
    case .tellings: "Tellings"
    case .issues: "Issued"
    case .notes: "Notes"
    case .whole: "Whole log"
    }
  }

  var purpose: String {
    switch self {
    case .actions: "What was done, given out, added and brought back."
    case .decisions: "What was decided, with the reasons; which conditions were said to be met."
    case .movements: "Who was moved, by code: names and dates of birth by hand only."
    case .complaints: "Complaints with their owners and replies."
    case .risks: "Risks with likelihood, impact and score, and every entry that speaks of them."
    case .staff: "Who came to a service and who left it."
    case .rota: "Who is on duty when."
    case .contacts: "Calls and letters, and calls that were promised."
    case .tellings: "Which audience was told, and who approved a script or let it go."
    case .issues: "Handouts by number: who approved them, and who has how many copies."
    case .notes: "Notes, and meetings with their outcome."
    case .whole: "Every line as it was written, in order: corrections, facts, and what is not understood."
    }
  }

  /// The columns between the time and the initials.
  var columns: [LogColumn] {
    switch self {
    case .actions:
      [
        LogColumn("Item", "col-log-short", ["item"], labelled: ["service", "after"]), LogColumn("Action", "", ["text"]),
        LogColumn("What was recorded", "col-log-third", ["state"], labelled: ["to", "initials", "due"]),
        LogColumn("Because, note", "col-log-third", labelled: ["because", "note", "typed-by", "sheet"]),
      ]
    case .decisions:
      [
        LogColumn("Decision", "", ["text", "condition", "state"], labelled: ["note"]),
        LogColumn("Reasons", "", ["because"]),
        LogColumn("Options considered", "col-log-middle", ["options"]),
        LogColumn("Taken by", "col-log-middle", ["taken-by", "said-by"]),
        LogColumn("About", "col-log-short", ["item"], labelled: ["service"]),
      ]
    case .movements:
      [
        LogColumn("Person", "col-log-code", ["person"]), LogColumn("Name", "col-log-name", isPen: true),
        LogColumn("Date of birth", "col-log-short", isPen: true), LogColumn("From", "", ["from"]),
        LogColumn("To", "", ["to"]),
        LogColumn("Transport, sent along", "", labelled: ["transport", "with", "note"]),
      ]
    case .complaints:
      [
        LogColumn("From", "col-log-middle", ["from"]), LogColumn("Complaint", "", ["text"], labelled: ["service"]),
        LogColumn("Owner", "col-log-short", ["owner"]), LogColumn("Reply due", "col-log-time", ["reply-due"]),
        LogColumn("Outcome", "", ["outcome"]),
      ]
    case .risks:
      [
        LogColumn("No. of risk", "col-log-code", ["risk"]), LogColumn("Risk", "", ["text"]),
        LogColumn("Likelihood, impact", "col-log-middle", labelled: ["likelihood", "impact"]),
        LogColumn("Mitigation", "", ["mitigation"]),
        LogColumn("Owner, review", "col-log-middle", ["owner"], labelled: ["review", "status"]),
      ]
    case .staff:
      [
        LogColumn("Who", "", ["who"]), LogColumn("In or out", "col-log-code", ["direction"]),
        LogColumn("Organisation", "", ["organisation"]), LogColumn("Service", "col-log-middle", ["service"]),
        LogColumn("Note", "", ["note"]),
      ]
    case .rota:
      [
        LogColumn("Who", "", ["who"]), LogColumn("Role", "", ["role"]), LogColumn("From", "col-log-time", ["from"]),
        LogColumn("Until", "col-log-time", ["until"]), LogColumn("Service", "col-log-middle", ["service"]),
        LogColumn("Note", "", ["note"]),
      ]
    case .contacts:
      [
        LogColumn("With", "col-log-middle", ["with"]), LogColumn("What was said", "", ["text"]),
        LogColumn("Promised call", "col-log-time", ["call-back"]),
        LogColumn("About", "col-log-short", ["item"], labelled: ["service"]),
      ]
    case .tellings:
      [
        LogColumn("Audience or script", "col-log-middle", ["audience", "script"]),
        LogColumn("Told, held by", "col-log-middle", ["what"], labelled: ["reached", "of", "fact"]),
        LogColumn("Approved or let go by", "col-log-middle", ["approved-by", "released-by"]),
        LogColumn("Because, note", "", labelled: ["because", "note", "digest"]),
      ]
    case .issues:
      [
        LogColumn("Issue", "col-log-code", ["issue"]),
        LogColumn("Handout", "", ["title"], labelled: ["edition", "file", "sha256", "source", "handout"]),
        LogColumn("Approved by", "col-log-short", ["approved-by"]),
        LogColumn("Holder", "col-log-middle", ["holder"]),
        LogColumn("Copies out or back", "col-log-code", ["copies", "direction"]),
        LogColumn("Replaces, changed", "", labelled: ["replaces", "changed", "note"]),
      ]
    case .notes:
      [
        LogColumn("Note or meeting", "", ["text"], labelled: ["present", "outcome", "next", "typed-by", "sheet"]),
        LogColumn("About", "col-log-middle", ["item"], labelled: ["service"]),
      ]
    case .whole: [LogColumn("Kind", "col-log-middle"), LogColumn("As written", "")]
    }
  }

  /// The columns of its blank pages, where they differ: on paper a risk is entered with its score.
  var blankColumns: [LogColumn] {
    switch self {
    case .risks:
      [
        LogColumn("No. of risk", "col-log-code"), LogColumn("Risk"), LogColumn("Likelihood 1 to 5", "col-log-score"),
        LogColumn("Impact 1 to 5", "col-log-score"), LogColumn("Score", "col-log-score"),
        LogColumn("Rating", "col-log-score"), LogColumn("Mitigation"), LogColumn("Owner, review", "col-log-middle"),
      ]
    case .actions, .decisions, .movements, .complaints, .staff, .rota, .contacts, .tellings, .issues, .notes, .whole:
      columns
    }
  }
}
