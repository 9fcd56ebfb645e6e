internal import SourceText

/// Whether a file of a ready pack is of an incident: the same procedure, both live or both an exercise, the same service,
/// and initials that mean the same people.
package struct ReadyCheck: Sendable {
  private let file: ReadyFile
  private let own: IncidentFacts

  package init(_ file: ReadyFile) {
    self.file = file
    own = IncidentFacts(file.facts)
  }

  /// Everything that keeps the file from being recorded in an incident.
  /// - Parameter incident: what is known of it.
  package func problems(_ incident: IncidentFacts) -> [Refusal.Reason] {
    var reasons: [Refusal.Reason] = []
    if !file.procedure.hasSameBytes(as: incident.procedure) {
      reasons.append(
        Refusal.Reason(
          "the file was saved from the ready pack of another procedure",
          hint: "Compare what it says under `procedure` with the incident, and read it into the one it belongs to."))
    }
    if own.mode != incident.mode {
      reasons.append(
        Refusal.Reason(
          "the file is of \(ReadyCheck.words(own.mode)) and the incident is \(ReadyCheck.words(incident.mode))",
          hint:
            "An exercise never becomes live, nor the other way. If the wrong one was ticked in the page, open the file "
            + "there, mend it and save it anew."))
    }
    if service(incident) == .another {
      reasons.append(
        Refusal.Reason(
          "the file is of a service that the incident does not have",
          hint: "If it is the same service under another name, give it one name: in the page, and save anew; or in "
            + "incident.yaml. Its services are: \(incident.services.map(\.id).joined(separator: ", "))."))
    }
    for line in own.signatures {
      guard let name = line.name, let other = incident.signature(line.initials)?.name else { continue }
      if !PlainName.isSame(name, other) {
        reasons.append(
          Refusal.Reason(
            "the initials \(line.initials) are another person's on the incident's signature sheet",
            hint:
              "No two people may have the same initials: give one of them others in the page, as with a digit, and save "
              + "it anew; or mend the name."))
      }
    }
    return reasons
  }

  /// The file's entries as they are to be typed into an incident: of several services, at the one that the file is of.
  package func lines(_ incident: IncidentFacts) -> [PaperLine] {
    guard incident.services.count > 1, case .known(let id) = service(incident) else { return file.lines }
    return file.lines.map { line in
      guard case .entry(let entry) = line.content else { return line }
      return PaperLine(
        number: line.number, text: line.text, parts: line.parts, content: .entry(entry.at(service: id)),
        problems: line.problems)
    }
  }

  /// Entries that happened before the council was told: right perhaps, and to be looked at.
  package func early(_ drafts: [DraftEntry], _ incident: IncidentFacts) -> [String] {
    guard let notified = incident.notified else { return [] }
    return drafts.filter { $0.at.adding(seconds: 59) < notified }
      .map { draft in draft.fields.first { $0.name.hasSameBytes(as: "item") }?.value ?? "a note" }
  }

  private enum Service: Equatable {
    /// The incident's, by its id.
    case known(String)
    /// One of the two does not say which.
    case open
    case another
  }

  private func service(_ incident: IncidentFacts) -> Service {
    guard let name = own.services.first?.name else { return .open }
    if let same = incident.services.first(where: { $0.name.map { PlainName.isSame($0, name) } ?? false }) {
      return .known(same.id)
    }
    return incident.services.contains { $0.name == nil } || incident.services.isEmpty ? .open : .another
  }

  private static func words(_ mode: IncidentFacts.Mode) -> String { mode == .live ? "live" : "an exercise" }
}

/// Names as people compare them: capitals and spaces do not matter.
private enum PlainName {
  static func isSame(_ one: String, _ other: String) -> Bool { folded(one).elementsEqual(folded(other)) }

  private static func folded(_ name: String) -> [UInt8] {
    let words = name.lowercased().unicodeScalars.split { $0.properties.isWhitespace }
    return words.map { Array(String(String.UnicodeScalarView($0)).utf8) }.joined(separator: [0x20]).map { $0 }
  }
}
