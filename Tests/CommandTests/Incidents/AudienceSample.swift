import Foundation
import Testing

/// An incident of V02 whose facts a test chooses, and what `print --audience` gives.
final class AudienceSample {
  let incident: IncidentSample

  /// What an incident lead would have filled in by noon.
  static let facts: [String: String] = [
    "provider": "Brightwater Care Homes Ltd", "telephone": "01632 960001", "lead": "AB",
    "fields.next-update": "Friday 20 November at 17:00", "fields.contact.telephone": "023 8099 0200",
    "fields.contact.hours": "every day from 8 to 8", "fields.press.telephone": "023 8099 0201",
    "fields.press.next-statement": "Friday 20 November at 18:00", "fields.closure.date": "Monday 30 November 2026",
    "fields.provider.finance": "Offers from two buyers are open", "fields.named-worker.name": "Sam Okoro",
    "fields.cqc.notice": "It has cancelled the registration", "fields.spokesperson.name": "Gil Hart",
    "fields.harm.words": "Two people died", "fields.meeting.details": "Saturday at 14:00 in the town hall",
  ]

  /// - Parameter changes: facts that are others, or nil for none.
  init(_ changes: [String: String?] = [:], people: Int = 3) throws {
    var facts = AudienceSample.facts
    for (name, value) in changes { facts[name] = value }
    var yaml = ""
    for name in ["provider", "telephone", "lead"] { if let value = facts[name] { yaml += "\(name): \"\(value)\"\n" } }
    yaml += "services:\n  - {id: rose-house, name: Rose House, type: CH, address: \"12 Church Street\"}\nfields:\n"
    for name in facts.keys.sorted() where name.hasPrefix("fields.") {
      yaml += "  \(name.dropFirst(7)): \"\(facts[name] ?? "")\"\n"
    }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("facts-\(UUID().uuidString).yaml")
    try Data(yaml.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    incident = try IncidentSample(["--from", file.path])
    if people > 0 { try incident.run("people", "add", "\(people)").expectDone() }
  }

  func print(_ audience: String) throws -> CommandRun { try incident.show("print", "--audience", audience) }

  /// The files of a set by their names.
  func set(_ audience: String) throws -> [String: Data] {
    try incident.work.files("\(incident.folder)/scripts-\(audience)")
  }
}
