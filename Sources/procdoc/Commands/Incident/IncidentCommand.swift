import ArgumentParser

/// `procdoc incident`: everything about one incident.
struct IncidentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Start an incident from a procedure, record in it, see and print it.",
    discussion: """
      INCIDENT is the incident's folder, such as incidents/2026-11-20-a, or its name in `incidents`.
      Times are London's: 14:20, yesterday 14:20, 2026-11-20 14:20, +2h.
      """,
    subcommands: [
      IncidentStartCommand.self, RecordCommand.self, TypeCommand.self, AssignCommand.self, AddCommand.self,
      IncludeCommand.self,
      NoteCommand.self, DecideCommand.self, RiskCommand.self, ComplaintCommand.self, ContactCommand.self,
      MeetingCommand.self, StaffCommand.self, RotaCommand.self, ConditionCommand.self, MoveCommand.self,
      ToldCommand.self, ApproveScriptCommand.self, ReleaseCommand.self, WithheldCommand.self,
      CorrectCommand.self, PeopleCommand.self, SetCommand.self, SignCommand.self, StatusCommand.self, LogCommand.self,
      VerifyCommand.self, PrintCommand.self, IssueCommand.self, CopiesCommand.self, InjectCommand.self,
      ChronologyCommand.self,
      HandoverCommand.self, UpdateCommand.self, CloseCommand.self, ReopenCommand.self,
    ])
}
