import Files
import Incidents
import ProcedureModel
import SourceText

/// The move of an incident to another version, as it is shown, decided on and recorded.
struct UpdatePlan {
  let view: IncidentView
  let before: Situation
  let version: VersionToUse
  let changes: [ItemChange]
  /// The initials of whoever decides it.
  let by: String
  let now: Moment
  private var kept: Set<Address> = []

  init(
    view: IncidentView, before: Situation, version: VersionToUse, changes: [ItemChange], by: String, now: Moment
  ) {
    self.view = view
    self.before = before
    self.version = version
    self.changes = changes
    self.by = by
    self.now = now
  }

  /// What the new version calls itself.
  var name: String { version.procedure.control.version.text }

  // MARK: What is shown

  func lines() throws -> [String] {
    UpdateText.lines(
      try outline(), from: before.procedure.control.version.text, to: name, incident: before.facts.id)
  }

  private var preview: UpdatePreview {
    UpdatePreview(
      folder: view.incident.folder, before: before, procedure: version.procedure, changes: changes, now: now)
  }

  private func outline() throws -> UpdateOutline {
    do {
      return try preview.outline(VersionMove(changes, keeping: kept), by: by)
    } catch {
      Console.complain("procdoc: \(error) Nothing was written.")
      throw ExitStatus.notDone
    }
  }

  /// What the new version does not have though the incident needs it.
  var cautions: [String] {
    let roles = before.roles.filter { role in
      role.holder != nil && !version.procedure.hasRole(role)
    }
    let types = before.facts.services.compactMap(\.type).filter { type in
      !version.types.contains { $0.code.hasSameBytes(as: type) }
    }
    return roles.map { "\(name) has no role \($0.key), which somebody holds." }
      + Set(types).sorted().map { "\(name) does not know the type \($0): every row concerns such a service." }
  }

  // MARK: What is decided

  /// Takes rows that stay done though their words changed.
  /// - Throws: `ExitStatus.notDone`, after saying so, for a row that is not to be confirmed.
  mutating func keep(_ typed: [String]) throws {
    guard !typed.isEmpty else { return }
    let unknown = take(ItemWords.split(typed), among: try outline().lines(.confirm).map(\.address))
    guard unknown.isEmpty else {
      throw UpdateCommand.refusal(
        "--keep: \(unknown.joined(separator: ", ")) \(unknown.count == 1 ? "is no row" : "are no rows") of \(name) that "
          + "\(unknown.count == 1 ? "was" : "were") done by words that have changed.")
    }
  }

  /// Asks which rows stay done, and shows the rest again where some do.
  mutating func askWhichStayDone() throws {
    let open = try outline().lines(.confirm).map(\.address)
    guard !open.isEmpty, kept.isEmpty else { return }
    let question =
      "Which of the \(open.count) done by other words stay done as they are? Addresses, or Enter for none:"
    while let answer = try Terminal.ask(question) {
      let words = answer.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
      let unknown = take(ItemWords.split(words), among: open)
      if unknown.isEmpty { break }
      kept = []
      Console.complain(
        Console.shown("  Not among them: \(unknown.joined(separator: ", ")). They are: ")
          + open.map(\.text).joined(separator: ", ") + ".")
    }
    if !kept.isEmpty {
      Console.complain(
        "Stay done: \(kept.sorted().map(\.text).joined(separator: ", ")); open again: \(open.count - kept.count).")
    }
  }

  /// - Returns: those that are none of `open`.
  private mutating func take(_ items: [String], among open: [Address]) -> [String] {
    var unknown: [String] = []
    for item in items {
      if let address = open.first(where: { $0.text.isSameWord(as: item) }) {
        kept.insert(address)
      } else {
        unknown.append(item)
      }
    }
    return unknown
  }

  // MARK: What is recorded

  /// Records it: the sources first, then one entry, and what `incident.yaml` says of the version.
  /// - Parameter reason: why a version is used that is not approved; nil for one that is.
  /// - Throws: `ExitStatus`, after saying what is wrong.
  func record(_ reason: String?) throws {
    let move = VersionMove(changes, keeping: kept)
    let draft = preview.entry(move, by: by, decided: try outline().decided, reason: reason)
    let (log, folder) = (view.log, view.incident.folder)
    try Recorder(view.incident, now: now).record(as: { entries in
      "moved to \(name), \(now.london.time.dayAndClock), \(entries.first?.by ?? by)"
    }) { recording throws(FileProblem) in
      guard try folder.readLog().position == log.position else {
        return .failure(
          Refusal(
            "somebody has recorded something since this was shown",
            hint: "Run it again, and look at what it shows then."))
      }
      switch facts(reason, &recording) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let facts):
        recording.newCopy = version.sources
        return .success([draft] + facts)
      }
    }
  }

  /// What `incident.yaml` says of the version.
  private func facts(
    _ reason: String?, _ recording: inout IncidentFolder.Recording
  ) -> Result<[DraftEntry], Refusal> {
    let wanted: [(name: String, value: String?)] = [
      ("procedure", version.procedure.control.title.text), ("version", name), ("reason", reason),
    ]
    let table = recording.table
    guard
      wanted.contains(where: { field in
        guard let value = field.value, let old = table[field.name] else {
          return (field.value == nil) != (table[field.name] == nil)
        }
        return !value.hasSameBytes(as: old)
      })
    else { return .success([]) }
    return FactChange.edit(at: now, by: by, &recording) { bytes throws(IncidentEditProblem) in
      try IncidentFileEdit.setting(wanted, in: bytes)
    }
  }
}

extension Procedure {
  /// Whether it has a role that another version has.
  fileprivate func hasRole(_ role: RoleState) -> Bool {
    cards?.roles.contains { role.isNamed($0.code?.text ?? $0.title.text) || role.isNamed($0.title.text) } ?? false
  }
}
