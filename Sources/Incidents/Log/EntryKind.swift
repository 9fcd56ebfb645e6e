/// What an entry of the log records. Closed: a kind that a newer version of the tool may write is kept and shown as not
/// understood.
package enum EntryKind: String, Sendable, CaseIterable, Hashable {
  /// The incident began: the first line.
  case start
  /// Several facts as they were when the incident was started.
  case facts
  /// A fact set by command.
  case set
  /// A fact that somebody changed by editing `incident.yaml` or `people.csv`, found by the next command.
  case edit
  /// What became of an item.
  case state
  /// A row that the type leaves out is to be done after all.
  case include
  /// Who is to do an item, by when.
  case assign
  /// An action of the incident's own.
  case add
  case note, decision, risk, complaint, contact, meeting
  /// Somebody came to a service, or left it.
  case staff
  case rota
  /// A condition that disclosure needs came true, or is true no more.
  case condition
  /// A person was moved.
  case movement
  /// An earlier entry was wrong.
  case correct
  /// A role passed from one person to another.
  case handover
  /// A handout was given a number, and its bytes were kept.
  case issue
  /// Copies of an issued handout went to somebody, or came back.
  case copies
  /// An event was played into an exercise.
  case inject
  /// The log was closed: from then on nothing is recorded but corrections, until it is opened again.
  case close
  /// A closed log was opened again.
  case reopen
  /// An audience was told.
  case told
  /// Somebody approved the words of a script.
  case approve
  /// Somebody let a script go out that the order of telling or a sweep held back.
  case release
  /// The incident goes on with another version of the procedure.
  case update
}
