import SourceText
import Testing

@testable import Incidents

@Suite("a ready pack's file is recorded in its own incident only")
struct ReadyCheckTests {
  private func problems(_ text: String = ReadySample.text(), _ change: (inout FactTable) -> Void = { _ in }) throws
    -> [String]
  {
    ReadyCheck(try ReadySample.file(text)).problems(try ReadySample.incident(change)).map(\.message)
  }

  @Test("where all is the same, nothing is wrong")
  func same() throws {
    #expect(try problems() == [])
    #expect(try problems { $0["services.rose-house.name"] = "ROSE  house" } == [])
    // Where one of the two does not say it, nothing can be said.
    #expect(try problems { $0["services.rose-house.name"] = nil } == [])
    #expect(try problems { $0["signatures.AB.name"] = nil } == [])
  }

  @Test("another procedure, an exercise, another service and another person are refused")
  func another() throws {
    #expect(
      try problems(ReadySample.text(procedure: "Lighthouse")) == [
        "the file was saved from the ready pack of another procedure"
      ])
    #expect(try problems { $0["mode"] = "exercise" } == ["the file is of live and the incident is an exercise"])
    #expect(
      try problems { $0["services.rose-house.name"] = "Elm Court" } == [
        "the file is of a service that the incident does not have"
      ])
    #expect(
      try problems { $0["signatures.CD.name"] = "Cara Dunn" } == [
        "the initials CD are another person's on the incident's signature sheet"
      ])
  }

  @Test("of several services, its rows are of the one that it is of")
  func services() throws {
    let incident = try ReadySample.incident {
      $0["services.elm.id"] = "elm"
      $0["services.elm.name"] = "Elm Court"
    }
    let paper = try ReadySample.typed(try ReadySample.file(), incident)
    #expect(paper.problems == [])
    let services = paper.entries.map { entry in entry.draft.fields.first { $0.name == "service" }?.value }
    #expect(services == ["rose-house", "rose-house", "rose-house", "rose-house", nil])
  }

  @Test("what is recorded is what the file says, with the sheet and whoever read it in")
  func recorded() throws {
    let paper = try ReadySample.typed(try ReadySample.file(), try ReadySample.incident())
    #expect(paper.problems == [])
    let words = paper.drafts.map { draft in
      "\(draft.kind.rawValue) \(draft.at.london.time.clock) \(draft.by) "
        + draft.fields.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
    }
    #expect(
      words == [
        "state 02:30 AB item=A1.1; state=done; note=With \"two\" keys; typed-by=AB; sheet=ready/V01",
        "assign 02:31 AB item=A1.1; to=SCC, CCG; typed-by=AB; sheet=ready/V01",
        "state 02:32 CD item=A1.2; state=not-applicable; because=No bell there; typed-by=AB; sheet=ready/V01",
        "note 02:33 CD text=It was sold; item=A1.2; typed-by=AB; sheet=ready/V01",
        "note 02:34 CD text=Keys are in; typed-by=AB; sheet=ready/V01",
      ])
  }

  @Test(
    "initials that nobody signed with, a row that is left out, one that there is not and a time to come are said with their line",
    arguments: [
      (
        #"{"item":"A1.1","state":"done","at":"2026-11-20 02:30","by":"EF"}"#,
        "10:62 the initials EF are not on the signature sheet"
      ),
      (
        #"{"item":"A1.4","state":"done","at":"2026-11-20 02:30","by":"AB"}"#,
        "10:11 A1.4 is left out of this incident: it is for another type of service"
      ),
      (#"{"item":"A9.9","state":"done","at":"2026-11-20 02:30","by":"AB"}"#, "10:11 the procedure has no item `A9.9`"),
      (
        #"{"item":"A1.1","state":"done","at":"2026-11-20 05:30","by":"AB"}"#,
        "10:38 the time is still to come: it is 20 November 2026, 04:00 now"
      ),
      (#"{"item":"A1.1","state":"done","at":"2026-10-25 01:30","by":"AB"}"#, nil),
    ] as [(String, String?)])
  func refused(entry: String, problem: String?) throws {
    let paper = try ReadySample.typed(
      try ReadySample.file(ReadySample.text(entries: [entry])), try ReadySample.incident())
    #expect(paper.drafts.isEmpty && paper.problems.count == 1)
    let said = paper.problems.map { "\($0.line):\($0.column) \($0.message)" }
    if let problem { #expect(said == [problem]) } else { #expect(said.first?.contains("twice") ?? false, "\(said)") }
  }

  @Test("what happened before the council was told is named")
  func early() throws {
    let entry = #"{"item":"A1.1","state":"done","at":"2026-11-20 02:00","by":"AB"}"#
    let file = try ReadySample.file(ReadySample.text(entries: [entry]))
    let incident = try ReadySample.incident()
    let paper = try ReadySample.typed(file, incident)
    #expect(ReadyCheck(file).early(paper.drafts, incident) == ["A1.1"])
  }
}
