import Files
import Foundation
import Incidents
import ProcedureModel
import SourceText

/// The facts that a new incident begins with: from a file, from options, and on a terminal from answers.
///
/// Options and answers are set in the text of an `incident.yaml`, field by field, so that what could not be read back from
/// it is refused before anything is written.
struct StartFacts {
  /// Everything known but the incident's own name.
  var table: FactTable { IncidentFile.read(path: FactFiles.incidentName, bytes: bytes).facts ?? FactTable() }
  private(set) var by = ""
  /// The file of a ready pack that the facts are from; nil for none.
  private(set) var ready: ReadyFile?
  private var bytes: [UInt8]
  private let version: VersionToUse
  private let now: Moment
  private var cautions: [String] = []

  /// What stands for the incident's name until it has one.
  private static let nameless = "new"

  /// - Parameters:
  ///   - from: a file of facts; nil for none.
  ///   - contacts: the standing contacts; nil for `contacts.yaml` in `folder`, if it is there.
  /// - Throws: `ExitStatus.notDone`, after saying what is wrong with a file.
  init(_ version: VersionToUse, now: Moment, from: String?, contacts: String?, folder: String, exercise: Bool) throws {
    self.version = version
    self.now = now
    var table = FactTable()
    func take(_ found: FactTable) { for name in found.names { table[name] = found[name] } }
    if let from {
      var ready: ReadyFile?
      take(
        try FactsToBeginWith.read(from) { bytes in
          guard ReadyFile.isMeant(bytes) else { return IncidentFile.read(path: from, bytes: bytes, isWhole: false) }
          let read = ReadyFile.read(path: from, bytes: bytes)
          ready = read.file
          return (read.file?.facts, read.diagnostics)
        })
      self.ready = ready
      if let ready { cautions = try ReadyStart(ready, version).cautions(exercise: exercise) }
    }
    let standing = contacts ?? folder + "/contacts.yaml"
    if contacts != nil || FileManager.default.fileExists(atPath: standing) {
      take(try FactsToBeginWith.read(standing) { StandingContacts.read(path: standing, bytes: $0) })
    }
    table["incident"] = StartFacts.nameless
    table["mode"] = exercise || table["mode"].map { $0.hasSameBytes(as: "exercise") } ?? false ? "exercise" : "live"
    table["procedure"] = version.procedure.control.title.text
    table["version"] = version.procedure.control.version.text
    for role in version.procedure.cards?.roles ?? [] {
      let identity = role.code?.text ?? role.title.text
      let name = "roles.\(FactTable.key(of: identity)).role"
      if table[name] == nil { table[name] = identity }
    }
    bytes = IncidentFile.text(of: table)
  }

  /// Whether all of it is invented.
  var isExercise: Bool { IncidentFacts(table).mode == .exercise }

  // MARK: What options and answers say

  /// Sets what the options say, and asks on a terminal for what they leave open.
  mutating func set(
    services: [ServiceOption], provider: String?, notified: String?, reason: String?
  ) throws {
    try set(services)
    try put("provider", provider, ask: "The provider that is failing:")
    if table["notified"] == nil || notified != nil { try put("notified", try self.notified(notified).iso) }
    guard let doubt = version.doubt else { return }
    cautions.append("\(doubt) Every page says so.")
    try put("reason", reason, ask: "\(doubt) Why is it used all the same?")
    if table["reason"] == nil { try put("reason", "No reason was given when the incident was started.") }
  }

  /// When the council was told: as given, or as answered; now if nobody says.
  private func notified(_ given: String?) throws -> Moment {
    let question = "When was the council told? (Enter for now)"
    var typed = try Terminal.missing(given, ask: question)
    while let text = typed {
      let moment = try TypedTime.read(text, option: "--notified", now: now)
      if moment <= now { return moment }
      Console.complain(
        "procdoc: --notified is still to come: it is \(now.london.time.inWords) now. "
          + "If it was yesterday, write `yesterday 23:40`.")
      guard Terminal.isThere else {
        Console.complain("procdoc: nothing was written.")
        throw ExitStatus.notDone
      }
      typed = try Terminal.ask(question)
    }
    return now
  }

  private mutating func set(_ options: [ServiceOption]) throws {
    var services = options
    if services.isEmpty, table.keys(of: "services").isEmpty, Terminal.isThere {
      Console.complain(
        "Which service is affected? Its name, type and address, as in: Rose House, CH, 12 High Street\n"
          + "Types: \(Console.shown(version.typesInWords)). What you do not know yet, leave out.")
      while let answer = try Terminal.ask(services.isEmpty ? "Service:" : "Another one (Enter to go on):") {
        let service = ServiceOption(answer, types: version.types)
        if version.knowsType(of: service) { services.append(service) } else { version.refuseType(of: service) }
      }
    }
    for service in services {
      let id = service.id(besides: table.keys(of: "services"))
      try put("services.\(id).id", id)
      try put("services.\(id).name", service.name)
      try put("services.\(id).type", try version.type(of: service))
      try put("services.\(id).address", service.address)
    }
    if table.keys(of: "services").isEmpty {
      cautions.append("No service and no type is named yet: every row and every plan is in the pack.")
    }
    let without = PlansInForce(version.procedure, types: IncidentFacts(table).services.map(\.type))
      .typesWithoutPlan
    if !without.isEmpty {
      cautions.append("No plan of this procedure is for \(without.joined(separator: ", ")): all plans are in the pack.")
    }
  }

  /// What the file of a ready pack says was done, checked.
  /// - Throws: `ExitStatus.notDone`, after saying what is wrong.
  func entries() throws -> [DraftEntry] {
    guard let ready else { return [] }
    return try ReadyStart(ready, version).entries(IncidentFacts(table), by: by, now: now)
  }

  /// Puts whoever starts the incident on the signature sheet.
  mutating func sign(initials: String?, name: String?, post: String?, organisation: String?) throws {
    guard var typed = try Terminal.missing(initials, ask: "Your initials:") else {
      cautions.append("Nobody has signed yet, and nothing can be recorded before: `procdoc incident sign`.")
      return
    }
    while true {
      let initials = typed.asciiCapitals
      if let known = IncidentFacts(table).signature(initials) {
        // The file of facts has them already; they are of one person only.
        if let name, let other = known.name, !other.hasSameBytes(as: name) {
          Console.complain(
            "procdoc: the initials \(Console.shown(initials)) are another's in the file of facts. Take others, as with a "
              + "digit. Nothing was written.")
          throw ExitStatus.notDone
        }
        by = initials
        break
      }
      do throws(IncidentEditProblem) {
        let signature = IncidentFacts.Signature(initials: initials, name: nil, post: nil, organisation: nil)
        bytes = try IncidentFileEdit.signing(signature, in: bytes).bytes
        by = initials
        break
      } catch {
        typed = try again(error, ask: "Your initials:")
      }
    }
    let line = "signatures.\(by)."
    try put(line + "name", name, ask: "Your name:")
    try put(line + "post", post, ask: "Your post:")
    try put(line + "organisation", organisation, ask: "Your organisation:")
    if table["lead"] == nil { try put("lead", by) }
  }

  /// Sets a field, from an option or, where that and the file of facts say nothing, from an answer.
  private mutating func put(_ name: String, _ value: String?, ask question: String? = nil) throws {
    var value = value
    if value == nil, let question, table[name] == nil { value = try Terminal.missing(nil, ask: question) }
    while let new = value {
      do throws(IncidentEditProblem) {
        bytes = try IncidentFileEdit.setting(name, to: new, in: bytes).bytes
        return
      } catch {
        value = try again(error, ask: question)
      }
    }
  }

  /// Says what is wrong and asks again.
  /// - Throws: where nobody can be asked, or they do not answer.
  private func again(_ problem: IncidentEditProblem, ask question: String?) throws -> String {
    Console.complain("procdoc: \(Console.shown(problem.message)). \(Console.shown(problem.hint ?? ""))")
    if let question, Terminal.isThere, let answer = try Terminal.ask(question) { return answer }
    Console.complain("procdoc: nothing was written.")
    throw ExitStatus.notDone
  }

  /// The table with the incident's name in it.
  func named(_ id: String) -> FactTable {
    var table = table
    table["incident"] = id
    return table
  }

  /// What will be written, for the person to see first.
  var summary: String {
    let facts = IncidentFacts(table)
    var lines = ["\(facts.mode.mark) incident on: \(facts.procedure) \(facts.version)"]
    lines += facts.services.map { service in
      "  service:    "
        + [service.name ?? service.id, service.type, service.address].compactMap { $0 }.joined(separator: ", ")
    }
    if let provider = facts.provider { lines.append("  provider:   \(provider)") }
    if let notified = facts.notified { lines.append("  notified:   \(notified.london.time.inWords)") }
    if let reason = facts.reason { lines.append("  reason:     \(reason)") }
    if let ready, ready.hasEntries { lines.append("  entries:    those of the ready pack, with their own times") }
    if let signature = facts.signature(by) {
      lines.append("  started by: \([by, signature.name].compactMap { $0 }.joined(separator: ", "))")
    }
    if !facts.contacts.isEmpty {
      let stale = facts.contacts.count { $0.isStale(on: now.london.time.day) }
      lines.append(
        "  contacts:   \(facts.contacts.count) from the standing list"
          + (stale == 0 ? "" : ", \(stale) of them not checked for \(IncidentFacts.Contact.staleAfterDays) days"))
    }
    return Console.shown(lines: lines + cautions.map { "  Take care: \($0)" })
  }
}
