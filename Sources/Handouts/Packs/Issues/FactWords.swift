internal import Incidents
internal import ProcedureModel
internal import SourceText

/// Facts in the words that a reader of a handout has for them: `telephone number of the lead`, `Rose House: address`.
struct FactWords {
  private let situation: Situation

  init(_ situation: Situation) {
    self.situation = situation
  }

  /// What a fact is called; nothing of what it says. People affected go by no code, so that all of them are one text.
  func label(_ name: String) -> String {
    let parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count > 1 else { return FactWords.plain[name] ?? name }
    let field = FactWords.fields[parts.last ?? ""] ?? parts.last ?? ""
    switch parts[0] {
    case "people": return "the list of people"
    case "closed-days": return "days on which offices are closed"
    case "fields": return parts.dropFirst().joined(separator: ".")
    case "signatures": return "the signature sheet"
    case "services":
      let service = situation.facts.services.first { $0.id.hasSameBytes(as: parts[1]) }
      return "\(service?.name ?? parts[1]): \(field)"
    case "roles", "contacts":
      let named = FactWords.identity(parts, situation)
      let role = situation.roles.first { $0.isNamed(named) }?.role.title.text ?? named
      return "\(role): \(field)"
    default: return name
    }
  }

  /// The role that an entry of a list is for: its key has hyphens for the dots of the role.
  private static func identity(_ parts: [String], _ situation: Situation) -> String {
    situation.state.facts["\(parts[0]).\(parts[1]).role"] ?? parts[1]
  }

  private static let plain = [
    "provider": "the provider", "notified": "when the council was told", "lead": "who leads",
    "telephone": "telephone number of the lead", "reason": "why this version is used",
    "incident": "the incident's name",
    "procedure": "the procedure's name", "version": "the version", "mode": "live or exercise",
  ]

  private static let fields = [
    "id": "short name", "name": "name", "type": "type", "address": "address", "role": "role", "holder": "holder",
    "telephone": "telephone number", "deputy": "deputy", "deputy-telephone": "telephone number of the deputy",
    "on-call": "on call", "checked": "when it was last checked",
  ]
}
