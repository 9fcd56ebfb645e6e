import ProcedureModel
import TestSupport
import Testing

@testable import Incidents

@Suite struct VersionMoveTests {
  private static func address(_ text: String?) -> Address? { text.map { Address($0) } }

  static func change(_ old: String?, _ new: String?, isChanged: Bool = false) -> ItemChange {
    ItemChange(
      old: address(old), new: address(new), isChanged: isChanged, hasOtherOfficers: false,
      what: isChanged ? "Other." : "")
  }

  @Test func `what a comparison says of items becomes what the log says of addresses`() {
    let move = VersionMove(
      [
        Self.change("A1.1", "A1.1"), Self.change("A1.2", "A1.3"), Self.change("A1.3", "A1.2", isChanged: true),
        Self.change("A1.4", nil), Self.change(nil, "A1.4"), Self.change("A1.5", "A1.5", isChanged: true),
        Self.change("A1.6", "A1.5", isChanged: true),
      ], keeping: [Address("A1.2"), Address("A9.9")])
    #expect(
      move.moved == [
        Address("A1.2"): Address("A1.3"), Address("A1.3"): Address("A1.2"), Address("A1.6"): Address("A1.5"),
      ])
    #expect(move.withdrawn == [Address("A1.4")])
    #expect(move.changed == [Address("A1.5")])
    #expect(move.kept == [Address("A1.2")])
    #expect(["A1.1", "A1.2", "A1.4", "A1.6"].map { move.place(Address($0))?.text } == ["A1.1", "A1.3", nil, "A1.5"])
  }

  @Test func `a move that was written into a log is read from it as it was`() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<200 {
      let pool = (1...9).map { "A1.\($0)" } + ["C3.P1", "D17", "4.3", "A2.5~2"]
      let changes = pool.map { old in
        Self.change(
          old, Bool.random(using: &generator) ? pool.randomElement(using: &generator) : nil,
          isChanged: Bool.random(using: &generator))
      }
      let move = VersionMove(changes, keeping: Set(pool.prefix(4).map { Address($0) }))
      let draft = DraftEntry(.update, at: LogSample.start, by: "AB", move.fields)
      let entry = try #require(LogSample.log([draft]).entries.first)
      let read = VersionMove(entry)
      #expect(read.moved == move.moved && read.withdrawn == move.withdrawn)
      #expect(read.changed == move.changed && read.kept == move.kept)
    }
  }

  @Test func `what cannot be read of a move is passed over`() throws {
    let draft = LogSample.draft(
      .update, 0, ("moved", "A1>A2 A3 >A4 A5> A6>A7>A8 A9>B1"), ("withdrawn", "  C1  C2 "))
    let read = VersionMove(try #require(LogSample.log([draft]).entries.first))
    #expect(read.moved == [Address("A1"): Address("A2"), Address("A9"): Address("B1")])
    #expect(read.withdrawn == [Address("C1"), Address("C2")])
  }
}
