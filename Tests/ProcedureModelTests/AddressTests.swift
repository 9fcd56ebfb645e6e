import ProcedureModel
import TestSupport
import Testing

@Suite("addresses")
struct AddressTests {
  @Test("are the same when their bytes are")
  func identity() {
    #expect(Address("A2.4") == Address("A2.4"))
    #expect(Address("caf\u{E9}") != Address("cafe\u{301}"))
    #expect(Set([Address("caf\u{E9}"), Address("cafe\u{301}")]).count == 2)
    #expect(Address("A10") < Address("A2"))
  }

  @Test("of parts follow the item's", arguments: [("b", 4, "A2.14.b4"), ("p", 2, "A2.14.p2"), ("n", 1, "A2.14.n1")])
  func parts(kind: String, ordinal: Int, expected: String) {
    #expect(Address("A2.14").part(kind, ordinal).text == expected)
  }

  /// Every form of the table in `Documentation/source-format.md`.
  @Test(
    "lead to what they name",
    arguments: [
      ("control.owner", AddressIndex.Kind.control), ("control.ward", .control), ("1.1", .item), ("1.1~2", .item),
      ("1.1.b2", .part),
      ("1.1.b1.1", .part), ("1.1.p2", .part), ("1.1.n1.p1", .part), ("S1", .section), ("S2", .section),
      ("S.last", .section), ("intro.1", .part),
      ("A", .appendix), ("A.intro.2", .part), ("A.S3", .section), ("A3.1", .item), ("B.flood", .term),
      ("B.flood.p1", .part),
      ("C.key.M", .keyCode), ("C1.1", .item), ("C1.L1", .item), ("C.S1", .section), ("D1", .item),
      ("D.closing.1", .part),
    ])
  func index(address: String, kind: AddressIndex.Kind) throws {
    let procedure = try #require(Self.procedure())
    let entry = try #require(AddressIndex(procedure).entry(at: Address(address)))
    #expect(entry.kind == kind)
    #expect(
      entry.appendix == (["A", "B", "C", "D"].contains(String(address.prefix(1))) ? String(address.prefix(1)) : nil))
  }

  @Test("are each given once, in the order of reading")
  func unique() throws {
    let procedures =
      [try #require(Self.procedure())]
      + (try ["Content/provider-failure/V02", "Content/provider-failure/V03", "Tests/Fixtures/harbour-spill/V1"]
        .map { try #require(PackageRoot.read($0).procedure) })
    for procedure in procedures {
      let entries = AddressIndex(procedure).entries
      #expect(Set(entries.map(\.address)).count == entries.count)
      #expect(entries.map(\.order) == Array(entries.indices))
    }
  }

  private static func procedure() -> Procedure? {
    TestProcedure([
      "procedure.md":
        "---\nkind: procedure\ntitle: T\nversion: V1\nowner: x\ncontrol: [{label: Ward, text: y}, {label: Owner, text: z}]\n---\n\n# T\n\nFirst.\n\n"
        + "## 1 A\n\n1.1 One:\n\n- a\n  - b\n- c\n\nMore.\n\n> Note.\n\n1.1 Two.\n\n## B\n\n2.1 Three.\n\n## Last\n\nWords.\n",
      "a.md": "---\nkind: checklist\nappendix: A\ntitle: L\n---\n\n# L\n\nOne.\n\nTwo.\n\n## G\n\n3.1 Row.\n",
      "b.md": "---\nkind: glossary\nappendix: B\ntitle: G\n---\n\n# G\n\n## Flood\n\nWater.\n",
      "c.md":
        "---\nkind: action-plan\nappendix: C\ntitle: P\n---\n\n# P\n\n## Key\n\n- `M` mayor\n\n## G\n\n### Now\n\n- a `M`\n\n### Later\n\n- b `M`\n",
      "d.md": "---\nkind: operational-plan\nappendix: D\ntitle: O\n---\n\n# O\n\n- Task.\n\nEnd.\n",
    ]).read.procedure
  }
}
