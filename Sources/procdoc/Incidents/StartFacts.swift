import Files
import Foundation
import Incidents
import ProcedureModel
import SourceText

/// The facts that a new incident begins with: from a file, from options, and on a terminal from answers.
struct StartFacts {
  private(set) var table = FactTable()
  private(set) var by = ""
  private let version: VersionToUse
  private let now: Moment
  private var cautions: [String] = []

  /// - Parameters:
  ///   - from: a file of facts; nil for none.
  ///   - contacts: the standing contacts; nil for `contacts.yaml` in `folder`, if it is there.
  /// - Throws: `ExitStatus.notDone`, after saying what is wrong with a file.
  init(_ version: VersionToUse, now: Moment, from: String?, contacts: String?, folder: String) throws {
    self.version = version
    self.now = now
    if let from { try take(from) { IncidentFile.read(path: from, bytes: $0) } }
    let standing = contacts ?? folder + "/contacts.yaml"
    if contacts != nil || FileManager.default.fileExists(atPath: standing) {
      try take(standing) { StandingContacts.read(path: standing, bytes: $0) }
    }
    table["procedure"] = version.procedure.control.title.text
    table["version"] = version.procedure.control.version.text
    for role in version.procedure.cards?.roles ?? [] {
      let key = role.code?.text ?? role.title.text
      if table["roles.\(key).role"] == nil { table["roles.\(key).role"] = key }
    }
  }

  /// The largest file of facts that is read, in bytes.
  private static let sizeLimit = 1024 * 1024

  private mutating func take(
    _ path: String, _ read: ([UInt8]) -> (facts: FactTable?, diagnostics: [Diagnostic])
  ) throws {
    let bytes: [UInt8]
    do {
      guard let found = try InputFile.read(path: path, sizeLimit: StartFacts.sizeLimit) else {
        Console.complain("procdoc: there is no file \(Console.shown(path)). Nothing was written.")
        throw ExitStatus.notDone
      }
      bytes = found
    } catch let problem as FileProblem {
      let error = problem
      Console.complain("procdoc: \(error)")
      throw ExitStatus.notDone
    }
    let (facts, diagnostics) = read(bytes)
    let printer = DiagnosticPrinter([])
    for diagnostic in diagnostics { Console.complain(printer.text(diagnostic)) }
    guard let facts else {
      Console.complain("procdoc: nothing was written. Mend the file, or leave it out.")
      throw ExitStatus.notDone
    }
    for name in facts.names { table[name] = facts[name] }
  }

  /// Sets what the options say, and asks on a terminal for what they leave open.
  mutating func set(
    applies: [String], services: [String], provider: String?, notified: String?, exercise: Bool, reason: String?
  ) throws {
    table["mode"] = exercise || table["mode"].map { $0.hasSameBytes(as: "exercise") } ?? false ? "exercise" : "live"
    try set(services: services, applies: applies)
    if let provider = provider ?? ask("provider", "The provider that is failing:") { table["provider"] = provider }
    let typed = notified ?? ask("notified", "When the council was told (nothing for now):")
    if let typed { table["notified"] = try TypedTime.read(typed, option: "--notified", now: now).iso }
    if table["notified"] == nil { table["notified"] = now.iso }
    guard let doubt = version.doubt else { return }
    cautions.append(doubt + " Every page says so.")
    if let reason = reason ?? ask("reason", "\(doubt) Why is it used?") { table["reason"] = reason }
    if table["reason"] == nil { table["reason"] = "No reason was given when the incident was started." }
  }

  private func ask(_ field: String, _ question: String) -> String? {
    guard table[field] == nil, Terminal.isThere else { return nil }
    return Terminal.ask(question)
  }

  private mutating func set(services: [String], applies: [String]) throws {
    var made: [ServiceOption] = services.map { ServiceOption($0) } + applies.map { ServiceOption(type: $0) }
    if made.isEmpty, table.keys(of: "services").isEmpty, Terminal.isThere {
      let codes = version.types.map { "\($0.code) (\($0.meaning))" }.joined(separator: ", ")
      while let answer = Terminal.ask(
        "A service that is affected, as name, code, address; codes: \(codes). Nothing to go on:")
      {
        made.append(ServiceOption(answer))
      }
    }
    for service in made {
      var code: String?
      if let type = service.type {
        guard let known = version.types.first(where: { $0.code.lowercased().hasSameBytes(as: type.lowercased()) })
        else {
          let codes = version.types.map { "\($0.code) (\($0.meaning))" }.joined(separator: ", ")
          Console.complain(
            "procdoc: the procedure knows no type `\(Console.shown(type))`. Its types are: \(Console.shown(codes)). "
              + "Nothing was written.")
          throw ExitStatus.notDone
        }
        code = known.code
      }
      let id = service.id(besides: table.keys(of: "services"))
      table["services.\(id).id"] = id
      table["services.\(id).name"] = service.name
      table["services.\(id).type"] = code
      table["services.\(id).address"] = service.address
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

  /// Puts whoever starts the incident on the signature sheet.
  mutating func sign(initials: String?, name: String?, post: String?, organisation: String?) {
    guard let initials = initials ?? (Terminal.isThere ? Terminal.ask("Your initials:") : nil) else { return }
    by = initials.uppercased()
    table["signatures.\(by).initials"] = by
    table["signatures.\(by).name"] = name ?? ask("signatures.\(by).name", "Your name:")
    table["signatures.\(by).post"] = post ?? ask("signatures.\(by).post", "Your post:")
    table["signatures.\(by).organisation"] = organisation ?? ask("signatures.\(by).organisation", "Your organisation:")
    if table["lead"] == nil { table["lead"] = by }
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
    var lines = ["\(facts.mode.mark) incident on \(facts.procedure) \(facts.version)"]
    lines += facts.services.map { service in
      "  service \(service.id): "
        + [service.name, service.type, service.address].compactMap { $0 }.joined(separator: ", ")
    }
    if let provider = facts.provider { lines.append("  provider: \(provider)") }
    if let notified = facts.notified { lines.append("  notified: \(notified.london.time.inWords)") }
    if !by.isEmpty { lines.append("  started by: \(by)") }
    if !facts.contacts.isEmpty {
      let stale = facts.contacts.count { $0.isStale(on: now.london.time.day) }
      lines.append(
        "  standing contacts: \(facts.contacts.count)"
          + (stale == 0 ? "" : ", of which \(stale) not checked for \(IncidentFacts.Contact.staleAfterDays) days"))
    }
    return Console.shown(lines: lines + cautions.map { "  Take care: \($0)" })
  }
}
