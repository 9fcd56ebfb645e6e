import ProcedureModel
import SourceText
import TestSupport
import Testing

@testable import Incidents

@Suite struct IncidentStateTests {
  private func draft(_ kind: EntryKind, _ minute: Int, _ fields: (name: String, value: String?)...) -> DraftEntry {
    DraftEntry(kind, at: LogSample.minute(minute), by: "AB", fields)
  }

  private func status(_ drafts: DraftEntry...) -> ItemStatus { LogSample.state(drafts).record(Address("A1.1")).status }

  @Test func `the last to have happened decides, in whatever order it was typed`() {
    let entries = [("started", 1), ("done", 2), ("open", 3), ("not-applicable", 4)].map {
      LogSample.state("A1.1", $0.0, $0.1)
    }
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<24 {
      #expect(LogSample.state(entries.shuffled(using: &generator)).record(Address("A1.1")).status == .notApplicable)
    }
    // Of two at the same moment the last recorded.
    #expect(status(LogSample.state("A1.1", "done", 5), LogSample.state("A1.1", "open", 5)) == .open)
  }

  @Test func `a repeat by the same person changes nothing, but stands in the way of what is typed late`() {
    let repeated = LogSample.state([LogSample.state("A1.1", "done", 5), LogSample.state("A1.1", "done", 7)])
    #expect(repeated.record(Address("A1.1")).at == LogSample.minute(5))
    #expect(repeated.record(Address("A1.1")).doneAt == [LogSample.minute(5), LogSample.minute(7)])
    let other = LogSample.state([LogSample.state("A1.1", "done", 5), LogSample.state("A1.1", "done", 7, by: "CD")])
    #expect(other.record(Address("A1.1")).by == "CD")
    // Open at 6, typed last: at 7 it was said again to be done.
    #expect(
      status(LogSample.state("A1.1", "done", 5), LogSample.state("A1.1", "done", 7), LogSample.state("A1.1", "open", 6))
        == .done)
    let reason = [
      LogSample.state("A1.1", "started", 5), draft(.state, 6, ("item", "A1.1"), ("state", "started"), ("note", "half")),
    ]
    #expect(LogSample.state(reason).record(Address("A1.1")).note == "half")
  }

  @Test func `an assignment says what it says and leaves the rest, and a late one does not stand over a later one`() {
    let first = draft(
      .assign, 5, ("item", "A1.1"), ("to", "SCC"), ("initials", "AB"), ("due", LogSample.minute(60).iso), ("note", "n"))
    let second = draft(.assign, 9, ("item", "A1.1"), ("initials", "CD"))
    let late = draft(.assign, 7, ("item", "A1.1"), ("initials", "EF"), ("due", LogSample.minute(70).iso))
    let record = LogSample.state([first, second, late]).record(Address("A1.1"))
    #expect(record.organisation == "SCC")
    #expect(record.initials == "CD")
    #expect(record.due == LogSample.minute(70))
    #expect(record.assignmentNote == "n")
  }

  @Test func `a condition stands as it was last said of, by when it was`() {
    let met = draft(.condition, 5, ("condition", "families told"), ("state", "met"), ("said-by", "AB"))
    let not = draft(.condition, 3, ("condition", "families told"), ("state", "not-met"), ("said-by", "AB"))
    #expect(LogSample.state([met, not]).conditions.map(\.isMet) == [true])
    #expect(LogSample.state([not, met]).conditions.map(\.isMet) == [true])
  }

  @Test func `a risk is what its entries say one after the other`() {
    let state = LogSample.state([
      draft(.risk, 5, ("risk", "R2"), ("text", "second"), ("likelihood", "3"), ("impact", "4")),
      draft(.risk, 1, ("risk", "R1"), ("text", "first"), ("likelihood", "1")),
      draft(.risk, 9, ("risk", "R2"), ("likelihood", "5")),
      draft(.risk, 7, ("risk", "R2"), ("likelihood", "2"), ("status", "closed")),
    ])
    #expect(state.risks.map(\.id) == ["R2", "R1"])
    #expect(state.risks.map(\.score) == [20, nil])
    #expect(state.risks.map(\.rating) == ["extreme", nil])
    #expect(state.risks.map(\.isClosed) == [true, false])
    #expect(state.nextRisk == "R3")
  }

  @Test func `numbers of what was added are not given out again, though it was withdrawn`() {
    let drafts = [
      draft(.add, 1, ("item", "X1"), ("text", "a")), draft(.risk, 1, ("risk", "R1"), ("text", "a")),
      draft(.correct, 2, ("corrects", "1"), ("withdrawn", "yes"), ("because", "x")),
      draft(.correct, 2, ("corrects", "2"), ("withdrawn", "yes"), ("because", "x")),
    ]
    let state = LogSample.state(drafts)
    #expect(state.added.isEmpty)
    #expect(state.risks.isEmpty)
    #expect(state.nextAdded == Address("X2"))
    #expect(state.nextRisk == "R2")
    #expect(LogSample.state([]).nextAdded == Address("X1"))
    #expect(LogSample.state([]).nextRisk == "R1")
  }

  @Test func `added actions stand in the order of their numbers, with who is to do them`() {
    let state = LogSample.state([
      draft(
        .add, 5, ("item", "X10"), ("text", "ten"), ("after", "A1.1"), ("service", "rose-house"), ("initials", "AB")),
      draft(.add, 1, ("item", "X2"), ("text", "two")),
    ])
    #expect(state.added.map(\.address.text) == ["X2", "X10"])
    #expect(state.added.map(\.after) == [nil, Address("A1.1")])
    #expect(state.added.map(\.service) == [nil, "rose-house"])
    #expect(state.record(Address("X10")).initials == "AB")
    #expect(state.nextAdded == Address("X11"))
  }

  @Test func `facts are what was set last, in the order of the log`() {
    let state = LogSample.state([
      draft(.facts, 0, ("provider", "a"), ("lead", "AB")),
      draft(.set, 9, ("field", "provider"), ("old", "a"), ("new", "b")),
      draft(.edit, 1, ("field", "provider"), ("old", "b"), ("new", "c")),
      draft(.set, 10, ("field", "lead"), ("old", "AB")),
    ])
    #expect(state.facts["provider"] == "c")
    #expect(state.facts["lead"] == nil)
  }

  @Test func `a correction moves an entry in time, to another item, or to another service`() {
    let drafts = [LogSample.state("A1.1", "done", 5), LogSample.state("A1.1", "open", 7)]
    func corrected(_ fields: (name: String, value: String?)...) -> IncidentState {
      LogSample.state(
        drafts + [
          DraftEntry(.correct, at: LogSample.minute(9), by: "AB", [("corrects", "2"), ("because", "x")] + fields)
        ])
    }
    #expect(corrected(("happened", LogSample.minute(3).iso)).record(Address("A1.1")).status == .done)
    #expect(corrected(("item", "A1.2")).record(Address("A1.1")).status == .done)
    #expect(corrected(("item", "A1.2")).record(Address("A1.2")).last != nil)
    #expect(corrected(("service", "rose-house")).items[ItemKey("A1.1@rose-house")]?.status == .open)
    #expect(corrected(("state", "started")).record(Address("A1.1")).status == .started)
    #expect(corrected(("done-by", "EF")).record(Address("A1.1")).by == "EF")
  }

  @Test func `entries of a kind come in the order in which they happened, without those withdrawn`() {
    let state = LogSample.state([
      draft(.note, 5, ("text", "b")), draft(.note, 3, ("text", "a")), draft(.decision, 4, ("text", "d")),
      draft(.note, 4, ("text", "x")),
      draft(.correct, 6, ("corrects", "4"), ("withdrawn", "yes"), ("because", "x")),
    ])
    #expect(state.entries(.note).map { $0["text"] } == ["a", "b"])
    #expect(state.entries(.note, .decision).map { $0["text"] } == ["a", "d", "b"])
    #expect(state.entries.count == 4)
  }

  @Test func `what was known at a moment is what the log said then, whatever was corrected since`() {
    let drafts = [
      LogSample.state("A1.1", "done", 5), draft(.correct, 50, ("corrects", "1"), ("state", "open"), ("because", "x")),
      draft(.set, 60, ("field", "lead"), ("new", "CD")),
    ]
    let log = LogSample.log(drafts)
    #expect(IncidentState(log, asKnownAt: LogSample.minute(4)).entries.isEmpty)
    #expect(IncidentState(log, asKnownAt: LogSample.minute(49)).record(Address("A1.1")).status == .done)
    #expect(IncidentState(log, asKnownAt: LogSample.minute(50)).record(Address("A1.1")).status == .open)
    #expect(IncidentState(log, asKnownAt: LogSample.minute(59)).facts["lead"] == nil)
    #expect(IncidentState(log, asKnownAt: LogSample.minute(60)).facts["lead"] == "CD")
  }
}
