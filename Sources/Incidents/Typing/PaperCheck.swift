package import Files
package import ProcedureModel
package import SourceText

/// Checks lines that were typed in from paper against an incident, and makes entries of them: all problems at once, each
/// with its place.
package struct PaperCheck {
  /// Of the version in force.
  private let lookup: ItemLookup
  /// Of each version that the incident ran on, by the folder of its copy.
  private let lookups: [String: ItemLookup]
  /// The version in force. Of an incident that is only now begun no line says it yet: then that of the procedure.
  private let current: IncidentVersion
  private let facts: IncidentFacts
  private let state: IncidentState
  private let typist: String
  private let now: Moment

  /// - Parameters:
  ///   - procedure: the version in force.
  ///   - earlier: the versions that the incident ran on before, by the folders of their copies.
  ///   - typist: the initials of whoever types.
  package init(
    _ procedure: Procedure, earlier: [String: Procedure], facts: IncidentFacts, state: IncidentState, typist: String,
    now: Moment
  ) {
    lookup = ItemLookup(procedure)
    var lookups = earlier.mapValues { ItemLookup($0) }
    lookups[state.versions.inForce.folder] = lookup
    self.lookups = lookups
    let inForce = state.versions.inForce
    current =
      inForce.name.isEmpty
      ? IncidentVersion(
        name: procedure.control.version.text, fingerprint: procedure.fingerprint, folder: inForce.folder, line: 0)
      : inForce
    self.facts = facts
    self.state = state
    self.typist = typist.asciiCapitals
    self.now = now
  }

  /// Checks lines.
  /// - Parameter lines: in order; what the command line says of sheet and day first.
  package func check(_ lines: [PaperLine]) throws(FileProblem) -> TypedPaper {
    var paper = TypedPaper()
    paper.add(
      check(state.versions.inForce).initials(typist, option: "--by").map {
        PaperProblem(line: 0, column: 1, $0.message, hint: $0.hint)
      })
    var clock = PaperClock(now: now, notified: facts.notified)
    var sheet = Sheet.missing
    var isDayMissingSaid = false
    var known = PaperCheck.recorded(state)
    for line in lines {
      paper.add(line.problems)
      switch line.content {
      case .nothing, .faulty: break
      case .sheet(let typed): sheet = take(typed, line, &paper)
      case .date(let typed):
        if let problem = clock.turn(to: typed, at: PaperCheck.column(line), of: line.number) {
          paper.add([problem])
          isDayMissingSaid = true
        }
      case .entry(let entry):
        if case .missing = sheet {
          paper.add([PaperCheck.sheetMissing(line.number)])
          sheet = .refused
        }
        guard let day = clock.day else {
          if !isDayMissingSaid { paper.add([PaperCheck.dayMissing(line.number)]) }
          isDayMissingSaid = true
          continue
        }
        let (moment, problems) = clock.moment(of: entry, on: day, line: line.number)
        paper.add(problems)
        guard let at = moment, case .read(let id, let version) = sheet else { continue }
        guard let draft = try draft(entry, at, line.number, check(version), &paper), problems.isEmpty else {
          continue
        }
        let whole = DraftEntry(
          draft.kind, at: at, by: draft.by,
          draft.fields.map { ($0.name, $0.value) } + [("typed-by", typist), ("sheet", id)])
        let key = PaperCheck.key(whole.kind.rawValue, at: at, by: whole.by, whole.fields)
        let standing = known[key] ?? .new
        if standing == .new { known[key] = .typedBefore(line: line.number) }
        let item = whole.fields.first { $0.name.hasSameBytes(as: "item") }.map { Address($0.value) }
        paper.add(
          TypedPaper.Entry(
            line: line.number, draft: whole, day: day, sheet: id, standing: standing,
            place: item.map { state.versions.place($0, of: version) },
            words: item.flatMap { lookups[version.folder]?.words($0) }, version: version))
      }
    }
    return paper
  }

  /// What an entry from the paper of a version is checked by.
  private func check(_ version: IncidentVersion) -> EntryCheck {
    let state = state
    return EntryCheck(
      lookups[version.folder] ?? lookup, facts: facts, now: now,
      history: { () throws(FileProblem) in state }, place: { state.versions.place($0, of: version).address })
  }

  // MARK: Sheets

  private enum Sheet {
    case missing
    /// Its id as it is kept, and the version that it was. Its lines are recorded with their addresses as they stand on the
    /// paper: the id says of which version they are, and whoever reads the log brings them over.
    case read(String, IncidentVersion)
    /// What is wrong with it has been said.
    case refused
  }

  private func take(_ typed: String, _ line: PaperLine, _ paper: inout TypedPaper) -> Sheet {
    let column = PaperCheck.column(line)
    func refuse(_ message: String, _ hint: String) -> Sheet {
      paper.add([PaperProblem(line: line.number, column: column, message, hint: hint)])
      return .refused
    }
    guard let reference = SheetReference(typed) else {
      return refuse(
        "that is no sheet id",
        "It stands at the head of each page, as in 2026-11-20-a/V03/214-3f9a21; write all of it, or `sheet unknown`.")
    }
    if case .printed(let incident, _, _, _) = reference, !incident.isSameWord(as: facts.id) {
      return refuse(
        "the sheet is of another incident", "Compare the id with the page; type the page into the incident it names.")
    }
    let isOfNewIncident =
      current.line == 0 && SheetReference.name(of: current.name).isSameWord(as: reference.version ?? "")
    let found = reference.version == nil || isOfNewIncident ? current : state.versions.version(of: reference)
    guard let version = found else {
      return refuse(
        "the sheet is of a version that the incident never ran on",
        "Its addresses may mean other rows here. Find each row by its words in version \(current.name), and type its "
          + "address there under `sheet unknown`.")
    }
    guard lookups[version.folder] != nil else {
      return refuse(
        "the sheet is of version \(version.name), and the incident's copy of that cannot be read",
        "Put the folder \(version.folder) back from a backup.")
    }
    let text = reference.text(version: SheetReference.name(of: version.name))
    paper.add(reference, text)
    return .read(text, version)
  }

  /// Where the value after `sheet` or `date` stands.
  private static func column(_ line: PaperLine) -> Int {
    (line.parts.first { $0.role == .value }?.range.lowerBound ?? 0) + 1
  }

  private static func sheetMissing(_ line: Int) -> PaperProblem {
    PaperProblem(
      line: line, column: 1, "no sheet id stands before this line",
      hint: "Write the id that is printed at the head of the page first, as in `sheet 2026-11-20-a/V03/214-3f9a21`: it "
        + "says which incident and version the paper was. If it cannot be read, write `sheet unknown`.")
  }

  private static func dayMissing(_ line: Int) -> PaperProblem {
    PaperProblem(
      line: line, column: 1, "no day stands before this line",
      hint: "Write the day of the times first, as in `date 2026-11-20`.")
  }

  // MARK: Entries

  /// The entry as the log holds it, but for who typed it from where; nil where something is wrong with it.
  private func draft(
    _ entry: PaperEntry, _ at: Moment, _ line: Int, _ check: EntryCheck, _ paper: inout TypedPaper
  ) throws(FileProblem) -> DraftEntry? {
    // A time that is still to come has been said.
    let happened = min(at, now)
    let draft: DraftEntry
    switch entry.subject {
    case .note: draft = DraftEntry(.note, at: happened, by: entry.initials, [("text", entry.words)])
    case .noteOn(let address):
      draft = DraftEntry(
        .note, at: happened, by: entry.initials, [("text", entry.words), ("item", address)])
    case .given(let address, let to):
      draft = DraftEntry(.assign, at: happened, by: entry.initials, [("item", address), ("to", to)])
    case .item(let address, let state):
      let field = state == .notApplicable ? "because" : "note"
      draft = DraftEntry(
        .state, at: happened, by: entry.initials,
        [("item", address), ("state", state.rawValue), (field, entry.words)])
    }
    switch try check.check([draft]) {
    case .success(let checked): return checked.first
    case .failure(let refusal):
      let unsigned = check.initials(entry.initials, option: "--by")
      paper.add(
        refusal.reasons.map { reason in
          PaperProblem(
            line: line, column: (unsigned.contains(reason) ? entry.places.initials : entry.places.subject) + 1,
            reason.message, hint: reason.hint)
        })
      return nil
    }
  }

  // MARK: What was recorded before

  /// What was typed in from sheets, as it was first written: a correction since then does not make it new.
  private static func recorded(_ state: IncidentState) -> [String: TypedPaper.Entry.Standing] {
    var known: [String: TypedPaper.Entry.Standing] = [:]
    for entry in state.written where entry["sheet"] != nil {
      let key = key(entry.kindName, at: entry.at, by: entry.by, entry.fields)
      if known[key] == nil { known[key] = .recordedBefore(line: entry.number) }
    }
    return known
  }

  /// All that an entry says but who typed it, as one text.
  private static func key(
    _ kind: String, at: Moment, by: String, _ fields: [(name: String, value: String)]
  ) -> String {
    let said = fields.filter { !$0.name.hasSameBytes(as: "typed-by") }.map { "\($0.name)\u{1}\($0.value)" }.sorted()
    return ([kind, String(at.seconds), by] + said).joined(separator: "\u{0}")
  }
}
