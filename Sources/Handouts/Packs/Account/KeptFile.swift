/// A file or folder of an incident once it is closed: what it holds, and what becomes of it.
package struct KeptFile: Sendable, Hashable {
  /// Its name below the incident's folder.
  package let name: String
  package let holds: String
  package let rule: String

  /// How long, in words that leave the number to the council.
  private static let record =
    "The record: keep it whole and together for as long as the council's own retention schedule says, then delete it."
  private static let print =
    "Made from the record and can be made again: delete it once it is no longer used. A sheet that was signed or written "
    + "on by hand belongs to the record."

  package init(_ name: String) {
    self.name = name
    switch name {
    case "log.jsonl": (holds, rule) = ("every entry as it was recorded, with initials and codes", KeptFile.record)
    case "log.head": (holds, rule) = ("how far the log reached", KeptFile.record)
    case "incident.yaml":
      (holds, rule) = ("facts, with names and telephone numbers of staff and contacts", KeptFile.record)
    case "people.csv": (holds, rule) = ("people affected, by code", KeptFile.record)
    case _ where name.utf8.starts(with: "procedure-".utf8):
      (holds, rule) = ("a version of the procedure that the incident was moved to", KeptFile.record)
    case "procedure": (holds, rule) = ("the version of the procedure that was followed", KeptFile.record)
    case "issued":
      (holds, rule) = ("handouts as they were issued, by number: the exact bytes that the log names", KeptFile.record)
    case _ where name.utf8.starts(with: "pack".utf8): (holds, rule) = ("sheets that were printed", KeptFile.print)
    case _ where name.utf8.starts(with: "chronology".utf8): (holds, rule) = ("an account of the log", KeptFile.print)
    case _ where name.utf8.starts(with: "handover".utf8): (holds, rule) = ("a handover sheet", KeptFile.print)
    case _ where name.utf8.starts(with: "events-".utf8):
      (holds, rule) = ("papers of the exercise's events", KeptFile.print)
    case "closing.html", "lessons.html": (holds, rule) = ("a page made when the log was closed", KeptFile.print)
    default:
      (holds, rule) = (
        "not made by procdoc",
        "Look what it is, and decide by the council's own retention schedule."
      )
    }
  }

  /// What is nowhere in the folder and must be decided all the same.
  package static let elsewhere = [
    "Paper: signed sheets, logs filled by hand, and the list that says whose code is whose. Keep them with the record, and "
      + "the list of codes apart from it.",
    "Copies: prints handed to partners, backups, what was sent by e-mail. Ask for them back or have them destroyed.",
    "procdoc deletes nothing by itself, and knows no retention schedule: whoever keeps the council's must decide.",
  ]
}
